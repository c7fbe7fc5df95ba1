import Recordings

extension SafetensorsError {
    /// What is wrong, in the language that is spoken.
    var sentence: String { Localization.messages.safetensors(self) }
}

extension MessageWords {
    static func englishSafetensors(_ error: SafetensorsError) -> String {
        switch error {
        case .tooShort(let bytes): "no safetensors file: it has \(bytes) of the 8 bytes it begins with"
        case .headerLength(let length, let bytes):
            "no safetensors file: a header of \(length) bytes does not fit into \(bytes)"
        case .noHeader: "no safetensors file: the header is not a JSON object"
        case .header(let error): "in the header: \(error.sentence)"
        case .unknownTensor(let name, let allowed):
            "\(name) is no tensor of this network; it has \(allowed.joined(separator: ", "))"
        case .missing(let name):
            "\(name) is missing; tensors are named 0.weight, 0.bias, 2.weight, … or W1, W2, …"
        case .type(let name, let type): "\(name) is \(type); F32 is needed"
        case .matrix(let name, let shape): "\(name) has the shape \(text(shape)); weights have two sizes"
        case .shape(let name, let found, let expected):
            "\(name) has the shape \(text(found)), not \(text(expected))"
        case .size(let name, let shape, let bytes): "\(name) has \(bytes) bytes, not those of \(text(shape))"
        case .overlap(let name): "\(name) begins before the tensor in front of it ends"
        case .gap(let name): "there are bytes in front of \(name) that belong to no tensor"
        case .dataTooShort(let name, let expected, let found):
            "\(name) ends at byte \(expected) of the data, which end at \(found)"
        case .leftOver(let bytes): "there are \(bytes) bytes behind the last tensor"
        }
    }

    static func spanishSafetensors(_ error: SafetensorsError) -> String {
        switch error {
        case .tooShort(let bytes): "no es un archivo safetensors: tiene \(bytes) de los 8 bytes iniciales"
        case .headerLength(let length, let bytes):
            "no es un archivo safetensors: una cabecera de \(length) bytes no cabe en \(bytes)"
        case .noHeader: "no es un archivo safetensors: la cabecera no es un objeto JSON"
        case .header(let error): "en la cabecera: \(error.sentence)"
        case .unknownTensor(let name, let allowed):
            "\(name) no es un tensor de esta red, que tiene \(allowed.joined(separator: ", "))"
        case .missing(let name):
            "falta \(name); los tensores se llaman 0.weight, 0.bias, 2.weight, … o W1, W2, …"
        case .type(let name, let type): "\(name) es \(type); hace falta F32"
        case .matrix(let name, let shape):
            "\(name) tiene la forma \(text(shape)); los pesos tienen dos tamaños"
        case .shape(let name, let found, let expected):
            "\(name) tiene la forma \(text(found)) y no \(text(expected))"
        case .size(let name, let shape, let bytes): "\(name) tiene \(bytes) bytes, y no los de \(text(shape))"
        case .overlap(let name): "\(name) empieza antes de que acabe el tensor anterior"
        case .gap(let name): "delante de \(name) hay bytes que no son de ningún tensor"
        case .dataTooShort(let name, let expected, let found):
            "\(name) acaba en el byte \(expected) de los datos, que acaban en el \(found)"
        case .leftOver(let bytes): "hay \(bytes) bytes detrás del último tensor"
        }
    }

    private static func text(_ shape: [Int]) -> String {
        "[\(shape.map(String.init).joined(separator: ", "))]"
    }
}
