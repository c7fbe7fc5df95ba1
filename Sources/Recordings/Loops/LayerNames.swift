import Learning

/// What a recorded loop calls the weights and biases of its layers.
///
/// Matrices of shape inputs×outputs are called `W1`, `W2`, …, with biases `b1`, `b2`, … or none; modules, with weights of
/// shape outputs×inputs, anything that PyTorch's `named_parameters()` can say: `0.weight`, `fc1.weight`, or `weight` of a
/// module alone.
public struct LayerNames: Hashable, Sendable {
    /// Whether the layers are modules.
    let areModules: Bool
    /// The names of the weights, from the inputs to the outputs.
    let weights: [String]
    /// The names of the biases; none where no layer has one.
    let biases: [String]

    /// Finds the layers among the names of a line, in the order in which they were recorded; that of numbers, where all
    /// modules are numbers.
    init(_ names: [String]) {
        areModules = !names.contains("W1")
        guard areModules else {
            weights = (1...names.count).map { "W\($0)" }.prefix { names.contains($0) }.map { $0 }
            biases = names.contains("b1") ? weights.indices.map { "b\($0 + 1)" } : []
            return
        }
        let modules = names.filter { $0 == "weight" || $0.hasSuffix(".weight") }.map {
            $0.dropLast("weight".count)
        }
        let numbers = modules.compactMap { Int($0.dropLast()) }
        let ordered =
            numbers.count == modules.count ? numbers.sorted().map { "\($0)." } : modules.map { String($0) }
        weights = ordered.map { "\($0)weight" }
        biases = names.contains { $0 == "bias" || $0.hasSuffix(".bias") } ? ordered.map { "\($0)bias" } : []
    }

    /// The program that has such parameters: layers without biases are matrices.
    var style: Architecture.Style { biases.isEmpty ? .matrices : .linearLayers }

    /// Whether the weights are recorded the other way round than that program has them.
    var areTransposed: Bool { areModules != (style == .linearLayers) }

    /// The name of a parameter: `W1[0][4]`, `fc1.weight[4][0]`, `fc1.bias[4]`.
    public func name(ofParameter index: Int, in architecture: Architecture) -> String {
        let place = architecture.place(ofParameter: index)
        guard let input = place.input else { return "\(biases[place.layer])[\(place.output)]" }
        let indices = areModules ? [place.output, input] : [input, place.output]
        return weights[place.layer] + indices.map { "[\($0)]" }.joined()
    }
}
