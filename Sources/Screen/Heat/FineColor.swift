/// The colours of 24 bits, which only ramps need: each with the one of xterm's 256 that stands for it.
struct FineColor: Sendable {
    let rgb: RGB
    let index: UInt8

    /// All of them, in the order of their places in a cell's palette.
    static let all = HeatRamp.colors + ElevationRamp.colors

    /// Some that follow each other in a ramp.
    static func ramp(_ values: [UInt32], _ indexes: [UInt8]) -> [FineColor] {
        zip(values, indexes).map { FineColor(rgb: RGB($0), index: $1) }
    }
}
