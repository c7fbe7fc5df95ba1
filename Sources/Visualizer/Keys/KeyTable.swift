import Screen

/// All keys: what they do, and how they are explained. Matching, hints, help and the README's table come from here.
public enum KeyTable {
    /// How far PgUp and PgDn go.
    static let pageOfSteps = 100

    /// The rows, the ones that matter most first.
    public static let rows: [KeyRow] = [
        KeyRow([([" ", "p"], .togglePause)], help: \.helpPause) { words, context in
            context.isRunning ? words.hintPause : words.hintRun
        },
        KeyRow([([.right, "s"], .move(by: 1))], help: \.helpStep) { words, context in
            context.tour?.isQuestion == true ? nil : words.hintStep
        },
        KeyRow([([.left, "b"], .move(by: -1))], help: \.helpStepBack) { words, context in
            context.tour?.isLesson == true ? nil : words.hintStepBack
        }.refused(isBackFromStart),
        KeyRow([([.escape], .close)], help: \.helpClose) { words, context in
            context.canClose ? words.hintClose : nil
        }.refused { context, _ in context.canClose || context.tour != nil ? nil : .nothingOpen },
        KeyRow([([.enter], .tour(.proceed))], help: \.helpProceed, audience: .lesson, comesFirst: true) {
            words, context in
            context.tour?.isQuestion == true ? words.hintAnswer : words.hintProceed
        },
        KeyRow(
            [([.up], .tour(.choose(by: -1))), ([.down], .tour(.choose(by: 1)))], help: \.helpChoose,
            audience: .choice, comesFirst: true
        ) { words, _ in words.hintChoose },
        KeyRow(
            (1...9).map { ([.digit($0)], .tour(.pick($0))) }, help: \.helpPick, audience: .choice,
            comesFirst: true),
        KeyRow(
            [(["n"], .tour(.moveChapter(by: 1))), (["N"], .tour(.moveChapter(by: -1)))], help: \.helpChapters,
            audience: .lesson, comesFirst: true
        ) { words, _ in words.hintChapters }.refused { context, action in
            action == .tour(.moveChapter(by: 1))
                ? context.isLastChapter ? .lastChapter : nil : context.isFirstPage ? .firstPage : nil
        },
        KeyRow([(["f"], .tour(.toggleFreePlay))], help: \.helpFreePlay, audience: .tour, comesFirst: true) {
            words, context in
            context.tour?.isLesson == true ? words.hintFreePlay : words.hintLesson
        },
        KeyRow([(["?", "h"], .toggleHelp)], help: \.helpHelp) { words, _ in words.hintHelp },
        KeyRow([(["q", .control("c")], .quit)], help: \.helpQuit) { words, _ in words.hintQuit },
        KeyRow([([.up, "+"], .raiseRate), ([.down, "-"], .lowerRate)], help: \.helpRate) { words, _ in
            words.hintRate
        },
        KeyRow(
            [(["o"], .changeRule(.loss)), (["M"], .changeRule(.momentum)), (["G"], .changeRule(.decay))],
            help: \.helpRule
        ) { words, context in context.hasRule ? words.hintRule : nil },
        KeyRow([(["k"], .changeRule(.keptGradients))], help: \.helpKeptGradients),
        KeyRow([(["["], .slowDown), (["]"], .speedUp)], help: \.helpSpeed) { words, _ in words.hintSpeed }
            .refused { context, action in
                action == .slowDown
                    ? context.speed.slower == context.speed ? .slowest : nil
                    : context.speed == .fastest ? .fastest : nil
            },
        KeyRow([(["L"], .tour(.toggleList))], help: \.helpList, audience: .lesson) { words, _ in
            words.hintList
        },
        KeyRow([([.backspace], .tour(.turnBack))], help: \.helpTurnBack, audience: .lesson)
            .refused { context, _ in context.isFirstPage ? .firstPage : nil },
        KeyRow(
            [([.tab], .selectWeight(by: 1)), ([.backTab], .selectWeight(by: -1))],
            help: \.helpSelectWeight, audience: .network
        ) { words, _ in words.hintSelectWeight }.refused(needsTwoWeights),
        KeyRow([(["m"], .markWeight)], help: \.helpMark, audience: .network)
            .shown { _ in [.surface] }.refused(needsTwoWeights),
        KeyRow(
            [(["d"], .selectRow(by: 1)), (["D"], .selectRow(by: -1))], help: \.helpSelectRow,
            audience: .network
        ) { words, context in context.hasRows ? words.hintSelectRow : nil }
        .refused { context, _ in context.hasRows ? nil : .oneRow },
        KeyRow([(["r"], .restart), (["R"], .restartFromNewSeed)], help: \.helpRestart) { words, _ in
            words.hintRestart
        },
        KeyRow([([.enter], .nextTerm)], help: \.helpTerm) { words, context in
            context.isRunning ? nil : words.hintTerm
        },
        KeyRow([(["u"], .undo)], help: \.helpUndo) { words, context in context.canUndo ? words.hintUndo : nil
        }.refused { context, _ in context.changedElsewhere.map { .changeElsewhere(branch: $0) } },
        KeyRow([(["g"], .showNextBranch), (["x"], .removeBranch)], help: \.helpBranches) { words, context in
            context.hasGhosts ? words.hintBranches : nil
        },
        KeyRow(
            [(["a"], .addLane), (["."], .focusLane(by: 1)), ([","], .focusLane(by: -1))], help: \.helpLanes
        ) { words, context in context.isRace ? words.hintLanes : nil },
        KeyRow([(["z"], .question(.ask))], help: \.helpAsk) { words, _ in words.hintAsk },
        KeyRow([(["A"], .toggleStarts)], help: \.helpStarts),
        KeyRow([(["e"], .editWeight)], help: \.helpEdit) { words, _ in words.hintEdit },
        KeyRow([(["<"], .nudgeWeight(by: -1)), ([">"], .nudgeWeight(by: 1))], help: \.helpNudge) { words, _ in
            words.hintNudge
        },
        KeyRow(
            [([.pageDown], .move(by: pageOfSteps)), ([.pageUp], .move(by: -pageOfSteps))], help: \.helpHundred
        ).refused(isBackFromStart),
        KeyRow([([.home], .moveToStart), ([.end], .moveToLatest)], help: \.helpEnds)
            .refused { context, action in
                action == .moveToLatest && context.isAtLatest ? .latestStep : isBackFromStart(context, action)
            },
        KeyRow([(["y"], .toggleLogarithmic)], help: \.helpLogarithmic) { words, _ in words.hintLogarithmic }
            .shown { [$0.lossPane] },
        KeyRow([(["v"], .showNextQuantity)], help: \.helpQuantity, audience: .network)
            .shown { _ in [.weights, .graph] }
            .refused { context, _ in context.isNetwork ? nil : .onlyOfNetworks },
        KeyRow([(["w"], .toggleTail)], help: \.helpTail).shown { [$0.lossPane, .weight] },
        KeyRow([(["i"], .toggleCursor)], help: \.helpCursor).shown { [$0.lossPane] },
        KeyRow((1...10).map { ([.digit($0 % 10)], .zoom($0)) }, help: \.helpZoom)
            .refused { context, action in
                if case .zoom(let digit) = action, digit > context.panes {
                    .panes(context.panes)
                } else {
                    nil
                }
            },
        KeyRow([(["c"], .toggleCommand), (["C"], .copyCommand)], help: \.helpCommand),
        KeyRow(
            [(["l"], .changeLanguage), (["T"], .changeTheme), (["P"], .togglePresenter)],
            help: \.helpLanguageAndTheme),
        KeyRow([(["t"], .tour(.toggle))], help: \.helpTour) { words, context in
            context.tour == nil ? words.hintTour : nil
        },
        KeyRow([([.control("z")], .suspend)], help: \.helpSuspend),
    ]

