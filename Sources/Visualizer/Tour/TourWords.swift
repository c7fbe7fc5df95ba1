/// The words around the chapters of the tour, in every language.
struct TourWords: WordList {
    static let shared = Self()

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }

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
        "Choose with a digit or ↑ ↓, answer with Enter.", "Elige con una cifra o ↑ ↓; Intro responde.")
    let typeKeys = Translated("Type a number, answer with Enter.", "Escribe un número; Intro responde.")
    let unreadable = Translated<@Sendable (String) -> String>(
        { "\"\($0)\" is not a number." }, { "«\($0)» no es un número." })
    let typeFirst = Translated("Type a number first.", "Escribe primero un número.")
    let chooseFirst = Translated("Choose an answer first.", "Elige primero una respuesta.")
    let yourAnswer = Translated("You said:", "Has dicho:")
    let watch = Translated<@Sendable (Int, Int) -> String>(
        { "Now watch: step \($0) of \($1) …" }, { "Ahora mira: paso \($0) de \($1) …" })
    let skip = Translated("Enter jumps to the end.", "Intro salta hasta el final.")
    let right = Translated("Right.", "Correcto.")
    let wrong = Translated("No.", "No.")
    let tryIt = Translated("Try it", "Prueba")
    let andNowYou = Translated("And now you", "Y ahora tú")
    let experiment = Translated<@Sendable (Int, Int) -> String>(
        { "Experiment \($0) of \($1)" }, { "Experimento \($0) de \($1)" })
    let openKeys = Translated("Choose with ↑ ↓; Enter opens it.", "Elige con ↑ ↓; Intro lo abre.")
    let predictIt = Translated("Predict first:", "Predice antes:")
    let notAnswered = Translated("not answered", "sin responder")
    let lookAgain = Translated<@Sendable (_ chapters: [Int]) -> String>(
        { "Your answers" + ($0.isEmpty ? "" : "; look again at \(list($0))") },
        { "Tus respuestas" + ($0.isEmpty ? "" : "; vuelve a mirar \(list($0))") })
    let listLeads = Translated("L lists the chapters", "L muestra los capítulos")
    let firstProgram = Translated("the first program", "el primer programa")
    let secondProgram = Translated("the second", "el segundo")
    let sameLines = Translated(
        "Lines without a mark are the same in both.", "Las líneas sin marca son iguales en los dos.")
    let chapters = Translated("Chapters", "Capítulos")
    let onward = Translated("Enter goes on.", "Intro para seguir.")
    let end = Translated("The end.", "Fin.")

    // Without a screen.
    let plainNumber = Translated(
        "Type a number; Enter alone shows the answer, n goes to the next chapter, q leaves.",
        "Escribe un número; solo Intro: ver la respuesta, n pasa al capítulo siguiente, q sale.")
    let plainChoice = Translated<@Sendable (Int) -> String>(
        { "Type 1 to \($0); Enter alone shows the answer, n goes to the next chapter, q leaves." },
        { "Escribe de 1 a \($0); solo Intro: ver la respuesta, n pasa al capítulo siguiente, q sale." })
    let outOfRange = Translated<@Sendable (Int) -> String>(
        { "A number from 1 to \($0) is needed." }, { "Hace falta un número de 1 a \($0)." })
    let answerIs = Translated("The answer:", "La respuesta:")
    let goOn = Translated<@Sendable (String) -> String>(
        { "To go on with this run: \($0)" }, { "Para seguir con esta ejecución: \($0)" })
}
