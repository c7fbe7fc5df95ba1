import CBaseline
import Learning

/// What many starts cost side by side, beside as many single runs and plain C one after another: CPU time for one step of
/// one of them, on however many cores.
struct StartsCost {
    private let name: String
    private let run: RunSpecification
    /// Trains one start in plain C for some steps; returns its loss.
    private let baseline: (Network, Int) -> Float

    private static let starts = 1000
    private static let steps = BenchmarkCommand.isDebug ? 20 : 1000
    /// How many starts the single runs and plain C train: all of them would take long and say nothing else.
    private static let singles = 50

    /// The notebook's network, and one that learns exclusive or from four rows.
    static func all() throws -> [StartsCost] {
        let notebook = try NetworkSpecification(architecture: Architecture(), seed: 0)
        let data = try TrainingData(
            inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])
        let xor = try NetworkSpecification(
            architecture: Architecture(sizes: [2, 6, 1]), data: data, seed: 0, schedule: Schedule(rate: 0.01))
        return [
            StartsCost(name: "3→6→3", run: .network(notebook)) { start, steps in
                var parameters = start.parameters
                var losses = [Double](repeating: 0, count: 256)
                return baseline_train_notebook(
                    &parameters, true, start.data.inputs, start.data.targets, 0.01, steps, &losses)
            },
            StartsCost(name: "2→6→1, 4 rows", run: .network(xor)) { start, steps in
                var parameters = start.parameters
                var room = [Float](repeating: 0, count: baseline_room(2, 6, 1, 4))
                return baseline_train_layers(
                    &parameters, 2, 6, 1, 4, start.data.inputs, start.data.targets, 0.01, steps, &room)
            },
        ]
    }

    /// Measures in turns, and compares the losses bit for bit.
    ///
    /// - Throws: ``SpeedComparison/Difference`` where they are not the same.
    func measure(report: (Sample) -> Void) throws {
        var times: [Instructions: [Double]] = [:]
        var (singleTimes, baselineTimes): ([Double], [Double]) = ([], [])
        let total = Double(Self.steps * Self.singles)
        for _ in 0..<7 {
            var found: [[Double]] = []
            for instructions in Instructions.available {
                var starts = Starts(Self.starts, of: run, instructions: instructions)
                let time = nanoseconds {
                    starts.train(updates: Self.steps, rate: 0.01) { _, _, _ in }
                }
                times[instructions, default: []].append(time / Double(Self.steps * Self.starts))
                found.append(Array(starts.losses.prefix(Self.singles)))
            }
            var networks = (0..<Self.singles).map(network)
            var record = RunRecord()
            let single = nanoseconds {
                for place in networks.indices {
                    networks[place].train(updates: Self.steps, rate: 0.01, noting: &record)
                }
            }
            singleTimes.append(single / total)
            found.append(networks.map(\.loss))
            networks = (0..<Self.singles).map(network)
            var losses: [Double] = []
            let plain = nanoseconds {
                for network in networks { losses.append(Double(baseline(network, Self.steps))) }
            }
            baselineTimes.append(plain / total)
            guard found.allSatisfy({ $0 == losses }) else { throw SpeedComparison.Difference(name: name) }
        }
        report(Sample("\(name): single runs", unit: "ns", singleTimes))
        report(Sample("\(name): plain C", unit: "ns", baselineTimes))
        for instructions in Instructions.available {
            let label = "\(name): \(Self.starts) starts, \(instructions)"
            let side = times[instructions] ?? []
            report(Sample(label, unit: "ns", side))
            report(Sample("\(label) / single runs", unit: "", zip(side, singleTimes).map { $0 / $1 }))
        }
    }

    private func network(_ seed: Int) -> Network {
        guard case .network(var specification) = run else { preconditionFailure("not a network") }
        specification.seed = UInt64(seed)
        return specification.network
    }

    /// Many starts over many steps on all cores: milliseconds of a clock, and the share of what the cores could compute.
    static func measureManyStarts(report: (Sample) -> Void) throws {
        let peak =
            (0..<5).map { _ in
                let operations = 400_000_000
                var sum: Float = 0
                return nanoseconds { sum = baseline_peak(operations) } / Double(operations)
                    + (sum == 0 ? 1 : 0)
            }.min() ?? 1
        report(Sample("peak of one core, single precision", unit: "operations a ns", [1 / peak]))
        let neuron = RunSpecification.neuron(NeuronSpecification(start: .seed(0)))
        let xor = try all()[1].run
        for (name, run, count, steps, operations) in [
            ("100000 neurons, 1000 steps", neuron, 100_000, 1000, 2 * 5.0),
            ("1000 of 2→6→1, 4 rows, 10000 steps", xor, 1000, 10_000, 2 * 325.0),
        ] {
            var starts = Starts(count, of: run)
            var (clock, work): ([Double], [Double]) = ([], [])
            for _ in 0..<3 {
                let start = wallTime()
                work.append(nanoseconds { starts.train(updates: steps, rate: 0.001) { _, _, _ in } })
                clock.append((wallTime() - start) / 1e6)
            }
            report(Sample("\(name): by the clock", unit: "ms", clock))
            report(Sample("\(name): CPU time", unit: "ms", work.map { $0 / 1e6 }))
            // A float64 counts as two operations of float32.
            let total = operations * Double(count * steps)
            report(Sample("\(name): share of the peak", unit: "", work.map { total * peak / $0 }))
        }
    }
}
