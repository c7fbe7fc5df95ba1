import Learning
import Screen

/// A question about a step in words: what is asked, what is given, the hints and the worked step.
struct QuestionText {
    private let question: StepQuestion
    private let network: Network?
    private let rule: LearningRule
    private let words: Localized<QuizWords>

    /// - Parameter learner: what the question is about, as it is before the step.
    init(_ question: StepQuestion, of learner: any Learner, _ words: Words) {
        self.question = question
        network = learner as? Network
        rule = learner.rule
        self.words = words.quiz
    }

    /// What is asked.
    var prompt: String {
        let rows = network?.data.rows ?? 1
        return sentence + (rows > 1 ? " " + words.ofRow(question.row) : "")
    }

    private var sentence: String {
        switch question.asked {
        case .crossing: return words.askCrossing
        case .largestChange(let weights):
            return words.askLargestChange(name(.unit(layer: lastLayer, output(of: weights[0]))))
        case .number(let quantity):
            let name = name(quantity)
            switch quantity {
            case .unit(let layer, _) where network == nil || layer < lastLayer:
                return network == nil ? words.askOutput : words.askHidden(name)
            case .unit: return words.askPrediction(name)
            case .error(let output):
                return network == nil
                    ? words.askError : words.askErrorOf(self.name(.unit(layer: lastLayer, output)))
            case .loss: return words.askLoss(lossLabel)
            case .errorSlope(let output):
                return network == nil
                    ? words.askErrorSlope(name, rule.loss.label)
                    : words.askSlope(self.name(.unit(layer: lastLayer, output)))
            case .gradient(let index):
                return network == nil
                    ? words.askWeightSlope(name) : words.askGradient(self.name(.parameter(index)))
            case .newParameter(let index): return words.askNewWeight(self.name(.parameter(index)))
            default: return words.askNewOutput
            }
        }
    }

    /// The digits that are asked for; nil for a choice.
    var digits: String? { question.choices > 0 ? nil : words.digits(question.digits) }

    /// What stands before the number that is typed.
    var label: String {
        guard case .number(let quantity) = question.asked else { return "" }
        return "\(name(quantity)) ="
    }

    /// The numbers that are told, one after the other.
    var given: String { givenNumbers(columns: 0).joined(separator: ", ") }

    /// The numbers that are told, each with its name, and with the weight that it is multiplied by where both fit into a
    /// line.
    func givenNumbers(columns: Int) -> [String] {
        var texts: [String] = []
        var canTakeWeight = false
        for given in question.given {
            let text = "\(name(given.quantity)) = \(NumberText.brief(given.value))"
            let isWeight = if case .parameter = given.quantity { true } else { false }
            if isWeight, canTakeWeight, let last = texts.last, last.columns + 2 + text.columns <= columns {
                texts[texts.count - 1] = "\(last)  \(text)"
            } else {
                texts.append(text)
            }
            canTakeWeight = !isWeight
        }
        return texts
    }

    /// What was answered last, in words.
    func said(_ asking: Asking) -> [String] {
        if asking.isChoice { return ["\(tour.yourAnswer) \(options[asking.chosen])"] }
        return asking.typed.isEmpty ? [] : ["\(tour.yourAnswer) \(label) \(asking.typed)"]
    }

    private var tour: Localized<TourWords> { Words(words.language).tour }

    /// The answers to choose from.
    var options: [String] {
        switch question.asked {
        case .number: []
        case .crossing: [words.yes, words.no]
        case .largestChange(let weights): weights.map { name(.parameter($0)) }
        }
    }

    /// Hints of growing help: the idea, the formula, the formula with its numbers.
    var hints: [String] {
        guard let formula = question.formula else {
            return [words.ideaOfLargestChange, words.productOfChange, words.lookForLargest]
        }
        return [idea, "\(result) = \(written(formula))", "\(result) = \(numbers(formula))"]
    }

    /// The step worked out, a line each.
    var worked: [String] {
        guard let formula = question.formula else {
            guard case .choice(let place) = question.truth else { return [] }
            let given = question.given[place]
            return [
                words.farthest(name(given.quantity), NumberText.brief(given.value), options[place])
            ]
        }
        let lines = ["\(result) = \(written(formula))", "= \(numbers(formula))", "= \(answer)"]
        guard case .choice(let place) = question.truth else { return lines }
        return lines + [place == 0 ? words.crosses : words.staysOnSide]
    }

    /// The right number to the digits that were asked for; of a crossing, the error after the step.
    private var answer: String {
        let value: Double =
            switch question.truth {
            case .number(let truth): truth
            case .choice:
                question.formula?.value { quantity in
                    question.given.first { $0.quantity == quantity }?.value ?? .nan
                } ?? .nan
            }
        return NumberText.brief(value.rounded(toDigits: max(question.digits, 4)))
    }

    private var result: String {
        if case .number(let quantity) = question.asked { name(quantity) } else { words.newError }
    }

    private func written(_ formula: Formula) -> String {
        WrittenFormula(sign: words.sign, name).string(formula)
    }

    private func numbers(_ formula: Formula) -> String {
        WrittenFormula(sign: words.sign) { quantity in
            question.given.first { $0.quantity == quantity }.map { NumberText.brief($0.value) } ?? ""
        }.string(formula)
    }

    // MARK: What is said about an answer

