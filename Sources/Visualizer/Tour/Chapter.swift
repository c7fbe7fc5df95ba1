/// A chapter of the tour, as data: what it sets up and shows, and what it asks; its words are in ``ChapterWords``.
public struct Chapter: Sendable {
    /// The chapters in their order, by the word that the command line knows them by.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case neuron, unknown, error, slope, step, hundred, bounce, inputs, matrix, depth, autograd, layers

        /// The place in the tour, from 1.
        public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    /// A page; the words of each kind are taken in order.
    struct Page: Sendable {
        /// What it is.
        enum Kind: Sendable {
            /// Something to read.
            case text
            /// Something to predict.
            case question(Question)
            /// Something to try.
            case experiment
            /// The two programs of the notebook side by side.
            case programs
            /// The list of ``Experiment/all``, each of which can be opened.
            case experiments
            /// What was answered in the whole tour.
            case answers
        }

        let kind: Kind
        /// The state that it speaks of, of a seed; nil where that is what the page before left.
        private(set) var setting: (@Sendable (UInt64) -> Setting)?
        /// Whether it takes the whole width, as code does.
        private(set) var isWide = false

        static let text = Page(kind: .text)
        static let experiment = Page(kind: .experiment)
        static let programs = Page(kind: .programs).wide
        static let experiments = Page(kind: .experiments)
        static let answers = Page(kind: .answers).wide

        static func question(_ question: Question) -> Page { Page(kind: .question(question)) }

        /// The same page, speaking of a state of its own.
        func showing(_ setting: @escaping @Sendable (UInt64) -> Setting) -> Page {
            var page = self
            page.setting = setting
            return page
        }

        /// The same page, without panes beside it.
        var wide: Page {
            var page = self
            page.isWide = true
            return page
        }

        /// The question that it asks; nil where it is none.
        var question: Question? { if case .question(let question) = kind { question } else { nil } }
    }

    /// Its name.
    public let name: Name
    /// The state that it begins with, of a seed.
    let opening: @Sendable (UInt64) -> Setting
    /// Its pages.
    let pages: [Page]

    /// The chapter of a name.
    static func named(_ name: Name) -> Chapter {
        switch name {
        case .neuron: .neuron
        case .unknown: .unknown
        case .error: .error
        case .slope: .slope
        case .step: .step
        case .hundred: .hundred
        case .bounce: .bounce
        case .inputs: .inputs
        case .matrix: .matrix
        case .depth: .depth
        case .autograd: .autograd
        case .layers: .layers
        }
    }
}

/// Something that a person predicts before the run shows it.
struct Question: Sendable {
    enum Kind: Sendable {
        /// One of the options that the words name.
        case choice
        /// A number that is typed, right if it is no farther off than so much.
        case number(accuracy: Double)
    }

    let kind: Kind
    /// What the run shows, of a seed: computed by the learning core, as the run itself is.
    let truth: @Sendable (UInt64) -> Answer
    /// The state that shows it, of a seed and the answer that was given.
    let demonstration: @Sendable (UInt64, Answer) -> Setting
    /// What is seen while it is asked, where the panes before would tell the answer.
    var panes: [Pane]?

    /// The same question with other panes beside it.
    func beside(_ panes: [Pane]) -> Question {
        var question = self
        question.panes = panes
        return question
    }

    /// Whether the run shows what was predicted.
    func accepts(_ answer: Answer, seed: UInt64) -> Bool {
        switch (kind, answer, truth(seed)) {
        case (.choice, .choice(let given), .choice(let right)): given == right
        case (.number(let accuracy), .number(let given), .number(let right)): abs(given - right) <= accuracy
        default: false
        }
    }
}

/// What a person predicts, or a run shows.
enum Answer: Hashable, Sendable {
    /// The option of that place, from 0.
    case choice(Int)
    /// A number.
    case number(Double)
}
