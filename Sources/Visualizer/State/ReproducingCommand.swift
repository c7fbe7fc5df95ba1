import Learning
import Screen

extension Session {
    /// The command line that brings back the numbers on the screen, its words quoted for the shell; of lanes that
    /// differ in more than their rates, those of the lane that has the focus.
    public var reproducingCommand: String {
        let options = specification.options(dataFile: dataFile)
        var words = ["nnviz", exhibit.command] + options
        if dataFile != nil, let dataColumns { words.append("--columns=\(dataColumns)") }
        let lanes = isOfOneForm ? study.lanes.map(\.run) : [run]
        let rates = lanes.map { NumberText.brief($0.schedule.initialRate) }.joined(separator: ",")
        words += [lanes.count > 1 ? "--race" : "--lr", rates]
        for setting in lanes[0].schedule.initialRule.settings(beside: .plain) {
            words +=
                setting == .keepsGradients(true)
                ? ["--keep-gradients"] : ["--\(setting.name.rawValue)", setting.valueText]
        }
        for (number, lane) in lanes.enumerated() {
            words += events(of: lane, prefix: lanes.count > 1 ? "\(number)@" : "")
        }
        words += ["--at", "\(run.position)"]
        if isOfOneForm, study.focusedLane > 0 {
            words += ["--press", Array(repeating: ".", count: study.focusedLane).joined(separator: " ")]
        }
        return words.map(Self.quotedForShell).joined(separator: " ")
    }

    /// The changes of rate and the edits of a lane up to the step that is shown.
    private func events(of lane: any Run, prefix: String) -> [String] {
        var words: [String] = []
        for change in lane.schedule.rateChanges where change.step <= lane.position {
            words += ["--lr-at", "\(prefix)\(change.step):\(NumberText.brief(change.rate))"]
        }
        var rule = lane.schedule.initialRule
        for change in lane.schedule.ruleChanges where change.step <= lane.position {
            for setting in change.rule.settings(beside: rule) {
                words += [
                    "--rule-at", "\(prefix)\(change.step):\(setting.name.rawValue)=\(setting.valueText)",
                ]
            }
            rule = change.rule
        }
        for edit in lane.schedule.edits where edit.step <= lane.position {
            let name = lane.learner.name(ofParameters: edit.parameters)
            words += ["--set-at", "\(prefix)\(edit.step):\(name)=\(NumberText.brief(edit.value))"]
        }
        return words
    }

    /// The two lines that are printed on leaving: where the run stood, and how to come back.
    public var farewell: String {
        "\(exhibit.command)  \(words.step) \(run.position)  \(exhibit.summary(self))\n"
            + "again:  \(reproducingCommand)\n"
    }

    /// A word as a POSIX shell reads it back. Where a reader could not see all of it, it is the shell that turns `\342`, in
    /// `$'…'`, into such a byte: dash before 0.5.13 and fish do not.
    static func quotedForShell(_ word: String) -> String {
        guard word.unicodeScalars.allSatisfy(VisibleText.isVisible) else {
            let escaped = word.unicodeScalars.map { scalar in
                if scalar == "'" || scalar == "\\" { return "\\\(scalar)" }
                guard !VisibleText.isVisible(scalar) else { return String(scalar) }
                return RawText.bytes(String(scalar)).map { byte in
                    "\\" + [6, 3, 0].map { String(byte >> $0 & 7) }.joined()
                }.joined()
            }
            return "$'\(escaped.joined())'"
        }
        let harmless = word.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ",", ":", "=", "/", "+", "@", "%": true
            default: false
            }
        }
        return harmless && !word.isEmpty
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}

extension RunSetting {
    /// The value as it is typed.
    var valueText: String {
        switch self {
        case .rate(let number), .momentum(let number), .decay(let number), .weight(let number):
            NumberText.brief(number)
        case .seed(let seed): "\(seed)"
        case .loss(let loss): loss.rawValue
        case .keepsGradients(let keeps): keeps ? "yes" : "no"
        case .activation(let activation): activation.rawValue
        }
    }
}

extension LearningRule {
    /// The settings in which it differs from another rule.
    func settings(beside other: LearningRule) -> [RunSetting] {
        zip(settings, other.settings).filter { $0 != $1 }.map(\.0)
    }
}
