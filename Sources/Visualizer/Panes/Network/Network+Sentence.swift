import Learning
import Screen

extension Network {
    /// Looks at the run where it stands.
    public static func outlook(_ timeline: Timeline<Network>, after previous: NetworkOutlook?)
        -> NetworkOutlook
    {
        NetworkOutlook(timeline)
    }

    /// What is true now, in one sentence.
    public static func sentence(_ session: Session<Network>) -> String {
        let outlook = session.outlook
        let words = session.words
        let course: String
        switch outlook.course {
        case .diverged(let step): return words.diverged(step)
        case .begins: course = words.begins
        case .falling(let fall, let iterations): course = words.falling(number(fall), iterations)
        case .jittering(let low, let high):
            course = words.jittering(number(low), number(high), NetworkOutlook.window)
        }
        guard !outlook.kinks.isEmpty else { return course }
        let hasRows = session.specification.data.rows > 1
        let names = outlook.kinks.prefix(3).map {
            hasRows ? "ŷ\($0.output) (\(words.row) \($0.row))" : "ŷ\($0.output)"
        }
        let rest = outlook.kinks.count > 3 ? " ..." : ""
        return course + words.kink(names.joined(separator: " ") + rest)
    }

    private static func number(_ value: Double) -> String {
        NumberText.fitting(value, columns: 9, preferredDecimals: 5)
    }
}
