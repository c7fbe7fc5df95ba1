/// The smallest and the largest of some numbers; not-a-number counts as neither.
public struct Extremes: Hashable, Sendable {
    /// The smallest; +infinity for no numbers.
    public private(set) var minimum: Double
    /// The largest; −infinity for no numbers.
    public private(set) var maximum: Double

    /// The extremes of no numbers at all.
    public static let none = Extremes(minimum: .infinity, maximum: -.infinity)

    /// Creates the extremes of one number.
    public init(_ value: Double) {
        self = .none
        include(value)
    }

    private init(minimum: Double, maximum: Double) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether no number was included, or none but not-a-number.
    public var isEmpty: Bool { minimum > maximum }

    /// Includes one more number.
    @inline(__always)
    public mutating func include(_ value: Double) {
        if value < minimum { minimum = value }
        if value > maximum { maximum = value }
    }

    /// Includes the numbers behind other extremes.
    @inline(__always)
    public mutating func include(_ other: Extremes) {
        if other.minimum < minimum { minimum = other.minimum }
        if other.maximum > maximum { maximum = other.maximum }
    }
}
