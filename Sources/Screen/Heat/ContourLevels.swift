/// Round heights at equal distances, and the bands between them, as on a map.
public struct ContourLevels: Hashable, Sendable {
    /// The bounds of the bands, from the lowest to the highest: multiples of one 1-2-5 step.
    public let bounds: [Double]
    private let lower: Double
    private let step: Double

    /// Chooses levels so that there are few bands, each of which holds some of the heights between two.
    ///
    /// - Parameters:
    ///   - low: the lowest height.
    ///   - high: the highest; where it is not above the lowest, there is one band. Bounds that are not finite count as 0.
    ///   - maxBands: how many bands there may be, from 2 to 255.
    public init(from low: Double, to high: Double, maxBands: Int) {
        let low = low.isFinite ? low : 0
        let high = high.isFinite ? max(high, low) : low
        let minSpread = max(low.magnitude, high.magnitude, 1e-300) * 1e-7
        var step = DecimalStep(atLeast: max(high / 2 - low / 2, minSpread) / (Double(max(2, maxBands)) / 2))
        while step.ceiling(high) - step.floor(low) > max(2, maxBands) { step = step.next }
        let first = step.floor(low)
        let last = max(step.ceiling(high), first + 1)
        bounds = (first...last).map(step.multiple)
        lower = bounds[0]
        self.step = step.value
    }

    /// How many bands there are.
    public var bandCount: Int { bounds.count - 1 }

    /// The band of a height, 0 for the lowest; heights beyond the ends are in the band there, nan in the highest.
    public func band(of height: Double) -> Int {
        let place = (height - lower) / step
        guard place < Double(bandCount) else { return bandCount - 1 }
        return place > 0 ? Int(place) : 0
    }
}
