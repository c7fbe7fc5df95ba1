/// In which order the products of one sum are added, each product and each sum rounded to float32.
struct SumOrder: Hashable, Sendable {
    /// Four sums side by side, and one after the other what is left over for them.
    ///
    /// The lanes begin with product `first`; what comes before it is added to the first lane. They take `group` products
    /// at a time, as long as there are so many; `isTwice` says that two sets of lanes take turns, which are added in the
    /// end. The sum begins with (lane 0 + lane 2) + (lane 1 + lane 3). Fewer than `group` products have no lanes.
    struct Lanes: Hashable, Sendable {
        let first: Int
        let group: Int
        let isTwice: Bool
    }

    /// What more than ``block`` products come in: the last block, which may have fewer, and then from the first on.
    enum Blocks: Hashable, Sendable {
        /// All together.
        case none
        /// Blocks that are added up by themselves, and then to each other.
        case apart
        /// Blocks that go on where the one before ended.
        case inOne
    }

    /// Nil for one product after the other.
    var lanes: Lanes?
    var blocks = Blocks.none

    /// One product after the other.
    static let sequence = SumOrder()

    static func lanes(first: Int, group: Int, isTwice: Bool) -> SumOrder {
        SumOrder(lanes: Lanes(first: first, group: group, isTwice: isTwice))
    }

    /// The products of a block.
    static let block = 112

    /// Where the last block of so many products begins.
    @inline(__always)
    static func lastBlock(of count: Int) -> Int { (count - 1) / block * block }

    /// Where the products end that go through lanes: `first` where there are too few.
    @inline(__always)
    static func end(first: Int, group: Int, count: Int) -> Int {
        first + max(0, count - first) / group * group
    }

    /// In how many blocks, or else lanes, so many products are added; 1 for one after the other.
    func parts(count: Int) -> Int {
        if blocks != .none, count > Self.block { return Self.lastBlock(of: count) / Self.block + 1 }
        guard let lanes, Self.end(first: lanes.first, group: lanes.group, count: count) > lanes.first
        else { return 1 }
        return lanes.isTwice ? 8 : 4
    }

    /// The sums that ``steps(count:add:merge:)`` tells of.
    static let sums = 9

    /// Says the order step by step. There are ``sums`` sums, all of which begin at −0, which changes no number; the first
    /// one is the result.
    ///
    /// - Parameters:
    ///   - count: how many products there are, at least 1.
    ///   - add: adds a product to a sum.
    ///   - merge: adds a sum to another one, and begins it anew.
    ///   - addBias: adds the bias to a sum, where there is one: at the end, but of several blocks to the first.
    @inline(__always)
    func steps(
        count: Int, add: (_ product: Int, _ sum: Int) -> Void, merge: (_ sum: Int, _ other: Int) -> Void,
        addBias: (_ sum: Int) -> Void
    ) {
        let last = blocks == .none ? 0 : Self.lastBlock(of: count)
        steps(last..<count, add: add, merge: merge)
        if blocks == .apart, last > 0 {
            addBias(0)
            merge(0, 8)
            for start in stride(from: 0, to: last, by: Self.block) {
                steps(start..<start + Self.block, add: add, merge: merge)
                merge(0, 8)
            }
            return merge(8, 0)
        }
        for product in 0..<last { add(product, 0) }
        addBias(0)
    }

    @inline(__always)
    private func steps(
        _ products: Range<Int>, add: (_ product: Int, _ sum: Int) -> Void,
        merge: (_ sum: Int, _ other: Int) -> Void
    ) {
        var rest = products
        if let lanes {
            let first = products.lowerBound + lanes.first
            let end =
                products.lowerBound
                + Self.end(first: lanes.first, group: lanes.group, count: products.count)
            if end > first {
                for product in products.lowerBound..<first { add(product, 0) }
                for product in first..<end {
                    add(product, (product - first) % (lanes.isTwice ? 8 : 4))
                }
                if lanes.isTwice { for lane in 0..<4 { merge(lane + 4, lane) } }
                merge(2, 0)
                merge(3, 1)
                merge(1, 0)
                rest = end..<products.upperBound
            }
        }
        for product in rest { add(product, 0) }
    }
}

