import Learning
import Screen

extension ScreenView {
    /// Draws the first line: what runs, where it stands, with which rate, seed and speed.
    static func drawStatusLine(of scene: Scene, into grid: inout Grid, at rect: Rect) {
        let session = scene.session
        let words = scene.words
        let style = scene.theme.bar
        grid.fill(rect, with: Cell(" ", style))
        let state = session.isRunning ? words.running : words.paused
        let mark = session.isRunning ? scene.glyphs.pointer(.right) : (scene.glyphs.isASCII ? "=" : "‖")
        let step = "\(words.step) \(session.run.position)"
        // A step cut short would be another step: where both do not fit, the name gives way.
        // A rate that decays has as many digits as a product of so many factors.
        let decays = session.run.learner.rule.decay < 1
        let rate = NumberText.brief(session.run.rate, columns: decays ? 9 : .max)
        let names = ["nnviz \(scene.command)", scene.command]
        let name = names.first { $0.columns + 2 + step.columns <= rect.columns }
        var items: [(String, Style)] = name.map { [($0, style.with(.bold))] } ?? []
        items += [
            (step, style.with(.bold)),
            ("\(mark) \(state)", session.isRunning ? style : scene.theme.key),
            ("\(words.learningRate) \(rate)", style),
        ]
        let differences = session.study.lanes.count > 1 ? session.laneDifferences : []
        items += session.run.learner.rule.settings(beside: .plain)
            .filter { !differences.contains($0.name) }.map { (words.settings.text($0), style) }
        if let seed = session.specification.seed, !differences.contains(.seed) {
            items.append(("\(words.seed) \(seed)", style))
        }
        items.append((speed(of: session), style))
        if let step = session.run.record.milestones.divergedAt {
            items.insert((words.diverged(step), scene.theme.key), at: 3)
        }
        if session.study.lanes.count > 1 {
            let lane =
                session.laneDifferences == [.rate]
                ? words.lane(session.study.focusedLane, session.study.lanes.count)
                : session.name(of: session.study.lane)
            items.insert(("\(scene.glyphs.marker(session.study.focusedLane)) \(lane)", style), at: 3)
        }
        if session.study.branches.count > 1 {
            items.append((words.branch(session.study.shown.number), style))
        }
        items.append((session.specification.subtitle(words), style))
        var column = rect.column + (rect.columns > 40 ? 1 : 0)
        for (place, item) in items.enumerated() {
            let text = scene.glyphs.text(item.0)
            let gap = place == 0 ? 0 : 2
            guard place == 0 || column + gap + text.columns <= rect.endColumn else { continue }
            column = scene.write(text, item.1, into: &grid, column: column + gap, row: rect.row, within: rect)
        }
    }

    /// The speed that is wanted, after the true one where that falls short of it.
    private static func speed(of session: Session) -> String {
        guard case .stepsPerSecond(let wanted) = session.speed else { return session.words.fastest }
        let text = session.words.stepsPerSecond(wanted)
        guard session.isRunning, let measured = session.measuredSpeed, measured < 0.9 * Double(wanted) else {
            return text
        }
        let decimals = measured < 9.95 ? 1 : 0
        return session.words.slower(
            NumberText.fitting(measured, columns: 7, preferredDecimals: decimals), text)
    }

    /// Draws the last line: the keys that matter now, a message, or the value being typed.
    static func drawLastLine(
        of scene: Scene, hidden: [Pane], into grid: inout Grid, at rect: Rect
    ) {
        grid.fill(rect, with: Cell(" ", scene.theme.bar))
        let line = rect.columns > 40 ? rect.inset(columns: 1) : rect
        let elsewhere = placeOfEffect(in: scene, hidden: hidden)
        if let typing = scene.session.typing {
            drawTyping(typing, of: scene, into: &grid, at: line)
        } else if scene.session.isQuestioning {
            QuestionView(scene).drawKeys(into: &grid, at: line)
        } else if let cursor = scene.session.cursor {
            let reading = "\(scene.words.step) \(cursor)  \(LossCurve(scene).reading)"
            let place = elsewhere.map { "  \($0)" } ?? ""
            scene.write(
                [(reading, scene.theme.key), ("\(place)  \(scene.words.readingKeys)", scene.theme.bar)],
                into: &grid, column: line.column, row: line.row, within: line)
        } else if let text = elsewhere ?? scene.session.notice.map({ text(of: $0, words: scene.words) }) {
            scene.write(text, scene.theme.key, into: &grid, column: line.column, row: line.row, within: line)
        } else {
            drawHints(of: scene, hidden: scene.isZoomed ? [] : hidden, into: &grid, at: line)
        }
    }

