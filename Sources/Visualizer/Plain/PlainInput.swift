import Screen

/// What a typed line means where there is no screen.
public enum PlainInput: Hashable, Sendable {
    /// Do this.
    case action(Action)
    /// Set the parameter of that name.
    case set(name: String, value: Double)
    /// Go on with that learning rate.
    case rate(Double)
    /// Say again where the run stands.
    case again
    /// Say what can be typed.
    case help
    /// Nothing that is known.
    case unknown(String)

    /// The most steps that a typed number asks for.
    private static let maxSteps = 1_000_000_000

    /// Reads a line: nothing for one step, a number for so many, a key of the screen, `NAME=VALUE`, or a word of either
    /// language.
    public init(_ line: String) {
        let text = Self.trimmed(line)
        let word = text.lowercased()
        if text.isEmpty {
            self = .action(.move(by: 1))
        } else if let steps = Int(text.replacing("\u{2212}", with: "-")),
            (-Self.maxSteps...Self.maxSteps).contains(steps)
        {
            self = .action(.move(by: steps))
        } else if let meaning = Self.words[word] {
            self = meaning
        } else if let key = Key(name: text) ?? Self.keyNames[AsciiText.ascii(word)],
            let action = KeyTable.action(for: key), Self.isUseful(action)
        {
            self = .action(action)
        } else {
            self = Self.assignment(text) ?? .unknown(text)
        }
    }

    /// Whether the action of a key does something that a person without a screen can hear.
    static func isUseful(_ action: Action) -> Bool {
        switch action {
        case .move, .moveToStart, .moveToLatest, .raiseRate, .lowerRate, .changeRule, .restart,
            .restartFromNewSeed, .undo,
            .showNextBranch, .removeBranch, .addLane, .focusLane, .changeLanguage, .toggleCommand,
            .toggleHelp,
            .quit:
            true
        default: false
        }
    }

    private static let words: [String: PlainInput] = [
        "help": .help, "ayuda": .help, "?": .help, "h": .help,
        "again": .again, "repite": .again, "otra vez": .again,
        "back": .action(.move(by: -1)), "atrás": .action(.move(by: -1)), "atras": .action(.move(by: -1)),
        "quit": .action(.quit), "exit": .action(.quit), "salir": .action(.quit),
    ]

    /// The names that keys have in a language of their own, with or without accents.
    private static let keyNames: [String: Key] = {
        var names: [String: Key] = [:]
        for key in KeyTable.rows.flatMap(\.bindings).flatMap(\.keys) {
            for language in Language.allCases {
                if let name = language.words.keyName(key) { names[AsciiText.ascii(name).lowercased()] = key }
            }
        }
        return names
    }()

    /// `W=0.3`, `lr=0.01`, with a point or a comma.
    private static func assignment(_ text: String) -> PlainInput? {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, let value = TypedValue(text: trimmed(String(sides[1]))).value else {
            return nil
        }
        let name = trimmed(String(sides[0]))
        guard name != "lr" else { return value > 0 ? .rate(value) : nil }
        return .set(name: name, value: value)
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(
            start[
                ..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}

extension Session {
    /// Does what a typed line asks for.
    ///
    /// - Returns: what to say beside where the run stands now; whether to say that at all.
    public mutating func perform(_ input: PlainInput) -> (lines: [String], saysState: Bool) {
        switch input {
        case .action(.toggleCommand):
            return ([reproducingCommand], false)
        case .action(.toggleHelp), .help:
            return (PlainText.help(words), false)
        case .action(let action):
            update(action)
            let isAnew = action == .changeLanguage || action == .restartFromNewSeed
            return ((isAnew ? [PlainText.opening(self)] : []) + noticeLines, action != .quit)
        case .set(let name, let value):
            guard let parameter = run.learner.parameter(named: name) else {
                return ([words.plainNoParameter(VisibleText.visible(name))], false)
            }
            update(.set(parameter: parameter, value: value))
            return (noticeLines, notice == nil)
        case .rate(let rate):
            update(.setRate(rate))
            return (noticeLines, notice == nil)
        case .again:
            return ([], true)
        case .unknown(let text):
            return ([words.plainUnknown(VisibleText.visible(text))], false)
        }
    }

    private var noticeLines: [String] { PlainText.notice(self).map { [$0] } ?? [] }
}
