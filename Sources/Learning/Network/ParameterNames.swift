/// The names of parameters in the notebook's programs, counted from zero.
extension Architecture {
    /// The name of a parameter: `W1[2][5]`, `0.weight[5][2]`, `2.bias[1]`.
    public func name(ofParameter index: Int) -> String {
        let place = place(ofParameter: index)
        let layer = layers[place.layer]
        guard let input = place.input else { return "\(layer.biasName)[\(place.output)]" }
        switch style {
        case .matrices: return "\(layer.weightName)[\(input)][\(place.output)]"
        case .linearLayers: return "\(layer.weightName)[\(place.output)][\(input)]"
        }
    }

    /// The name of several parameters that are a whole tensor, `W1` or `0.bias`; else that of the first of them.
    public func name(ofParameters range: Range<Int>) -> String {
        guard range.count > 1 else { return name(ofParameter: range.lowerBound) }
        let place = place(ofParameter: range.lowerBound)
        let layer = layers[place.layer]
        return place.input == nil ? layer.biasName : layer.weightName
    }

    /// The parameters of a name: one, or all of a tensor; nil if there are none.
    ///
    /// A name is spelled as it is printed: no `W1[00][+1]`.
    public func parameters(named name: String) -> Range<Int>? {
        let parts = name.split(separator: "[", omittingEmptySubsequences: false)
        for layer in layers {
            let isBias = layer.hasBias && parts[0] == layer.biasName
            guard isBias || parts[0] == layer.weightName else { continue }
            let first = isBias ? layer.firstBias : layer.firstParameter
            let shape = isBias ? [layer.outputs] : layer.weightShape
            if parts.count == 1 { return first..<first + shape.reduce(1, *) }
            let places = parts.dropFirst().compactMap { $0.last == "]" ? Int($0.dropLast()) : nil }
            guard places.count == shape.count, zip(places, shape).allSatisfy({ (0..<$1).contains($0) }) else {
                return nil
            }
            let index = first + zip(places, shape).reduce(0) { $0 * $1.1 + $1.0 }
            return self.name(ofParameter: index) == name ? index..<index + 1 : nil
        }
        return nil
    }

    /// The names that parameters have, such as `W1[0…2][0…5], W2[0…5][0…2]`.
    public var parameterForms: String {
        var forms: [String] = []
        for layer in layers {
            forms.append("\(layer.weightName)[0…\(layer.weightRows - 1)][0…\(layer.weightColumns - 1)]")
            if layer.hasBias { forms.append("\(layer.biasName)[0…\(layer.outputs - 1)]") }
        }
        return forms.joined(separator: ", ")
    }
}
