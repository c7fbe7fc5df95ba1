import Learning
import Screen

extension Session {
    /// Carries out an action.
    public mutating func update(_ action: Action) {
        if case .advance(let steps) = action { return advance(by: steps) }
        if case .measure(let speed) = action { return measuredSpeed = speed ?? measuredSpeed }
        if case .suit(let background) = action { return suit(background) }
        notice = nil
        switch action {
        case .advance, .measure, .suit: break
        case .togglePause: togglePause()
        case .move(let steps): move(by: steps)
        case .moveTo(let step): moveTo(step: step)
        case .moveToStart: moveTo(step: 0)
        case .moveToLatest: moveTo(step: run.latest)
        case .raiseRate: change(rate: RateLadder.up(from: run.rate))
        case .lowerRate: change(rate: RateLadder.down(from: run.rate))
        case .setRate(let rate): change(toRate: rate)
        case .changeRule(let key): change(rule: key.next(after: run.learner.rule))
        case .speedUp: change(speed: speed.faster)
        case .slowDown: change(speed: speed.slower)
        case .restart: study.restart()
        case .restartFromNewSeed: restartFromNewSeed()
        case .selectWeight(let direction): selectWeight(by: direction)
        case .markWeight: markWeight()
        case .selectRow(let direction): selectRow(by: direction)
        case .nudgeWeight(let direction): nudgeWeight(by: direction)
        case .set(let parameter, let value): set(parameter: parameter, to: value)
        case .editWeight: beginTyping()
        case .type(let scalar): type(scalar)
        case .paste(let text): paste(text)
        case .eraseCharacter: eraseCharacter()
        case .commitValue: commitValue()
        case .undo: undo()
        case .showNextBranch: showNextBranch()
        case .removeBranch: removeBranch()
        case .addLane: addLane()
        case .focusLane(let direction): focusLane(by: direction)
        case .toggleStarts: study.accompany(by: study.startCount == nil ? usualStarts : nil)
        case .toggleLogarithmic: display.isLogarithmic.toggle()
        case .showNextQuantity: display.quantity = display.quantity.next
        case .nextTerm: pointAtNextTerm()
        case .toggleTail: display.showsTail.toggle()
        case .toggleCursor: toggleCursor()
        case .moveCursor(let steps): moveCursor(by: steps)
        case .zoom(let digit): zoom(digit)
        case .changeLanguage:
            display.language = display.language.next
            display.isLanguageChosen = true
        case .changeTheme:
            display.theme = display.theme.next
            display.followsBackground = false
        case .togglePresenter: display.isPresenting.toggle()
        case .toggleCommand: toggle(.command)
        case .copyCommand: copyCommand()
        case .toggleHelp: toggle(.help)
        case .explain(let reason): notice = .keyWithoutUse(reason)
        case .close: close()
        case .question(let action): update(action)
        case .tour: break  // the stage's: a session knows nothing of the tour
        case .quit: emit(.quit)
        case .suspend: emit(.suspend)
        }
        keepCursorOnCurve()
    }

    /// About how many products one step takes in all lanes.
    public var productsPerStep: Int {
        study.lanes.reduce(0) { $0 + $1.run.multiplicationsPerUpdate }
    }

    /// Whether an action computes steps, or a step anew; all others cost next to nothing.
    public static func computes(_ action: Action) -> Bool {
        switch action {
        case .advance, .move, .moveTo, .moveToStart, .moveToLatest, .raiseRate, .lowerRate, .setRate,
            .changeRule, .restart, .restartFromNewSeed, .nudgeWeight, .set, .commitValue, .undo,
            .showNextBranch,
            .removeBranch,
            .addLane, .toggleStarts, .nextTerm, .tour, .question(.ask), .question(.submit):
            true
        default: false
        }
    }

    /// Whether an action will take so long that a person should be told before: more than about a frame of release.
    public func takesLong(_ action: Action) -> Bool {
        let goal: Int
        switch action {
        case .toggleStarts:
            return study.startCount == nil
                && Starts.multiplicationsPerUpdate(usualStarts, of: specification) * (run.latest + 1)
                    > Self.longMultiplications
        case .move(let steps): goal = run.position + steps
        case .moveTo(let step): goal = min(step, run.latest)
        case .moveToStart: goal = 0
        case .moveToLatest: goal = run.latest
        case .undo, .showNextBranch, .removeBranch, .addLane: goal = run.latest
        default: return false
        }
        let updates = study.lanes.reduce(0) { $0 + $1.run.updatesNeeded(toShow: goal) }
        return updates > Self.longMultiplications / run.multiplicationsPerUpdate
    }