/// The order of every sum in a product of two matrices, by its shape: that of MKL with `MKL_CBWR=COMPATIBLE`, as PyTorch
/// calls it.
///
/// It was found from results for chosen numbers alone.
struct ProductOrder: Hashable, Sendable {
    /// Whether what is multiplied lies side by side in both matrices.
    let isOfDots: Bool
    /// Whether the sums of a single column have lanes.
    let singleColumnHasLanes: Bool
    /// The products of a sum.
    let inner: Int
    /// The shape of the result.
    let rows: Int
    let columns: Int

    /// The sums that arrive at the outputs of a layer, without biases: a row for each row of data.
    static func sums(_ layer: WeightLayer, rows: Int) -> ProductOrder {
        let isLinear = layer.style == .linearLayers
        return ProductOrder(
            isOfDots: isLinear, singleColumnHasLanes: isLinear || rows > 1, inner: layer.inputs, rows: rows,
            columns: layer.outputs)
    }

    /// What the slopes of the outputs make of those of the inputs: a row for each row of data.
    static func inputSlopes(_ layer: WeightLayer, rows: Int) -> ProductOrder {
        ProductOrder(
            isOfDots: layer.style == .matrices, singleColumnHasLanes: true, inner: layer.outputs, rows: rows,
            columns: layer.inputs)
    }

    /// The gradients of the weights, in their own shape, over all rows of data.
    static func weightGradients(_ layer: WeightLayer, rows: Int) -> ProductOrder {
        ProductOrder(
            isOfDots: false, singleColumnHasLanes: false, inner: rows, rows: layer.weightRows,
            columns: layer.weightColumns)
    }

    /// Whether the sums of all rows but up to three that are left over go in blocks.
    var isLarge: Bool { rows >= 8 && columns >= 8 && (!isOfDots || inner >= 8) }

    /// How many rows these are.
    var rowsInBlocks: Int { isLarge ? rows & ~3 : 0 }

    /// Whether a sum may be −0: a lone product in a result of at least 2 × 2. All others begin or end with +0.
    var keepsNegativeZero: Bool { inner == 1 && rows > 1 && columns > 1 }

    /// The order of the sum at a place of the result.
    func order(row: Int, column: Int) -> SumOrder {
        if columns == 1 { return singleColumnHasLanes ? Self.vector(row, of: rows) : .sequence }
        let isInBlocks = row < rowsInBlocks
        let isInEight = isLarge && column < columns & ~7
        guard isOfDots else {
            return SumOrder(blocks: !isInBlocks ? .none : isInEight ? .apart : .inOne)
        }
        if rows == 1 || isLarge && !isInBlocks { return Self.vector(column, of: columns) }
        if isInEight { return SumOrder(blocks: .apart) }
        let first = isLarge ? columns & ~7 : 0
        let isLeftOver = column >= first + ((columns - first) & ~3)
        let lanes = SumOrder.Lanes(first: 0, group: isLeftOver ? 8 : 4, isTwice: isLeftOver)
        return SumOrder(lanes: lanes, blocks: isInBlocks ? .apart : .none)
    }

    /// The order of one of so many sums in a product of a matrix and a vector.
    static func vector(_ number: Int, of count: Int) -> SumOrder {
        let rest = number - (count & ~3)
        return .lanes(first: 1, group: rest < 0 ? 4 : 8, isTwice: rest == 0 || rest == 2)
    }

    /// The sum at a place of the result from its factors, and the bias where there is one.
    func sum(_ x: [Float], _ y: [Float], bias: Float? = nil, row: Int, column: Int) -> Float {
        var sums = [Float](repeating: -0.0, count: SumOrder.sums)
        order(row: row, column: column).steps(count: inner) {
            sums[$1] += x[$0] * y[$0]
        } merge: {
            sums[$1] += sums[$0]
            sums[$0] = -0.0
        } addBias: {
            if !keepsNegativeZero { sums[$0] += 0 }
            if let bias { sums[$0] += bias }
        }
        return sums[0]
    }
}
