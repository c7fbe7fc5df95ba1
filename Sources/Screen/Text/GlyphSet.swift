/// Which characters may be drawn with: what the terminal's font and encoding can show.
///
/// Every glyph takes one column. Quadrants and the markers are all in DejaVu Sans Mono; Braille is not in every
/// monospaced font, and sextants and octants are good only where the terminal draws them itself.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
    /// Unicode with Braille patterns: 2×4 dots a cell, with gaps between them.
    case braille
    /// Unicode 16 with octants: 2×4 solid dots a cell.
    case octants
    /// Unicode 13 with sextants: 2×3 solid dots a cell.
    case sextants
    /// Unicode with quadrants: 2×2 solid dots a cell.
    case quadrants
    /// ASCII alone: slopes and heights told by punctuation.
    case ascii

    /// Whether only ASCII may be written.
    public var isASCII: Bool { self == .ascii }

    /// A text as this set can show it: unchanged, or with ASCII in place of everything else.
    public func text(_ text: String) -> String { isASCII ? AsciiText.ascii(text) : text }

    /// The pieces of a box with rounded corners, or of `+`, `-` and `|`.
    public var box: BoxGlyphs { isASCII ? .ascii : .rounded }

    /// Five shades from empty to full, for heat maps that must do without colour.
    public var shades: [Unicode.Scalar] {
        isASCII ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"]
    }

    /// Glyphs that tell series of points apart without colour.
    public var markers: [Unicode.Scalar] {
        isASCII
            ? ["o", "x", "*", "+", "@", "%", "&", "$"]
            : ["●", "▲", "◆", "■", "○", "△", "◇", "□"]
    }

    /// The marker of a series; the series go round when there are more of them than glyphs.
    public func marker(_ series: Int) -> Unicode.Scalar {
        let all = markers
        return all[((series % all.count) + all.count) % all.count]
    }

    /// A filled triangle that points, for what lies beyond an edge or what has the focus.
    public func pointer(_ direction: Direction) -> Unicode.Scalar {
        switch direction {
        case .up: isASCII ? "^" : "▲"
        case .down: isASCII ? "v" : "▼"
        case .left: isASCII ? "<" : "◀"
        case .right: isASCII ? ">" : "▶"
        }
    }
}

/// One of the four ways on a screen.
public enum Direction: Hashable, Sendable, CaseIterable {
    case up, down, left, right
}

/// The pieces of boxes and axes.
public struct BoxGlyphs: Hashable, Sendable {
    /// The corners of a box.
    public let topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
    /// The lines between them.
    public let horizontal, vertical: Unicode.Scalar
    /// A tick at the left of a vertical axis, one below a horizontal axis, and the corner where both meet.
    public let leftTick, bottomTick, origin: Unicode.Scalar
    /// Where a line crosses a box or another line.
    public let leftJoint, rightJoint, topJoint, bottomJoint, cross: Unicode.Scalar

    static let rounded = BoxGlyphs(
        topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│",
        leftTick: "┤", bottomTick: "┬", origin: "└",
        leftJoint: "├", rightJoint: "┤", topJoint: "┬", bottomJoint: "┴", cross: "┼")

    static let ascii = BoxGlyphs(
        topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|",
        leftTick: "+", bottomTick: "+", origin: "+",
        leftJoint: "+", rightJoint: "+", topJoint: "+", bottomJoint: "+", cross: "+")
}
