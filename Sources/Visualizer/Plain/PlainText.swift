import Learning
import Screen

/// A session as plain sentences, one line each, for a screen reader or a slow line: what the screen shows, without a
/// screen.
public enum PlainText {
    /// What runs: the formula, the data, the rates and where it begins.
    public static func opening<Subject>(_ session: Session<Subject>) -> String {
        let words = session.words
        let rates = session.study.lanes.map { NumberText.brief($0.rate) }.joined(separator: ", ")
        var parts = [Subject.subtitle(session.specification, words: words)]
        parts += Subject.plainTarget(session)
        parts.append("\(session.study.lanes.count > 1 ? words.ratesInFull : words.rateInFull) \(rates)")
        if let seed = Subject.seed(session.specification) { parts.append("\(words.seed) \(seed)") }
        return "\(Subject.command): \(parts.joined(separator: ", "))."
    }

    /// The few things to know before typing.
    public static func keys<Subject>(_ session: Session<Subject>) -> String { session.words.plainKeys }

    /// Where the run stands and what comes next: `Step 3: W 0.4, y 2.4, error +0.9, too high; 26 steps to …`.
    ///
    /// - Parameter rate: the rate that was said last; another one is said again.
    public static func line<Subject>(_ session: Session<Subject>, afterRate rate: Double? = nil) -> String {
        let words = session.words
        let study = session.study
        var parts: [String] = []
        if study.lanes.count > 1 {
            parts = study.lanes.enumerated().map { number, lane in
                let name = words.plainLane(number, NumberText.brief(lane.rate))
                return "\(name) \(Subject.plainState(lane.subject, session))"
            }
            if let nearest = study.nearestLane {
                let loss = NumberText.loss(nearest.subject.loss)
                parts.append(words.nearest(NumberText.brief(nearest.rate), loss))
            }
        } else {
            parts = [Subject.plainState(session.timeline.subject, session)]
            if let rate, rate != session.timeline.rate {
                parts.append("\(words.rateInFull) \(NumberText.brief(session.timeline.rate))")
            }
            parts.append(Subject.statements(session).fitting(sentenceColumns, glyphs: .braille))
        }
        return "\(words.plainStep(session.timeline.position)): \(parts.joined(separator: "; "))."
    }

    /// As much is said of what comes next as a usual screen has room for.
    private static let sentenceColumns = 76

    /// What the session says about the last key; nil for nothing.
    public static func notice<Subject>(_ session: Session<Subject>) -> String? {
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
                .map { $0.symbol(.ascii, words) }
            return useful.isEmpty ? [] : ["\(useful.joined(separator: ", ")): \(words[keyPath: row.help])."]
        }
        return words.plainHelp + keys
    }
}

extension Study {
    /// The lane whose loss is lowest now; the first of equals; nil where there is no race or no number.
    var nearestLane: Timeline<Subject>? {
        guard lanes.count > 1 else { return nil }
        return lanes.filter { !$0.subject.loss.isNaN }.min { $0.subject.loss < $1.subject.loss }
    }
}