    /// What takes more than about a frame of release.
    private static let longMultiplications = 40_000_000

    private mutating func advance(by steps: Int) {
        guard isRunning else { return }
        let left = stepLimit.map { max(0, $0 - run.position) } ?? .max
        study.advance(by: min(steps, left))
        if cursor != nil { cursor = run.position }
        if let limit = stepLimit, run.position >= limit {
            isRunning = false
            notice = .limitReached(limit)
        }
    }

    private mutating func suit(_ background: RGB) {
        if display.followsBackground { display.theme = .suiting(background) }
    }

    private mutating func togglePause() {
        isRunning.toggle()
        measuredSpeed = nil
        if isRunning, let limit = stepLimit, run.position >= limit { stepLimit = nil }
    }

    private mutating func change(speed: Speed) {
        self.speed = speed
        measuredSpeed = nil
    }

    private mutating func move(by steps: Int) {
        isRunning = false
        var goal = run.position + steps
        if steps > 1, let limit = stepLimit, run.position < limit, goal > limit {
            goal = limit
            notice = .limitReached(limit)
        }
        study.seek(to: goal)
        study.advance(by: goal - run.position)
    }

    private mutating func moveTo(step: Int) {
        isRunning = false
        study.seek(to: step)
        if cursor != nil { cursor = run.position }
    }

    private mutating func change(rate: Double) {
        guard rate != run.rate else {
            notice = .rateAtEnd(rate)
            return
        }
        study.change(rate: rate)
    }

    private mutating func change(toRate rate: Double) {
        guard (RateLadder.lowest...RateLadder.highest).contains(rate) else {
            notice = .rateAtEnd(rate > RateLadder.highest ? RateLadder.highest : RateLadder.lowest)
            return
        }
        if rate != run.rate { study.change(rate: rate) }
    }

    private mutating func change(rule: LearningRule) {
        study.change(rule: rule)
        notice = .rule(rule)
    }

    /// Lanes that began alike do so again; else each begins from a seed of its own.
    private mutating func restartFromNewSeed() {
        let runs = study.lanes.map(\.present)
        let differ = runs.differences.contains { $0 == .seed || $0 == .weight }
        let shared = freshSeeds.next()
        (startFile, recorded) = (nil, nil)
        let starts = study.startCount
        study = Study(
            runs.enumerated().map { lane, run in
                Lane(run.with(.seed(differ && lane > 0 ? freshSeeds.next() : shared)))
            })
        study.accompany(by: starts)
    }

    private mutating func undo() {
        guard study.canUndo else {
            notice = .nothingToUndo
            return
        }
        study.undo()
    }

    private mutating func showNextBranch() {
        guard !study.ghosts.isEmpty else {
            notice = .onlyBranch
            return
        }
        study.showNextBranch()
    }

    private mutating func removeBranch() {
        guard !study.ghosts.isEmpty else {
            notice = .onlyBranch
            return
        }
        study.removeShownBranch()
    }

    private mutating func addLane() {
        if !study.addLane(rate: study.lane.present.schedule.initialRate) {
            notice = .noMoreLanes(Race.maxLanes)
        }
    }

    private mutating func focusLane(by direction: Int) {
        guard study.lanes.count > 1 else {
            notice = .onlyLane
            return
        }
        study.focusLane(by: direction)
    }

    /// From no term to the first, from each to the next, and from the last one step on, to the first.
    private mutating func pointAtNextTerm() {
        isRunning = false
        if display.zoomedPane != nil { display.zoomedPane = exhibit.stepPane }
        guard let term = workedTerm else {
            workedTerm = 0
            return
        }
        // Another weight may have fewer terms than the one that Enter began with.
        let isLast = term + 1 >= exhibit.workedTermCount(self)
        workedTerm = isLast ? 0 : term + 1
        if isLast { study.advance(by: 1) }
    }

    private mutating func zoom(_ digit: Int) {
        guard exhibit.panes.indices.contains(digit - 1) else { return }
        let pane = exhibit.panes[digit - 1]
        display.zoomedPane = display.zoomedPane == pane ? nil : pane
    }

    private mutating func toggle(_ other: Overlay) {
        overlay = overlay == other ? nil : other
    }

    private mutating func copyCommand() {
        emit(.copy(reproducingCommand))
        notice = .copied
    }

    private mutating func close() {
        if typing != nil {
            typing = nil
        } else if overlay != nil {
            overlay = nil
        } else if cursor != nil {
            cursor = nil
        } else if workedTerm != nil {
            workedTerm = nil
        } else {
            display.zoomedPane = nil
        }
    }
}
