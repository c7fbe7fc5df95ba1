import Learning
import Screen

/// What a kind of run shows: its panes, where they lie, and what is said about it.
public struct Exhibit: Sendable {
    /// The word of the command line: `neuron` or `network`.
    public let command: String
    /// The steps a second that the screen begins with.
    public let usualSpeed: Int
    /// Those that it begins with where the run begins with the screen.
    public let openingSpeed: Int
    /// The panes, in the order of their digits.
    let panes: [Pane]
    /// The pane beside the large numbers of the presenter layout.
    let mainPane: Pane
    /// The pane of the loss of every step, on which the mouse moves through time.
    let lossPane: Pane
    /// The pane of the worked step, which Enter walks through.
    let stepPane: Pane
    /// Ways to arrange the panes, from the largest that is worth having to the smallest.
    let arrangements: @Sendable (Session) -> [Arrangement]
    /// How many terms the arithmetic of a step has, as it is shown now; at least one.
    let workedTermCount: @Sendable (Session) -> Int
    /// What the term that is pointed at is for.
    let workedReason: @Sendable (Scene) -> String
    /// The numbers that the presenter layout shows large, the ones that matter most first.
    let largeNumbers: @Sendable (Scene) -> [LargeNumber]
    /// What is true now and what comes next.
    let sentence: @Sendable (Scene) -> Sentence
    /// The state of a lane in plain words: `W 0.4, y 2.4, error +0.9, too high`.
    let plainState: @Sendable (Lane, Words) -> String
    /// The targets in plain words, where the subtitle does not name them.
    let plainTargets: @Sendable (Session) -> [String]
    /// The chapter of the tour that fits what is shown best.
    let chapter: @Sendable (Session) -> Chapter.Name
    /// Where the run stands, for the line that is printed on leaving.
    let summary: @Sendable (Session) -> String
}

extension Exhibit {
    /// The digit that shows a pane alone: 1 for the first, 0 for the tenth.
    func digit(of pane: Pane) -> Int { ((panes.firstIndex(of: pane) ?? 0) + 1) % 10 }
}

extension RunSpecification {
    /// What such a run shows.
    public var exhibit: Exhibit {
        switch self {
        case .neuron: .neuron
        case .network: .network
        }
    }

    /// The sizes of its layers; none for a neuron.
    var sizes: [Int] { if case .network(let network) = self { network.architecture.sizes } else { [] } }

    /// What it is, in a few words and formulas: `y = W·x, x = 6, target 1.5`.
    func subtitle(_ words: Words) -> String {
        switch self {
        case .neuron(let neuron): neuron.subtitle(words)
        case .network(let network): network.subtitle(words)
        }
    }

    /// The options of the command line that name the data, the form and the start, where they are not the defaults.
    ///
    /// - Parameters:
    ///   - dataFile: the file that the data came from, which is named then rather than all its numbers.
    ///   - startFile: the file that says where it begins, which is named then.
    ///   - raced: a setting that is left out.
    func options(
        dataFile: String?, startFile: StartFile?, without raced: RunSetting.Name?
    ) -> [String] {
        let data =
            switch self {
            case .neuron(let neuron): neuron.options
            case .network(let network): network.options(dataFile: dataFile)
            }
        let usual: [RunSetting] = [.activation(.sigmoid)]
        let start = startFile.map { [$0.option, $0.name] } ?? []
        let names = startFile == nil ? RunSetting.Name.ofStart : [.activation]
        let settings = names.filter { $0 != raced }.compactMap(setting)
        return data + start
            + settings.filter { !usual.contains($0) }.flatMap { ["--\($0.name.rawValue)", $0.valueText] }
    }
}

extension Run {
    /// The run of a neuron; only for what a neuron shows.
    var neuron: Timeline<Neuron> { timeline(of: Neuron.self) }
    /// The run of a network; only for what a network shows.
    var network: Timeline<Network> { timeline(of: Network.self) }
}
