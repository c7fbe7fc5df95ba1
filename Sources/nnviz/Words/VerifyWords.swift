import Learning
import Recordings
import Visualizer

/// What `verify` says about recordings, in every language.
struct VerifyWords: WordList {
    static let shared = Self()

    // A run in a few words.
    let neuron = Translated("neuron", "la neurona")
    /// The sizes of the layers, such as `3-6-3`, and perhaps the activation by its name among the options.
    let network = Translated<@Sendable (_ form: String) -> String>({ "network \($0)" }, { "la red \($0)" })
    let style = Translated<@Sendable (Architecture.Style) -> String>(
        { $0 == .matrices ? "matrices" : "linear layers" },
        { $0 == .matrices ? "matrices" : "capas lineales" })
    let rate = Translated<@Sendable (_ rate: String) -> String>({ "lr \($0)" }, { "tasa \($0)" })
    let rates = Translated<@Sendable (_ rates: String) -> String>({ "lr \($0)" }, { "tasas \($0)" })
    let race = Translated<@Sendable (_ settings: String) -> String>({ "race \($0)" }, { "carrera con \($0)" })
    let edits = Translated<@Sendable (Int) -> String>(
        { "\($0) \($0 == 1 ? "edit" : "edits")" }, { $0 == 1 ? "1 cambio a mano" : "\($0) cambios a mano" })

    // What was compared.
    let trace = Translated<@Sendable (_ run: String) -> String>({ "trace of \($0)" }, { "traza de \($0)" })
    let pythonNeuron = Translated<@Sendable (_ runs: Int) -> String>(
        { "neuron, \($0) \($0 == 1 ? "run" : "runs") of Python's" },
        { "\($0) \($0 == 1 ? "ejecución" : "ejecuciones") en Python de la neurona" })
    let pyTorch = Translated<@Sendable (_ run: String) -> String>(
        { "PyTorch's run of \($0)" }, { "ejecución en PyTorch de \($0)" })
    let versions = Translated<@Sendable (_ names: String) -> String>(
        { "no run, only what others were recorded with: \($0)" },
        { "ninguna ejecución, solo con qué se grabaron otras: \($0)" })

    // What came out.
    let counts = Translated<@Sendable (_ steps: Int, _ values: Int) -> String>(
        { "\($0) \($0 == 1 ? "step" : "steps"), \($1) \($1 == 1 ? "number" : "numbers")" },
        { "\($0) \($0 == 1 ? "paso" : "pasos"), \($1) \($1 == 1 ? "número" : "números")" })
    let largestDifference = Translated<@Sendable (_ distance: String) -> String>(
        { "largest difference \($0)" }, { "diferencia máxima \($0)" })
    let unitsInTheLastPlace = Translated<@Sendable (UInt64) -> String>(
        { "\($0) \($0 == 1 ? "unit" : "units") in the last place" },
        { "\($0) \($0 == 1 ? "unidad" : "unidades") en el último lugar" })
    let withoutMeasure = Translated(
        "without measure (nan against a number)", "sin medida (nan frente a un número)")
    let firstDifference = Translated<
        @Sendable (_ place: String, _ difference: Comparison.Difference) -> String
    >(
        {
            ", first at \($0): \($1.quantity) is \($1.computed) here, \($1.recorded) in the recording"
        },
        {
            "; la primera (\($0)): \($1.quantity) vale \($1.computed) aquí y \($1.recorded) en la grabación"
        })
    let run = Translated<@Sendable (Int) -> String>({ "run \($0)" }, { "ejecución \($0)" })
    let lane = Translated<@Sendable (Int) -> String>({ "lane \($0)" }, { "carril \($0)" })
    let step = Translated<@Sendable (Int) -> String>({ "step \($0)" }, { "paso \($0)" })

    // Why a file is no recording.
    let problem = Translated<@Sendable (RecordingError.Problem) -> String>(
        { englishProblem($0) }, { spanishProblem($0) })
}
