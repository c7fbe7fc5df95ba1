import Learning
import Screen

extension Neuron {
    /// Carries the outlook on from the one before.
    public static func outlook(_ timeline: Timeline<Neuron>, after previous: NeuronOutlook?) -> NeuronOutlook
    {
        previous?.following(timeline) ?? NeuronOutlook(timeline)
    }

    /// What is true now, in one sentence.
    public static func sentence(_ session: Session<Neuron>) -> String {
        let outlook = session.outlook
        let words = session.words
        switch outlook.statement {
        case .notFinite: return words.notFinite
        case .noInput: return words.everyWeightSame
        case .standsStill: return words.standsStill
        case .landed(let nextError): return words.landed(signed(nextError))
        case .bounces(let low, let high, let errorSum):
            return words.bounces(number(low), number(high), number(errorSum))
        case .overshoots(let nextError): return words.overshoots(signed(nextError))
        case .arrives(let steps, let errorThere):
            let arrival = words.arrives(steps, signed(errorThere))
            return outlook.cannotArriveInBudget
                ? arrival + words.cannotArrive(NeuronOutlook.notebookBudget) : arrival
        case .farAway: return words.farAway(NeuronOutlook.farthest)
        }
    }

    private static func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 10, preferredDecimals: 6)
    }

    private static func signed(_ value: Double) -> String {
        NumberText.signed(value, columns: 10, preferredDecimals: 6)
    }
}
