extension Emulator {
    mutating func perform(control byte: UInt8) {
        switch byte {
        case 0x08: moveCursor(column: cursorColumn - 1, row: cursorRow)
        case 0x09: moveCursor(column: (cursorColumn / 8 + 1) * 8, row: cursorRow)
        case 0x0a...0x0c: lineFeed()
        case 0x0d: moveCursor(column: 0, row: cursorRow)
        case 0x00, 0x07, 0x0e, 0x0f: break
        default: unknownSequences.append("control \(byte)")
        }
    }

    mutating func perform(escape sequence: String) {
        switch sequence {
        case "7": save()
        case "8": restore()
        case "M":
            if cursorRow == scrollRegion.lowerBound {
                scroll(scrollRegion, by: -1)
            } else {
                moveCursor(column: cursorColumn, row: cursorRow - 1)
            }
        case "D": lineFeed()
        case "c": self = Emulator(columns: columns, rows: rows)
        case "(B", "(0", ")B", ")0", "=", ">", "\\": break
        default: unknownSequences.append("ESC \(sequence)")
        }
    }

    mutating func perform(string text: String) {
        if text.hasPrefix("52;c;") {
            clipboard = String(text.dropFirst(5))
        } else if text == "11;?" {
            if let background { answers += "\u{1b}]11;\(background)\u{1b}\\".utf8 }
        } else {
            unknownSequences.append("string \(text)")
        }
    }

    mutating func perform(_ sequence: ControlSequence) {
        guard sequence.intermediates.isEmpty else { return unknownSequences.append(sequence.description) }
        switch (sequence.mark, sequence.final) {
        case ("?", "h"), ("?", "l"): setModes(sequence, on: sequence.final == "h")
        case ("?", "c"), (nil, "t"): break
        case (nil, "c"): if tellsAttributes { answers += "\u{1b}[?62;22c".utf8 }
        case (nil, "l") where sequence.groups == [[4]]: break  // replace rather than insert
        case (nil, "h") where sequence.groups == [[34]]: break  // a cursor of the usual shape, for screen
        case (nil, "m"): setStyle(sequence)
        case (">", "m") where sequence.groups.first == [4]:
            otherKeys = sequence.groups.count > 1 ? sequence.number(1, or: 0) : nil
        case (">", "u"): keyboards[current].append(sequence.number(0, or: 0))
        case ("<", "u"): _ = keyboards[current].popLast()
        case (nil, _): if !move(sequence), !edit(sequence) { unknownSequences.append(sequence.description) }
        default: unknownSequences.append(sequence.description)
        }
    }

    private mutating func move(_ sequence: ControlSequence) -> Bool {
        let count = sequence.number(0)
        switch sequence.final {
        case "A": moveCursor(column: cursorColumn, row: cursorRow - count)
        case "B": moveCursor(column: cursorColumn, row: cursorRow + count)
        case "C": moveCursor(column: cursorColumn + count, row: cursorRow)
        case "D": moveCursor(column: cursorColumn - count, row: cursorRow)
        case "G": moveCursor(column: count - 1, row: cursorRow)
        case "d": moveCursor(column: cursorColumn, row: count - 1)
        case "H", "f": moveCursor(column: sequence.number(1) - 1, row: count - 1)
        case "r":
            let bottom = min(sequence.number(1, or: rows), rows)
            scrollRegion = max(0, min(count, bottom) - 1)..<bottom
            moveCursor(column: 0, row: 0)
            isBetweenRows = true
        default: return false
        }
        return true
    }

    private mutating func edit(_ sequence: ControlSequence) -> Bool {
        let count = sequence.number(0)
        let rest = cursorRow..<max(cursorRow, scrollRegion.upperBound)
        switch sequence.final {
        case "J": erase(below: sequence.number(0, or: 0))
        case "K": eraseLine(sequence.number(0, or: 0))
        case "X": pages[current].erase(cursorRow, cursorColumn..<cursorColumn + count, with: blank)
        case "P": pages[current].delete(count, column: cursorColumn, row: cursorRow, blank: blank)
        case "@": pages[current].insert(count, column: cursorColumn, row: cursorRow, blank: blank)
        case "L": scroll(rest, by: -count)
        case "M": scroll(rest, by: count)
        case "S": scroll(scrollRegion, by: count)
        case "T": scroll(scrollRegion, by: -count)
        case "b": for _ in 0..<count { put(lastGlyph) }
        default: return false
        }
        return true
    }

    private mutating func eraseLine(_ kind: Int) {
        let ranges = [cursorColumn..<columns, 0..<cursorColumn + 1, 0..<columns]
        pages[current].erase(cursorRow, ranges[min(kind, 2)], with: blank)
    }

    private mutating func erase(below kind: Int) {
        if kind >= 2 { clears += 1 }
        if kind >= 2 || (kind == 0 && cursorColumn == 0 && cursorRow == 0) {
            isBetweenRows = true
            showsFrames = true
        }
        let ranges = [cursorRow + 1..<max(rows, cursorRow + 1), 0..<cursorRow, 0..<rows]
        if kind < 2 { eraseLine(kind) }
        for row in ranges[min(kind, 2)] { pages[current].erase(row, 0..<columns, with: blank) }
    }

    private mutating func setModes(_ sequence: ControlSequence, on: Bool) {
        for group in sequence.groups {
            switch group.first ?? nil {
            case 25: showsCursor = on
            case 1049:
                if on { save() }
                isAlternate = on
                isBetweenRows = true
                if on { pages[current] = EmulatedPage(columns: columns, rows: rows) } else { restore() }
            case .some(let mode) where [1000, 1002, 1006].contains(mode):
                if on { mouseModes.insert(mode) } else { mouseModes.remove(mode) }
            case 2004: bracketsPaste = on
            case 1, 7, 12: break
            default: unknownSequences.append(sequence.description)
            }
        }
    }

    /// Each of the two screens remembers its own cursor.
    private mutating func save() { saved[current] = (cursorColumn, cursorRow, style) }

    private mutating func restore() {
        let place = saved[current]
        moveCursor(column: place.column, row: place.row)
        style = place.style
    }
}