    private static let isBackFromStart: KeyRow.Reason = { context, action in
        switch action {
        case .move(let steps) where steps < 0 && context.isAtStart: .firstStep
        case .moveToStart where context.isAtStart: .firstStep
        default: nil
        }
    }

    private static let needsTwoWeights: KeyRow.Reason = { context, _ in
        context.weights > 1 ? nil : .oneWeight
    }

    /// The rows whose keys mean something now, the most urgent first. Without the tour all of them do.
    public static func rows(for context: KeyContext) -> [KeyRow] {
        let rows = rows.filter { row in
            row.audience.includes(context)
                && (context.tour == nil
                    || row.bindings.contains { action(for: $0.keys[0], in: context.tour) == $0.action })
        }
        return context.tour == nil ? rows : rows.filter(\.comesFirst) + rows.filter { !$0.comesFirst }
    }

    /// How many of the first hints come before everything else in the last line: run, step, back, help, quit.
    static let mostImportant = 5

    /// Why a key can do nothing now; nil where it can.
    static func reason(against key: Key, _ action: Action?, in context: KeyContext) -> KeyReason? {
        guard let action else {
            let isKnown = rows.contains { $0.bindings.contains { $0.keys.contains(key) } }
            return isKnown ? .onlyInTour : .unknown(key)
        }
        // A key of an audience that is not there has its row, and its reason, all the same.
        let row = rows.first { $0.bindings.contains { $0.action == action && $0.keys.contains(key) } }
        return row?.reason(context, action)
    }

    /// The row that a key has its meaning from now; nil for a key without a meaning.
    static func row(of key: Key, in context: KeyContext) -> KeyRow? {
        let meaning = action(for: key, in: context.tour)
        return rows(for: context).first { row in
            row.bindings.contains { $0.keys.contains(key) && $0.action == meaning }
        }
    }

    /// What a key does while no value is being typed; nil for a key without a meaning.
    ///
    /// - Parameter phase: where the tour is; nil without it.
    public static func action(for key: Key, in phase: Tour.Phase? = nil) -> Action? {
        let isUsed = [phase?.isChoice == true, phase?.isLesson == true, phase != nil, true]
        return zip(isUsed, actions).lazy.compactMap { $0 ? $1[key] : nil }.first
    }

    /// The meaning of every key, for each group of audiences in their order.
    private static let actions: [[Key: Action]] = KeyRow.Audience.inOrder.map { audiences in
        var actions: [Key: Action] = [:]
        for binding in rows.filter({ audiences.contains($0.audience) }).flatMap(\.bindings) {
            for key in binding.keys {
                precondition(actions[key] == nil, "a key has one meaning")
                actions[key] = binding.action
            }
        }
        return actions
    }
}

extension Key {
    /// The key of a digit 0 … 9.
    static func digit(_ value: Int) -> Key { .character(Unicode.Scalar(UInt8(48 + value))) }
}