    /// The slips that give an answer, in a sentence each.
    func sentences(about slips: [Slip]) -> [String] {
        slips.map(sentence).enumerated().map { $0 == 0 ? $1 : words.orElse($1) }
    }

    private func sentence(about slip: Slip) -> String {
        let count = network?.data.targets.count ?? 1
        switch slip {
        case .mistake(let mistake): return sentence(about: mistake, count: count)
        case .signLost: return words.signLost
        case .reversed: return words.reversed(network == nil ? "y" : "ŷ")
        case .signsKept: return words.signsKept
        case .absolute: return words.otherLoss(Loss.absolute.label, rule.loss.label)
        case .twoForgotten: return words.twoForgotten
        case .factorForgotten: return words.factorForgotten
        case .inputsLeftOut: return network == nil ? words.inputLeftOut : words.inputsLeftOut
        case .biasForgotten: return words.biasForgotten
        case .rateForgotten: return words.rateForgotten
        case .momentumForgotten:
            return rule.keepsGradients ? words.keptForgotten : words.momentumForgotten
        case .taken(let quantity): return words.taken(name(quantity))
        }
    }

    private func sentence(about mistake: Mistake, count: Int) -> String {
        switch mistake {
        case .noStep: words.oldValue
        case .ascent: words.ascent
        case .sum: words.sumForMean(count)
        case .squared: words.otherLoss(Loss.squared.label, rule.loss.label)
        case .errorForSlope: words.errorForSlope
        case .meanForgotten: words.meanForgotten(count)
        case .noActivation: words.activationForgotten
        case .activationOnOutput: words.activationOnOutput
        case .noActivationSlope: words.derivativeForgotten
        case .slopeAtOutput: words.derivativeElsewhere
        case .inputForgotten: words.inputForgotten
        case .twoSteps: words.twoSteps
        default: mistake.name
        }
    }

    // MARK: The first hint

    private var idea: String {
        guard case .number(let quantity) = question.asked else { return words.ideaOfCrossing }
        switch quantity {
        case .unit(let layer, _):
            guard let network else { return words.ideaOfOutput }
            let hasBias = network.architecture.style == .linearLayers
            return layer == lastLayer ? words.ideaOfPrediction(hasBias) : words.ideaOfHidden(hasBias)
        case .error: return words.ideaOfError
        case .loss: return network == nil ? words.ideaOfLoss(rule.loss) : words.ideaOfMean(rule.loss)
        case .errorSlope: return words.ideaOfSlope(rule.loss, network?.data.targets.count ?? 1)
        case .gradient(let index):
            guard let network else { return words.ideaOfGradient }
            let isLast = network.architecture.place(ofParameter: index).layer + 1 == lastLayer
            return isLast ? words.ideaOfLastGradient : words.ideaOfHiddenGradient
        case .newParameter: return rule.hasVelocity ? words.ideaOfVelocity : words.ideaOfNewWeight
        default: return words.ideaOfNewOutput
        }
    }

    // MARK: Names

    private var lastLayer: Int { network?.architecture.layers.count ?? 1 }

    private func output(of parameter: Int) -> Int {
        network?.architecture.place(ofParameter: parameter).output ?? 0
    }

    private var lossLabel: String {
        network == nil ? rule.loss.label : Words(words.language).rule.mean(rule.loss.label)
    }

    /// What a number is called in the formulas.
    func name(_ quantity: Quantity) -> String {
        guard let network else { return neuronName(quantity) }
        let screen = Words(words.language)
        switch quantity {
        case .parameter(let index): return network.name(ofParameter: index)
        case .unit(let layer, let unit): return unitName(layer, unit)
        case .sum(_, let unit): return "z\(unit)"
        case .target(let output): return "\(screen.target)\(output)"
        case .error(let output): return "\(screen.error)\(output)"
        case .loss: return screen.loss
        case .errorSlope(let output): return words.slope(unitName(lastLayer, output))
        case .sumSlope(let layer, let unit): return words.slope(layer == 1 ? "z\(unit)" : "z\(layer)_\(unit)")
        case .gradient: return words.gradient
        case .velocityKept: return words.kept
        case .lastVelocity: return "v"
        case .rate: return "lr"
        case .change: return words.change
        case .newParameter(let index): return words.new(network.name(ofParameter: index))
        case .newOutput: return words.newOutput
        }
    }

    private func neuronName(_ quantity: Quantity) -> String {
        let screen = Words(words.language)
        return switch quantity {
        case .parameter: "W"
        case .unit(0, _): "x"
        case .unit, .sum: "y"
        case .target: screen.target
        case .error: screen.error
        case .loss: screen.loss
        case .errorSlope, .sumSlope: screen.slopeOfError
        case .gradient: screen.slopeInWeight
        case .velocityKept: words.kept
        case .lastVelocity: "v"
        case .rate: "lr"
        case .change: words.change
        case .newParameter: screen.newWeight
        case .newOutput: words.newOutput
        }
    }

    /// `x0`, `h0`, `ŷ0`; of several hidden layers `h2_0`.
    private func unitName(_ layer: Int, _ unit: Int) -> String {
        if layer == 0 { return "x\(unit)" }
        if layer == lastLayer { return "ŷ\(unit)" }
        return lastLayer > 2 ? "h\(layer)_\(unit)" : "h\(unit)"
    }
}
