/// How the single neuron computes its loss and its gradient: rightly, or with mistakes.
struct NeuronPass {
    let output: Double
    let error: Double
    let loss: Double
    /// The slope of the loss in the error.
    let errorSlope: Double
    /// The slope of the loss in W.
    let gradient: Double

    init(_ neuron: Neuron, _ form: PassForm) {
        output = form.hasInputs ? neuron.weight * neuron.input : neuron.weight
        error = form.error(output - neuron.target)
        loss = form.loss.value(ofError: error)
        errorSlope = form.usesErrorForSlope ? error : form.loss.slope(ofError: error)
        gradient = form.forgetsFactor(ofLayer: 0) ? errorSlope : neuron.input * errorSlope
    }
}
