import Learning

/// The Python of a mistake, which is the same in every language: the line as it probably stands, as it should be, and the
/// commands that show what it does.
struct MistakeAdvice {
    let stands: String
    let should: String
    let commands: [String]

    /// The advice for a mistake in a loop.
    init(_ mistake: Mistake, in meant: MeantLoop) {
        let program = LoopLines(meant)
        (stands, should) = program.lines(mistake)
        commands = program.commands(mistake)
    }
}

/// What the lines of a loop look like.
private struct LoopLines {
    let meant: MeantLoop
    let isNeuron: Bool
    let isLinear: Bool
    let lastLayer: Int

    init(_ meant: MeantLoop) {
        self.meant = meant
        let isNetwork = if case .network = meant.subject { true } else { false }
        isNeuron = !isNetwork
        isLinear = meant.architecture.style == .linearLayers
        lastLayer = meant.architecture.layers.count
    }

    private var activation: String { "torch.\(meant.architecture.activation.rawValue)" }

    private var derivative: String {
        switch meant.architecture.activation {
        case .sigmoid: "h * (1 - h)"
        case .tanh: "(1 - h ** 2)"
        case .relu: "(h > 0)"
        case .none: "1"
        }
    }

    private func optimizer(_ parameters: String, rate: Double? = nil, more: String = "") -> String {
        "optim.SGD(\(parameters), lr=\(rate ?? meant.rate)\(more))"
    }

    private var parameters: String {
        isLinear ? "model.parameters()" : "[\((1...lastLayer).map { "W\($0)" }.joined(separator: ", "))]"
    }

    private func parameters(without layer: Int) -> String {
        if isLinear { return "model[\(layer == 0 ? 2 : 0)].parameters()" }
        let names = (1...lastLayer).filter { $0 != layer + 1 }.map { "W\($0)" }
        return "[\(names.joined(separator: ", "))]"
    }

    private var lossLine: String {
        meant.loss == .absolute ? "loss = torch.abs(Y - p).mean()" : "loss = ((Y - p) ** 2).mean()"
    }

    private var meanSlope: String {
        meant.loss == .absolute ? "np.sign(p - Y) / Y.size" : "2 * (p - Y) / Y.size"
    }

    func lines(_ mistake: Mistake) -> (stands: String, should: String) {
        isNeuron ? neuronLines(mistake) : networkLines(mistake)
    }

    private func neuronLines(_ mistake: Mistake) -> (stands: String, should: String) {
        let update = "W = W - gradient * lr"
        let slopes = (
            absolute: "gradient = x * (-1 if error < 0 else 1)", squared: "gradient = x * 2 * error"
        )
        let slope = meant.loss == .absolute ? slopes.absolute : slopes.squared
        return switch mistake {
        case .noStep: ("gradient * lr", update)
        case .ascent: ("W = W + gradient * lr", update)
        case .squared: (slopes.squared, slope)
        case .absolute: (slopes.absolute, slope)
        case .keepGradients: ("gradient += x * slope", "gradient = x * slope")
        case .twoSteps: ("\(update); \(update)", update)
        case .stepBeforeBackward: ("\(update); gradient = x * slope", "gradient = x * slope; \(update)")
        case .errorForSlope: ("gradient = x * error", slope)
        case .inputForgotten: ("gradient = slope", "gradient = x * slope")
        case .rate(let value): ("lr = \(value)", "lr = \(meant.rate)")
        case .momentum(let value): ("v = \(value) * v + gradient; W = W - v * lr", update)
        default: ("", "")
        }
    }

    private func networkLines(_ mistake: Mistake) -> (stands: String, should: String) {
        let last = "W\(lastLayer)"
        let step = "loss.backward(); optimizer.step()"
        return switch mistake {
        case .noStep: ("loss.backward()", step)
        case .ascent: ("W1 = W1 + lr * dW1", "W1 = W1 - lr * dW1")
        case .sum: (lossLine.replacing(".mean()", with: ".sum()"), lossLine)
        case .squared: ("loss = ((Y - p) ** 2).mean()", lossLine)
        case .absolute: ("loss = torch.abs(Y - p).mean()", lossLine)
        case .keepGradients: (step, "optimizer.zero_grad(); \(step)")
        case .twoSteps: ("\(step); optimizer.step()", step)
        case .stepBeforeBackward: ("optimizer.step(); loss.backward()", step)
        case .frozenFirst: (optimizer(parameters(without: 0)), optimizer(parameters))
        case .frozenLast: (optimizer(parameters(without: lastLayer - 1)), optimizer(parameters))
        case .frozenBiases:
            (optimizer("[model[0].weight, model[2].weight]"), optimizer("model.parameters()"))
        case .noActivation: ("h = X @ W1", "h = \(activation)(X @ W1)")
        case .activationOnOutput: ("p = torch.sigmoid(h @ \(last))", "p = h @ \(last)")
        case .errorForSlope: ("dp = (p - Y) / Y.size", "dp = \(meanSlope)")
        case .meanForgotten: ("dp = \(meanSlope.replacing(" / Y.size", with: ""))", "dp = \(meanSlope)")
        case .lastLayerFirst:
            ("\(last) -= lr * d\(last); dh = dp @ \(last).T", "dh = dp @ \(last).T; \(last) -= lr * d\(last)")
        case .noActivationSlope: ("dz = dh", "dz = dh * \(derivative)")
        case .slopeAtOutput:
            (
                "h = f(z); h = f(h); dz = dh * \(derivative)", "h = f(z); dz = dh * \(derivative)"
            )
        case .inputForgotten: ("dW1 = np.ones_like(X).T @ dz", "dW1 = X.T @ dz")
        case .double: ("np.array(…)", "np.array(…, dtype=np.float32)")
        case .rate(let value): (optimizer(parameters, rate: value), optimizer(parameters))
        case .momentum(let value):
            (optimizer(parameters, more: ", momentum=\(value)"), optimizer(parameters))
        }
    }

    func commands(_ mistake: Mistake) -> [String] {
        let run = isNeuron ? "nnviz neuron" : isLinear ? "nnviz network" : "nnviz network --matrices"
        let tour = { (chapter: String) in "nnviz tour --chapter \(chapter)" }
        switch mistake {
        case .keepGradients: return ["\(run) --keep-gradients"] + (isNeuron ? [] : [tour("autograd")])
        case .squared: return ["\(run) --loss squared", tour("slope")]
        case .absolute: return ["\(run) --race loss=squared,absolute", tour("slope")]
        case .sum, .meanForgotten:
            return ["\(run) --race \(meant.rate),\(sumRate)"]
        case .twoSteps: return ["\(run) --race \(meant.rate),\(meant.rate * 2)"]
        case .rate(let value): return ["\(run) --race \(meant.rate),\(value)", tour("bounce")]
        case .momentum(let value): return ["\(run) --momentum \(value)"]
        case .noActivation: return ["\(run) --activation none", tour("depth")]
        case .activationOnOutput, .lastLayerFirst, .noActivationSlope, .slopeAtOutput: return [tour("depth")]
        case .ascent, .errorForSlope, .inputForgotten: return [tour("slope")]
        case .noStep: return [tour(isNeuron ? "step" : "autograd")]
        case .stepBeforeBackward: return [tour("autograd")]
        case .frozenFirst, .frozenLast, .frozenBiases: return [tour("layers")]
        case .double: return [tour("matrix")]
        }
    }

    private var sumRate: Double {
        guard case .network(_, let data) = meant.subject else { return meant.rate }
        return meant.rate * Double(data.targets.count)
    }
}
