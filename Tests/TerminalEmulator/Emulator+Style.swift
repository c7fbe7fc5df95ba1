extension Emulator {
    /// `ESC [ … m`: colours and attributes, one after the other.
    mutating func setStyle(_ sequence: ControlSequence) {
        var groups = sequence.groups[...]
        if groups.isEmpty { style = .plain }
        while let group = groups.popFirst() {
            let code = (group.first ?? nil) ?? 0
            switch code {
            case 0: style = .plain
            case 1: style.isBold = true
            case 2: style.isDim = true
            case 4: style.isUnderlined = true
            case 7: style.isReversed = true
            case 22: (style.isBold, style.isDim) = (false, false)
            case 24: style.isUnderlined = false
            case 27: style.isReversed = false
            case 10, 11: break
            case 30...37: set(\.foreground, .index(code - 30))
            case 40...47: set(\.background, .index(code - 40))
            case 90...97: set(\.foreground, .index(code - 82))
            case 100...107: set(\.background, .index(code - 92))
            case 39: style.foreground = .standard
            case 49: style.background = .standard
            case 38, 48:
                guard let color = extendedColor(group, &groups) else { fallthrough }
                set(code == 38 ? \.foreground : \.background, color)
            default: unknownSequences.append(sequence.description)
            }
        }
    }

    private mutating func set(_ part: WritableKeyPath<EmulatedStyle, EmulatedColor>, _ color: EmulatedColor) {
        style[keyPath: part] = color
        colorChanges += 1
    }

    /// `38;5;n`, `38;2;r;g;b`, `38:5:n`, `38:2::r:g:b`.
    private func extendedColor(_ group: [Int?], _ rest: inout ArraySlice<[Int?]>) -> EmulatedColor? {
        var numbers = group.dropFirst().map { $0 ?? 0 }
        if numbers.isEmpty {
            let count = rest.first == [5] ? 2 : 4
            numbers = rest.prefix(count).map { ($0.first ?? nil) ?? 0 }
            rest = rest.dropFirst(count)
        } else if numbers.first == 2, numbers.count == 5 {
            numbers.remove(at: 1)  // the colour space, which nobody names
        }
        switch (numbers.first, numbers.count) {
        case (5, 2): return .index(numbers[1])
        case (2, 4): return .rgb(numbers[1] << 16 | numbers[2] << 8 | numbers[3])
        default: return nil
        }
    }
}
