import Learning
import Screen

/// A mark with a meaning: the panes draw with it, and their explanations show it.
///
/// Glyph and colour come from the same place for both, so that no explanation can be wrong about them.
enum PaneSign: Hashable, Sendable, CaseIterable {
    /// Where it is now.
    case present
    /// Where the whole next step lands.
    case next
    /// Where it would land if the selected weight alone moved.
    case nextAlone
    /// Where it was.
    case trail
    /// Where a branch that is not shown was at this step.
    case ghost
    /// A kink of the loss.
    case kink
    /// The target, or the W that would be right, as a line.
    case target
    /// The target as a mark in a bar.
    case targetMark
    /// The slope as a line.
    case slope
    /// The loss as a line.
    case loss
    /// W or a prediction as a line.
    case weight
    /// A bar up to y or a prediction.
    case bar
    /// The missing piece of a bar.
    case tooLow
    /// The surplus piece of a bar.
    case tooHigh
    /// A change of the rate, or of a weight by hand.
    case event
    /// A loss below the axis.
    case cut
    /// A positive and a negative number, as colours.
    case positive, negative
    /// The selected weight.
    case selection
    /// A point of the data.
    case dataPoint
}

extension Scene {
    /// The glyph of a sign in the characters that may be used.
    func glyph(_ sign: PaneSign) -> Unicode.Scalar {
        let isASCII = glyphs.isASCII
        switch sign {
        case .present: return glyphs.marker(session.study.focusedLane)
        case .next: return isASCII ? "O" : "○"
        case .nextAlone: return isASCII ? "," : "◦"
        case .trail: return isASCII ? "." : "•"
        case .ghost: return isASCII ? "%" : "◌"
        case .kink: return isASCII ? "!" : "◊"
        case .target: return glyphs == .braille ? "⠨" : isASCII ? ":" : "▘"
        case .targetMark: return isASCII ? "|" : "┃"
        case .slope: return glyphs == .braille ? "⠒" : isASCII ? "-" : "▀"
        case .loss, .weight: return glyphs == .braille ? "⠶" : isASCII ? "-" : "▀"
        case .bar: return glyphs.shades[4]
        case .tooLow: return glyphs.shades[1]
        case .tooHigh: return glyphs.shades[3]
        case .event: return glyphs.pointer(.up)
        case .cut: return glyphs.pointer(.down)
        case .positive: return "+"
        case .negative: return "-"
        case .selection: return glyphs.pointer(.left)
        case .dataPoint: return glyphs.marker(0)
        }
    }

    /// The style of a sign in the colours of the theme.
    func style(_ sign: PaneSign) -> Style {
        switch sign {
        case .present:
            session.study.lanes.count > 1
                ? theme.lanes[session.study.focusedLane % theme.lanes.count].with(theme.emphasis)
                : theme.present
        case .next, .nextAlone, .slope, .event, .cut: theme.slope
        case .trail: theme.trail
        case .ghost: theme.ghost
        case .kink: theme.warning
        case .target, .targetMark, .dataPoint: theme.target
        case .loss: theme.loss
        case .weight, .bar: theme.weight
        case .tooLow: theme.tooLow
        case .tooHigh: theme.tooHigh
        case .positive: theme.heat.style(0.8)
        case .negative: theme.heat.style(-0.8)
        case .selection: theme.selection
        }
    }

    /// The name of a prediction: `ŷ1`, or `ŷ[row][output]` where there are several rows.
    func name(of prediction: PredictionPlace, rows: Int) -> String {
        let letter = glyphs.isASCII ? "y" : "ŷ"
        return rows > 1
            ? "\(letter)[\(prediction.row)][\(prediction.output)]" : "\(letter)\(prediction.output)"
    }

    /// Writes a legend into a row, as many entries as there is room for.
    func drawLegend(
        _ entries: [[(String, Style)]], behind title: String = "", into grid: inout Grid, at rect: Rect
    ) {
        guard rect.rows > 0 else { return }
        var column = rect.column + (title.isEmpty ? 0 : glyphs.text(title).columns + 2)
        for entry in entries {
            let columns = entry.reduce(0) { $0 + glyphs.text($1.0).columns }
            guard column + columns <= rect.endColumn else { continue }
            column = 2 + write(entry, into: &grid, column: column, row: rect.row, within: rect)
        }
    }

    /// A sign and a word, as an entry of a legend.
    func entry(_ sign: PaneSign, _ text: String) -> [(String, Style)] {
        [(String(Character(glyph(sign))), style(sign)), (" \(text)", theme.faint)]
    }
}

extension Rect {
    /// A row for a legend, if there are enough, and what is left below it.
    var splitLegend: (legend: Rect, rest: Rect) {
        let (legend, rest) = splitTop(rows >= 8 ? 1 : 0)
        return (legend, rest)
    }
}

extension Plot {
    /// Puts a sign on a point.
    @discardableResult
    mutating func mark(
        _ sign: PaneSign, of scene: Scene, x: Double, y: Double, pinned: Bool = false
    ) -> Bool {
        marker(x: x, y: y, glyph: scene.glyph(sign), style: scene.style(sign), pinned: pinned)
    }

    /// Marks where a run was: a spot on its curve, exactly where it is, or a sign where dots are too large for that.
    mutating func markTrail(of scene: Scene, x: Double, y: Double) {
        guard !glyphs.isASCII else { return _ = mark(.trail, of: scene, x: x, y: y) }
        blot(x: x, y: y, radius: 0.6, style: scene.style(.trail))
    }

    /// Marks where a lane is: a spot likewise, if dots are small and solid, or the sign that tells it from other lanes.
    mutating func markHead(of lane: DrawnLane, in scene: Scene, x: Double, y: Double, pinned: Bool = true) {
        if hasSpots(scene), head(x: x, y: y, radius: 0.85, style: lane.markerStyle) { return }
        marker(x: x, y: y, glyph: lane.marker, style: lane.markerStyle, pinned: pinned)
    }

    /// Marks where the next step lands: a ring of the size of such a spot, or a sign.
    mutating func markNext(of scene: Scene, x: Double, y: Double) {
        if hasSpots(scene), head(x: x, y: y, radius: 0.85, style: scene.style(.next), isHollow: true) {
            return
        }
        mark(.next, of: scene, x: x, y: y, pinned: true)
    }

    private func hasSpots(_ scene: Scene) -> Bool {
        [.octants, .sextants].contains(glyphs) && scene.session.study.lanes.count == 1
    }

    /// Draws the slope at a point as rise over run, always at its right, behind the curve.
    mutating func drawSlope(_ slope: Double, x start: Double, y: Double, style: Style) {
        let length = x.scale.upper - x.scale.lower
        let run = min(length / 6, x.scale.upper - start)
        // A lower triangle would be a few dots beside the curve.
        let rise = abs(dotRow(y + slope * run) - dotRow(y))
        guard run > length / 20, rise >= 3 else { return }
        line(
            [
                PlotPoint(start, y), PlotPoint(start + run, y), PlotPoint(start + run, y + slope * run),
                PlotPoint(start, y),
            ], style: style, stroke: .dotted)
    }
}
