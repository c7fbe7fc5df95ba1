import Learning
import Recordings

/// What `verify` says about recordings, in one language; a language without one of the words does not compile.
struct VerifyWords: Sendable {
    // A run in a few words.
    let neuron: String
    /// The sizes of the layers, such as `3-6-3`, and the activation by its name among the options.
    let network: @Sendable (_ sizes: String, _ activation: String) -> String
    let style: @Sendable (Architecture.Style) -> String
    let seed: @Sendable (UInt64) -> String
    let weight: @Sendable (Double) -> String
    let rate: @Sendable (_ rate: String) -> String
    let raceRates: @Sendable (_ rates: String) -> String
    let edits: @Sendable (Int) -> String

    // What was compared.
    let trace: @Sendable (_ run: String) -> String
    let pythonNeuron: @Sendable (_ runs: Int) -> String
    let pyTorch: @Sendable (_ run: String) -> String
    let versions: @Sendable (_ names: String) -> String

    // What came out.
    let counts: @Sendable (_ steps: Int, _ values: Int) -> String
    let largestDifference: @Sendable (_ distance: String) -> String
    let unitsInTheLastPlace: @Sendable (UInt64) -> String
    let withoutMeasure: String
    let firstDifference: @Sendable (_ place: String, _ difference: Comparison.Difference) -> String
    let run: @Sendable (Int) -> String
    let lane: @Sendable (Int) -> String
    let step: @Sendable (Int) -> String

    // Why a file is no recording.
    let problem: @Sendable (RecordingError.Problem) -> String
}
