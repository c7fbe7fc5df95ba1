import Learning
import Screen

extension Session {
    /// The command line that brings back the numbers on the screen, its words quoted for the shell.
    public var reproducingCommand: String {
        var words = ["nnviz", Subject.command] + Subject.options(specification)
        let schedule = timeline.schedule
        words += ["--lr", NumberText.brief(schedule.initialRate)]
        for change in schedule.rateChanges where change.step <= timeline.position {
            words += ["--lr-at", "\(change.step):\(NumberText.brief(change.rate))"]
        }
        for edit in schedule.edits where edit.step <= timeline.position {
            let name = timeline.subject.name(ofParameter: edit.parameter)
            words += ["--set-at", "\(edit.step):\(name)=\(NumberText.brief(edit.value))"]
        }
        words += ["--at", "\(timeline.position)"]
        return words.map(Self.quotedForShell).joined(separator: " ")
    }

    /// The two lines that are printed on leaving: where the run stood, and how to come back.
    public var farewell: String {
        "\(Subject.command)  step \(timeline.position)  \(Subject.summary(self))\nagain:  \(reproducingCommand)\n"
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
