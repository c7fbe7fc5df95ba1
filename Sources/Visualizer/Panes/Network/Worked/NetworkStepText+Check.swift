import Learning
import Screen

extension NetworkStepText {
    /// The gradient beside the slope measured in float64, and a word about kinks.
    var checkLines: [WorkedLine] {
        guard let check else {
            return [
                WorkedLine(
                    name: words.worked.check, formulas: [], result: words.worked.unchecked,
                    style: theme.warning)
            ]
        }
        return [
            WorkedLine(
                name: words.worked.check,
                formulas: ["(|error|(\(letter)+h) - |error|(\(letter)-h))/2h", "Δ|error|/2h"],
                result: result(of: check), style: check.kinks.isEmpty ? theme.text : theme.warning)
        ]
    }

    /// `-0.003756, differs by 1.2e-10`, and the kinks.
    private func result(of check: GradientCheck) -> String {
        let measured = FormulaText.signed(check.measured)
        let text = "\(measured), \(words.worked.differs(differenceText(check)))"
        return check.kinks.isEmpty ? text : "\(text); \(kinkText(check))"
    }

    /// The difference of the two slopes, shortly.
    func differenceText(_ check: GradientCheck) -> String {
        check.difference == 0 ? "0" : NumberText.signed(check.difference, columns: 9)
    }

    /// What has a kink within the interval.
    func kinkText(_ check: GradientCheck) -> String {
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
}
