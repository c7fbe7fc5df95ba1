import Learning
import Screen

extension Session {
    /// The command line that brings back the numbers on the screen, its words quoted for the shell; of lanes that no
    /// race of one setting can begin with, those of the lane that has the focus.
    public var reproducingCommand: String {
        let lanes = reproducedLanes.count
        let focus = Array(repeating: ".", count: lanes > 1 ? study.focusedLane : 0).joined(separator: " ")
        let starts = study.startCount.map { ["--starts", "\($0)"] } ?? []
        return line(
            reproducingWords + starts + ["--at", "\(run.position)"]
                + (focus.isEmpty ? [] : ["--press", focus]))
    }

    /// The command line that prints the same as a Python program up to the step on the screen; to the usual one from the
    /// start.
    public var scriptCommand: String {
        let steps = run.position == 0 ? [] : ["--steps", "\(run.position)"]
        return line(["script"] + reproducingWords + steps)
    }

    private func line(_ words: [String]) -> String {
        "\(display.program) \(Self.quotedForShell(words + display.languageOption))"
    }

    fileprivate static func quotedForShell(_ words: [String]) -> String {
        words.map(quotedForShell).joined(separator: " ")
    }

    /// The lanes that a command can bring back.
    private var reproducedLanes: [Lane] {
        let starts = study.lanes.map(\.specification)
        let apart = starts.differences.filter { RunSetting.Name.ofStart.contains($0) }
        let isOneRace = apart.count <= 1 && starts.allSatisfy { $0.resembles(starts[0]) }
        return isOneRace ? study.lanes : [study.lane]
    }

    /// What runs, and the options that bring it back.
    private var reproducingWords: [String] {
        let lanes = reproducedLanes
        let differences = lanes.map(\.specification).differences
        let apart = differences.first { RunSetting.Name.ofStart.contains($0) }
        let raced = lanes.count > 1 ? apart ?? differences.first ?? .rate : nil
        let first = lanes[0].specification
        var words =
            [exhibit.command] + first.options(dataFile: dataFile, startFile: startFile, without: raced)
        if dataFile != nil, let dataColumns { words.append("--columns=\(dataColumns)") }
        if let raced {
            let values = lanes.compactMap { $0.specification.setting(raced)?.valueText }.joined(
                separator: ",")
            words += ["--race", raced == .rate ? values : "\(raced.rawValue)=\(values)"]
        }
        if raced != .rate { words += ["--lr", NumberText.brief(first.schedule.initialRate)] }
        let rule = first.schedule.initialRule.without(raced)
        for setting in rule.settings(beside: .plain) {
            let name = "--\(setting.name.rawValue)"
            words += setting == .keepsGradients(true) ? [name] : [name, setting.valueText]
        }
        if startFile == nil { words += first.givenParameters }
        for (number, lane) in lanes.enumerated() {
            let own = raced.flatMap(lane.specification.setting)
            var begin = Schedule(rate: first.schedule.initialRate, rule: rule)
            if let own { begin = begin.with(own) }
            words += events(of: lane.run, after: begin, prefix: lanes.count > 1 ? "\(number)@" : "")
        }
        return words
    }

    /// The changes of rate and rule and the edits of a lane up to the step that is shown.
    ///
    /// - Parameter begin: the rate and the rule that it begins with by other options.
    private func events(of lane: any Run, after begin: Schedule, prefix: String) -> [String] {
        var words: [String] = []
        let schedule = lane.schedule
        var rates = schedule.rateChanges
        if rates.first?.step != 0, schedule.initialRate != begin.initialRate {
            rates.insert(Schedule.RateChange(step: 0, rate: schedule.initialRate), at: 0)
        }
        for change in rates where change.step <= lane.position {
            words += ["--lr-at", "\(prefix)\(change.step):\(NumberText.brief(change.rate))"]
        }
        var rules = schedule.ruleChanges
        if rules.first?.step != 0 {
            rules.insert(Schedule.RuleChange(step: 0, rule: schedule.initialRule), at: 0)
        }
        var rule = begin.initialRule
        for change in rules where change.step <= lane.position {
            for setting in change.rule.settings(beside: rule) {
                let text = "\(setting.name.rawValue)=\(setting.valueText)"
                words += ["--rule-at", "\(prefix)\(change.step):\(text)"]
            }
            rule = change.rule
        }
        for edit in schedule.edits where edit.step <= lane.position {
            let name = lane.learner.name(ofParameters: edit.parameters)
            words += ["--set-at", "\(prefix)\(edit.step):\(name)=\(NumberText.brief(edit.value))"]
        }
        return words
    }

    /// The two lines that are printed on leaving: where the run stood, and how to come back.
    public var farewell: String {
        "\(exhibit.command)  \(words.step) \(run.position)  \(exhibit.summary(self))\n"
            + "\(words.again)  \(reproducingCommand)\n"
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

extension RunSpecification {
    /// The command line that shows a recorded loop beside this run, which then begins where the loop began.
    public func command(showing loop: String, dataFile: String?, dataColumns: String?) -> String {
        var words =
            ["nnviz", exhibit.command]
            + options(dataFile: dataFile, startFile: .recorded(loop), without: nil)
        if dataFile != nil, let dataColumns { words.append("--columns=\(dataColumns)") }
        words += ["--lr", NumberText.brief(schedule.initialRate)]
        let settings = schedule.initialRule.settings(beside: .plain)
        return Session.quotedForShell(words + settings.flatMap { ["--\($0.name.rawValue)", $0.valueText] })
    }

    /// Options that set every parameter that was given, from a file that cannot be read again.
    fileprivate var givenParameters: [String] {
        guard case .network(let network) = self, let parameters = network.givenParameters else { return [] }
        return parameters.enumerated().flatMap { index, value in
            let name = network.architecture.name(ofParameter: index)
            return ["--set-at", "0:\(name)=\(NumberText.brief(value))"]
        }
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
    /// The same with what an option of the command line may say beside a race of a setting: momentum and kept gradients
    /// exclude each other.
    func without(_ raced: RunSetting.Name?) -> LearningRule {
        switch raced {
        case .momentum, .keepsGradients: LearningRule(loss: loss, decay: decay)
        case .loss: with(.loss(.absolute))
        case .decay: with(.decay(1))
        default: self
        }
    }

    /// The settings in which it differs from another rule.
    func settings(beside other: LearningRule) -> [RunSetting] {
        zip(settings, other.settings).filter { $0 != $1 }.map(\.0)
    }
}
