#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the 240 fixed ones of xterm's 256 colours look like.
public enum XtermPalette {
    /// Red, green and blue from 0 to 255; the first 16, which everyone sets as they like, count as xterm's
    /// own.
    public static func components(_ index: UInt8) -> (red: Int, green: Int, blue: Int) {
        let number = Int(index)
        if number >= 232 {
            let gray = 8 + 10 * (number - 232)
            return (gray, gray, gray)
        }
        if number >= 16 {
            let cube = number - 16
            func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
            return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
        if number == 7 { return (229, 229, 229) }
        if number == 8 { return (127, 127, 127) }
        if number == 4 { return (0, 0, 238) }
        if number == 12 { return (92, 92, 255) }
        let strength = number > 8 ? 255 : 205
        return ((number & 1) * strength, (number >> 1 & 1) * strength, (number >> 2 & 1) * strength)
    }

    /// The contrast of two colours as web accessibility defines it, from 1 to 21; text needs 4.5.
    public static func contrast(_ first: UInt8, _ second: UInt8) -> Double {
        let lighter = max(luminance(first), luminance(second))
        let darker = min(luminance(first), luminance(second))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// Whether black is read better on a colour than white.
    static func wantsBlackInk(_ index: UInt8) -> Bool { blackInk[Int(index)] }

    private static let blackInk = (UInt8.min...UInt8.max).map { contrast($0, 16) > contrast($0, 231) }

    /// How bright a colour is to the eye, from 0 to 1.
    static func luminance(_ index: UInt8) -> Double {
        let color = components(index)
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    private static func linear(_ component: Int) -> Double {
        let share = Double(component) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}
