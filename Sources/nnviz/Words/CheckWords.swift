import Learning
import Visualizer

/// What `check` says about a training loop, in every language.
struct CheckWords: WordList {
    static let shared = Self()

    let agreement = Translated<@Sendable (_ updates: Int, _ inBits: Bool) -> String>(
        { updates, inBits in
            let subject = updates == 1 ? "The one update agrees" : "All \(updates) updates agree"
            return inBits
                ? "\(subject) in every bit." : "\(subject) to rounding: libraries add in different orders."
        },
        { updates, inBits in
            let subject =
                updates == 1
                ? "La única actualización coincide" : "Las \(updates) actualizaciones coinciden"
            return inBits
                ? "\(subject) en todos los bits."
                : "\(subject) salvo el redondeo: cada biblioteca suma en otro orden."
        })
    let why = Translated<@Sendable (Mistake) -> String>({ englishReason($0) }, { spanishReason($0) })
    let lines = Translated<@Sendable (_ stands: String, _ should: String) -> String>(
        { "Probably: `\($0)`; should be: `\($1)`." }, { "Probablemente pone `\($0)`; debería poner `\($1)`." }
    )
    let see = Translated<@Sendable (_ commands: [String]) -> String>(
        { "See: \($0.joined(separator: "; "))." }, { "Para verlo: \($0.joined(separator: "; "))." })
    let picture = Translated<@Sendable (_ command: String) -> String>(
        { "The loop beside the right one: \($0)" }, { "El bucle junto al correcto: \($0)" })
    let sameNumbers = Translated<@Sendable (_ mistakes: [String]) -> String>(
        { "The same numbers would come from: \($0.joined(separator: ", "))." },
        { "Darían los mismos números: \($0.joined(separator: ", "))." })
    let rowsAlone = Translated(
        "Or the mean is over the rows alone, not over rows and outputs.",
        "O la media es solo sobre las filas y no sobre filas y salidas.")
    let shows = Translated<@Sendable (_ step: Int) -> String>(
        { "It shows from step \($0) on." }, { "Se nota a partir del paso \($0)." })
    let diverged = Translated<@Sendable (_ step: Int) -> String>(
        { "At step \($0) the parameters are no longer finite; later steps are not judged." },
        {
            "En el paso \($0) los parámetros dejan de ser finitos; los pasos siguientes no se juzgan."
        })
    let otherLosses = Translated(
        "The recorded losses are others than the loss of these parameters, though: recorded after the update, or of "
            + "another loss or other data?",
        "Pero las pérdidas grabadas no son las de estos parámetros: ¿grabadas tras actualizar, o de otra pérdida u "
            + "otros datos?")

    // Where nothing agrees.
    let difference = Translated<
        @Sendable (_ step: Int, _ name: String, _ expected: String, _ found: String, _ ratio: String?) ->
            String
    >(
        { step, name, expected, found, ratio in
            "At step \(step), \(name) should be \(expected), but is \(found)"
                + (ratio.map { ": \($0) times the right update." } ?? ".")
        },
        { step, name, expected, found, ratio in
            "En el paso \(step), \(name) debería valer \(expected), pero vale \(found)"
                + (ratio.map { ": \($0) veces la actualización correcta." } ?? ".")
        })
    let noneAgrees = Translated<@Sendable (_ updates: Int) -> String>(
        {
            $0 == 1
                ? "No known mistake, alone or with another, explains the one update."
                : "No known mistake, alone or with another, explains all \($0) updates."
        },
        {
            $0 == 1
                ? "Ningún error conocido, solo o con otro, explica la única actualización."
                : "Ningún error conocido, solo o con otro, explica las \($0) actualizaciones."
        })
    let losses = Translated<@Sendable (_ agree: Bool) -> String>(
        {
            $0
                ? "The losses are right, so look for it in the gradients or in the update: another optimizer than "
                    + "SGD, weight_decay, a scheduler, clipped gradients?"
                : "The losses are not those of the right forward pass: compare the data, the activation and the loss "
                    + "with --inputs, --targets, --activation and --loss."
        },
        {
            $0
                ? "Las pérdidas son correctas: el error está en los gradientes o en la actualización. ¿Otro "
                    + "optimizador que SGD, weight_decay, un scheduler, gradientes recortados?"
                : "Las pérdidas no son las del cálculo correcto hacia delante: revisa los datos, la activación y la "
                    + "pérdida con --inputs, --targets, --activation y --loss."
        })

    let rightWith = Translated<@Sendable (_ activation: String) -> String>(
        { "With --activation \($0) the loop would be right." },
        { "Con --activation \($0) el bucle sería correcto." })

    // Why a file cannot be judged.
    let fewDigits = Translated<@Sendable (_ digits: Int) -> String>(
        {
            "these numbers have \($0) \($0 == 1 ? "digit" : "digits"), too few to tell one update from another; "
                + "record with the module: nnviz check --recorder"
        },
        {
            "estos números tienen \($0) \($0 == 1 ? "cifra" : "cifras"), demasiado pocas para distinguir una "
                + "actualización de otra; graba con el módulo: nnviz check --recorder"
        })
    let otherNetwork = Translated<@Sendable (_ layers: String, _ inputs: Int, _ targets: Int) -> String>(
        {
            "its shapes are those of a \($0) network, but there are \($1) inputs and \($2) targets a row; "
                + "--inputs and --targets, or --data, say what it learned from"
        },
        {
            "sus formas son las de una red \($0), pero hay \($1) entradas y \($2) objetivos por fila; "
                + "indica con --inputs y --targets, o con --data, de qué aprendió"
        })
    let neuronData = Translated(
        "a neuron has one input and one target, such as --inputs 6 --targets 1.5",
        "una neurona tiene una entrada y un objetivo, como --inputs 6 --targets 1.5")
    let otherNeuron = Translated<
        @Sendable (_ name: String, _ expected: Double, _ found: Double, _ x: String, _ target: String) ->
            String
    >(
        {
            "at step 0, \($0) is \($2), but from W it would be \($1): "
                + "\($3) and \($4) say which x and which target the loop had"
        },
        {
            "en el paso 0, \($0) vale \($2), pero con W valdría \($1): "
                + "indica con \($3) y \($4) qué x y qué objetivo tenía el bucle"
        })
    let neuronLearned = Translated<@Sendable (_ file: String) -> String>(
        { "the single neuron learned in it; see it with nnviz neuron --recorded \($0)" },
        { "en él aprendía la neurona; se ve con nnviz neuron --recorded \($0)" })
    let networkLearned = Translated<@Sendable (_ file: String) -> String>(
        { "a network learned in it; see it with nnviz network --recorded \($0)" },
        { "en él aprendía una red; se ve con nnviz network --recorded \($0)" })
}
