/// How many steps a second.
public enum Speed: Hashable, Sendable {
    /// So many: one a frame up to ``maxFrames`` a second, several a frame above.
    case stepsPerSecond(Int)
    /// As many as fit.
    case fastest

    /// The most frames a second.
    public static let maxFrames = 120
    /// The frames a second when there are several steps a frame.
    public static let usualFrames = 60

    private static let ladder = [1, 2, 5, 10, 20, 30, 60, 120, 600, 6000, 60_000, 600_000]

    /// The next faster speed; the fastest stays.
    public var faster: Speed {
        guard case .stepsPerSecond(let rate) = self, let next = Self.ladder.first(where: { $0 > rate }) else {
            return .fastest
        }
        return .stepsPerSecond(next)
    }

    /// The next slower speed; one step a second stays.
    public var slower: Speed {
        guard case .stepsPerSecond(let rate) = self else {
            return .stepsPerSecond(Self.ladder[Self.ladder.count - 1])
        }
        return .stepsPerSecond(Self.ladder.last { $0 < rate } ?? 1)
    }

    /// The frames a second that show it.
    public var framesPerSecond: Int {
        guard case .stepsPerSecond(let rate) = self, rate <= Self.maxFrames else { return Self.usualFrames }
        return rate
    }

    /// The steps in each of these frames; nil for as many as fit.
    public var stepsPerFrame: Int? {
        guard case .stepsPerSecond(let rate) = self else { return nil }
        return max(1, rate / framesPerSecond)
    }
}
