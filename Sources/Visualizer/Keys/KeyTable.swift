import Screen

/// What a key does: one binding of the table.
public struct KeyBinding: Sendable {
    /// The keys, the one to be shown first.
    public let keys: [Key]
    /// What they do.
    public let action: Action
}

/// A row of the key table: bindings that belong together, and how they are explained.
public struct KeyRow: Sendable {
    /// Who has a use for the keys.
    public enum Audience: Sendable {
        case everyone
        /// Only the network.
        case network

        func includes(_ context: KeyContext) -> Bool {
            switch self {
            case .everyone: true
            case .network: context.isNetwork
            }
        }
    }

    /// The bindings, in the order in which `help` names them.
    public let bindings: [KeyBinding]
    /// The sentence of the help and of the README.
    public let help: KeyPath<Words, String> & Sendable
    /// A word or two for the last line of the screen; nil where it does not matter now.
    public let hint: @Sendable (Words, KeyContext) -> String?
    /// Who sees it.
    public let audience: Audience

    init(
        _ bindings: [([Key], Action)], help: KeyPath<Words, String> & Sendable,
        audience: Audience = .everyone,
        hint: @escaping @Sendable (Words, KeyContext) -> String? = { _, _ in nil }
    ) {
        self.bindings = bindings.map { KeyBinding(keys: $0.0, action: $0.1) }
        self.help = help
        self.audience = audience
        self.hint = hint
    }
}

/// What the hints depend on.
public struct KeyContext: Hashable, Sendable {
    /// Whether steps follow by themselves.
    public var isRunning: Bool
    /// Whether there is more than one weight.
    public var isNetwork: Bool
    /// Whether there is more than one row of data.
    public var hasRows: Bool
    /// Whether there is a change to undo.
    public var canUndo: Bool
    /// Whether there is more than one branch.
    public var hasGhosts: Bool
    /// Whether there is more than one lane.
    public var isRace: Bool
    /// Whether something lies over the panes, or one of them has the whole screen.
    public var canClose: Bool
}

