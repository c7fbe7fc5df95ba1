extension MessageWords {
    static let english = MessageWords(
        errorLabel: "Error",
        invalid: { "The value '\($0)' is invalid for '\($1)': \($2)" },
        unknownCommand: { "unknown command '\($0)'; commands: \($1)." },
        finiteNumber: "must be a finite number, such as 1.5.",
        positiveNumber: "must be a finite number above 0, such as 0.01.",
        momentum: "must be a finite number of at least 0, such as 0.9.",
        decay: "must be a number above 0 and at most 1, such as 0.999.",
        seed: { "must be a whole number from 0 to \($0)." },
        wholeNumber: { "must be a whole number from \($0.lowerBound) to \($0.upperBound)." },
        oneOf: { "must be one of \($0)." },
        layers: { "must be two or more whole numbers from 1 to \($0), such as 3,6,3." },
        rates: { "must be 2 to \($0) finite numbers above 0, separated by commas: 0.001,0.01." },
        raceNames: { "must be R,R,… or NAME=V,V,…, where NAME is one of \($0)." },
        raceValues: { "must have 2 to \($0) values, separated by commas; \($1) \($2)" },
        rows: "must be finite float32 numbers separated by commas, with ; between rows: 0,0;0,1.",
        unevenRows: {
            "all rows must have as many values as the first: \($0) expected, \($1) given in row \($2)."
        },
        size: { "must be COLUMNSxROWS, from 1x1 to \($0.columns)x\($0.rows), such as 120x40." },
        rateAt: {
            "must be STEP:R or LANE@STEP:R, with a step from 0 to \($0) and a finite rate above 0, such as 100:0.05."
        },
        valueAt: {
            "must be STEP:NAME=VALUE or LANE@STEP:NAME=VALUE, with a step from 0 to \($0) and a finite value, "
                + "such as 10:W=0.3."
        },
        ruleAt: {
            "must be STEP:NAME=VALUE or LANE@STEP:NAME=VALUE, with a step from 0 to \($0) and one of \($1), "
                + "such as 100:loss=squared."
        },
        chapter: { "must be a number from 1 to \($0), or one of \($1)." },
        noKey: {
            "'\($0)' is not a key; keys are single characters and names such as Space, Tab, Enter, Left, PgUp, Ctrl-C."
        },
        bothOptions: { "cannot be combined with \($0)." },
        plainHasNoScreen: "cannot be combined with --plain, which has no screen.",
        flagWithPlain: { "'\($0)' cannot be combined with '--plain', which has no screen." },
        stepBeforeEnd: { "must be a step from 0 to \($0), where --steps ends the run." },
        keptBesideMomentum:
            "gradients cannot be kept beside momentum; at that step, also set momentum=0 or keep-gradients=no.",
        noParameter: {
            "there is no parameter of that name, only \($0)\($1 ? "; without the brackets, all of it" : "")."
        },
        finiteFloat32: "must be finite as a float32.",
        rateAsFloat32: "must be finite and above 0 as a float32: 1e-45 to 3.4e38.",
        onlyLane: { "there is no lane \($0); without --race there is only lane 0." },
        noLane: { "there is no lane \($0); --race has the lanes 0 to \($1)." },
        possibleLayers: {
            "layers of 1 to \($0) units with up to \($1) weights and biases in all are possible."
        },
        targetsMissing: { "has \($0) rows, so --targets must have as many." },
        rowsDiffer: { "must have as many rows as --inputs: \($0) expected, \($1) given." },
        firstLayer: "first",
        lastLayer: "last",
        valuesMisfit: {
            "the \($0) of --layers \($1) has \($2) units: \($2) values a row expected, \($3) given."
        },
        layerMisfit: {
            "the \($0) layer must have \($1) units, as many as values a row of \($2); \($3) given."
        },
        cannotRead: { "\($0) cannot be read: \($1)" },
        tooLarge: "it is larger than 2 GB",
        cannotWrite: { "cannot be written: \($0)" },
        writingFailed: { "Writing to \($0) failed: \($1)" },
        systemError: { _ in nil },
        place: { "line \($0), column \($1)" },
        valueCount: { "\($0) values expected, found \($1)" },
        outputIsData: { "is the --data file, \($0), which would be overwritten; name another file." },
        filesMissing:
            "name a file with a recorded loop, or use --recorder to print the module that records one.",
        flagAlone: { "'\($0)' stands alone, without files." },
        readingData: { "Reading \($0) …" },
        preparing: "Computing the first step …",
        filmKind: "must end in .cast (for asciinema's player) or .svg (a picture that plays by itself).",
        needsData: "needs --data, the file whose columns it describes.",
        columns: "must have a letter for each column, x (input), y (target) or - (left out), such as x,x,y.",
        tablePlace: { line, field in "line \(line)\(field.map { ", field \($0)" } ?? "")" },
        notText: "the file is not text in UTF-8; save it as CSV in UTF-8",
        emptyFile:
            "the file has no rows; it needs a header such as x0,x1,y0 and a row of numbers such as 0,1,1",
        noRow: { "no row of numbers follows the header '\($0)'" },
        blanksBetween: {
            "'\($0)' has blanks between its values; put commas, semicolons or tabs there and use --columns \($1)"
        },
        noHeader: { "'\($0)' is not a header; put \($1) above it, or use --columns \($2)" },
        noSuchColumn: {
            "'\($0)' in '\($1)' is not an input (x, x0, x1, …) or a target (y, y0, y1, …); "
                + "rename it, or say what each column is: --columns \($2)"
        },
        columnTwice: { "'\($0)' is there twice in '\($1)'; number the columns: x0, x1, …, y0, y1, …" },
        noInput: { "'\($0)' has no input; name a column x, or several x0, x1, …" },
        noTarget: {
            "'\($0)' has no target; name a column y, or several y0, y1, …, or use --columns \($1)"
        },
        columnCount: { "--columns has \($0) columns, but there are \($1) in '\($2)'" },
        fieldCount: { "\($0) \($0 == 1 ? "field" : "fields") in '\($3)', but \($1) in line \($2)" },
        noNumber: { "a number is missing in '\($0)'; fill it in or remove the line" },
        notANumber: { "'\($0)' in '\($1)' is not a number such as -1.5" },
        notFloat32: { "'\($0)' is too large or too small; a float32 goes up to 3.4e38" },
        otherDecimalSign: {
            "'\($0)' has a decimal \($1 ? "point" : "comma"), but line \($2) has a decimal \($1 ? "comma" : "point")"
        },
        inputIsNoTerminal:
            "standard input is not a terminal, so no key could be read; start it from a terminal, "
            + "or use `nnviz frame` or --plain",
        outputIsNoTerminal:
            "standard output is not a terminal, so no screen could be shown; start it without a pipe or a redirection, "
            + "or use `nnviz frame` or --plain",
        terminalTypeUnset: "the terminal's type is unknown, as TERM is not set; \(otherTerminal)",
        terminalTypeUnknown: { "the terminal type TERM=\($0) is unknown here; \(otherTerminal)" },
        cannotPlaceCursor: { "a terminal of type TERM=\($0) cannot place the cursor; \(otherTerminal)" },
        cannotOpenTerminal:
            "the terminal could not be opened; see whether too many files are open or too little memory is left"
    )

    private static let otherTerminal =
        "set TERM to the terminal's type, such as xterm-256color, or use `nnviz frame` or --plain"
}
