/// The words around the chapters of the tour, in every language.
struct TourWords: WordList {
    static let shared = Self()

    let title = Translated<@Sendable (Chapter.Name) -> String>(
        { name in
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
        { name in
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
        })
    let chapterLabel = Translated("chapter", "capítulo")
    let chapter = Translated<@Sendable (Int, Int) -> String>(
        { "chapter \($0) of \($1)" }, { "capítulo \($0) de \($1)" })
    let page = Translated<@Sendable (Int, Int) -> String>(
        { "page \($0) of \($1)" }, { "página \($0) de \($1)" })
    let predict = Translated("Predict", "Predice")
    let chooseKeys = Translated(
        "A digit or ↑ ↓ choose, Enter answers.", "Un dígito o ↑ ↓ eligen; Intro responde.")
    let typeKeys = Translated("Type a number, Enter answers.", "Escribe un número; Intro responde.")
    let unreadable = Translated<@Sendable (String) -> String>(
        { "\"\($0)\" is not a number such as 1.5." }, { "«\($0)» no es un número como 1.5." })
    let yourAnswer = Translated("You say:", "Dices:")
    let watch = Translated<@Sendable (Int, Int) -> String>(
        { "Now watch: step \($0) of \($1) …" }, { "Ahora mira: paso \($0) de \($1) …" })
    let skip = Translated("Enter goes there at once.", "Intro lleva allí de una vez.")
    let right = Translated("Right.", "Correcto.")
    let wrong = Translated("Not quite.", "No del todo.")
    let tryIt = Translated("Try it", "Prueba")
    let andNowYou = Translated("And now you", "Y ahora tú")
    let experiment = Translated<@Sendable (Int, Int) -> String>(
        { "Experiment \($0) of \($1)" }, { "Experimento \($0) de \($1)" })
    let openKeys = Translated("↑ ↓ choose, Enter opens it.", "↑ ↓ eligen, Intro lo abre.")
    let predictIt = Translated("Predict first:", "Predice antes:")
    let chapters = Translated("Chapters", "Capítulos")
    let onward = Translated("Enter goes on.", "Intro sigue.")
    let end = Translated("The end.", "Fin.")

    // Without a screen.
    let plainNumber = Translated(
        "Type a number; Enter alone tells, n goes to the next chapter, q leaves.",
        "Escribe un número; Intro sola lo dice, n pasa al capítulo siguiente, q sale.")
    let plainChoice = Translated<@Sendable (Int) -> String>(
        { "Type 1 to \($0); Enter alone tells, n goes to the next chapter, q leaves." },
        { "Escribe de 1 a \($0); Intro sola lo dice, n pasa al capítulo siguiente, q sale." })
    let outOfRange = Translated<@Sendable (Int) -> String>(
        { "A number from 1 to \($0) is needed." }, { "Hace falta un número de 1 a \($0)." })
    let answerIs = Translated("The answer:", "La respuesta:")
    let goOn = Translated<@Sendable (String) -> String>(
        { "To go on with this run: \($0)" }, { "Para seguir con esta ejecución: \($0)" })
}