    /// Where to see what the last key did, where no pane on the screen shows it.
    private static func placeOfEffect(in scene: Scene, hidden: [Pane]) -> String? {
        let session = scene.session
        guard let key = session.lastKey, let row = KeyTable.row(of: key, in: scene.keyContext),
            case let panes = row.shownIn(session.exhibit).filter(session.exhibit.panes.contains),
            let pane = panes.first, panes.allSatisfy(hidden.contains)
        else { return nil }
        return scene.words.shownIn(session.exhibit.digit(of: pane), pane.title(scene))
    }

    private static func drawTyping(
        _ typing: TypedValue, of scene: Scene, into grid: inout Grid, at rect: Rect
    ) {
        let style = scene.theme.bar
        let name = scene.run.learner.name(ofParameter: scene.session.selectedParameter)
        var question = (scene.words.typing(name), style)
        var note = (scene.words.typingKeys, style)
        switch scene.session.notice {
        // Behind so many characters there is no room for it.
        case .typedInFull(let maxCount): question = (scene.words.typedInFull(maxCount) + ":", scene.theme.key)
        case .notANumber(let text): note = (scene.words.notANumber(text), scene.theme.key)
        default: break
        }
        let pieces = [
            (question.0 + " ", question.1), (typing.text + "_", scene.theme.key), ("  " + note.0, note.1),
        ]
        scene.write(pieces, into: &grid, column: rect.column, row: rect.row, within: rect)
    }

    private static func drawHints(
        of scene: Scene, hidden: [Pane], into grid: inout Grid, at rect: Rect
    ) {
        let context = scene.keyContext
        let hints = KeyTable.rows(for: context).compactMap { row in
            row.hint(scene.words, context).map { hint in
                (keys: hintKeys(of: row, scene.glyphs, scene.words), text: " " + scene.glyphs.text(hint))
            }
        }
        let widths = hints.map { $0.keys.columns + $0.text.columns + 2 }
        let needed = widths.prefix(KeyTable.mostImportant).reduce(0, +)
        let limit = drawHidden(hidden, of: scene, into: &grid, at: rect, from: rect.column + needed)
        var column = rect.column
        for (hint, width) in zip(hints, widths) where column + width - 2 <= limit {
            let pieces = [(hint.keys, scene.theme.key), (hint.text, scene.theme.bar)]
            column = scene.write(pieces, into: &grid, column: column, row: rect.row, within: rect) + 2
        }
    }

    /// Says at the right end which panes there is no room for: by title beside the hints that matter most, else by digit.
    ///
    /// - Returns: the first column that is no longer free for hints.
    private static func drawHidden(
        _ hidden: [Pane], of scene: Scene, into grid: inout Grid, at rect: Rect, from free: Int
    ) -> Int {
        guard !hidden.isEmpty else { return rect.endColumn }
        let titles = hidden.map { $0.title(scene) }.joined(separator: ", ")
        let digits = hidden.map { "\(scene.exhibit.digit(of: $0))" }
        let variants = [(titles, free), (digits.joined(separator: " "), rect.column + rect.columns / 3)]
        for (list, minColumn) in variants {
            let text = scene.glyphs.text(scene.words.hidden(list))
            let start = rect.endColumn - text.columns
            guard start >= minColumn else { continue }
            scene.write(text, scene.theme.bar, into: &grid, column: start, row: rect.row, within: rect)
            return start - 2
        }
        return rect.endColumn
    }

    /// The first key of every binding where these are single characters, else of the first binding alone.
    private static func hintKeys(of row: KeyRow, _ glyphs: GlyphSet, _ words: Words) -> String {
        let symbols = row.bindings.map { $0.keys[0].symbol(glyphs, words) }
        guard symbols.allSatisfy({ $0.columns == 1 }) else { return symbols[0] }
        return symbols.joined(separator: " ")
    }

    static func text(of notice: Notice, words: Words) -> String {
        switch notice {
        case .notANumber(let text): words.notANumber(text)
        case .typedInFull(let maxCount): words.typedInFull(maxCount)
        case .pasteDropped: words.pasteDropped
        case .limitReached(let limit): words.limitReached(limit)
        case .nothingToUndo: words.nothingToUndo
        case .onlyBranch: words.onlyBranch
        case .marked: words.marked
        case .nothingToAsk: words.quiz.nothingToAsk
        case .computing: words.computing
        case .trainingStarts(let starts, let steps): words.trainingStarts(starts, steps)
        case .notFinite: words.notNudged
        case .onlyLane: words.onlyLane
        case .noMoreLanes(let maxCount): words.noMoreLanes(maxCount)
        case .copied: words.copiedNote
        case .keyWithoutUse(let reason): reason.text(words)
        case .rule(let rule):
            rule.text(words)
        case .rateAtEnd(let rate): words.rateAtEnd(NumberText.brief(rate))
        }
    }
}
