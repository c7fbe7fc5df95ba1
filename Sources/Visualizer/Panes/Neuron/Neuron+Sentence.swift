import Learning
import Screen

extension Neuron {
    /// Looks at the run where it stands.
    public static func outlook(_ timeline: Timeline<Neuron>) -> NeuronOutlook { NeuronOutlook(timeline) }

    /// What is true now, then until when, then what comes after.
    public static func statements(_ session: Session<Neuron>) -> Sentence {
        let outlook = session.outlook
        let words = session.words.diagnosis
        var sentence = Self.first(outlook, words)
        guard outlook.ending != nil || outlook.statement.isAboutLater else { return sentence }
        if let interruption = outlook.interruption {
            sentence.add(
                interruption.rate.map { words.untilRate(interruption.step, NumberText.brief($0)) }
                    ?? words.untilSet(interruption.step))
        }
        switch outlook.statement {
        case .landed(let nextError): sentence.add(words.landedNext(signed(nextError)))
        case .bounces(let bounce): sentence.add(words.errorSum(number(bounce.errorSum), bounce.isOneStep))
        case .arrives(_, let errorThere):
            addBudget(outlook, words, to: &sentence)
            sentence.add(outlook.landsOnTarget ? words.landsThere : words.crossing(signed(errorThere)))
        case .farAway: addBudget(outlook, words, to: &sentence)
        default: break
        }
        addEnding(outlook, words, to: &sentence)
        return sentence
    }

    private static func first(_ outlook: NeuronOutlook, _ words: DiagnosisWords) -> Sentence {
        switch outlook.statement {
        case .notFinite: Sentence(outlook.divergedAt.map(words.overflowed) ?? words.notFinite)
        case .noInput: Sentence(words.noInput)
        case .standsStill: Sentence(words.standsStill)
        case .stopsShort(let steps, _) where steps > NeuronOutlook.farthest:
            Sentence(words.stopsFarAway(NeuronOutlook.farthest))
        case .stopsShort(let steps, let error): Sentence(words.stopsShort(steps, signed(error)))
        case .landed: Sentence(words.landed)
        case .bounces(let bounce): Sentence(words.bounces(number(bounce.low), number(bounce.high)))
        case .overshoots where outlook.landsOnTarget: Sentence(words.landsNext)
        case .overshoots(let nextError): Sentence(words.overshoots(signed(nextError)))
        case .arrives(let steps, _): Sentence(words.arrives(steps))
        case .farAway: Sentence(words.farAway(NeuronOutlook.farthest))
        case .diverges(let steps): Sentence(words.diverges(steps))
        }
    }

    private static func addBudget(
        _ outlook: NeuronOutlook, _ words: DiagnosisWords, to sentence: inout Sentence
    ) {
        guard let error = outlook.errorAfterBudget else { return }
        sentence.add(words.cannotArrive(NeuronSpecification.notebookSteps, signed(error)))
    }

    private static func addEnding(
        _ outlook: NeuronOutlook, _ words: DiagnosisWords, to sentence: inout Sentence
    ) {
        if case .bounces = outlook.statement { return }
        switch outlook.ending {
        case .bounces(let bounce):
            sentence.add(words.thenBounces(number(bounce.low), number(bounce.high)))
            sentence.add(words.errorSum(number(bounce.errorSum), bounce.isOneStep))
        case .standsStill(let error): sentence.add(words.thenStandsStill(signed(error)))
        case .diverges: sentence.add(words.thenDiverges)
        case .unknown, nil: break
        }
    }

    private static func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 9, preferredDecimals: 6)
    }

    private static func signed(_ value: Double) -> String {
        NumberText.signed(value, columns: 9, preferredDecimals: 6)
    }
}

extension NeuronOutlook.Statement {
    /// Whether it says something that a change in between would make untrue.
    fileprivate var isAboutLater: Bool {
        switch self {
        case .stopsShort, .farAway, .diverges, .standsStill: true
        default: false
        }
    }
}
