import Learning
import Screen

/// The words and formulas of a worked step of the network, one line for each term.
struct NetworkStepText {
    let scene: Scene
    let step: WorkedStep
    /// The gradient measured; nil where that would take too long.
    let check: GradientCheck?

    /// So many products the check may take.
    private static let maxProducts = 1_000_000

    init(_ scene: Scene) {
        self.scene = scene
        let timeline: Timeline<Network> = scene.network
        let parameter = scene.session.selectedParameter
        let row = scene.session.selectedRow
        step = timeline.subject.workedStep(ofParameter: parameter, row: row, rate: timeline.rate)
        check = GradientCheck(timeline.subject, parameter: parameter, products: Self.maxProducts)
    }

    var words: Words { scene.words }
    var theme: Theme { scene.theme }
    var architecture: Architecture { scene.network.subject.architecture }
    var layer: WeightLayer { architecture.layers[step.place.layer] }
    /// The letter of the selected parameter.
    var letter: String { scene.selectedLetter }
    /// The name of the unit that the parameter leads to.
    var unit: String { scene.unitName(step.place.output, ofLayer: step.place.layer + 1) }
    /// The name of the sum that arrives there: that of the unit for an output, which is the sum itself.
    var sum: String { step.activation == nil ? unit : "z\(step.place.output)" }

    /// Every term in one line, and the check at the end.
    var lines: [WorkedLine] {
        step.terms.map(numbered) + checkLines
    }

    /// Whether all terms on the sheet are added one after the other.
    var addsInOrder: Bool {
        max(step.forward.parts, step.backward?.parts ?? 1, step.contributionParts) == 1
            && architecture.layers.allSatisfy {
                scene.network.subject.addsInOrder(afterLayer: $0.number, row: step.row)
            }
    }

    /// The line of a term with its place.
    func numbered(_ term: WorkedStep.Term) -> WorkedLine {
        var line = line(for: term)
        line.terms = places(of: term)
        return line
    }

    /// Where Enter stops for a term.
    func places(of term: WorkedStep.Term) -> ClosedRange<Int>? {
        step.terms.firstIndex(of: term).map { $0...$0 }
    }

    /// The line of a term, without its place.
    func line(for term: WorkedStep.Term) -> WorkedLine {
        switch term {
        case .sum, .value, .errors, .between: forwardLine(for: term)
        case .backward, .sumSlope: backwardLine(for: term)
        case .contribution, .gradient: gradientLine(for: term)
        case .velocity: velocityLine
        case .change:
            WorkedLine(
                name: words.step,
                formulas: TextVariants(
                    names: "-lr·\(step.hasVelocity ? "v" : words.shortSlope)",
                    numbers: "\(factor(-step.rate))·\(factor(step.velocity))"),
                result: FormulaText.signed(step.change), style: theme.slope)
        case .newWeight:
            WorkedLine(
                name: words.worked.newValue(letter),
                formulas: TextVariants(
                    names: "\(letter) + \(words.step)",
                    numbers: "\(FormulaText.result(Double(step.weight))) \(joined(step.change))"),
                result: FormulaText.result(Double(step.newWeight)), style: theme.weight.with(theme.emphasis))
        }
    }

    private func forwardLine(for term: WorkedStep.Term) -> WorkedLine {
        switch term {
        case .value:
            let name = step.activation?.rawValue ?? ""
            return WorkedLine(
                name: unit, formulas: [step.activation == Activation.none ? sum : "\(name)(\(sum))"],
                result: FormulaText.result(Double(step.value)), style: theme.weight)
        case .errors: return errorLine
        case .between(let place):
            let slopes = step.between[place]
            return WorkedLine(
                name: words.worked.slopeIn("z"),
                formulas: [words.worked.behind(architecture.layers[slopes.layer].weightName)],
                result: list(
                    slopes.slopes.map { NumberText.signed(Double($0), columns: 7, preferredDecimals: 3) }),
                style: theme.slope)
        default:
            let from = scene.unitLetter(ofLayer: step.place.layer)
            let form =
                layer.hasBias ? "\(layer.weightName)·\(from) + \(words.bias)" : "\(from)·\(layer.weightName)"
            let sums = FormulaText.variants(
                of: step.forward, around: step.place.input, note: note(step.forward.parts))
            return WorkedLine(
                name: sum, formulas: sums.longest { "\(form) = \($0)" },
                result: FormulaText.result(Double(step.forward.total)), style: theme.weight)
        }
    }

    /// What is kept of the update before, and the new slope on top.
    private var velocityLine: WorkedLine {
        let kept = factor(step.velocityKept)
        let slope = words.worked.slopeIn(letter)
        let gradient = "\(step.gradient < 0 ? "-" : "+") \(factor(step.gradient.magnitude))"
        let formulas: TextVariants =
            step.keepsGradients
            ? TextVariants(
                names: words.worked.keptGradient, numbers: "\(factor(step.lastVelocity)) \(gradient)")
            : TextVariants(
                names: "\(kept)·v + \(slope)", numbers: "\(kept)·\(factor(step.lastVelocity)) \(gradient)")
        return WorkedLine(
            name: "v", formulas: formulas, result: FormulaText.signed(Double(step.velocity)),
            style: theme.slope)
    }

