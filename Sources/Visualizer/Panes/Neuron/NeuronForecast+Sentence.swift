import Learning
import Screen

extension NeuronForecast {
    /// What is true now, then until when, then what comes after.
    func sentence(_ words: Localized<DiagnosisWords>) -> Sentence {
        var sentence = first(words)
        guard ending != nil || projection != nil || statement.isAboutLater else { return sentence }
        if let interruption { sentence.add(until(interruption, words)) }
        switch statement {
        case .landed(let nextError) where projection == nil: sentence.add(words.landedNext(signed(nextError)))
        case .bounces(let bounce): sentence.add(words.errorSum(number(bounce.errorSum), bounce.isOneStep))
        case .arrives(_, let errorThere):
            addBudget(words, to: &sentence)
            sentence.add(landsOnTarget ? words.landsThere : words.crossing(signed(errorThere)))
        case .farAway: addBudget(words, to: &sentence)
        default: break
        }
        addEnding(words, to: &sentence)
        if let projection { add(projection, words, to: &sentence) }
        return sentence
    }

    private func until(_ interruption: Interruption, _ words: Localized<DiagnosisWords>) -> String {
        switch interruption.kind {
        case .rate(let rate): words.untilRate(interruption.step, NumberText.brief(rate))
        case .weight: words.untilSet(interruption.step)
        case .rule: words.untilRule(interruption.step)
        }
    }

    private func first(_ words: Localized<DiagnosisWords>) -> Sentence {
        switch statement {
        case .notFinite: Sentence(divergedAt.map(words.overflowed) ?? words.notFinite)
        case .noInput: Sentence(words.noInput)
        case .standsStill: Sentence(words.standsStill)
        case .stopsShort(let steps, _) where steps > Self.farthest:
            Sentence(words.stopsFarAway(Self.farthest))
        case .stopsShort(let steps, let error): Sentence(words.stopsShort(steps, signed(error)))
        case .landed: Sentence(words.landed)
        case .bounces(let bounce): Sentence(words.bounces(number(bounce.low), number(bounce.high)))
        case .overshoots where landsOnTarget: Sentence(words.landsNext)
        case .overshoots(let nextError): Sentence(words.overshoots(signed(nextError)))
        case .arrives(let steps, _): Sentence(words.arrives(steps, projection?.decays ?? false))
        case .farAway(let steps): Sentence(words.farAway(steps, projection?.decays ?? false))
        case .shrinks(let factor): Sentence(words.shrinks(number(abs(factor)), factor < 0))
        case .grows(let factor): Sentence(words.grows(number(abs(factor)), factor < 0))
        case .turnsRound: Sentence(words.turnsRound)
        case .cannotReach(let error): Sentence(words.cannotReach(number(abs(error))))
        case .diverges(let steps): Sentence(words.diverges(steps))
        }
    }

    private func addBudget(_ words: Localized<DiagnosisWords>, to sentence: inout Sentence) {
        guard let error = errorAfterBudget else { return }
        sentence.add(words.cannotArrive(NeuronSpecification.notebookSteps, signed(error)))
    }

    private func addEnding(_ words: Localized<DiagnosisWords>, to sentence: inout Sentence) {
        if case .bounces = statement { return }
        switch ending {
        case .bounces(let bounce):
            sentence.add(words.thenBounces(number(bounce.low), number(bounce.high)))
            sentence.add(words.errorSum(number(bounce.errorSum), bounce.isOneStep))
        case .standsStill(let error): sentence.add(words.thenStandsStill(signed(error)))
        case .diverges: sentence.add(words.thenDiverges)
        case .unknown, nil: break
        }
    }

    /// How far what has gathered carries it, and how it goes on.
    private func add(
        _ projection: NeuronProjection, _ words: Localized<DiagnosisWords>, to sentence: inout Sentence
    ) {
        if let turning = projection.turning { sentence.add(words.carried(signed(turning.error))) }
        switch projection.ending {
        case .stops(let steps, let error):
            switch statement {
            case .stopsShort, .standsStill: break
            default: sentence.add(words.stopsThen(steps, signed(error)))
            }
        case .repeats(let period, let low, let high):
            sentence.add(words.repeats(period, signed(low), signed(high)))
        case .settles: sentence.add(words.settles)
        case .overflows(let steps): if steps > 1 { sentence.add(words.diverges(steps)) }
        case .grows(let factor):
            if case .grows = statement { break }
            sentence.add(words.growsThen(number(factor)))
        case .cannotReach(let error):
            if case .cannotReach = statement { break }
            sentence.add(words.cannotReach(number(abs(error))))
        case .dwindles(let steps): sentence.add(words.dwindles(steps))
        case .goesOn(let low, let high):
            if case .turnsRound = statement { break }
            sentence.add(words.goesOn(NeuronProjection.farthest, signed(low), signed(high)))
        }
    }

    private func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 9, preferredDecimals: 6)
    }

    private func signed(_ value: Double) -> String {
        NumberText.signed(value, columns: 9, preferredDecimals: 6)
    }
}

extension NeuronForecast.Statement {
    /// Whether it says something that a change in between would make untrue.
    fileprivate var isAboutLater: Bool {
        switch self {
        case .stopsShort, .farAway, .diverges, .standsStill, .shrinks, .grows, .turnsRound, .cannotReach: true
        default: false
        }
    }
}
