import Learning
import Recordings
import Screen

/// What `check` says about a file.
struct CheckReport {
    let file: String
    let meant: MeantLoop
    let loop: RecordedLoop
    let finding: LoopFinding
    /// The command that shows the loop beside the right one; empty where that is not said.
    let picture: String

    init(file: String, meant: MeantLoop, loop: RecordedLoop, picture: String = "") {
        self.picture = picture
        self.file = file
        self.meant = meant
        self.loop = loop
        finding = LoopDiagnosis(meant, loop.record).finding()
    }

    /// `right`, the names of the mistakes, or `unknown`.
    private var verdict: String {
        if finding.isRight { return "right" }
        return finding.mistakes.isEmpty ? "unknown" : finding.mistakes.map(\.name).joined(separator: "+")
    }

    /// One line in the language that is spoken.
    var sentence: String {
        let parts = finding.agreement == .none ? unknown : finding.isRight ? [agreement] : mistakes
        let words = Localization.check
        let doubt = finding.agreement != .none && !finding.lossesAgree ? [words.otherLosses] : []
        let seen = finding.isRight || picture.isEmpty ? [] : [words.picture(picture)]
        let end = doubt + (loop.record.divergedAt.map { [words.diverged($0)] } ?? []) + seen
        return VisibleText.visible("\(file): \(verdict): \((parts + end).joined(separator: " "))")
    }

    private var agreement: String {
        Localization.check.agreement(loop.record.updates, finding.agreement == .bits)
    }

    private var mistakes: [String] {
        let words = Localization.check
        var parts: [String] = []
        for mistake in finding.mistakes {
            let advice = MistakeAdvice(mistake, in: meant)
            parts.append(words.why(mistake))
            if !advice.stands.isEmpty { parts.append(words.lines(advice.stands, advice.should)) }
            if isRateOfRows(mistake) { parts.append(words.rowsAlone) }
            parts.append(words.see(advice.commands))
        }
        if !finding.others.isEmpty {
            let others = finding.others.map { mistake in
                mistake.value.map { "\(mistake.name) \($0)" } ?? mistake.name
            }
            parts.append(words.sameNumbers(others))
        }
        if let first = finding.first { parts.append(words.shows(first.step)) }
        return parts + [agreement]
    }

    /// Whether a rate is as many times too large as a row has outputs.
    private func isRateOfRows(_ mistake: Mistake) -> Bool {
        guard case .rate(let rate) = mistake, case .network(_, let data) = meant.subject, data.rows > 1 else {
            return false
        }
        let times = Double(data.targetsPerRow)
        return times > 1 && abs(rate / meant.rate - times) < 1e-3
    }

    private var unknown: [String] {
        let words = Localization.check
        guard let first = finding.first else { return [words.noneAgrees(loop.record.updates)] }
        let difference = words.difference(
            first.step, name(first.parameter), text(first.expected), text(first.found),
            first.ratio.map { NumberText.brief($0.rounded(toDigits: 5)) })
        return [
            difference, words.noneAgrees(loop.record.updates),
            otherActivation.map { words.rightWith($0.rawValue) } ?? words.losses(finding.lossesAgree),
        ]
    }

    /// An activation with which the loop would be right.
    private var otherActivation: Activation? {
        Activation.allCases.first { LoopDiagnosis(meant.with($0), loop.record).isRight }
    }

    private func name(_ parameter: Int) -> String {
        guard case .network(_, _, let names) = loop.form else { return "W" }
        return names.name(ofParameter: parameter, in: meant.architecture)
    }

    private func text(_ number: Double) -> String {
        let isWide = loop.isNeuron || loop.record.isDouble
        return isWide ? NumberText.shortest(number) : NumberText.shortest(Float(number))
    }

    /// The finding as a JSON object.
    var json: String {
        var fields = [
            ("file", JSONText.quoted(file)), ("verdict", JSONText.quoted(verdict)),
            ("updates", "\(loop.record.updates)"), ("agreement", JSONText.quoted(finding.agreement.rawValue)),
        ]
        let valued = finding.mistakes.filter { $0.value != nil }
        if let value = valued.first?.value { fields.append(("value", "\(value)")) }
        if valued.count > 1 {
            let values = valued.map { "\"\($0.name)\":\($0.value ?? 0)" }
            fields.append(("values", "{\(values.joined(separator: ","))}"))
        }
        if finding.first == nil, !finding.mistakes.isEmpty { fields.append(("step", "0")) }
        if let first = finding.first {
            fields.append(("step", "\(first.step)"))
            if finding.agreement == .none {
                fields += [
                    ("parameter", JSONText.quoted(name(first.parameter))),
                    ("expected", Self.json(first.expected)),
                    ("found", Self.json(first.found)), ("ratio", first.ratio.map(Self.json) ?? "null"),
                ]
            }
        }
        return "{\(fields.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
    }

    private static func json(_ number: Double) -> String {
        number.isFinite ? "\(number)" : JSONText.quoted(NumberText.shortest(number))
    }
}
