import Learning

extension CheckWords {
    static let english = CheckWords(
        agreement: { updates, inBits in
            let subject = updates == 1 ? "The one update agrees" : "All \(updates) updates agree"
            return inBits
                ? "\(subject) in every bit." : "\(subject) to rounding: libraries add in different orders."
        },
        why: englishReason,
        lines: { "Probably: `\($0)`; should be: `\($1)`." },
        see: { "See: \($0.joined(separator: "; "))." },
        sameNumbers: { "The same numbers would come from: \($0.joined(separator: ", "))." },
        shows: { "It shows from step \($0) on." },
        diverged: { "At step \($0) the parameters are no longer finite; later steps are not judged." },
        otherLosses:
            "The recorded losses are others than the loss of these parameters, though: perhaps the data are others too.",
        difference: { step, name, expected, found, ratio in
            "At step \(step), \(name) should be \(expected), but is \(found)"
                + (ratio.map { ": \($0) times the right update." } ?? ".")
        },
        noneAgrees: {
            $0 == 1
                ? "No known mistake, alone or with another, explains the one update."
                : "No known mistake, alone or with another, explains all \($0) updates."
        },
        losses: {
            $0
                ? "The losses are right, so look for it in the gradients or in the update."
                : "The losses are not those of the right forward pass: compare the data, the activation and the loss "
                    + "with --inputs, --targets, --activation and --loss."
        },
        fewDigits: {
            "these numbers have \($0) \($0 == 1 ? "digit" : "digits"), too few to tell one update from another; "
                + "record with the module: nnviz check --recorder"
        },
        otherNetwork: {
            "its shapes are those of a \($0) network, but there are \($1) inputs and \($2) targets a row; "
                + "--inputs and --targets, or --data, say what it learned from"
        },
        neuronData: "a neuron has one input and one target, such as --inputs 6 --targets 1.5",
        otherNeuron: {
            "at step 0, \($0) is \($2), but from W it would be \($1): "
                + "--inputs and --targets say which x and which target the loop had"
        }
    )

    @Sendable private static func englishReason(_ mistake: Mistake) -> String {
        switch mistake {
        case .noStep: "The parameters never change: the update is missing."
        case .ascent: "The gradient is added, not subtracted, so the loss goes up."
        case .sum:
            "The loss is a sum, not a mean, so every gradient is as many times larger as there are errors."
        case .squared: "The loss is the squared error, not |error|, so the steps shrink with the error."
        case .keepGradients: "Gradients are not set to zero: each is added to all before it."
        case .twoSteps: "Every gradient is subtracted twice."
        case .stepBeforeBackward:
            "The update comes before backward(), so it uses the gradient of the step before; the first one does nothing."
        case .frozenFirst: "The first layer never changes: its parameters are not updated."
        case .frozenLast: "The last layer never changes: its parameters are not updated."
        case .frozenBiases: "The biases never change: they are not updated."
        case .noActivation: "The hidden units have no activation, so all layers are one linear map."
        case .activationOnOutput: "The outputs go through a sigmoid and never leave 0 to 1."
        case .errorForSlope: "The error itself stands where its slope, -1 or +1, should."
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
