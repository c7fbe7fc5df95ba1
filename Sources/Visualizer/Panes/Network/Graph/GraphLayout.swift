import Learning
import Screen

/// Where the units of a graph stand: all of small layers, the telling ones of large and of many layers.
struct GraphLayout {
    /// A unit and its text.
    struct Unit {
        /// The layer of units, 0 for the inputs.
        let layer: Int
        let index: Int
        let text: String
        let start: Int
        let row: Int

        var end: Int { start + text.columns }
    }

    /// A word about units or layers that are left out.
    struct Gap {
        let text: String
        let start: Int
        let row: Int
    }

    /// The units of every layer that is shown, by the number of the layer.
    private(set) var layers: [Int: [Unit]] = [:]
    private(set) var gaps: [Gap] = []
    /// Whether there is no room for the numbers of the units, nor for lines between each two.
    let isBare: Bool
    /// The most rows that a layer has.
    private let largest: Int

    /// A layer of so many units is shown whole where there are rows for it.
    private static let wholeLayer = 12
    /// Of a larger one, so many rows.
    private static let partOfLayer = 7
    /// The columns that lines need between two layers.
    private static let lineColumns = 7
    /// The same where units have no numbers.
    private static let narrowLineColumns = 4

    init(_ scene: Scene, in rect: Rect) {
        let network = scene.network.subject
        let sizes = network.architecture.sizes
        let place = network.architecture.place(ofParameter: scene.session.selectedParameter)
        var decimals: Int? = rect.columns >= 40 * sizes.count ? 4 : 2
        let widest = 6 + (decimals ?? 0)
        var room = max(2, (rect.columns + Self.lineColumns) / (widest + Self.lineColumns))
        // Rather all layers without their numbers than some of them with.
        let line = Self.narrowLineColumns
        let nameColumns = "h\((sizes.max() ?? 1) - 1)".utf8.count
        let narrowRoom = (rect.columns + line) / (nameColumns + line)
        if room < sizes.count, sizes.count <= narrowRoom { (decimals, room) = (nil, narrowRoom) }
        isBare = decimals == nil
        largest = sizes.map { Self.unitRows(of: $0, in: rect) }.max() ?? 0
        let columns = Excerpt.rows(of: sizes.count, room: room, around: place.layer)
        for (position, column) in columns.enumerated() {
            func start(of width: Int) -> Int {
                rect.column + (rect.columns - width) * position / max(1, columns.count - 1)
            }
            switch column {
            case .gap(let count):
                let text = scene.glyphs.text("… " + scene.words.layersLeftOut(count))
                let row = rect.row + rect.rows / 2
                gaps.append(Gap(text: text, start: start(of: text.columns), row: row))
            case .place(let layer):
                let chosen =
                    layer == place.layer ? place.input : layer == place.layer + 1 ? place.output : nil
                add(layer, of: scene, around: chosen, decimals: decimals, in: rect, start: start)
            }
        }
    }

    private mutating func add(
        _ layer: Int, of scene: Scene, around chosen: Int?, decimals: Int?, in rect: Rect,
        start: (Int) -> Int
    ) {
        let count = scene.network.subject.architecture.sizes[layer]
        let rows = Excerpt.rows(of: count, room: Self.unitRows(of: count, in: rect), around: chosen)
        let texts = rows.map { (row: Excerpt.Row) -> String in
            switch row {
            case .place(let unit): Self.text(of: unit, layer: layer, scene: scene, decimals: decimals)
            case .gap: scene.glyphs.text("… " + scene.words.unitsInAll(count))
            }
        }
        let column = start(texts.map { $0.columns }.max() ?? 0)
        var units: [Unit] = []
        // Whole rows between two units, as many everywhere; the largest layers use all rows, the others leave a margin.
        let loose = rect.rows / max(1, rows.count)
        let isLoose = loose > 1 && rows.count < largest
        let pitch = isLoose ? loose : max(1, (rect.rows - 1) / max(1, rows.count - 1))
        let first = rect.row + (rect.rows - 1 - pitch * (rows.count - 1)) / 2
        for (place, (row, text)) in zip(rows, texts).enumerated() {
            let line = first + place * pitch
            if let index = row.place {
                units.append(Unit(layer: layer, index: index, text: text, start: column, row: line))
            } else {
                gaps.append(Gap(text: text, start: column, row: line))
            }
        }
        layers[layer] = units
    }

    /// How many rows a layer of so many units has: one for each, or fewer.
    private static func unitRows(of count: Int, in rect: Rect) -> Int {
        count <= min(rect.rows, wholeLayer) ? count : min(rect.rows, partOfLayer)
    }

    private static func text(of unit: Int, layer: Int, scene: Scene, decimals: Int?) -> String {
        let name = scene.unitName(unit, ofLayer: layer)
        guard let decimals else { return scene.glyphs.text(name) }
        let network = scene.network.subject
        let row = scene.session.selectedRow
        let values =
            layer == 0
            ? network.data.inputs(ofRow: row) : network.activations(afterLayer: layer - 1, row: row)
        let value = Double(values[values.startIndex + unit])
        let number = NumberText.fitting(value, columns: 4 + decimals, preferredDecimals: decimals)
        return scene.glyphs.text("\(name) \(number)")
    }
}
