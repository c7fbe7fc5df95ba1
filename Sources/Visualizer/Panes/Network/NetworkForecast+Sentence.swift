import Learning
import Screen

extension NetworkForecast {
    /// What the loss does, then the kinks that the next step crosses.
    func sentence(of network: Network, _ allWords: Words) -> Sentence {
        let words = allWords.diagnosis
        var sentence: Sentence
        var lowest: String?
        switch course {
        case .diverged(let step): return Sentence(words.networkDiverged(step))
        case .standsStill: return Sentence(words.nothingMoves)
        case .begins: sentence = Sentence(words.begins)
        case .falling(let fall, let iterations): sentence = Sentence(words.falling(number(fall), iterations))
        case .jittering(let low, let high, let iterations, let sinceLowest):
            sentence = Sentence(words.jittering(number(low), number(high), iterations))
            if sinceLowest > iterations { lowest = words.sinceLowest(sinceLowest) }
        }
        if let clones { sentence.add(words.clones(clones.units.count, clones.layer + 1), words.shortClones) }
        if !kinks.isEmpty {
            let names = kinkNames(of: network, allWords)
            sentence.add(words.kinkAtLength(names), words.kink(names), words.shortKink(names))
        }
        if let ratesToCome { sentence.add(words.ratesToCome(number(ratesToCome))) }
        if let lowest { sentence.add(lowest) }
        return sentence
    }

    /// At most three names, and a sign that there are more.
    private func kinkNames(of network: Network, _ words: Words) -> String {
        let hasRows = network.data.rows > 1
        let names = kinks.prefix(3).map {
            hasRows ? "ŷ\($0.output) (\(words.row) \($0.row))" : "ŷ\($0.output)"
        }
        return names.joined(separator: ", ") + (kinks.count > 3 ? " ..." : "")
    }

    private func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 9, preferredDecimals: 5)
    }
}
