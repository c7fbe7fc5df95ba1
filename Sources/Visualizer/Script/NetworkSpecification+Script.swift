import Learning

extension NetworkSpecification {
    /// The notebook's program for this run: that with matrices, or that with linear layers.
    func pythonLoop(through last: Int, _ words: Localized<ScriptWords>) -> PythonLoop {
        let changesRule = schedule.ruleChanges.contains { $0.step <= last }
        let rule = schedule.initialRule
        let decays = rule.decay != 1 || changesRule
        let error =
            changesRule
            ? "criterion(pred, Y)"
            : rule.loss == .squared ? "nn.functional.mse_loss(pred, Y)" : "torch.abs(Y - pred).mean()"
        let clearing =
            rule.keepsGradients && !changesRule
            ? "# \(words.forgotten)" : "optimizer.zero_grad()"
        return PythonLoop(
            imports: PythonProgram.Cell(
                words.sameBits,
                [
                    "import os", "os.environ[\"MKL_CBWR\"] = \"COMPATIBLE\"",
                    "os.environ[\"ATEN_CPU_CAPABILITY\"] = \"avx2\"", "", "import torch",
                    "from torch import nn, optim", "", "torch.set_num_threads(1)",
                ]),
            start: [
                PythonProgram.Cell(
                    words.data,
                    [
                        "X = torch.tensor(\(PythonText.rows(data.inputs, count: data.inputsPerRow)))",
                        "Y = torch.tensor(\(PythonText.rows(data.targets, count: data.targetsPerRow)))",
                    ]),
                PythonProgram.Cell(
                    architecture.style == .matrices ? words.matrices : words.layers, networkLines),
                PythonProgram.Cell(words.optimizer, optimizerLines(changesRule: changesRule, decays: decays)),
            ],
            header: "step,loss",
            forward: PythonText.events(
                of: schedule, through: last, rate: { ["optimizer.param_groups[0][\"lr\"] = \($0)"] },
                rule: { Self.lines(from: $0, to: $1) }, edit: { lines(for: $0) })
                + ["pred = \(architecture.pythonPrediction)", "error = \(error)"],
            row: "f\"{step},{error.item():.9g}\"",
            update: [clearing, "error.backward()", "optimizer.step()"] + (decays ? ["scheduler.step()"] : []))
    }

    private var networkLines: [String] {
        if let givenParameters { return architecture.pythonNetwork(beginningAt: givenParameters) }
        return ["torch.manual_seed(\(seed))"] + architecture.pythonNetwork
            + (weight.map {
                [
                    "with torch.no_grad():", "    for parameter in parameters:",
                    "        parameter.fill_(\($0))",
                ]
            } ?? [])
    }

    private func optimizerLines(changesRule: Bool, decays: Bool) -> [String] {
        let rule = schedule.initialRule
        let kept = rule.keepsGradients && changesRule ? 1 : rule.momentum
        let momentum = kept == 0 ? "" : ", momentum=\(kept)"
        var lines: [String] = []
        if changesRule {
            lines += ["def mean_absolute(pred, Y):", "    return torch.abs(Y - pred).mean()", ""]
            lines.append("criterion = \(Self.criterion(rule.loss))")
        }
        lines.append("optimizer = optim.SGD(parameters, lr=\(schedule.initialRate)\(momentum))")
        if decays {
            lines.append("scheduler = optim.lr_scheduler.ExponentialLR(optimizer, gamma=\(rule.decay))")
        }
        return lines
    }

    private static func criterion(_ loss: Loss) -> String {
        switch loss {
        case .absolute: "mean_absolute"
        case .squared: "nn.MSELoss()"
        }
    }

    /// Goes over to another rule; gradients that are kept are a momentum of 1, to the last bit.
    private static func lines(from old: LearningRule, to new: LearningRule) -> [String] {
        var lines: [String] = []
        if old.loss != new.loss { lines.append("criterion = \(criterion(new.loss))") }
        let momentum = (
            old: old.keepsGradients ? 1 : old.momentum, new: new.keepsGradients ? 1 : new.momentum
        )
        if momentum.old != momentum.new {
            lines.append("optimizer.param_groups[0][\"momentum\"] = \(momentum.new)")
        }
        if old.hasVelocity, !new.hasVelocity { lines.append("optimizer.state.clear()") }
        if old.decay != new.decay { lines.append("scheduler.gamma = \(new.decay)") }
        return lines
    }

    /// Sets a parameter, or a whole tensor.
    private func lines(for edit: Schedule.Edit) -> [String] {
        let name = architecture.name(ofParameters: edit.parameters)
        let isTensor = edit.parameters.count > 1 || !name.contains("[")
        let tensor = String(name.prefix { $0 != "[" })
        let place = name.dropFirst(tensor.count).dropFirst().dropLast().replacing("][", with: ", ")
        let python = architecture.style == .matrices ? tensor : "network[\(tensor.replacing(".", with: "]."))"
        return [
            "with torch.no_grad():",
            isTensor ? "    \(python).fill_(\(edit.value))" : "    \(python)[\(place)] = \(edit.value)",
        ]
    }
}

extension Architecture {
    /// The weights, and `parameters`, all of them.
    fileprivate var pythonNetwork: [String] {
        switch style {
        case .matrices:
            let names = layers.map(\.weightName)
            return layers.map {
                "\($0.weightName) = torch.randn(\($0.inputs), \($0.outputs), requires_grad=True)"
            } + ["parameters = [\(names.joined(separator: ", "))]"]
        case .linearLayers:
            let modules = layers.map { "    nn.Linear(\($0.inputs), \($0.outputs))," }
            return ["network = nn.Sequential("]
                + Array(modules.map { [$0] }.joined(separator: ["    \(activation.pythonModule),"]))
                + [")", "parameters = list(network.parameters())"]
        }
    }

    /// The weights with their values, and `parameters`, all of them.
    fileprivate func pythonNetwork(beginningAt values: [Float]) -> [String] {
        let tensors = layers.flatMap { layer in
            let weights = Array(values[layer.firstParameter..<layer.firstBias])
            let list = PythonText.rows(weights, count: layer.weightShape[1])
            guard layer.hasBias else { return [(layer.weightName, list)] }
            let biases = Array(values[layer.firstBias..<layer.firstBias + layer.outputs])
            let row = PythonText.rows(biases, count: biases.count).dropFirst().dropLast()
            return [(layer.weightName, list), (layer.biasName, String(row))]
        }
        switch style {
        case .matrices:
            return tensors.map { "\($0) = torch.tensor(\($1), requires_grad=True)" } + [
                pythonNetwork.last ?? ""
            ]
        case .linearLayers:
            return pythonNetwork + ["network.load_state_dict({"]
                + tensors.map { "    \"\($0)\": torch.tensor(\($1))," } + ["})"]
        }
    }

    /// What the network answers.
    fileprivate var pythonPrediction: String {
        switch style {
        case .linearLayers: "network(X)"
        case .matrices:
            layers.dropFirst().reduce("X.mm(W1)") { "\(activation.python(of: $0)).mm(\($1.weightName))" }
        }
    }
}

extension Activation {
    fileprivate var pythonModule: String {
        switch self {
        case .sigmoid: "nn.Sigmoid()"
        case .tanh: "nn.Tanh()"
        case .relu: "nn.ReLU()"
        case .none: "nn.Identity()"
        }
    }

    fileprivate func python(of value: String) -> String {
        switch self {
        case .sigmoid, .tanh, .relu: "torch.\(rawValue)(\(value))"
        case .none: value
        }
    }
}
