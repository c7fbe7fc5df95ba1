import Learning
import Screen

extension Network {
    /// Looks at the run where it stands.
    public static func outlook(_ timeline: Timeline<Network>) -> NetworkOutlook { NetworkOutlook(timeline) }

    /// What the loss does, then the kinks that the next step crosses.
    public static func statements(_ session: Session<Network>) -> Sentence {
        let outlook = session.outlook
        let words = session.words.diagnosis
        var sentence: Sentence
        var lowest: String?
        switch outlook.course {
        case .diverged(let step): return Sentence(words.networkDiverged(step))
        case .standsStill: return Sentence(words.nothingMoves)
        case .begins: sentence = Sentence(words.begins)
        case .falling(let fall, let iterations): sentence = Sentence(words.falling(number(fall), iterations))
        case .jittering(let low, let high, let iterations, let sinceLowest):
            sentence = Sentence(words.jittering(number(low), number(high), iterations))
            if sinceLowest > iterations { lowest = words.sinceLowest(sinceLowest) }
        }
        if !outlook.kinks.isEmpty {
            let names = names(of: outlook.kinks, in: session)
            sentence.add(words.kinkAtLength(names), words.kink(names), words.shortKink(names))
        }
        if let lowest { sentence.add(lowest) }
        return sentence
    }

    /// At most three names, and a sign that there are more.
    private static func names(of kinks: [PredictionPlace], in session: Session<Network>) -> String {
        let hasRows = session.specification.data.rows > 1
        let names = kinks.prefix(3).map {
            hasRows ? "ŷ\($0.output) (\(session.words.row) \($0.row))" : "ŷ\($0.output)"
        }
        return names.joined(separator: ", ") + (kinks.count > 3 ? " ..." : "")
    }

    private static func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 9, preferredDecimals: 5)
    }
}
