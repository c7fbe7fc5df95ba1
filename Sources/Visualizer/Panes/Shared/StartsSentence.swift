import Learning
import Screen

extension Scene {
    /// Where the run stands among other starts, if there are any, then what is true now and what comes next.
    var sentence: Sentence {
        let own = session.exhibit.sentence(self)
        guard let standing = StartsStanding(run) else { return own }
        let diagnosis = words.diagnosis
        var sentence = Sentence(diagnosis.betterThan(100 * standing.worse / standing.count, standing.count))
        if let stuck = standing.stuck {
            let lowest = NumberText.fitting(stuck.lowest, columns: 8, preferredDecimals: 3)
            sentence.add(diagnosis.stuckStarts(stuck.count, lowest))
        }
        sentence.add(own)
        return sentence
    }
}
