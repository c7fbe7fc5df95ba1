import Learning

/// Numbers and decisions as Python writes them.
enum PythonText {
    /// A float64 that reads back to the same bits.
    static func number(_ value: Double) -> String {
        // As the notebook has it: x = 6. Python's whole numbers stay exact, so only small ones are written so.
        value == value.rounded() && value.magnitude < 1e6 && !(value == 0 && value.sign == .minus)
            ? String(Int(value)) : value.description
    }

    /// A float32 by a decimal that becomes it again when PyTorch rounds the float64 that Python reads.
    static func number(_ value: Float) -> String {
        let text = value.description
        return Double(text).map { Float($0) } == value ? text : Double(value).description
    }

    /// Rows of numbers as a list of lists.
    static func rows(_ numbers: [Float], count: Int) -> String {
        let rows = stride(from: 0, to: numbers.count, by: count).map { start in
            "[\(numbers[start..<start + count].map { number($0) }.joined(separator: ", "))]"
        }
        return "[\(rows.joined(separator: ", "))]"
    }

    /// What a schedule changes on the way: for every step that does, the lines between its `if` and its loss.
    ///
    /// - Parameters:
    ///   - rate: the lines that set a rate.
    ///   - rule: the lines that go over from a rule to another.
    ///   - edit: the lines that set parameters.
    static func events(
        of schedule: Schedule, through last: Int, rate: (Double) -> [String],
        rule: (LearningRule, LearningRule) -> [String], edit: (Schedule.Edit) -> [String]
    ) -> [String] {
        var lines: [String] = []
        var step = -1
        while let next = schedule.nextEvent(after: step), next <= last {
            let change = schedule.rateChanges.first { $0.step == next }
            lines.append("if step == \(next):")
            if let change { lines += rate(change.rate).indented }
            let rules = (
                before: next == 0 ? schedule.initialRule : schedule.rule(atStep: next - 1),
                now: schedule.rule(atStep: next)
            )
            if rules.before != rules.now { lines += rule(rules.before, rules.now).indented }
            for change in schedule.edits(atStep: next) { lines += edit(change).indented }
            if lines.last?.hasPrefix("if") == true { lines.removeLast() }
            step = next
        }
        return lines
    }
}