    /// The slope of error²: 2 / count times the error.
    private func squaredErrorLine(_ concerned: Range<Int>) -> WorkedLine {
        let share = step.errorCount == 1 ? "2·" : "2/\(step.errorCount)·"
        guard concerned.count == 1 else {
            return WorkedLine(
                name: words.worked.slopeIn("ŷ"),
                formulas: ["\(share)(ŷ - \(words.target))", "\(share)\(words.error)", share],
                result: list(
                    step.errors.map { NumberText.signed(Double($0.slope), columns: 7, preferredDecimals: 3) }),
                style: theme.slope)
        }
        let error = step.errors[concerned.lowerBound]
        let output = scene.unitName(concerned.lowerBound, ofLayer: architecture.layers.count)
        let target = NumberText.brief(error.target, columns: 8)
        return WorkedLine(
            name: words.worked.slopeIn(output),
            formulas: [
                "\(share)(\(output) - \(target)) = \(share)\(factor(error.error))",
                "\(share)(\(output) - \(target))", "\(share)\(factor(error.error))",
            ], result: FormulaText.signed(Double(error.slope)), style: style(of: error))
    }

    private var errorLine: WorkedLine {
        let concerned = step.concernedErrors
        if step.loss == .squared { return squaredErrorLine(concerned) }
        let share = step.errorCount == 1 ? "" : "/\(step.errorCount)"
        if concerned.count == 1 {
            let error = step.errors[concerned.lowerBound]
            let output = scene.unitName(concerned.lowerBound, ofLayer: architecture.layers.count)
            let target = NumberText.brief(error.target, columns: 8)
            return WorkedLine(
                name: words.worked.slopeIn(output),
                formulas: [
                    "sign(\(output) - \(target))\(share) = \(FormulaText.share(error, of: step.errorCount))",
                    "sign(\(output) - \(target))\(share)", FormulaText.share(error, of: step.errorCount),
                ], result: FormulaText.signed(Double(error.slope)), style: style(of: error))
        }
        return WorkedLine(
            name: words.worked.slopeIn("ŷ"),
            formulas: ["sign(ŷ - \(words.target))\(share)", "sign(\(words.error))\(share)", "sign\(share)"],
            result: list(step.errors.map { FormulaText.share($0, of: step.errorCount) }), style: theme.slope)
    }

    private func backwardLine(for term: WorkedStep.Term) -> WorkedLine {
        guard let backward = step.backward, let activation = step.activation else {
            return WorkedLine(name: "", formulas: [], result: "", style: theme.text)
        }
        if term == .sumSlope {
            let factors = { FormulaText.derivative(activation, at: step.value, written: $0) }
            let value = factor(step.value)
            return WorkedLine(
                name: words.worked.slopeIn(sum),
                formulas: TextVariants(
                    names: "\(words.shortSlope)\(factors(unit))",
                    numbers: factor(backward.total) + factors(value)) + [factors(unit)],
                result: FormulaText.signed(Double(step.sumSlope)), style: theme.slope)
        }
        let sums = FormulaText.variants(of: backward, around: nil, note: note(backward.parts))
        let next = architecture.layers[step.place.layer + 1].weightName
        return WorkedLine(
            name: words.worked.slopeIn(unit),
            formulas: sums.longest { "Σ \(words.shortSlope)·\(next) = \($0)" },
            result: FormulaText.signed(Double(backward.total)), style: theme.slope)
    }

    private func gradientLine(for term: WorkedStep.Term) -> WorkedLine {
        let hasRows = step.contributions.count > 1
        if term == .gradient {
            let rows = step.contributions
            let sum = "Σ \(words.rows(rows.count))"
            let numbers = TextVariants(rows.count > 12 ? [] : [5, 3]) { decimals in
                rows.map(Double.init).map {
                    $0 == 0 ? "0" : NumberText.signed($0, columns: decimals + 4, preferredDecimals: decimals)
                }
                .joined(separator: " ") + note(step.contributionParts)
            }
            return WorkedLine(
                name: words.worked.slopeIn(letter),
                formulas: numbers + [sum + note(step.contributionParts), sum],
                result: FormulaText.signed(Double(step.gradient)), style: theme.slope.with(theme.emphasis))
        }
        let input = step.place.input.map { scene.unitName($0, ofLayer: step.place.layer) } ?? "1"
        return WorkedLine(
            name: hasRows ? words.worked.rowAdds(step.row) : words.worked.slopeIn(letter),
            formulas: TextVariants(
                names: "\(words.shortSlope)·\(input)",
                numbers: "\(factor(step.sumSlope))·\(factor(step.input ?? 1))"),
            result: FormulaText.signed(Double(step.contribution)),
            style: hasRows ? theme.slope : theme.slope.with(theme.emphasis))
    }

    func factor(_ value: Float) -> String { FormulaText.factor(value, decimals: 5) }

    /// What is said behind terms that are not added one after the other.
    private func note(_ parts: Int) -> String {
        parts == 1 ? "" : " (\(words.worked.inParts(parts)))"
    }

    /// A number as it is added to something.
    private func joined(_ value: Double) -> String {
        let text = FormulaText.result(value.magnitude)
        return value < 0 ? "- \(text)" : "+ \(text)"
    }

    /// The first of some texts, and how many there are where there are more.
    private func list(_ texts: [String]) -> String {
        texts.count <= 5
            ? texts.joined(separator: " ") : texts.prefix(4).joined(separator: " ") + " … (\(texts.count))"
    }

    func style(of error: WorkedError) -> Style {
        error.sign > 0 ? theme.tooHigh : error.sign < 0 ? theme.tooLow : theme.faint
    }
}
