import Learning

/// What `check` says about a training loop, in one language; a language without one of the words does not compile.
struct CheckWords: Sendable {
    let agreement: @Sendable (_ updates: Int, _ inBits: Bool) -> String
    let why: @Sendable (Mistake) -> String
    let lines: @Sendable (_ stands: String, _ should: String) -> String
    let see: @Sendable (_ commands: [String]) -> String
    let sameNumbers: @Sendable (_ mistakes: [String]) -> String
    let shows: @Sendable (_ step: Int) -> String
    let diverged: @Sendable (_ step: Int) -> String
    let otherLosses: String

    // Where nothing agrees.
    let difference:
        @Sendable (_ step: Int, _ name: String, _ expected: String, _ found: String, _ ratio: String?) ->
            String
    let noneAgrees: @Sendable (_ updates: Int) -> String
    let losses: @Sendable (_ agree: Bool) -> String

    // Why a file cannot be judged.
    let fewDigits: @Sendable (_ digits: Int) -> String
    let otherNetwork: @Sendable (_ layers: String, _ inputs: Int, _ targets: Int) -> String
    let neuronData: String
    let otherNeuron: @Sendable (_ name: String, _ expected: Double, _ found: Double) -> String
}