/// All keys: what they do, and how they are explained. Matching, hints, help and the README's table come from here.
public enum KeyTable {
    /// The rows, the ones that matter most first.
    public static let rows: [KeyRow] = [
        KeyRow([([" ", "p"], .togglePause)], help: \.helpPause) { words, context in
            context.isRunning ? words.hintPause : words.hintRun
        },
        KeyRow([([.right, "s"], .move(by: 1))], help: \.helpStep) { words, _ in words.hintStep },
        KeyRow([([.left, "b"], .move(by: -1))], help: \.helpStepBack) { words, _ in words.hintStepBack },
        KeyRow([(["?", "h"], .toggleHelp)], help: \.helpHelp) { words, _ in words.hintHelp },
        KeyRow([(["q", .control("c")], .quit)], help: \.helpQuit) { words, _ in words.hintQuit },
        KeyRow([([.up, "+"], .raiseRate), ([.down, "-"], .lowerRate)], help: \.helpRate) { words, _ in
            words.hintRate
        },
        KeyRow([(["["], .slowDown), (["]"], .speedUp)], help: \.helpSpeed) { words, _ in words.hintSpeed },
        KeyRow(
            [([.tab], .selectWeight(by: 1)), ([.backTab], .selectWeight(by: -1))],
            help: \.helpSelectWeight, audience: .network
        ) { words, _ in words.hintSelectWeight },
        KeyRow([(["m"], .markWeight)], help: \.helpMark, audience: .network),
        KeyRow(
            [(["d"], .selectRow(by: 1)), (["D"], .selectRow(by: -1))], help: \.helpSelectRow,
            audience: .network
        ) { words, context in context.hasRows ? words.hintSelectRow : nil },
        KeyRow([(["r"], .restart)], help: \.helpRestart) { words, _ in words.hintRestart },
        KeyRow([(["R"], .restartFromNewSeed)], help: \.helpNewSeed) { words, _ in words.hintNewSeed },
        KeyRow([([.escape], .close)], help: \.helpClose) { words, context in
            context.canClose ? words.hintClose : nil
        },
        KeyRow([([.enter], .nextTerm)], help: \.helpTerm) { words, context in
            context.isRunning ? nil : words.hintTerm
        },
        KeyRow([(["u"], .undo)], help: \.helpUndo) { words, context in context.canUndo ? words.hintUndo : nil
        },
        KeyRow([(["g"], .showNextBranch), (["x"], .removeBranch)], help: \.helpBranches) { words, context in
            context.hasGhosts ? words.hintBranches : nil
        },
        KeyRow(
            [(["a"], .addLane), (["."], .focusLane(by: 1)), ([","], .focusLane(by: -1))], help: \.helpLanes
        ) { words, context in context.isRace ? words.hintLanes : nil },
        KeyRow([(["e"], .editWeight)], help: \.helpEdit) { words, _ in words.hintEdit },
        KeyRow([(["<"], .nudgeWeight(by: -1)), ([">"], .nudgeWeight(by: 1))], help: \.helpNudge) { words, _ in
            words.hintNudge
        },
        KeyRow([([.pageDown], .move(by: 100)), ([.pageUp], .move(by: -100))], help: \.helpHundred),
        KeyRow([([.home], .moveToStart), ([.end], .moveToLatest)], help: \.helpEnds),
        KeyRow([(["y"], .toggleLogarithmic)], help: \.helpLogarithmic) { words, _ in words.hintLogarithmic },
        KeyRow([(["v"], .showNextQuantity)], help: \.helpQuantity, audience: .network),
        KeyRow([(["w"], .toggleTail)], help: \.helpTail),
        KeyRow([(["i"], .toggleCursor)], help: \.helpCursor),
        KeyRow((1...9).map { ([.digit($0)], .zoom($0)) }, help: \.helpZoom),
        KeyRow([(["c"], .toggleCommand), (["C"], .copyCommand)], help: \.helpCommand),
        KeyRow(
            [(["l"], .changeLanguage), (["T"], .changeTheme), (["P"], .togglePresenter)],
            help: \.helpLanguageAndTheme),
        KeyRow([([.control("z")], .suspend)], help: \.helpSuspend),
    ]

    /// How many of the first hints come before everything else in the last line: run, step, back, help, quit.
    static let mostImportant = 5

    /// The row that a key is in; nil for a key without a meaning.
    static func row(of key: Key) -> KeyRow? {
        rows.first { $0.bindings.contains { $0.keys.contains(key) } }
    }

    /// What a key does while no value is being typed; nil for a key without a meaning.
    public static func action(for key: Key) -> Action? { actions[key] }

    private static let actions: [Key: Action] = {
        var actions: [Key: Action] = [:]
        for binding in rows.flatMap(\.bindings) {
            for key in binding.keys {
                precondition(actions[key] == nil, "a key has one meaning")
                actions[key] = binding.action
            }
        }
        return actions
    }()
}

extension Key {
    /// The key of a digit 0 … 9.
    static func digit(_ value: Int) -> Key { .character(Unicode.Scalar(UInt8(48 + value))) }
}

extension Session {
    /// What a key means now; nil for nothing.
    public func action(for key: Key) -> Action? {
        guard typing != nil else { return cursorAction(for: key) ?? KeyTable.action(for: key) }
        switch key {
        case .enter: return .commitValue
        case .escape: return .close
        case .backspace: return .eraseCharacter
        case .control("c"): return .quit
        case .control("z"): return .suspend
        case .character(let scalar): return .type(scalar)
        default: return nil
        }
    }

    /// Does what a key means.
    public mutating func press(_ key: Key) {
        guard let action = action(for: key) else { return }
        remember(key)
        update(action)
    }

    /// What the hints depend on.
    public var keyContext: KeyContext {
        KeyContext(
            isRunning: isRunning, isNetwork: Subject.panes.contains(.weights),
            hasRows: Subject.rowCount(specification) > 1, canUndo: study.canUndo,
            hasGhosts: !study.ghosts.isEmpty, isRace: study.lanes.count > 1,
            canClose: overlay != nil || cursor != nil || workedTerm != nil || display.zoomedPane != nil)
    }
}
