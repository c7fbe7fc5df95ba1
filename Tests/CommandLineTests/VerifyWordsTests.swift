import Learning
@testable import Recordings
import Testing
import Visualizer

@testable import nnviz

/// What `verify` says of recordings, in both languages.
@Suite("The words of verify")
struct VerifyWordsTests {
    /// A trace of a race, and what becomes of it.
    private static let race = Trace(
        of: [Schedule(rate: 0.25), changed, Schedule(rate: 0.001)].map { schedule in
            .neuron(NeuronSpecification(input: 2, target: 0, start: .weight(0.5), schedule: schedule))
        }, steps: 3, format: .jsonl
    ).text()

    private static var changed: Schedule {
        var schedule = Schedule(rate: 0.125)
        schedule.add(Schedule.RateChange(step: 3, rate: 0.05))
        schedule.add(Schedule.Edit(step: 2, parameter: 0, value: -0.25))
        return schedule
    }

    private static let network = Trace(
        of: [.network(NetworkSpecification.example)], steps: 1, format: .jsonl
    ).text()

    @Test("What a recorder noted of itself is told, and no run is missed")
    func versions() throws {
        let note = #"{"torch":"2.15.0","cpu_capability":"AVX2","python":"3.11.7\u001b[1m","seeds":[0]}"#
        let versions = try Comparison(recording: Array(note.utf8))
        #expect(versions.agrees && versions.values == 0)
        #expect(
            said(.english) { versions.sentence }
                == "no run, only what others were recorded with: torch 2.15.0, Python 3.11.7\\u001b[1m")
        #expect(
            said(.spanish) { versions.sentence }.hasPrefix(
                "ninguna ejecución, solo con qué se grabaron otras: torch 2.15.0, Python 3.11.7"))
        let error = #expect(throws: RecordingError.self) {
            try Comparison(recording: Array(#"{"torch":2}"#.utf8))
        }
        #expect(error?.field == "torch")
    }

    @Test("A result is told in the language that is spoken, with the same names and numbers")
    func results() throws {
        let agreeing = try Comparison(recording: Array(Self.race.utf8))
        #expect(
            said(.english) { agreeing.sentence }
                == "trace of neuron, weight 0.5, race lr 0.25, 0.125 …, 0.001, 1 edit: 12 steps, 72 numbers, "
                + "largest difference 0 units in the last place")
        #expect(
            said(.spanish) { agreeing.sentence }
                == "traza de la neurona, peso 0.5, carrera con tasas 0.25, 0.125 …, 0.001, 1 cambio a mano: "
                + "12 pasos, 72 números, diferencia máxima 0 unidades en el último lugar")
        let moved = Self.race.replacing(
            "\"lane\":1,\"step\":1,\"W\":0.25", with: "\"lane\":1,\"step\":1,\"W\":0.25000000000000006")
        #expect(moved != Self.race)
        let differing = try Comparison(recording: Array(moved.utf8))
        #expect(
            said(.english) { differing.sentence }.hasSuffix(
                "largest difference 1 unit in the last place, first at lane 1, step 1: "
                    + "W is 0.25 here, 0.25000000000000006 in the recording"))
        #expect(
            said(.spanish) { differing.sentence }.hasSuffix(
                "diferencia máxima 1 unidad en el último lugar; la primera (carril 1, paso 1): "
                    + "W vale 0.25 aquí y 0.25000000000000006 en la grabación"))
        let layers = try Comparison(recording: Array(Self.network.utf8))
        #expect(
            said(.spanish) { layers.sentence }
                == "traza de la red 3-6-3 sigmoid, capas lineales, semilla 7, tasa 0.01: 2 pasos, "
                + "\(layers.values) números, diferencia máxima 0 unidades en el último lugar")
    }

    @Test("One of a kind is told as one, in both languages")
    func singular() throws {
        let start = Trace(
            of: [.neuron(NeuronSpecification(start: .weight(0.5)))], steps: 0, format: .jsonl
        ).text()
        let single = try Comparison(recording: Array(start.utf8))
        #expect(said(.english) { single.sentence }.contains(": 1 step, 6 numbers, "))
        #expect(said(.spanish) { single.sentence }.contains(": 1 paso, 6 números, "))
        var run = single
        run.subject = .pythonNeuron(runs: 1)
        run.values = 1
        #expect(said(.english) { run.sentence }.hasPrefix("neuron, 1 run of Python's: 1 step, 1 number, "))
        #expect(
            said(.spanish) { run.sentence }.contains("1 ejecución en Python de la neurona: 1 paso, 1 número,")
        )
    }

    @Test("What is wrong with a recording is told in the language that is spoken, with the place")
    func damage() {
        let damaged = Self.race.replacing("{\"lane\":1,\"step\":1", with: "{\"lane\":[],\"step\":1")
        let error = #expect(throws: RecordingError.self) { try Comparison(recording: Array(damaged.utf8)) }
        #expect(
            said(.english) { error?.sentence ?? "" }
                == "line 5, column 9: lane: lane 1 expected, found a list")
        #expect(
            said(.spanish) { error?.sentence ?? "" }
                == "línea 5, columna 9: lane: se esperaba el carril 1, hay una lista")
    }

    @Test(
        "Every problem is told in both languages, with the same numbers and quotations and in other words",
        arguments: problems)
    func problem(_ problem: RecordingError.Problem) throws {
        var error = try #require(#expect(throws: RecordingError.self) { try Comparison(recording: []) })
        (error.line, error.column, error.field, error.problem) = (12, 34, "runs[5].W", problem)
        let english = said(.english) { error.sentence }
        let spanish = said(.spanish) { error.sentence }
        #expect(english.hasPrefix("line 12, column 34: runs[5].W: "))
        #expect(spanish.hasPrefix("línea 12, columna 34: runs[5].W: "))
        #expect(facts(in: english) == facts(in: spanish), "\(english) / \(spanish)")
        #expect(english.split(separator: ": ").last != spanish.split(separator: ": ").last)
    }

    private static let problems: [RecordingError.Problem] =
        [
            .csvTrace, .unfinished, .tooDeep, .duplicate, .missing, .unknown, .layers,
            .count(found: 67, expected: 89),
            .endsEarly(step: 67, expected: 89), .endsBeforeLane(6, step: 78),
            .unexpected(found: .list, expected: .string), .unexpected(found: .object, expected: .string),
        ] + RecordingError.Token.allCases.map { .syntax(expected: $0) }
        + expectations.map { .unexpected(found: .written("\"-1.5\""), expected: $0) }

    private static let expectations: [RecordingError.Expectation] = [
        .object, .list, .numbers, .finiteNumbers, .string, .boolean, .integer(67...89), .positiveInteger,
        .number(isFloat32: true), .number(isFloat32: false), .finiteNumber, .positiveRate,
        .typeName("float32"), .command, .program, .activation, .parameterName, .rowsAsInInputs,
        .matrix(inputs: 67), .lanes(atMost: 67), .atLeastOneRun, .atLeastOneRate,
        .lane(67), .step(67), .laterStep(after: 67, upTo: 89), .iteration(after: -1, atMost: 89),
        .endOfTrace(afterStep: 67),
    ]

    private func said(_ language: Language, _ sentence: () -> String) -> String {
        Localization.$language.withValue(language, operation: sentence)
    }

    /// The numbers and what stands in quotes, sorted: the order may be another one.
    private func facts(in text: String) -> [String] {
        text.matches(of: /"[^"]*"|-?\d+(\.\d+)?/).map { String($0.output.0) }.sorted()
    }
}

extension NetworkSpecification {
    fileprivate static let example: NetworkSpecification = {
        do {
            return try NetworkSpecification(
                architecture: Architecture(style: .linearLayers), seed: 7, schedule: Schedule(rate: 0.01))
        } catch {
            fatalError("the notebook's own sizes fit together: \(error)")
        }
    }()
}
