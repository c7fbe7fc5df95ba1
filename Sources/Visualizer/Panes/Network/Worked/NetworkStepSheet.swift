import Learning
import Screen

/// The worked step with every factor: columns of blocks, the matrix form below.
struct NetworkStepSheet {
    private let text: NetworkStepText
    private let scene: Scene

    init(_ text: NetworkStepText) {
        self.text = text
        scene = text.scene
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let columns = columns(in: rect.columns)
        let needed = columns.map(Self.rows(of:)).max() ?? 0
        let form = MatrixForm(scene, layer: text.layer, of: text.step)
        let formRows = min(form.rows, max(rect.rows - needed, Self.fewestFormRows))
        let gap = rect.rows - needed - formRows >= 2 ? 1 : 0
        let (top, below) = rect.splitTop(min(needed + gap, rect.rows - formRows))
        let (formRect, rest) = below.splitTop(formRows + gap)
        draw(columns, into: &grid, at: top)
        form.draw(into: &grid, at: formRect)
        drawHints(into: &grid, at: drawOtherForms(into: &grid, at: rest))
    }

    /// Draws the other layers, those behind the selected weight first, as far as there is room.
    ///
    /// - Returns: what is left of the room.
    private func drawOtherForms(into grid: inout Grid, at rect: Rect) -> Rect {
        let layers = text.architecture.layers
        let own = text.layer.number
        var rest = rect
        for layer in layers[(own + 1)...] + layers[..<own] {
            let form = MatrixForm(scene, layer: layer, of: text.step)
            guard rest.rows > form.rows + 1 else { break }
            let (place, below) = rest.splitTop(form.rows + 1)
            form.draw(into: &grid, at: place)
            rest = below
        }
        return rest
    }

    /// The heading of the matrix form, and three rows of it.
    private static let fewestFormRows = 4

    /// The rows that blocks below each other take, with a gap between them.
    private static func rows(of blocks: [WorkedBlock]) -> Int {
        blocks.reduce(blocks.count - 1) { $0 + $1.rows }
    }

    /// What to look for, as far as there is room.
    private func drawHints(into grid: inout Grid, at rect: Rect) {
        let words = scene.words.worked
        let hints = words.hints + (text.addsInOrder ? [] : [words.partsHint])
        for (place, hint) in hints.enumerated() {
            scene.write(
                hint, scene.theme.faint, into: &grid, column: rect.column, row: rect.row + place,
                within: rect)
        }
    }

    /// Forward at the left, back at the right; in a third column, or below the shorter ones, the step and its check.
    private func columns(in width: Int) -> [[WorkedBlock]] {
        let forward = [text.forwardBlock]
        guard width < 124 else {
            return [forward, text.backwardBlocks, [text.stepBlock, text.checkBlock]]
        }
        var columns = [forward, text.backwardBlocks]
        for block in [text.stepBlock, text.checkBlock] {
            let isLeftShorter = Self.rows(of: columns[0]) < Self.rows(of: columns[1])
            columns[isLeftShorter ? 0 : 1].append(block)
        }
        return columns
    }

    private func draw(_ columns: [[WorkedBlock]], into grid: inout Grid, at rect: Rect) {
        let parts = columns.count == 2 ? [9, 11] : [10, 11, 9]
        let widths = Layout.lengths(rect.columns, parts.map { Layout.Part(weight: $0) })
        var rest = rect
        for (blocks, width) in zip(columns, widths) {
            let (column, right) = rest.splitLeft(width)
            rest = right
            drawColumn(
                blocks, into: &grid, at: column.splitLeft(column.columns - (right.isEmpty ? 0 : 2)).left)
        }
    }

    private func drawColumn(_ blocks: [WorkedBlock], into grid: inout Grid, at rect: Rect) {
        let gap = Self.rows(of: blocks) <= rect.rows ? 1 : 0
        let rooms = WorkedBlock.rooms(for: blocks, in: rect.rows, gap: gap)
        var rest = rect
        for (block, room) in zip(blocks, rooms) {
            let (head, below) = rest.splitTop(1)
            scene.write(
                block.heading, scene.theme.title, into: &grid, column: head.column, row: head.row,
                within: head)
            let items = block.items(showing: room, gap: scene.words.worked.moreOf)
            let (list, behind) = below.splitTop(items.count)
            let (results, left) = behind.splitTop(block.results.count)
            scene.draw(items, alignsResults: true, into: &grid, at: list)
            scene.draw(block.results, alignsResults: true, into: &grid, at: results)
            rest = left.splitTop(gap).rest
        }
    }
}
