import Learning
import Screen

/// Reads the file of `--data`.
///
/// - Parameter columns: what each column is, from `--columns`; nil where a header says it.
func readTrainingData(fromFile path: String, columns: [TableColumn]?) throws(CommandFailure) -> TrainingData {
    let table: [UInt8]
    if let sample = sampleTable(path) { table = sample } else { table = try bytes(ofFile: path) }
    do {
        return try trainingData(fromTable: table, columns: columns)
    } catch {
        throw CommandFailure(reason: .badContent, message: "--data \(path): \(error.description)")
    }
}

private func bytes(ofFile path: String) throws(CommandFailure) -> [UInt8] {
    let file = try InputFile(path, option: "--data")
    defer { file.close() }
    if let size = fileStatus(path)?.st_size, size >= sizeWorthAWord, isatty(STDERR_FILENO) == 1 {
        writeToStandardError(readingMessage(path) + "\n")
    }
    return try file.all()
}

/// The tables that come along, by the names that `--data` knows them by.
let sampleTables = [
    "outlier": "x0,y0\n1,0\n1,0\n1,3\n",
    "xor": "x0,x1,y0\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n",
]

/// A table that comes along; nil where there is none of the name, or a file has it.
private func sampleTable(_ name: String) -> [UInt8]? {
    fileStatus(name) == nil ? sampleTables[name].map { Array($0.utf8) } : nil
}

/// Says that a file is being read, and how large it is if that is known.
func readingMessage(_ path: String) -> String {
    let name = VisibleText.visible(path)
    guard let size = fileStatus(path)?.st_size, size > 0 else {
        return Localization.messages.readingData(name)
    }
    return Localization.messages.readingData("\(name), \(size / 1_000_000).\(size / 100_000 % 10) MB")
}

/// From this size on, a file takes long enough to read for somebody to wonder: 100,000 short rows.
private let sizeWorthAWord = 300_000

/// What is wrong in a table, and where.
struct TableError: Error, CustomStringConvertible {
    var line: Int
    var field: Int?
    var problem: String

    var description: String { "\(Localization.messages.tablePlace(line, field)): \(problem)" }
}

/// Reads a table of inputs and targets: a row of numbers a line, below a header where no columns are given.
func trainingData(
    fromTable bytes: [UInt8], columns: [TableColumn]? = nil
) throws(TableError) -> TrainingData {
    var lines = try TableLines(bytes)
    guard let first = lines.next() else {
        throw TableError(line: 1, problem: Localization.messages.emptyFile)
    }
    let layout = try TableLayout(firstLine: first, columns: columns)
    var row = layout.hasHeader ? lines.next() : first
    var reader = TableRowReader(layout)
    var (inputs, targets): ([[Double]], [[Double]]) = ([], [])
    while let line = row {
        let numbers = try reader.numbers(in: line)
        inputs.append(layout.inputs.map { numbers[$0] })
        targets.append(layout.targets.map { numbers[$0] })
        row = lines.next()
    }
    do {
        return try TrainingData(inputs: inputs, targets: targets)
    } catch {
        throw TableError(line: first.number + 1, problem: Localization.messages.noRow(first.excerpt))
    }
}
