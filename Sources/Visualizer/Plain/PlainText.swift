import Learning
import Screen

/// A session as plain sentences, one line each, for a screen reader or a slow line: what the screen shows, without a
/// screen.
public enum PlainText {
    /// What runs: the formula, the data, the rates and where it begins.
    public static func opening(_ session: Session) -> String {
        let words = session.words
        let rates = session.study.lanes.map { NumberText.brief($0.run.rate) }.joined(separator: ", ")
        var parts = [session.specification.subtitle(words)]
        parts += session.exhibit.plainTargets(session)
        parts.append("\(session.study.lanes.count > 1 ? words.ratesInFull : words.rateInFull) \(rates)")
        if let seed = session.specification.seed { parts.append("\(words.seed) \(seed)") }
        return "\(session.exhibit.command): \(parts.joined(separator: ", "))."
    }

    /// The few things to know before typing.
    public static func keys(_ session: Session) -> String { session.words.plainKeys }

    /// Where the run stands and what comes next: `Step 3: W 0.4, y 2.4, error +0.9, too high; 26 steps to …`.
    ///
    /// - Parameter rate: the rate that was said last; another one is said again.
    public static func line(_ session: Session, afterRate rate: Double? = nil) -> String {
        let words = session.words
        let study = session.study
        var parts: [String] = []
        if study.lanes.count > 1 {
            parts = study.lanes.enumerated().map { number, lane in
                let name = words.plainLane(number, NumberText.brief(lane.run.rate))
                return "\(name) \(session.exhibit.plainState(lane, words))"
            }
            if let nearest = study.nearestLane {
                let loss = NumberText.loss(nearest.run.loss)
                parts.append(words.nearest(NumberText.brief(nearest.run.rate), loss))
            }
        } else {
            parts = [session.exhibit.plainState(study.lane, words)]
            if let rate, rate != session.run.rate {
                parts.append("\(words.rateInFull) \(NumberText.brief(session.run.rate))")
            }
            parts.append(session.sentence.fitting(sentenceColumns, glyphs: .braille))
        }
        return "\(words.plainStep(session.run.position)): \(parts.joined(separator: "; "))."
    }

    /// As much is said of what comes next as a usual screen has room for.
    private static let sentenceColumns = 76

    /// What the session says about the last key; nil for nothing.
    public static func notice(_ session: Session) -> String? {
        session.notice.map { notice in
            // Without a screen another key goes on.
            if case .limitReached(let limit) = notice { return session.words.plainLimitReached(limit) + "." }
            return ScreenView.text(of: notice, words: session.words) + "."
        }
    }

    /// What can be typed, a line each.
    public static func help(_ words: Words) -> [String] {
        let keys = KeyTable.rows.flatMap { row -> [String] in
            let useful = row.bindings.filter { PlainInput.isUseful($0.action) }.flatMap(\.keys)
                .map { words.keyName($0) ?? $0.symbol(.ascii) }
            return useful.isEmpty ? [] : ["\(useful.joined(separator: ", ")): \(words[keyPath: row.help])."]
        }
        return words.plainHelp + keys
    }
}
