/// A grid of cells as a picture of SVG, which looks the same whatever fonts there are: boxes and plots are shapes.
public enum VectorPicture {
    /// The picture.
    ///
    /// - Parameters:
    ///   - colors: the colours.
    ///   - title: what it is, for readers who do not see it.
    ///   - description: what it shows, for the same.
    public static func text(_ grid: Grid, colors: VectorColors, title: String, description: String) -> String
    {
        let columns = grid.size.columns
        let rows = (0..<grid.size.rows).map { row in
            let elements = VectorRow(grid.cells[row * columns..<(row + 1) * columns], colors).elements
            return "<g transform=\"translate(0 \(row * CellShape.cell.rows))\">\(elements)</g>\n"
        }
        return head(grid.size, colors, title: title, description: description) + rows.joined() + "</svg>\n"
    }

    /// The beginning of a picture of so many cells, up to its first element.
    static func head(_ size: Size, _ colors: VectorColors, title: String, description: String) -> String {
        let width = size.columns * CellShape.cell.columns
        let height = size.rows * CellShape.cell.rows
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width * 3 / 4)" \
            height="\(height * 3 / 4)" role="img" aria-labelledby="title description" font-size="20" \
            font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" style="white-space: pre">
            <title id="title">\(escaped(title))</title>
            <desc id="description">\(escaped(description))</desc>
            <rect width="\(width)" height="\(height)" fill="\(colors.paper)"/>

            """
    }

    /// A text as it stands in XML; what a terminal would obey is shown as escapes.
    static func escaped(_ text: String) -> String {
        VisibleText.visible(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
