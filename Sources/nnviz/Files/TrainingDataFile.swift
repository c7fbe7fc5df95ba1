import Learning

/// Reads the file of `--data`: a header with columns `x0`… and `y0`… in any order, then a row of numbers a line.
func readTrainingData(fromFile path: String) throws(CommandFailure) -> TrainingData {
    let bytes = try readFile(path, option: "--data")
    do {
        return try trainingData(fromCSV: bytes)
    } catch {
        throw CommandFailure(reason: .badContent, message: "--data \(path): \(error.description)")
    }
}

/// What is wrong in a table, and where.
struct TableError: Error, CustomStringConvertible {
    var line: Int
    var column: Int
    var problem: String

    var description: String { "\(Speech.messages.place(line, column)): \(problem)" }
}

/// Reads a table of inputs and targets.
func trainingData(fromCSV bytes: [UInt8]) throws(TableError) -> TrainingData {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TableError(line: 1, column: 1, problem: Speech.messages.notText)
    }
    // A line feed after a carriage return is one character with it.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        .filter { !$0.element.allSatisfy(\.isWhitespace) }
    guard let header = lines.first else {
        throw TableError(line: 1, column: 1, problem: Speech.messages.emptyFile)
    }
    let columns = try TableColumns(header: tableFields(of: header.element), line: header.offset + 1)
    var inputs: [[Double]] = []
    var targets: [[Double]] = []
    for (offset, line) in lines.dropFirst() {
        let row = try numbers(in: tableFields(of: line), count: columns.count, line: offset + 1)
        inputs.append(columns.inputs.map { row[$0] })
        targets.append(columns.targets.map { row[$0] })
    }
    do {
        return try TrainingData(inputs: inputs, targets: targets)
    } catch {
        throw TableError(line: header.offset + 2, column: 1, problem: Speech.messages.noRow)
    }
}

/// Which columns of a table hold which input and target.
private struct TableColumns {
    let inputs: [Int]
    let targets: [Int]
    var count: Int { inputs.count + targets.count }

    init(header: [String], line: Int) throws(TableError) {
        var places: [String: Int] = [:]
        for (place, name) in header.enumerated() {
            guard name.first == "x" || name.first == "y", let number = Int(name.dropFirst()), number >= 0
            else {
                throw TableError(
                    line: line, column: place + 1, problem: Speech.messages.noSuchColumn(name))
            }
            guard places.updateValue(place, forKey: name) == nil else {
                throw TableError(
                    line: line, column: place + 1, problem: Speech.messages.columnTwice(name))
            }
        }
        func inOrder(_ letter: String) throws(TableError) -> [Int] {
            let names = header.filter { $0.hasPrefix(letter) }
            var order: [Int] = []
            for number in 0..<max(1, names.count) {
                guard let place = places["\(letter)\(number)"] else {
                    throw TableError(
                        line: line, column: 1, problem: Speech.messages.columnMissing("\(letter)\(number)"))
                }
                order.append(place)
            }
            return order
        }
        inputs = try inOrder("x")
        targets = try inOrder("y")
    }
}

private func numbers(in fields: [String], count: Int, line: Int) throws(TableError) -> [Double] {
    guard fields.count == count else {
        throw TableError(
            line: line, column: min(fields.count, count) + 1,
            problem: Speech.messages.valueCount(count, fields.count))
    }
    var numbers: [Double] = []
    for (place, field) in fields.enumerated() {
        guard let number = finiteNumber(field), Float(number).isFinite else {
            throw TableError(
                line: line, column: place + 1, problem: Speech.messages.notFloat32(field))
        }
        numbers.append(number)
    }
    return numbers
}
