/// What a network is shown: rows of inputs and the targets that belong to them, in float32.
public struct TrainingData: Hashable, Sendable {
    /// The number of rows, at least 1.
    public let rows: Int
    /// The inputs, row by row.
    public let inputs: [Float]
    /// The targets, row by row.
    public let targets: [Float]

    /// The inputs of a row.
    public let inputsPerRow: Int
    /// The targets of a row.
    public let targetsPerRow: Int

    /// The inputs of the notebook's one row, as they are typed.
    public static let notebookInputs: [Double] = [-1, 3, 5]
    /// The targets of the notebook's one row, as they are typed.
    public static let notebookTargets: [Double] = [0.7, 1.3, 2.1]
    /// The notebook's one row.
    public static let notebook = TrainingData(
        checkedInputs: [notebookInputs], checkedTargets: [notebookTargets])

    /// Creates data; every number is rounded to float32, as PyTorch does with Python's.
    ///
    /// - Throws: ``TrainingDataError`` where rows differ in length or number, or there is nothing.
    public init(inputs: [[Double]], targets: [[Double]]) throws(TrainingDataError) {
        guard let firstInputs = inputs.first, let firstTargets = targets.first, !firstInputs.isEmpty,
            !firstTargets.isEmpty
        else { throw .empty }
        guard inputs.count == targets.count else {
            throw .rowCounts(inputs: inputs.count, targets: targets.count)
        }
        for (row, values) in inputs.enumerated() where values.count != firstInputs.count {
            throw .inputCount(row: row, count: values.count, expected: firstInputs.count)
        }
        for (row, values) in targets.enumerated() where values.count != firstTargets.count {
            throw .targetCount(row: row, count: values.count, expected: firstTargets.count)
        }
        self.init(checkedInputs: inputs, checkedTargets: targets)
    }

    private init(checkedInputs: [[Double]], checkedTargets: [[Double]]) {
        rows = checkedInputs.count
        inputsPerRow = checkedInputs[0].count
        targetsPerRow = checkedTargets[0].count
        inputs = checkedInputs.flatMap { $0.map { Float($0) } }
        targets = checkedTargets.flatMap { $0.map { Float($0) } }
    }

    /// The inputs of one row.
    public func inputs(ofRow row: Int) -> ArraySlice<Float> {
        inputs[row * inputsPerRow..<(row + 1) * inputsPerRow]
    }

    /// The targets of one row.
    public func targets(ofRow row: Int) -> ArraySlice<Float> {
        targets[row * targetsPerRow..<(row + 1) * targetsPerRow]
    }
}

/// Why data cannot be used.
public enum TrainingDataError: Error, Hashable, Sendable {
    /// There is no number at all.
    case empty
    /// There are not as many rows of targets as of inputs.
    case rowCounts(inputs: Int, targets: Int)
    /// A row (from 0) has more or fewer inputs than the first one.
    case inputCount(row: Int, count: Int, expected: Int)
    /// A row (from 0) has more or fewer targets than the first one.
    case targetCount(row: Int, count: Int, expected: Int)
}
