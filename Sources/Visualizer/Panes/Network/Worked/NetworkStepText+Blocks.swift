import Learning
import Screen

extension NetworkStepText {
    /// What arrives at the parameter's unit, one product a line.
    var forwardBlock: WorkedBlock {
        let terms = places(of: .sum)
        var items = step.forward.terms.enumerated().map { place, product in
            let name = scene.unitName(product.unit, ofLayer: step.place.layer)
            let numbers = FormulaText.variants(of: product)
            let weight = architecture.name(ofParameter: product.parameter)
            return WorkedLine(
                name: name, formulas: numbers.longest { "\(name)·\(weight) = \($0)" },
                result: FormulaText.signed(Double(product.product)), style: theme.text, terms: terms,
                isSelected: place == step.place.input)
        }
        if let bias = step.forward.bias, let index = layer.bias(of: step.place.output) {
            items.append(
                WorkedLine(
                    name: "b", formulas: [architecture.name(ofParameter: index)],
                    result: FormulaText.signed(Double(bias)), style: theme.text, terms: terms,
                    isSelected: step.place.input == nil))
        }
        var total = numbered(.sum)
        total.formulas = sumText(step.forward)
        return WorkedBlock(
            heading: words.worked.forwardTo(unit), items: items, chosen: step.place.input ?? items.count - 1,
            results: [total] + (step.activation == nil ? [] : [numbered(.value)]))
    }

    /// What the total below some terms is: their sum, which says so where they are not added one after the other.
    private func sumText(_ sum: WorkedSum) -> TextVariants {
        let (sumOf, parts) = (words.worked.sumOf, words.worked.inParts(sum.parts))
        return sum.parts == 1 ? [sumOf] : ["\(sumOf), \(parts)", parts]
    }

    /// The errors, and the way back through the layers behind the parameter's unit.
    var backwardBlocks: [WorkedBlock] {
        let heading = words.worked.backTo(letter)
        let errors = step.concernedErrors.map(errorLine(ofOutput:))
        guard let backward = step.backward else {
            return [WorkedBlock(heading: heading, items: errors, chosen: nil, results: gradientLines)]
        }
        var blocks: [WorkedBlock] = []
        let isChain = !step.between.isEmpty
        if isChain { blocks.append(WorkedBlock(heading: heading, items: errors, chosen: nil, results: [])) }
        for (place, slopes) in step.between.enumerated() {
            blocks.append(
                WorkedBlock(
                    heading: words.worked.slopeIn("z") + ", "
                        + words.worked.behind(architecture.layers[slopes.layer].weightName),
                    items: slopeLines(slopes.slopes, terms: places(of: .between(place))), chosen: nil,
                    results: []))
        }
        let terms = places(of: .backward)
        let products = backward.terms.map { product in
            isChain ? chainLine(product, terms: terms) : outputLine(product, terms: terms)
        }
        var sum = numbered(.backward)
        sum.formulas = sumText(backward)
        blocks.append(
            WorkedBlock(
                heading: isChain ? words.worked.backTo(unit) : heading, items: products, chosen: nil,
                results: [sum, numbered(.sumSlope)] + gradientLines))
        return blocks
    }

    /// The update.
    var stepBlock: WorkedBlock {
        WorkedBlock(
            heading: words.worked.againstTheSlope, items: [], chosen: nil,
            results: [numbered(.change), numbered(.newWeight)])
    }

    /// The two slopes side by side.
    var checkBlock: WorkedBlock {
        guard let check else {
            return WorkedBlock(heading: words.worked.check, items: [], chosen: nil, results: checkLines)
        }
        let power = "2^\(check.halfWidth.exponent)"
        var lines = [
            WorkedLine(
                name: words.worked.measured,
                formulas: ["(|error|(\(letter)+h) - |error|(\(letter)-h))/2h", "Δ|error|/2h"],
                result: FormulaText.signed(check.measured), style: theme.text),
            WorkedLine(
                name: words.worked.slopeIn(letter), formulas: [],
                result: FormulaText.signed(Double(check.gradient)),
                style: theme.slope),
            WorkedLine(
                name: words.worked.difference, formulas: [],
                result: differenceText(check),
                style: theme.text),
        ]
        if !check.kinks.isEmpty {
            lines.append(WorkedLine(name: kinkText(check), formulas: [], result: "", style: theme.warning))
        }
        return WorkedBlock(heading: words.worked.checked(power), items: [], chosen: nil, results: lines)
    }

    /// From the slope in the sum to the slope in the parameter.
    private var gradientLines: [WorkedLine] {
        step.contributions.count > 1
            ? [numbered(.contribution), numbered(.gradient)] : [numbered(.contribution)]
    }

    /// What an output of the next layer sends back: the sign and the share of its error, times the weight.
    private func outputLine(_ product: WorkedSum.Term, terms: ClosedRange<Int>?) -> WorkedLine {
        var line = errorLine(ofOutput: product.unit)
        let numbers = "\(shareText(ofOutput: product.unit))·\(factor(product.weight))"
        line.formulas = ["\(numbers) (\(architecture.name(ofParameter: product.parameter)))", numbers]
        line.result = FormulaText.signed(Double(product.product))
        // The signs of the errors are told in the same lines.
        line.terms = terms.map { $0.lowerBound - 1...$0.upperBound }
        return line
    }

    /// What a hidden unit of the next layer sends back: the slope in its sum, times the weight.
    private func chainLine(_ product: WorkedSum.Term, terms: ClosedRange<Int>?) -> WorkedLine {
        let numbers = FormulaText.variants(of: product)
        let weight = architecture.name(ofParameter: product.parameter)
        return WorkedLine(
            name: "z\(product.unit)", formulas: numbers.longest { "\($0) (\(weight))" },
            result: FormulaText.signed(Double(product.product)), style: theme.slope, terms: terms)
    }

    /// An output against its target, `ŷ0 > 0.7`, and the slope of the loss in it.
    private func errorLine(ofOutput output: Int) -> WorkedLine {
        let error = step.errors[output]
        let name = scene.unitName(output, ofLayer: architecture.layers.count)
        let sign = error.sign > 0 ? ">" : error.sign < 0 ? "<" : "="
        return WorkedLine(
            name: "\(name) \(sign) \(NumberText.brief(error.target, columns: 7))",
            formulas: [shareText(ofOutput: output)], result: FormulaText.signed(Double(error.slope)),
            style: style(of: error), terms: places(of: .errors))
    }

    private func slopeLines(_ slopes: [Float], terms: ClosedRange<Int>?) -> [WorkedLine] {
        slopes.enumerated().map { unit, slope in
            WorkedLine(
                name: "z\(unit)", formulas: [], result: FormulaText.signed(Double(slope)), style: theme.slope,
                terms: terms)
        }
    }

    private func shareText(ofOutput output: Int) -> String {
        FormulaText.share(step.errors[output], of: step.errorCount)
    }
}
