/// Hidden units of one layer that are equal to the last bit: in all that leads to them and all that they lead to.
///
/// They have the same value and the same slope, so they stay equal: together they can do no more than one of them.
public struct Clones: Hashable, Sendable {
    /// The layer of weights that leads to them.
    public let layer: Int
    /// The units, from 0; at least two.
    public let units: [Int]
}

extension Network {
    /// The largest group of hidden units that are equal to the last bit, the first of equally large ones; nil without any.
    public var clones: Clones? {
        var largest: Clones?
        for number in architecture.layers.indices.dropLast() {
            for units in groups(ofUnitsAfter: number) where units.count > largest?.units.count ?? 1 {
                largest = Clones(layer: number, units: units)
            }
        }
        return largest
    }

    private func groups(ofUnitsAfter number: Int) -> [[Int]] {
        let layer = architecture.layers[number]
        // Most units already differ in their first weight.
        let byFirstWeight = Dictionary(grouping: 0..<layer.outputs) {
            parameters[layer.weight(from: 0, to: $0)].bitPattern
        }
        return byFirstWeight.values.filter { $0.count > 1 }.flatMap { units in
            Dictionary(grouping: units) { bits(ofUnit: $0, after: number) }.values
        }.sorted { $0[0] < $1[0] }
    }

    private func bits(ofUnit unit: Int, after number: Int) -> [UInt32] {
        let (before, behind) = (architecture.layers[number], architecture.layers[number + 1])
        let places =
            (0..<before.inputs).map { before.weight(from: $0, to: unit) }
            + [before.bias(of: unit)].compactMap { $0 }
            + (0..<behind.outputs).map { behind.weight(from: unit, to: $0) }
        return places.map { parameters[$0].bitPattern }
    }
}
