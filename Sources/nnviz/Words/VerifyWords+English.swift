import Learning
import Recordings
import Visualizer

extension VerifyWords {
    static func englishProblem(_ problem: RecordingError.Problem) -> String {
        switch problem {
        case .syntax(let expected): "not JSON: \(text(expected)) expected"
        case .csvTrace: "a trace as CSV; one that trace --format jsonl wrote is needed"
        case .unfinished: "the text ends in the middle of a value"
        case .tooDeep: "nested too deeply for a run"
        case .duplicate: "given twice"
        case .missing: "missing"
        case .unknown: "no field of a trace"
        case .unexpected(let found, let expected): "\(text(expected)) expected, found \(text(found))"
        case .count(let found, let expected):
            MessageWords.shared.valueCount[.english](expected, found)
        case .endsEarly(let step, let expected): "the trace ends at step \(step) of \(expected)"
        case .endsBeforeLane(let lane, let step): "the trace ends before lane \(lane) of step \(step)"
        case .layers: "no network can have these layers"
        case .parameterNames:
            "parameters are named W1, W2, …, with b1, b2, … or without, or as modules 0.weight, 0.bias, fc2.weight, "
                + "fc2.bias, … in the order of the layers"
        case .tooFewSteps(let steps):
            "\(steps) \(steps == 1 ? "step is" : "steps are") recorded; an update shows between two"
        }
    }

    private static func text(_ found: RecordingError.Found) -> String {
        switch found {
        case .written(let text): text
        case .list: "a list"
        case .object: "an object"
        }
    }

    private static func text(_ token: RecordingError.Token) -> String {
        switch token {
        case .commaOrBracket: "a comma or ]"
        case .commaOrBrace: "a comma or }"
        case .colon: "a colon"
        case .name: "a name in quotes"
        case .character: "a character"
        case .quote: "a quote"
        case .utf8: "UTF-8"
        case .value: "a value"
        case .endOfText: "the end of the text"
        }
    }

    private static func text(_ expectation: RecordingError.Expectation) -> String {
        switch expectation {
        case .object: "an object"
        case .list: "a list"
        case .numbers: "a list of numbers"
        case .finiteNumbers: "finite numbers"
        case .string: "a string"
        case .boolean: "true or false"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .positiveInteger: "a whole number above 0"
        case .number(let isFloat32): "a number of type \(isFloat32 ? "float32" : "float64")"
        case .finiteNumber: "a finite number"
        case .positiveRate: "a learning rate above 0"
        case .typeName(let name): "\"\(name)\""
        case .command: "\"neuron\" or \"network\""
        case .program: "program \"A\", \"B\" or \"C\""
        case .activation: Activation.allCases.map(\.rawValue).joined(separator: ", ")
        case .loss: Loss.allCases.map(\.rawValue).joined(separator: ", ")
        case .momentum: "a momentum of 0 or more"
        case .noMomentum: "no kept gradients beside momentum"
        case .decay: "a decay above 0, at most 1"
        case .parameterName: "the name of a parameter"
        case .rowsAsInInputs: "as many rows as in inputs, all of one length"
        case .matrix(let inputs): "a matrix for \(inputs) \(inputs == 1 ? "input" : "inputs")"
        case .lanes(let most): "a list of 2 to \(most) lanes"
        case .atLeastOneRun: "at least one run"
        case .atLeastOneRate: "at least one rate"
        case .lane(let lane): "lane \(lane)"
        case .step(let step): "step \(step)"
        case .laterStep(let earlier, let last): "a step after \(earlier), up to \(last)"
        case .iteration(let earlier, let last): "an iteration after \(earlier), at most \(last)"
        case .endOfTrace(let step): "the end of the trace after step \(step)"
        }
    }
}
