import Learning
import Screen

extension NetworkStepText {
    /// The gradient beside the slope measured in float64, and a word about kinks.
    var checkLines: [WorkedLine] {
        [
            WorkedLine(
                name: words.worked.check,
                formulas: measuredFormulas,
                result: checkResult, style: check.kinks.isEmpty ? theme.text : theme.warning)
        ]
    }

    /// How the slope is measured.
    var measuredFormulas: TextVariants {
        let loss = step.loss.label
        return ["(\(loss)(\(letter)+h) - \(loss)(\(letter)-h))/2h", "Δ\(loss)/2h"]
    }

    /// `-0.003756, differs by 1.2e-10`, and the kinks.
    private var checkResult: String {
        let measured = FormulaText.signed(check.measured)
        let text = "\(measured), \(words.worked.differs(differenceText))"
        return check.kinks.isEmpty ? text : "\(text); \(kinkText)"
    }

    /// The difference of the two slopes, shortly.
    var differenceText: String {
        check.difference == 0 ? "0" : NumberText.signed(check.difference, columns: 9)
    }

    /// What has a kink within the interval.
    var kinkText: String {
        let hasRows = step.contributions.count > 1
        let names = check.kinks.prefix(3).map { kink in
            switch kink {
            case .prediction(let row, let output):
                scene.unitName(output, ofLayer: architecture.layers.count)
                    + (hasRows ? " (\(words.row) \(row))" : "")
            case .unit(let row, let layer, let unit):
                scene.unitName(unit, ofLayer: layer + 1) + (hasRows ? " (\(words.row) \(row))" : "")
            }
        }
        return words.worked.kinkInside(names.joined(separator: " ") + (check.kinks.count > 3 ? " …" : ""))
    }

    /// Whether a term has another result than one step before.
    func hasChanged(_ term: WorkedStep.Term, since earlier: WorkedStep) -> Bool {
        switch term {
        case .sum: step.forward.total != earlier.forward.total
        case .value: step.value != earlier.value
        case .errors:
            step.concernedErrors.contains { step.errors[$0].slope != earlier.errors[$0].slope }
        case .between(let place): step.between[place] != earlier.between[place]
        case .backward: step.backward?.total != earlier.backward?.total
        case .sumSlope: step.sumSlope != earlier.sumSlope
        case .contribution: step.contribution != earlier.contribution
        case .gradient: step.gradient != earlier.gradient
        case .velocity: step.velocity != earlier.velocity
        case .change: step.change != earlier.change
        case .newWeight: step.newWeight != earlier.newWeight
        }
    }
}
