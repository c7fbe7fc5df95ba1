import Learning
import Screen

extension Scene {
    /// The name of a unit as the formulas have it: `x0`, `h0`, `ŷ0`.
    ///
    /// - Parameters:
    ///   - unit: the unit, from 0.
    ///   - layer: the layer of units: 0 for the inputs, then one more than the layer of weights before it.
    func unitName(_ unit: Int, ofLayer layer: Int) -> String { "\(unitLetter(ofLayer: layer))\(unit)" }

    /// `x`, `h` or `ŷ`: the letter of all units of a layer.
    func unitLetter(ofLayer layer: Int) -> String {
        layer == 0 ? "x" : layer == network.subject.architecture.layers.count ? "ŷ" : "h"
    }

    /// What stands for the selected parameter in a formula: `w`, or `b` for a bias.
    var selectedLetter: String {
        let place = network.subject.architecture.place(ofParameter: session.selectedParameter)
        return place.input == nil ? "b" : "w"
    }
}
