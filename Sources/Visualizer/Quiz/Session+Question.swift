import Learning
import Screen

extension Session {
    /// Carries out what belongs to a question about the step.
    mutating func update(_ action: QuestionAction) {
        switch action {
        case .ask: ask()
        case .type(let scalar): asking?.type(scalar)
        case .erase: asking?.erase()
        case .choose(let direction): asking?.choose(by: direction)
        case .pick(let number): asking?.pick(number)
        case .submit: submit()
        case .end: endAsking()
        }
    }

    /// Pauses and asks about the step that comes next; another question each time.
    private mutating func ask() {
        isRunning = false
        (overlay, cursor, workedTerm, display.zoomedPane) = (nil, nil, nil, nil)
        guard let item = QuestionSource(run).question(turn: questionsAsked, row: selectedRow) else {
            notice = .nothingToAsk
            return
        }
        questionsAsked += 1
        asking = Asking(item, about: run.learner, hints: 0)
    }

    /// Answers; once the question is over the run has made the step, and the next Enter goes on.
    private mutating func submit() {
        guard let asking else { return quiz == nil ? () : emit(.quit) }
        let words = words
        if asking.isOver {
            quiz?.note(asking, words)
            return quiz == nil ? endAsking() : askNext()
        }
        self.asking?.submit(words)
        makeStepWhenOver()
    }

    /// Answers with a line of text.
    mutating func answer(_ line: String) {
        let words = words
        asking?.answer(line, words)
        makeStepWhenOver()
    }

    private mutating func makeStepWhenOver() {
        if asking?.isOver == true { study.advance(by: 1) }
    }

    private mutating func endAsking() {
        if quiz == nil { asking = nil } else { emit(.quit) }
    }

    /// What a key means while a question is open; nil for nothing.
    func questionAction(for key: Key) -> Action? {
        switch key {
        case .enter: return .question(.submit)
        case .escape: return .question(.end)
        case .control("c"): return .quit
        case .control("z"): return .suspend
        default: break
        }
        guard let asking, !asking.isOver else { return key == "q" ? .quit : nil }
        switch key {
        case .backspace where !asking.isChoice: return .question(.erase)
        case .up where asking.isChoice: return .question(.choose(by: -1))
        case .down where asking.isChoice: return .question(.choose(by: 1))
        case .character(let scalar) where asking.isChoice:
            return Int(String(scalar)).map { .question(.pick($0)) }
        case .character(let scalar): return .question(.type(scalar))
        default: return nil
        }
    }

    /// Whether a question, or the end of a quiz, takes the place of the panes that would answer it.
    var isQuestioning: Bool { asking != nil || quiz != nil }
}
