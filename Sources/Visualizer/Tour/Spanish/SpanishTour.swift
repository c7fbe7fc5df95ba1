extension TourWords {
    static let spanish = TourWords(
        title: { name in
            switch name {
            case .neuron: "Una neurona"
            case .unknown: "La W desconocida"
            case .error: "¿Cuánto nos equivocamos?"
            case .slope: "La pendiente: -1 o +1, por x"
            case .step: "Un paso a 0.001"
            case .hundred: "Cien a 0.0001"
            case .bounce: "Pasos demasiado grandes"
            case .inputs: "Varias entradas"
            case .matrix: "Varias salidas: la matriz"
            case .depth: "De shallow a deep"
            case .autograd: "PyTorch y su autograd"
            case .layers: "Capas ya hechas"
            }
        },
        chapterLabel: "capítulo",
        chapter: { "capítulo \($0) de \($1)" },
        page: { "página \($0) de \($1)" },
        predict: "Predice",
        chooseKeys: "Un dígito o ↑ ↓ eligen; Intro responde.",
        typeKeys: "Escribe un número; Intro responde.",
        unreadable: { "«\($0)» no es un número como 1.5." },
        yourAnswer: "Dices:",
        watch: { "Ahora mira: paso \($0) de \($1) …" },
        skip: "Intro lleva allí de una vez.",
        right: "Correcto.",
        wrong: "No del todo.",
        tryIt: "Prueba",
        andNowYou: "Y ahora tú",
        openKeys: "↑ ↓ eligen, Intro lo abre.",
        predictIt: "Predice antes:",
        chapters: "Capítulos",
        onward: "Intro sigue.",
        end: "Fin.",
        plainNumber: "Escribe un número; Intro sola lo dice, n pasa al capítulo siguiente, q sale.",
        plainChoice: { "Escribe de 1 a \($0); Intro sola lo dice, n pasa al capítulo siguiente, q sale." },
        outOfRange: { "Hace falta un número de 1 a \($0)." },
        answerIs: "La respuesta:",
        goOn: { "Para seguir con esta ejecución: \($0)" }
    )
}

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
