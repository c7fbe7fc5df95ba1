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

    /// What the hints depend on.
    public var keyContext: KeyContext {
        KeyContext(
            isRunning: isRunning, isNetwork: exhibit.panes.contains(.weights),
            hasRows: specification.rowCount > 1, hasRule: run.learner.rule != .plain, canUndo: study.canUndo,
            hasGhosts: !study.ghosts.isEmpty, isRace: study.lanes.count > 1,
            canClose: overlay != nil || cursor != nil || workedTerm != nil || display.zoomedPane != nil)
    }
}
