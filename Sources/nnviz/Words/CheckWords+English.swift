import Learning

extension CheckWords {
    static func englishReason(_ mistake: Mistake) -> String {
        switch mistake {
        case .noStep: "The parameters never change: the update is missing."
        case .ascent: "The gradient is added, not subtracted, so the loss goes up."
        case .sum:
            "The loss is a sum, not a mean, so every gradient is as many times larger as there are errors."
        case .squared: "The loss is the squared error, not |error|, so the steps shrink with the error."
        case .absolute: "The loss is |error|, not the squared error, so the steps keep their size."
        case .keepGradients: "Gradients are not set to zero: each is added to all before it."
        case .twoSteps: "Every gradient is subtracted twice."
        case .stepBeforeBackward:
            "The update comes before backward(), so it uses the gradient of the step before; the first one does nothing."
        case .frozenFirst: "The first layer never changes: its parameters are not updated."
        case .frozenLast: "The last layer never changes: its parameters are not updated."
        case .frozenBiases: "The biases never change: they are not updated."
        case .noActivation: "The hidden units have no activation, so all layers are one linear map."
        case .activationOnOutput: "The outputs go through a sigmoid and never leave 0 to 1."
        case .errorForSlope:
            "The error itself stands where its slope should: that of |error| is -1 or +1, that of error² is 2·error."
        case .meanForgotten: "The slope of a mean needs 1/n."
        case .lastLayerFirst:
            "The last layer is updated before the error is passed back through it; that needs the old weights."
        case .noActivationSlope: "The derivative of the activation is missing from the chain rule."
        case .slopeAtOutput:
            "The activation is applied to h once more before its derivative is taken; h is already its value."
        case .inputForgotten: "The gradient of a weight is its input times the slope; the input is missing."
        case .double:
            "The numbers are float64; PyTorch computes in float32 by default. Not wrong, but other digits."
        case .rate(let value): "The learning rate is \(value)."
        case .momentum(let value): "Part of each update goes on in the next: a momentum of \(value)."
        }
    }
}
