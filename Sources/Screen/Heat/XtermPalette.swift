/// What xterm's 256 colours look like.
public enum XtermPalette {
    /// The colour of a number; the first 16, which everyone sets as they like, count as xterm's own.
    public static func color(_ index: UInt8) -> RGB {
        let number = UInt32(index)
        if number >= 232 { return RGB((8 + 10 * (number - 232)) * 0x010101) }
        if number >= 16 {
            let cube = number - 16
            func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
            return RGB(level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6))
        }
        switch number {
        case 4: return RGB(0x0000ee)
        case 7: return RGB(0xe5e5e5)
        case 8: return RGB(0x7f7f7f)
        case 12: return RGB(0x5c5cff)
        default:
            let strength: UInt32 = number > 8 ? 0xff : 0xcd
            return RGB(
                (number & 1) * strength << 16 | (number >> 1 & 1) * strength << 8
                    | (number >> 2 & 1) * strength)
        }
    }
}
