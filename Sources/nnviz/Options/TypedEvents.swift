import ArgumentParser
import Learning
import Recordings

/// `STEP:R` or `LANE@STEP:R`: a rate from an update on.
struct RateAt: Sendable {
    let time: EventTime
    let rate: Double
}

/// `STEP:NAME=VALUE` or `LANE@STEP:NAME=VALUE`: a parameter set by hand.
struct ValueAt: Sendable {
    let time: EventTime
    let name: String
    let value: Double
}

/// `STEP:NAME=VALUE` or `LANE@STEP:NAME=VALUE`: a setting that changes.
struct SettingAt: Sendable {
    let time: EventTime
    let setting: RunSetting
}

/// `STEP` or `LANE@STEP`: when something happens, and in which lane of a race.
struct EventTime: Sendable {
    /// The lane; nil for every lane. Whether there is one of that number shows later.
    let lane: Int?
    let step: Int

    init?(_ text: Substring) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, let step = Int(parts[parts.count - 1]), (0...Trace.maxSteps).contains(step)
        else {
            return nil
        }
        self.step = step
        guard parts.count == 2 else {
            lane = nil
            return
        }
        guard let lane = Int(parts[0]) else { return nil }
        self.lane = lane
    }

    /// Takes `TIME:NAME=VALUE` apart; nil where the text has another form.
    static func andNamedValue(_ text: String) -> (time: EventTime, name: String, value: Substring)? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let time = EventTime(parts[0]) else { return nil }
        let sides = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return sides.count == 2 ? (time, String(sides[0]), sides[1]) : nil
    }
}

extension Typed where Value == RateAt {
    /// `STEP:R` or `LANE@STEP:R`.
    static func rateAt(_ text: String) throws -> Typed {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var change: RateAt?
        if parts.count == 2, let time = EventTime(parts[0]), let rate = positiveNumber(parts[1]) {
            change = RateAt(time: time, rate: rate)
        }
        return try Typed(
            text, change,
            allowed: Localization.messages.rateAt(Trace.maxSteps))
    }
}

extension Typed where Value == ValueAt {
    /// `STEP:NAME=VALUE` or `LANE@STEP:NAME=VALUE`; whether there is a parameter of that name shows later.
    static func valueAt(_ text: String) throws -> Typed {
        var edit: ValueAt?
        if let (time, name, text) = EventTime.andNamedValue(text), let value = Double(decimal: text) {
            edit = ValueAt(time: time, name: name, value: value)
        }
        return try Typed(
            text, edit,
            allowed: Localization.messages.valueAt(Trace.maxSteps))
    }
}

extension Typed where Value == SettingAt {
    /// `STEP:NAME=VALUE` or `LANE@STEP:NAME=VALUE`, with the name of a setting that a rule has.
    static func ruleAt(_ text: String) throws -> Typed {
        let names = RunSetting.Name.ofRule
        guard let (time, name, value) = EventTime.andNamedValue(text),
            let name = RunSetting.Name(rawValue: name), names.contains(name)
        else {
            let list = names.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(Localization.messages.ruleAt(Trace.maxSteps, list))
        }
        let change = RunSetting(name, value).map { SettingAt(time: time, setting: $0) }
        return try Typed(text, change, allowed: "\(name.rawValue) \(name.allowed)")
    }
}
