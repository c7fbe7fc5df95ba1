extension Chapter.Name {
    /// The words of the chapter in English.
    func englishWords(_ numbers: TourNumbers) -> ChapterWords {
        switch self {
        case .neuron: .englishNeuron(numbers)
        case .unknown: .englishUnknown(numbers)
        case .error: .englishError(numbers)
        case .slope: .englishSlope(numbers)
        case .step: .englishStep(numbers)
        case .hundred: .englishHundred(numbers)
        case .bounce: .englishBounce(numbers)
        case .inputs: .englishInputs(numbers)
        case .matrix: .englishMatrix(numbers)
        case .depth: .englishDepth(numbers)
        case .autograd: .englishAutograd(numbers)
        case .layers: .englishLayers(numbers)
        }
    }
}
