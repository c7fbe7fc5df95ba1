import Learning
import Screen

@testable import Visualizer

/// The stage of the tour at the beginning of a chapter.
func tourStage(
    _ chapter: Chapter.Name, _ language: Language = .english, seed: UInt64? = nil
) -> Stage {
    Stage(
        tour: chapter, seed: seed, display: Display(language: language),
        freshSeeds: SeedSequence(startingFrom: 7))
}

extension Stage {
    /// The same stage after some keys, named as `--press` names them.
    func pressing(_ names: String) -> Stage {
        var stage = self
        for name in names.split(separator: " ") {
            guard let key = Key(name: String(name)) else { fatalError("no key is called \(name)") }
            stage.press(key)
        }
        return stage
    }

    /// The same stage after a text is typed.
    func typing(_ text: String) -> Stage {
        var stage = self
        for scalar in text.unicodeScalars { stage.press(.character(scalar)) }
        return stage
    }

    /// The same stage, turned on until the question of that place is asked.
    func asking(_ question: Int) -> Stage {
        var stage = self
        var left = question
        while true {
            if stage.tour?.phase.isQuestion == true {
                if left == 0 { return stage }
                left -= 1
                stage = stage.answering(.choice(0))
                while stage.tour?.phase == .watching { stage.press(.enter) }
            }
            stage.press(.enter)
        }
    }

    /// The same stage with an answer given to the question that is asked.
    func answering(_ answer: Answer) -> Stage {
        let isChoice = tour?.phase == .choice
        switch answer {
        case .choice(let place) where isChoice: return pressing("\(place + 1) Enter")
        case .choice: return typing("1").pressing("Enter")
        case .number(let value): return typing(NumberText.brief(value)).pressing("Enter")
        }
    }

    /// The same stage after the run has shown what was asked, in strides as time does it.
    func watching() -> Stage {
        var stage = self
        for _ in 0..<10_000 where stage.tour?.phase == .watching { stage.update(.advance(by: 20)) }
        return stage
    }

    /// What the screen says.
    func text(columns: Int = 80, rows: Int = 24, glyphs: GlyphSet = .braille) -> String {
        GridText.plain(draw(size: Size(columns: columns, rows: rows), glyphs: glyphs, colors: .indexed))
    }
}

extension Question {
    /// Answers that a person may give: every option, or numbers near the right one and far from it.
    func possibleAnswers(options: Int, seed: UInt64) -> [Answer] {
        guard case .number(let right) = truth(seed) else { return (0..<options).map { .choice($0) } }
        return [right, right - 1, right + 1, 0, 9, 18, 36, 45, 48, 1e6, -0.3].map { .number($0) }
    }
}

extension Chapter {
    /// Its questions in their order.
    var questions: [Question] {
        pages.compactMap(\.question)
    }
}
