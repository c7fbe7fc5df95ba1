import Learning
import Screen

extension Session {
    mutating func selectWeight(by direction: Int) {
        let count = run.learner.parameterCount
        selectedParameter = (selectedParameter + direction % count + count) % count
    }

    mutating func markWeight() {
        guard exhibit.panes.contains(.surface) else { return }
        markedParameter = markedParameter == selectedParameter ? nil : selectedParameter
        if markedParameter != nil { notice = .marked }
    }

    mutating func selectRow(by direction: Int) {
        let count = specification.rowCount
        selectedRow = (selectedRow + direction + count) % count
    }

    /// A nudge moves the weight by the twentieth part of a power of ten near its size, at least 0.005.
    mutating func nudgeWeight(by direction: Int) {
        let value = run.learner.value(ofParameter: selectedParameter)
        guard value.isFinite else {
            notice = .notFinite
            return
        }
        var unit = 0.1
        while unit * 10 <= abs(value), unit < 1e300 { unit *= 10 }
        let nudged = value + Double(direction) * unit / 20
        if run.learner.canHold(nudged) { study.set(parameter: selectedParameter, to: nudged) }
    }

    mutating func set(parameter: Int, to value: Double) {
        guard run.learner.canHold(value) else {
            notice = .notANumber(NumberText.brief(value))
            return
        }
        study.set(parameter: parameter, to: value)
    }

    mutating func beginTyping() {
        isRunning = false
        typing = TypedValue()
    }

    mutating func type(_ scalar: Unicode.Scalar) {
        guard let text = typing?.text else { return }
        guard text.unicodeScalars.count < TypedValue.longest else {
            notice = .typedInFull(TypedValue.longest)
            return
        }
        typing?.text = text + String(scalar)
    }

    /// Blanks and ends of lines, which come along when a number is copied, are left out.
    mutating func paste(_ text: String) {
        if asking != nil {
            for scalar in text.unicodeScalars { asking?.type(scalar) }
            return
        }
        guard typing != nil else {
            notice = .pasteDropped
            return
        }
        for scalar in text.unicodeScalars where scalar.value > 0x20 && notice == nil { type(scalar) }
    }

    mutating func eraseCharacter() {
        guard typing?.text.isEmpty == false else { return }
        typing?.text.removeLast()
    }

    mutating func commitValue() {
        guard let typing else { return }
        guard let value = typing.value, run.learner.canHold(value) else {
            notice = .notANumber(typing.text)
            return
        }
        self.typing = nil
        study.set(parameter: selectedParameter, to: value)
    }
}
