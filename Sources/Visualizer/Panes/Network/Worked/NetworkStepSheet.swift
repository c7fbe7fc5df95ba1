import Learning
import Screen

/// The worked step with every factor: columns of blocks, the matrix form below.
struct NetworkStepSheet {
    private let text: NetworkStepText
    private let scene: Scene<Network>

    init(_ text: NetworkStepText) {
        self.text = text
        scene = text.scene
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let columns = columns(in: rect.columns)
        let needed = columns.map(Self.rows(of:)).max() ?? 0
        let form = MatrixForm(scene, of: text.step)
        let formRows = min(form.rows, max(rect.rows - needed, Self.fewestFormRows))
        let gap = rect.rows - needed - formRows >= 3 ? 1 : 0
        let (top, below) = rect.splitTop(min(needed + gap, rect.rows - formRows))
        let (formRect, hint) = below.splitTop(formRows + gap)
        draw(columns, into: &grid, at: top)
        form.draw(into: &grid, at: formRect)
        drawHint(into: &grid, at: hint)
    }

    /// The heading of the matrix form, and three rows of it.
    private static let fewestFormRows = 4

    /// The rows that blocks below each other take, with a gap between them.
    private static func rows(of blocks: [WorkedBlock]) -> Int {
        blocks.reduce(blocks.count - 1) { $0 + $1.rows }
    }

    /// What to look for, and what the mark means; the mark alone where both do not fit.
    private func drawHint(into grid: inout Grid, at rect: Rect) {
        let mark = [
            ("\(scene.changeMark) ", scene.theme.slope),
            (scene.words.worked.changedByStep, scene.theme.faint),
        ]
        let all = [(scene.words.worked.chainHint + "  ", scene.theme.faint)] + mark
        let columns = all.reduce(0) { $0 + scene.glyphs.text($1.0).unicodeScalars.count }
        scene.write(
            columns <= rect.columns ? all : mark, into: &grid, column: rect.column, row: rect.row,
            within: rect)
    }

    /// Forward at the left, back at the right; in a third column, or below, the step and its check.
    private func columns(in width: Int) -> [[WorkedBlock]] {
        let forward = [text.forwardBlock]
        guard width < 124 else {
            return [forward, text.backwardBlocks, [text.stepBlock, text.checkBlock]]
        }
        let back = text.backwardBlocks + [text.stepBlock]
        return Self.rows(of: forward) <= Self.rows(of: back)
            ? [forward + [text.checkBlock], back] : [forward, back + [text.checkBlock]]
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
