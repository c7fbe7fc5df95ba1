import Screen

/// Reads the numbers of a table's rows.
struct TableRowReader {
    private let layout: TableLayout
    private let columns: [Int]
    /// The decimal sign of the file, and the line that showed it first.
    private var decimalSign: (byte: UInt8, line: Int)?

    init(_ layout: TableLayout) {
        self.layout = layout
        columns = (layout.inputs + layout.targets).sorted()
    }

    /// A number for each field of a line; 0 for those that are left out.
    mutating func numbers(in line: TableLine) throws(TableError) -> [Double] {
        var fields = line.fields
        // Some programs end each line with a separator.
        if fields.count == layout.count + 1, fields.last == "" { fields.removeLast() }
        guard fields.count == layout.count else {
            throw TableError(
                line: line.number,
                problem: Localization.messages.fieldCount(
                    fields.count, layout.count, layout.line, line.excerpt))
        }
        var numbers = [Double](repeating: 0, count: fields.count)
        for place in columns {
            do {
                numbers[place] = try number(fields[place], in: line)
            } catch {
                throw TableError(line: line.number, field: place + 1, problem: error.problem)
            }
        }
        return numbers
    }

    /// A number with the decimal sign of the file: where no commas stand between fields, the first sign that is seen.
    private mutating func number(_ field: String, in line: TableLine) throws(Refusal) -> Double {
        let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
        var text = field
        if let sign = field.utf8.first(where: { $0 == comma || $0 == point }), line.separator != comma {
            let usual = decimalSign ?? (sign, line.number)
            decimalSign = usual
            guard sign == usual.byte else {
                throw Refusal(
                    problem: Localization.messages.otherDecimalSign(
                        shortened(field), usual.byte == comma, usual.line))
            }
            if sign == comma { text.replace(",", with: ".") }
        }
        guard let number = Double(decimal: text), Float(number).isFinite else {
            if field.isEmpty { throw Refusal(problem: Localization.messages.noNumber(line.excerpt)) }
            let isTooLarge = Double(text)?.isNaN == false
            throw Refusal(
                problem: isTooLarge
                    ? Localization.messages.notFloat32(shortened(field))
                    : Localization.messages.notANumber(shortened(field), line.excerpt))
        }
        return number
    }

    private struct Refusal: Error {
        let problem: String
    }
}

/// A field for a message.
func shortened(_ field: String) -> String { VisibleText.visible(field, limit: 30) }
