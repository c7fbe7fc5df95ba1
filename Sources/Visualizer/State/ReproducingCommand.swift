import Learning
import Screen

extension Session {
    /// The command line that brings back the numbers on the screen, its words quoted for the shell; of lanes that
    /// differ in more than their rates, those of the lane that has the focus.
    public var reproducingCommand: String {
        let options = specification.options(dataFile: dataFile)
        var words = ["nnviz", exhibit.command] + options
        let lanes = isOfOneForm ? study.lanes.map(\.run) : [run]
        let rates = lanes.map { NumberText.brief($0.schedule.initialRate) }.joined(separator: ",")
        words += [lanes.count > 1 ? "--race" : "--lr", rates]
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
        for edit in lane.schedule.edits where edit.step <= lane.position {
            let name = lane.learner.name(ofParameter: edit.parameter)
            words += ["--set-at", "\(prefix)\(edit.step):\(name)=\(NumberText.brief(edit.value))"]
        }
        return words
    }

    /// The two lines that are printed on leaving: where the run stood, and how to come back.
    public var farewell: String {
        "\(exhibit.command)  \(words.step) \(run.position)  \(exhibit.summary(self))\n"
            + "again:  \(reproducingCommand)\n"
    }

    /// A word as a POSIX shell reads it back.
    static func quotedForShell(_ word: String) -> String {
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
