extension TourWords {
    static let english = TourWords(
        title: { name in
            switch name {
            case .neuron: "A neuron"
            case .unknown: "The unknown W"
            case .error: "How wrong?"
            case .slope: "The slope: -1 or +1, times x"
            case .step: "One step at 0.001"
            case .hundred: "A hundred at 0.0001"
            case .bounce: "Steps too large"
            case .inputs: "Several inputs"
            case .matrix: "Several outputs: the matrix"
            case .depth: "From shallow to deep"
            case .autograd: "PyTorch and its autograd"
            case .layers: "Ready-made layers"
            }
        },
        chapterLabel: "chapter",
        chapter: { "chapter \($0) of \($1)" },
        page: { "page \($0) of \($1)" },
        predict: "Predict",
        chooseKeys: "A digit or ↑ ↓ choose, Enter answers.",
        typeKeys: "Type a number, Enter answers.",
        unreadable: { "\"\($0)\" is not a number such as 1.5." },
        yourAnswer: "You say:",
        watch: { "Now watch: step \($0) of \($1) …" },
        skip: "Enter goes there at once.",
        right: "Right.",
        wrong: "Not quite.",
        tryIt: "Try it",
        andNowYou: "And now you",
        openKeys: "↑ ↓ choose, Enter opens it.",
        predictIt: "Predict first:",
        chapters: "Chapters",
        onward: "Enter goes on.",
        end: "The end.",
        plainNumber: "Type a number; Enter alone tells, n goes to the next chapter, q leaves.",
        plainChoice: { "Type 1 to \($0); Enter alone tells, n goes to the next chapter, q leaves." },
        outOfRange: { "A number from 1 to \($0) is needed." },
        answerIs: "The answer:",
        goOn: { "To go on with this run: \($0)" }
    )
}

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
