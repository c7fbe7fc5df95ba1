#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A colour of 24 bits, in sRGB.
public struct RGB: Hashable, Sendable {
    /// Red, green and blue from the highest bits on, 8 bits each.
    public let value: UInt32

    /// Creates a colour from its 24 bits, as in `0xff8700`.
    public init(_ value: UInt32) { self.value = value & 0xffffff }

    /// Red, from 0 to 255.
    public var red: Int { Int(value >> 16) }
    /// Green, from 0 to 255.
    public var green: Int { Int(value >> 8 & 0xff) }
    /// Blue, from 0 to 255.
    public var blue: Int { Int(value & 0xff) }

    /// How bright it is to the eye, from 0 to 1.
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast with another colour as web accessibility defines it, from 1 to 21; text needs 4.5.
    public func contrast(with other: RGB) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    private static func linear(_ component: Int) -> Double {
        let share = Double(component) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}
