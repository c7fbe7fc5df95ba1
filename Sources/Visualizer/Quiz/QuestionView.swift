import Learning
import Screen

/// A question about the step beside panes that do not answer it; at the end of a quiz, how it went.
struct QuestionView {
    /// The text needs so many columns: formulas are long.
    static let columns = 48

    private let scene: Scene
    private let words: Localized<QuizWords>

    init(_ scene: Scene) {
        self.scene = scene
        words = scene.words.quiz
    }

    private typealias Line = (text: String, style: Style)

    func draw(into grid: inout Grid, at bands: ScreenBands) {
        guard let place = scene.textLayout(in: bands.body)?.text else { return }
        let step = scene.session.asking.map { "\(scene.words.step) \($0.item.question.step)" } ?? ""
        let inside = scene.panel(words.title, note: step, hasFocus: true).draw(into: &grid, in: place)
            .inset(columns: 1)
        // Where there is too little room, the earlier hints go, then what was given.
        let mostLeftOut = max(0, (scene.session.asking?.hints ?? 0) - 1)
        var (head, foot) = lines(columns: inside.columns, hintsLeftOut: 0)
        for count in 0..<mostLeftOut where head.count + foot.count > inside.rows {
            (head, foot) = lines(columns: inside.columns, hintsLeftOut: count + 1)
        }
        let shown = head.prefix(max(0, inside.rows - foot.count)) + foot
        for (row, line) in shown.prefix(inside.rows).enumerated() {
            scene.write(
                line.text, line.style, into: &grid, column: inside.column, row: inside.row + row,
                within: inside)
        }
        drawProgress(into: &grid, at: bands.sentence)
    }

    /// Draws the keys that mean something now.
    func drawKeys(into grid: inout Grid, at rect: Rect) {
        let (theme, words) = (scene.theme, scene.words)
        let isAnswering = scene.session.asking?.isOver == false
        let keys: [(Key, String)] = [
            (.enter, isAnswering ? words.hintAnswer : words.hintProceed),
            (.escape, scene.session.quiz == nil ? words.hintClose : words.hintQuit),
        ]
        let pieces = keys.flatMap { key, text in
            [(key.symbol(scene.glyphs, words), theme.key), (" \(text)  ", theme.bar)]
        }
        scene.write(pieces, into: &grid, column: rect.column, row: rect.row, within: rect)
    }

    private func drawProgress(into grid: inout Grid, at rect: Rect) {
        guard let quiz = scene.session.quiz else { return }
        let line = rect.columns > 40 ? rect.inset(columns: 1) : rect
        let place = min(quiz.results.count + 1, quiz.count)
        let text = "\(words.question(place, quiz.count)), \(words.rightSoFar(quiz.rightCount))"
        scene.write(
            text, scene.theme.text, into: &grid, column: line.column, row: line.row, within: line)
    }

    /// What is asked and given, then the answer and what is said about it.
    private func lines(columns: Int, hintsLeftOut: Int) -> (head: [Line], foot: [Line]) {
        guard let asking = scene.session.asking else { return (wrapped(ending, columns), []) }
        let text = asking.text(scene.words)
        var head = wrapped([(text.prompt, scene.theme.title), blank], columns)
        // The last hint and the worked step have the same numbers.
        if asking.hints < Quiz.hints, !asking.isOver, !text.given.isEmpty {
            head += given(text, columns) + [blank]
        }
        return (
            head,
            wrapped(
                asking.isOver ? over(asking, text) : answering(asking, text, hintsLeftOut), columns)
        )
    }

    /// The numbers that are told, none of them broken.
    private func given(_ text: QuestionText, _ columns: Int) -> [Line] {
        let numbers = text.givenNumbers(columns: columns).map(scene.glyphs.text)
        return WordWrap.lines(ofWidths: numbers.map { $0.columns + 1 }, columns: columns).map {
            (numbers[$0].joined(separator: "  "), scene.theme.weight)
        }
    }

    private func answering(_ asking: Asking, _ text: QuestionText, _ hintsLeftOut: Int) -> [Line] {
        let answer: [Line] =
            asking.isChoice
            ? text.options.enumerated().map { place, option in
                let isChosen = place == asking.chosen
                let pointer = isChosen ? String(Character(scene.glyphs.pointer(.right))) : " "
                return ("\(pointer) \(place + 1)  \(option)", isChosen ? scene.theme.key : scene.theme.text)
            } : [("\(text.label) \(asking.typed)_", scene.theme.key)]
        let said = QuestionReply(asking, scene.words)
        let keys = asking.isChoice ? words.chooseKeys : words.typeKeys(asking.item.question.digits)
        let isWrong = if case .wrong = asking.reply { true } else { false }
        let label = asking.isChoice ? "" : "\(text.label) "
        let mistaken = isWrong ? words.asked(label + asking.mistaken) + " " : ""
        var reply: [Line] = said.verdict.map { (mistaken + $0, scene.theme.tooHigh) }
        reply += said.hints.dropFirst(hintsLeftOut).map { ($0, scene.theme.text) }
        return answer + [blank] + (reply.isEmpty ? [(keys, scene.theme.faint)] : reply)
    }

    private func over(_ asking: Asking, _ text: QuestionText) -> [Line] {
        let isRight = asking.reply == .right
        let mark = scene.glyphs.isASCII ? "" : isRight ? "✓ " : "✗ "
        let style = (isRight ? scene.theme.target : scene.theme.tooHigh).with(.bold)
        let said = text.said(asking)
        let verdict = QuestionReply(asking, scene.words).verdict
        var lines: [Line] = said.map { ($0, scene.theme.text) }
        lines += verdict.map { (mark + $0, style) }
        lines += [blank, (words.steps, scene.theme.text)]
        lines += text.worked.map { ("  " + $0, scene.theme.weight) }
        lines += [blank, (words.made(scene.run.position), scene.theme.text)]
        return lines + [blank, (words.onward, scene.theme.faint)]
    }

    /// How the quiz went, and which questions were not right at once.
    private var ending: [Line] {
        guard let quiz = scene.session.quiz else { return [] }
        let wrong = quiz.results.filter { !$0.isRight }
        let list: [Line] = wrong.map { ("- \($0.prompt)", scene.theme.text) }
        return [("\(words.score(quiz.rightCount, quiz.count)).", scene.theme.title), blank]
            + (wrong.isEmpty ? [] : [(words.lookAgain, scene.theme.text)] + list + [blank])
            + [(words.leave, scene.theme.faint)]
    }

    private func wrapped(_ lines: [Line], _ columns: Int) -> [Line] {
        lines.flatMap { line in
            WordWrap.lines(scene.glyphs.text(line.text), columns: columns).map { ($0, line.style) }
        }
    }

    private var blank: Line { ("", scene.theme.text) }
}

extension Session {
    /// The panes beside a question: while it is asked those that do not tell its answer.
    var questionPanes: [Pane] {
        let isNeuron = run.learner is Neuron
        guard let asking, !asking.isOver else {
            return isNeuron ? [.weight, .neuronError, .neuronLoss] : [.networkError, .networkLoss]
        }
        switch asking.item.kind {
        case .output, .error, .loss, .hidden: return isNeuron ? [.weight] : [.weights]
        // Where it bounces, the next W has been there before.
        case .newWeight: return [isNeuron ? .neuronError : .networkError]
        case .errorSlope, .gradient, .newOutput, .crossing, .hiddenGradient, .largestChange:
            return isNeuron ? [.weight, .neuronError] : [.networkError]
        }
    }
}
