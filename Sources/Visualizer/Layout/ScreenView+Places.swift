import Learning
import Screen

extension ScreenView {
    /// Where the panes lie, borders included: the layout without anything drawn.
    public static func places(
        of session: Session, size: Size, glyphs: GlyphSet, colors: ColorDepth
    ) -> [Rect] {
        let scene = Scene(session, glyphs: glyphs, hasColors: colors != .none)
        return places(of: scene, in: ScreenBands(size).body).map(\.rect)
    }
}
