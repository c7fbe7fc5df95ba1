import Screen

/// Every message of the command line beside its help, in one language; a language without one of them does not compile.
struct MessageWords: Sendable {
    // What frames a message.
    let errorLabel: String
    /// The value as typed, the option, and what is allowed.
    let invalid: @Sendable (_ text: String, _ option: String, _ allowed: String) -> String
    let unknownCommand: @Sendable (_ word: String, _ commands: String) -> String

    // What a value has to be.
    let finiteNumber: String
    let positiveNumber: String
    let momentum: String
    let decay: String
    let seed: @Sendable (_ largest: UInt64) -> String
    let wholeNumber: @Sendable (ClosedRange<Int>) -> String
    let oneOf: @Sendable (_ words: String) -> String
    let layers: @Sendable (_ maxUnits: Int) -> String
    let rates: @Sendable (_ max: Int) -> String
    let raceNames: @Sendable (_ names: String) -> String
    let raceValues: @Sendable (_ max: Int, _ name: String, _ allowed: String) -> String
    let rows: String
    let unevenRows: @Sendable (_ expected: Int, _ given: Int, _ row: Int) -> String
    let size: @Sendable (_ largest: Size) -> String
    let rateAt: @Sendable (_ maxSteps: Int) -> String
    let valueAt: @Sendable (_ maxSteps: Int) -> String
    let ruleAt: @Sendable (_ maxSteps: Int, _ names: String) -> String
    let chapter: @Sendable (_ last: Int, _ names: String) -> String
    let noKey: @Sendable (_ name: String) -> String

    // Values that do not go together.
    let bothOptions: @Sendable (_ other: String) -> String
    let plainHasNoScreen: String
    let flagWithPlain: @Sendable (_ flag: String) -> String
    let stepBeforeEnd: @Sendable (_ end: Int) -> String
    let keptBesideMomentum: String
    let noParameter: @Sendable (_ forms: String, _ hasTensors: Bool) -> String
    let finiteFloat32: String
    let rateAsFloat32: String
    let onlyLane: @Sendable (_ lane: Int) -> String
    let noLane: @Sendable (_ lane: Int, _ last: Int) -> String
    let possibleLayers: @Sendable (_ units: Int, _ parameters: Int) -> String
    let targetsMissing: @Sendable (_ rows: Int) -> String
    let rowsDiffer: @Sendable (_ expected: Int, _ given: Int) -> String
    let firstLayer: String
    let lastLayer: String
    /// Which layer, the layers as typed, its units, the values that were given.
    let valuesMisfit: @Sendable (_ layer: String, _ layers: String, _ units: Int, _ count: Int) -> String
    /// Which layer, the values a row of a source, its units.
    let layerMisfit: @Sendable (_ layer: String, _ count: Int, _ source: String, _ units: Int) -> String

    // Files.
    let cannotRead: @Sendable (_ path: String, _ reason: String) -> String
    let tooLarge: String
    let cannotWrite: @Sendable (_ reason: String) -> String
    let writingFailed: @Sendable (_ place: String, _ reason: String) -> String
    /// The operating system's errors by their number; nil for those that it names itself.
    let systemError: @Sendable (Int32) -> String?

    /// A place in a file of JSON lines.
    let place: @Sendable (_ line: Int, _ column: Int) -> String
    let valueCount: @Sendable (_ expected: Int, _ found: Int) -> String
    let outputIsData: @Sendable (_ data: String) -> String

    // Tables of data: `text` is the line, `columns` a value of --columns that would do.
    let filesMissing: String
    let flagAlone: @Sendable (String) -> String
    let readingData: @Sendable (_ file: String) -> String
    let preparing: String
    let filmKind: String
    let needsData: String
    let columns: String
    let tablePlace: @Sendable (_ line: Int, _ field: Int?) -> String
    let notText: String
    let emptyFile: String
    let noRow: @Sendable (_ text: String) -> String
    let blanksBetween: @Sendable (_ text: String, _ columns: String) -> String
    let noHeader: @Sendable (_ text: String, _ header: String, _ columns: String) -> String
    let noSuchColumn: @Sendable (_ name: String, _ text: String, _ columns: String) -> String
    let columnTwice: @Sendable (_ name: String, _ text: String) -> String
    let noInput: @Sendable (_ text: String) -> String
    let noTarget: @Sendable (_ text: String, _ columns: String) -> String
    let columnCount: @Sendable (_ columns: Int, _ fields: Int, _ text: String) -> String
    let fieldCount: @Sendable (_ found: Int, _ expected: Int, _ firstLine: Int, _ text: String) -> String
    let noNumber: @Sendable (_ text: String) -> String
    let notANumber: @Sendable (_ field: String, _ text: String) -> String
    let notFloat32: @Sendable (_ field: String) -> String
    let otherDecimalSign: @Sendable (_ field: String, _ isComma: Bool, _ line: Int) -> String

    // The terminal.
    let inputIsNoTerminal: String
    let outputIsNoTerminal: String
    let terminalTypeUnset: String
    let terminalTypeUnknown: @Sendable (_ type: String) -> String
    let cannotPlaceCursor: @Sendable (_ type: String) -> String
    let cannotOpenTerminal: String
}
