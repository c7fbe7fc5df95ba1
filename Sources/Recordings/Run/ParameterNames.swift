import Learning

extension Architecture {
    /// The index of the parameter of a name such as `W1[2][5]` or `0.bias[3]`; nil if there is none.
    ///
    /// Unlike ``Learner/parameter(named:)`` it does not try all names, of which there may be millions.
    public func parameter(named name: String) -> Int? {
        let parts = name.split(separator: "[", omittingEmptySubsequences: false)
        let places = parts.dropFirst().compactMap { $0.last == "]" ? Int($0.dropLast()) : nil }
        for layer in layers {
            let index: Int
            if parts[0] == layer.weightName, places.count == 2 {
                guard layer.weightShape[0] > places[0], layer.weightShape[1] > places[1],
                    places.allSatisfy({ $0 >= 0 })
                else { return nil }
                index = layer.firstParameter + places[0] * layer.weightShape[1] + places[1]
            } else if layer.hasBias, parts[0] == layer.biasName, places.count == 1 {
                guard (0..<layer.outputs).contains(places[0]) else { return nil }
                index = layer.firstBias + places[0]
            } else {
                continue
            }
            // Spelled as it is printed: no `W1[00][+1]`.
            return self.name(ofParameter: index) == name ? index : nil
        }
        return nil
    }

    /// The names that parameters have, such as `W1[0…2][0…5], W2[0…5][0…2]`.
    public var parameterForms: String {
        var forms: [String] = []
        for layer in layers {
            forms.append("\(layer.weightName)[0…\(layer.weightShape[0] - 1)][0…\(layer.weightShape[1] - 1)]")
            if layer.hasBias { forms.append("\(layer.biasName)[0…\(layer.outputs - 1)]") }
        }
        return forms.joined(separator: ", ")
    }
}
