import ArgumentParser
import Learning
import Screen

extension Typed where Value == [Int] {
    /// The sizes of the layers: `3,6,3`.
    static func layers(_ text: String) throws -> Typed {
        let max = Architecture.largestLayer
        let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let known = sizes.compactMap { $0 }.filter { (1...max).contains($0) }
        return try Typed(
            text, known.count == sizes.count && known.count >= 2 ? known : nil,
            allowed: Localization.messages.layers(max))
    }
}

extension Typed where Value == [RunSetting] {
    /// What the lanes of a race differ in: learning rates, `0.001,0.01`, or any setting, `loss=absolute,squared`.
    static func race(_ text: String) throws -> Typed {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let words = Localization.messages
        guard let name = sides.count == 2 ? RunSetting.Name(rawValue: String(sides[0])) : .rate else {
            throw ValidationError(words.raceNames(Defaults.raceNames))
        }
        let values = sides[sides.count - 1].split(separator: ",", omittingEmptySubsequences: false)
        let settings = values.compactMap { RunSetting(name, $0.trimmingPrefix { $0 == " " }) }
        let maxLanes = Race.maxLanes
        let isPossible = settings.count == values.count && (2...maxLanes).contains(settings.count)
        return try Typed(
            text, isPossible ? settings : nil,
            allowed: sides.count == 2
                ? words.raceValues(maxLanes, name.rawValue, name.allowed) : words.rates(maxLanes))
    }
}

extension Typed where Value == [[Double]] {
    /// Rows of numbers: `-1,3,5`, or several as `0,0;0,1`.
    static func rows(_ text: String) throws -> Typed {
        let rows = text.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { number in
                Double(decimal: number.trimmingPrefix { $0 == " " }).flatMap { Float($0).isFinite ? $0 : nil }
            }
        }
        let known = rows.map { $0.compactMap { $0 } }
        let isComplete = zip(known, rows).allSatisfy { $0.count == $1.count }
        if isComplete, let odd = known.firstIndex(where: { $0.count != known[0].count }) {
            throw ValidationError(Localization.messages.unevenRows(known[0].count, known[odd].count, odd))
        }
        return try Typed(
            text, isComplete ? known : nil,
            allowed: Localization.messages.rows)
    }
}

extension Typed where Value == [TableColumn] {
    /// What each column of a table is: `x,x,y`.
    static func columns(_ text: String) throws -> Typed {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let known = words.compactMap { TableColumn(rawValue: $0.lowercased()) }
        let isComplete = known.count == words.count && known.contains(.input) && known.contains(.target)
        return try Typed(text, isComplete ? known : nil, allowed: Localization.messages.columns)
    }
}

extension Typed where Value == Size {
    /// Columns and rows: `120x40`.
    static func size(_ text: String) throws -> Typed {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        let largest = FrameOptions.largestSize
        var size: Size?
        if parts.count == 2, let columns = parts[0], let rows = parts[1],
            (1...largest.columns).contains(columns), (1...largest.rows).contains(rows)
        {
            size = Size(columns: columns, rows: rows)
        }
        return try Typed(text, size, allowed: Localization.messages.size(largest))
    }
}
