import Learning

/// The training loop of one run in Python: what comes before it, and what one round of it consists of.
struct PythonLoop {
    /// What is imported.
    let imports: PythonProgram.Cell
    /// The data, the start and the settings.
    let start: [PythonProgram.Cell]
    /// The columns that are printed for every step.
    let header: String
    /// What a round does before its step is printed.
    let forward: [String]
    /// What is printed, as an expression.
    let row: String
    /// What it does after that.
    let update: [String]

    /// What a round does, but for printing.
    var round: [String] { forward + update }

    /// The loop for the steps 0 to `last`; `report` does something with the row.
    func rounds(through last: Int, report: (String) -> String) -> [String] {
        ["for step in range(\(last + 1)):"] + (forward + [report(row), ""] + update).indented
    }
}

extension [String] {
    /// The lines one level further in; empty ones stay empty.
    var indented: [String] { map { $0.isEmpty ? "" : "    \($0)" } }
}

extension RunSpecification {
    /// The loop of this run, through a last step that is printed.
    func pythonLoop(through last: Int, _ words: Localized<ScriptWords>) -> PythonLoop {
        switch self {
        case .neuron(let neuron): neuron.pythonLoop(through: last, words)
        case .network(let network): network.pythonLoop(through: last, words)
        }
    }
}

extension PythonProgram {
    /// The program of a run, or of the lanes of a race, up to a last step that is printed.
    ///
    /// - Parameter command: the command line that it comes from, which its title names.
    public init(of lanes: [RunSpecification], steps: Int, command: String, language: Language) {
        let words = Localized<ScriptWords>(language)
        let title =
            switch lanes[0] {
            case .neuron: words.neuronTitle
            case .network: words.networkTitle
            }
        self.init(
            lanes.map { $0.pythonLoop(through: steps, words) }, title: "\(title) \(words.command(command))",
            steps: steps, words: words)
    }

    /// The program of a run, or of several that take their steps in turn.
    ///
    /// - Parameters:
    ///   - runs: the loop of every lane.
    ///   - steps: the last step that is printed.
    init(_ runs: [PythonLoop], title: String, steps: Int, words: Localized<ScriptWords>) {
        self.title = title
        let first = runs[0]
        guard runs.count > 1 else {
            cells =
                [first.imports] + first.start + [
                    Cell(
                        words.loop,
                        ["print(\"\(first.header)\")"] + first.rounds(through: steps) { "print(\($0))" })
                ]
            return
        }
        let lanes = runs.enumerated().map { lane, run in
            Cell(
                words.lane(lane),
                ["def lane\(lane)():"]
                    + (run.start.flatMap { ["# \($0.remark)"] + $0.lines + [""] }
                    + run.rounds(through: steps) { "yield \($0)" }).indented)
        }
        let names = runs.indices.map { "lane\($0)()" }.joined(separator: ", ")
        cells =
            [first.imports] + lanes + [
                Cell(
                    words.race,
                    [
                        "print(\"lane,\(first.header)\")", "for rows in zip(\(names)):",
                        "    for lane, row in enumerate(rows):", "        print(f\"{lane},{row}\")",
                    ])
            ]
    }
}
