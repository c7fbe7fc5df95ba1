import Screen

/// How everything on the screen is coloured, by what it means.
public struct Theme: Sendable {
    /// The themes to choose from.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case dark, light, contrast

        /// The theme after it.
        public var next: Name {
            switch self {
            case .dark: .light
            case .light: .contrast
            case .contrast: .dark
            }
        }

        /// The one for a background: where black is read better, the light one.
        static func suiting(_ background: RGB) -> Name {
            background.contrast(with: RGB(0)) > background.contrast(with: RGB(0xffffff)) ? .light : .dark
        }

        /// Its colours.
        public var theme: Theme {
            switch self {
            case .dark: .dark
            case .light: .light
            case .contrast: .contrast
            }
        }
    }

    /// The page that everything is drawn on: the colours that stand for the terminal's own, where there are colours.
    let page: Style
    /// Plain text.
    let text: Style
    /// What matters less: units, axes, boxes.
    let faint: Style
    /// Titles of panes.
    let title: Style
    /// The first and the last line.
    let bar: Style
    /// A key in the last line.
    let key: Style
    /// W, the prediction: what moves.
    let weight: Style
    /// What is wanted.
    let target: Style
    /// An error above zero.
    let tooHigh: Style
    /// An error below zero.
    let tooLow: Style
    /// The loss.
    let loss: Style
    /// Where it is now.
    let present: Style
    /// Where it was.
    let trail: Style
    /// The slope and where the next step lands.
    let slope: Style
    /// The branches that are not shown.
    let ghost: Style
    /// The lanes of a race, in their order; each has a marker of its own too.
    let lanes: [Style]
    /// What makes a number or a marker stand out among others of its colour.
    let emphasis: Attributes
    /// What is selected.
    let selection: Style
    /// What asks for attention.
    let warning: Style
    /// Numbers from below zero to above as colours.
    let heat: HeatRamp
    /// Losses from low to high as colours.
    var elevation: ElevationRamp { ElevationRamp(heat.background) }
}

extension Theme {
    /// For terminals with a dark background, which stays their own.
    static let dark = Theme(
        page: .plain,
        text: .plain,
        faint: Style(Color(245, basic: .cyan)),
        title: Style(Color(255, basic: .brightWhite), .bold),
        bar: Style(Color(252, basic: .white), on: Color(236, basic: .blue)),
        key: Style(Color(222, basic: .brightYellow), on: Color(236, basic: .blue), .bold),
        weight: Style(Color(81, basic: .brightCyan)),
        target: Style(Color(220, basic: .brightYellow)),
        tooHigh: Style(Color(208, basic: .brightRed)),
        tooLow: Style(Color(75, basic: .brightCyan)),
        loss: Style(Color(114, basic: .brightGreen)),
        present: Style(Color(231, basic: .brightWhite), .bold),
        trail: Style(Color(110, basic: .cyan)),
        slope: Style(Color(213, basic: .brightMagenta)),
        ghost: Style(Color(247, basic: .white)),
        lanes: brightLanes,
        emphasis: .bold,
        selection: Style(Color(231, basic: .brightWhite), [.bold, .reverse]),
        warning: Style(Color(214, basic: .brightYellow), .bold),
        heat: HeatRamp(.dark))

    /// Dark ink on white paper, whatever the terminal's own background is; without bold, which turns black into grey
    /// on terminals of few colours.
    static let light = Theme(
        page: Style(Color(16, basic: .black), on: Color(231, basic: .brightWhite)),
        text: .plain,
        faint: Style(Color(241, basic: .black)),
        title: Style(Color(18, basic: .blue)),
        bar: Style(Color(235, basic: .brightWhite), on: Color(253, basic: .blue)),
        key: Style(Color(18, basic: .brightWhite), on: Color(253, basic: .blue), .bold),
        weight: Style(Color(25, basic: .blue)),
        target: Style(Color(127, basic: .magenta)),
        tooHigh: Style(Color(130, basic: .red)),
        tooLow: Style(Color(26, basic: .blue)),
        loss: Style(Color(28, basic: .black)),
        present: Style(Color(16, basic: .black)),
        trail: Style(Color(60, basic: .blue)),
        slope: Style(Color(55, basic: .red)),
        ghost: Style(Color(242, basic: .black)),
        lanes: [
            Style(Color(25, basic: .blue)),
            Style(Color(130, basic: .red)),
            Style(Color(28, basic: .black)),
            Style(Color(127, basic: .magenta)),
            Style(Color(88, basic: .red)),
            Style(Color(23, basic: .blue)),
            Style(Color(240, basic: .black)),
            Style(Color(94, basic: .magenta)),
        ],
        emphasis: .underline,
        selection: Style(Color(16, basic: .black), .reverse),
        warning: Style(Color(124, basic: .red), .underline),
        heat: HeatRamp(.light))

    /// White and strong colours on black, for projectors and tired eyes.
    static let contrast = Theme(
        page: Style(Color(231, basic: .brightWhite), on: Color(16, basic: .black)),
        text: Style(.standard, .bold),
        faint: .plain,
        title: Style(.standard, [.bold, .underline]),
        bar: Style(.standard, .reverse),
        key: Style(.standard, [.bold, .reverse]),
        weight: Style(Color(51, basic: .brightCyan), .bold),
        target: Style(Color(226, basic: .brightYellow), .bold),
        tooHigh: Style(Color(214, basic: .brightRed), .bold),
        tooLow: Style(Color(123, basic: .brightCyan), .bold),
        loss: Style(Color(46, basic: .brightGreen), .bold),
        present: Style(.standard, .bold),
        trail: .plain,
        slope: Style(Color(213, basic: .brightMagenta), .bold),
        ghost: .plain,
        lanes: brightLanes,
        emphasis: .bold,
        selection: Style(.standard, [.bold, .reverse]),
        warning: Style(.standard, [.bold, .reverse]),
        heat: HeatRamp(.dark))

    /// The lanes on a dark page.
    private static let brightLanes = [
        Style(Color(81, basic: .brightCyan)),
        Style(Color(214, basic: .brightYellow)),
        Style(Color(114, basic: .brightGreen)),
        Style(Color(213, basic: .brightMagenta)),
        Style(Color(203, basic: .brightRed)),
        Style(Color(75, basic: .cyan)),
        Style(Color(250, basic: .white)),
        Style(Color(180, basic: .yellow)),
    ]
}
