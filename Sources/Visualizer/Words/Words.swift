import Screen

/// The words on the screens in one language, as a reference: to hand them on costs the same however many they are.
///
/// Each word of the ``WordList`` is a property of it.
@dynamicMemberLookup
public final class Words: Sendable {
    static let english = Words(.english)
    static let spanish = Words(.spanish)

    private let list: WordList

    private init(_ list: WordList) { self.list = list }

    /// The word, or the function that makes it, of that name.
    @inline(__always)
    public subscript<Word>(dynamicMember word: KeyPath<WordList, Word>) -> Word { list[keyPath: word] }
}

/// Every word on the screens, in one language; a language without one of them does not compile.
public struct WordList: Sendable {
    // The first line.
    let step: String
    let learningRate: String
    let seed: String
    let running: String
    let paused: String
    let stepsPerSecond: @Sendable (Int) -> String
    let slower: @Sendable (_ measured: String, _ wanted: String) -> String
    let fastest: String
    let target: String
    let row: String
    let rows: @Sendable (Int) -> String
    let matrices: String
    let notFinite: String

    // Panes.
    /// The slope of the loss in the error, under the notebook's name.
    public let slopeOfError: String
    let shortSlope: String
    /// The slope of the loss in W, likewise.
    public let slopeInWeight: String
    let newWeight: String
    let layersLeftOut: @Sendable (Int) -> String
    let unitsInAll: @Sendable (Int) -> String
    let graphThick: String
    let graphBright: String
    let graphBare: String
    let functionHint: String
    let activationHint: String
    let saturated: String
    let surfaceHint: String
    let marked: String
    let values: String
    let gradients: String
    let lastChange: String
    let rightWeight: String
    let distance: String
    let everyWeightSame: String
    let error: String
    let nextStep: String
    let slope: String
    let now: String
    let path: String
    let pathOnly: @Sendable (Int) -> String
    let kink: String
    let kinksOf: @Sendable (Int, Int) -> String
    let valuesOnly: @Sendable (Int) -> String
    let thisWeightAlone: String
    let lowest: @Sendable (String, Int) -> String
    let logarithmic: String
    let diverged: @Sendable (Int) -> String
    let loss: String
    let branch: @Sendable (Int) -> String
    let lane: @Sendable (Int, Int) -> String
    let nearest: @Sendable (_ lane: String, _ loss: String, _ value: String) -> String
    let hidden: @Sendable (String) -> String
    let bias: String

    // The loss, momentum and decay.
    let rule: RuleWords

    // The worked step.
    let worked: WorkedStepWords

    // The sentence.
    let diagnosis: DiagnosisWords
    /// What the settings of a run are called.
    public let settings: SettingWords
    let nearestBriefly: @Sendable (String) -> String

    // The last line.
    let hintPause: String
    let hintRun: String
    let hintStep: String
    let hintStepBack: String
    let hintRate: String
    let hintSpeed: String
    let hintRule: String
    let hintSelectWeight: String
    let hintSelectRow: String
    let hintHelp: String
    let hintQuit: String
    let hintRestart: String
    let hintNewSeed: String
    let hintClose: String
    let hintTerm: String
    let hintUndo: String
    let hintBranches: String
    let hintLanes: String
    let hintEdit: String
    let hintNudge: String
    let hintLogarithmic: String
    let hintProceed: String
    let hintAnswer: String
    let hintChoose: String
    let hintChapters: String
    let hintList: String
    let hintFreePlay: String
    let hintLesson: String
    let hintTour: String
    let typing: @Sendable (String) -> String
    let typingKeys: String
    let readingKeys: String

    // Help.
    let helpTitle: String
    let asciiReason: @Sendable (ASCIIReason) -> String
    let helpPause: String
    let helpStep: String
    let helpStepBack: String
    let helpRate: String
    let helpSpeed: String
    let helpRule: String
    let helpKeptGradients: String
    let helpSelectWeight: String
    let helpMark: String
    let helpSelectRow: String
    let helpHelp: String
    let helpQuit: String
    let helpRestart: String
    let helpNewSeed: String
    let helpClose: String
    let helpTerm: String
    let helpUndo: String
    let helpBranches: String
    let helpLanes: String
    let helpEdit: String
    let helpNudge: String
    let helpHundred: String
    let helpEnds: String
    let helpLogarithmic: String
    let helpQuantity: String
    let helpTail: String
    let helpCursor: String
    let helpZoom: String
    let helpCommand: String
    let helpLanguageAndTheme: String
    let helpSuspend: String
    let helpProceed: String
    let helpChoose: String
    let helpPick: String
    let helpChapters: String
    let helpList: String
    let helpFreePlay: String
    let helpTurnBack: String
    let helpTour: String
    let commandTitle: String
    let commandNote: String
    let copiedNote: String

    // The presenter layout.
    let lastKey: String
    /// The name of a key on this language's keyboards; nil for that of the command line.
    let keyName: @Sendable (Key) -> String?

    // Plain sentences, and the lines printed on leaving.
    let rateInFull: String
    let ratesInFull: String
    let plainStep: @Sendable (Int) -> String
    let plainLane: @Sendable (Int, String) -> String
    let plainNeuron: @Sendable (_ weight: String, _ output: String, _ error: String) -> String
    let tooHigh: String
    let tooLow: String
    let exact: String
    let plainNetwork: @Sendable (_ loss: String, _ predictions: String) -> String
    let plainTargets: @Sendable (String) -> String
    let plainRow: @Sendable (Int, String) -> String
    let plainMoreRows: @Sendable (Int) -> String
    let plainKeys: String
    let plainHelp: [String]
    let plainUnknown: @Sendable (String) -> String
    let plainLimitReached: @Sendable (Int) -> String
    let plainNoParameter: @Sendable (String) -> String

    // Notices.
    let notANumber: @Sendable (String) -> String
    let typedInFull: @Sendable (_ most: Int) -> String
    let pasteDropped: String
    let limitReached: @Sendable (Int) -> String
    let nothingToUndo: String
    let onlyBranch: String
    let computing: String
    let notNudged: String
    let onlyLane: String
    let noMoreLanes: @Sendable (Int) -> String
    let rateAtEnd: @Sendable (String) -> String

    // The tour.
    let tour: TourWords
}

/// A language of the screens.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"

    /// Its words.
    public var words: Words {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }

    /// The language after it.
    public var next: Language {
        switch self {
        case .english: .spanish
        case .spanish: .english
        }
    }
}
