extension Chapter.Name {
    /// The words of the chapter in Spanish.
    func spanishWords(_ numbers: TourNumbers) -> ChapterWords {
        switch self {
        case .neuron: .spanishNeuron(numbers)
        case .unknown: .spanishUnknown(numbers)
        case .error: .spanishError(numbers)
        case .slope: .spanishSlope(numbers)
        case .step: .spanishStep(numbers)
        case .hundred: .spanishHundred(numbers)
        case .bounce: .spanishBounce(numbers)
        case .inputs: .spanishInputs(numbers)
        case .matrix: .spanishMatrix(numbers)
        case .depth: .spanishDepth(numbers)
        case .autograd: .spanishAutograd(numbers)
        case .layers: .spanishLayers(numbers)
        }
    }
}
