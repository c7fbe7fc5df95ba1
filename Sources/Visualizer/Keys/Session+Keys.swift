import Screen

extension Session {
    /// What a key means now; nil for nothing.
    ///
    /// - Parameter phase: where the tour is; nil without it.
    public func action(for key: Key, in phase: Tour.Phase?) -> Action? {
        if isQuestioning { return questionAction(for: key) }
        guard typing != nil else { return cursorAction(for: key) ?? KeyTable.action(for: key, in: phase) }
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

    /// Whether Esc has something to close.
    var canClose: Bool { typing != nil || keyContext.canClose }

    /// Whether a pane has the whole screen, or something lies over it.
    var isCovered: Bool { display.zoomedPane != nil || overlay != nil }

    /// What the keys and their hints depend on.
    public var keyContext: KeyContext {
        KeyContext(
            isRunning: isRunning, isNetwork: exhibit.panes.contains(.weights),
            hasRows: specification.rowCount > 1, hasRule: run.learner.rule != .plain, canUndo: study.canUndo,
            changedElsewhere: study.branchOfLastChange.flatMap { $0 == study.shown.number ? nil : $0 },
            hasGhosts: !study.ghosts.isEmpty, isRace: study.lanes.count > 1,
            canClose: overlay != nil || cursor != nil || workedTerm != nil || display.zoomedPane != nil,
            isAtStart: run.position == 0, isAtLatest: run.position == run.latest,
            weights: run.learner.parameterCount, panes: exhibit.panes.count, speed: speed)
    }

    /// The same while the tour is open.
    func keyContext(in tour: Tour?) -> KeyContext {
        var context = keyContext
        guard let tour else { return context }
        context.tour = tour.phase
        context.isLastChapter = tour.chapter.name == Chapter.Name.allCases.last
        context.isFirstPage = tour.isFirstPage
        return context
    }
}
