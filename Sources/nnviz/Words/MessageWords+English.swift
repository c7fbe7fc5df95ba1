extension MessageWords {
    static let english = MessageWords(
        errorLabel: "Error",
        invalid: { "The value '\($0)' is invalid for '\($1)': \($2)" },
        unknownCommand: { "'\($0)' is no command; the commands are \($1)." },
        finiteNumber: "a finite number is needed, such as 1.5.",
        positiveNumber: "a finite number above 0 is needed, such as 0.01.",
        seed: { "a whole number from 0 to \($0) is needed." },
        wholeNumber: { "a whole number from \($0.lowerBound) to \($0.upperBound) is needed." },
        oneOf: { "it must be one of \($0)." },
        layers: { "two or more whole numbers from 1 to \($0) are needed, such as 3,6,3." },
        rates: { "2 to \($0) finite numbers above 0 with commas between are needed, such as 0.001,0.01." },
        rows: "finite float32 numbers with commas between are needed, and ; between rows: 0,0;0,1.",
        unevenRows: {
            "all rows need as many values as the first: \($0) expected, \($1) given in row \($2)."
        },
        size: { "COLUMNSxROWS is needed, from 1x1 to \($0.columns)x\($0.rows), such as 120x40." },
        rateAt: {
            "STEP:R or LANE@STEP:R is needed, a step from 0 to \($0) and a finite rate above 0, such as 100:0.05."
        },
        valueAt: {
            "STEP:NAME=VALUE or LANE@STEP:NAME=VALUE is needed, a step from 0 to \($0) and a finite value, "
                + "such as 10:W=0.3."
        },
        chapter: { "a number from 1 to \($0) is needed, or one of \($1)." },
        noKey: {
            "'\($0)' is no key; keys are single characters and names such as Space, Tab, Enter, Left, PgUp, Ctrl-C."
        },
        bothOptions: { "it cannot stand together with \($0); give one of them." },
        plainHasNoScreen: "it cannot stand together with --plain, which has no screen.",
        flagWithPlain: { "'\($0)' cannot stand together with '--plain', which has no screen." },
        stepBeforeEnd: { "a step from 0 to \($0) is needed, where --steps ends the run." },
        noParameter: { "there is no parameter of that name, only \($0)." },
        finiteFloat32: "a value that is finite as a float32 is needed.",
        rateAsFloat32: "the rate must be finite and above 0 as a float32: 1e-45 to 3.4e38.",
        onlyLane: { "there is no lane \($0); without --race there is only lane 0." },
        noLane: { "there is no lane \($0); --race has the lanes 0 to \($1)." },
        possibleLayers: {
            "layers of 1 to \($0) units with up to \($1) weights and biases in all are possible."
        },
        targetsMissing: { "it has \($0) rows, so --targets with as many is needed." },
        rowsDiffer: { "as many rows as --inputs has are needed: \($0) expected, \($1) given." },
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
        cannotWrite: { "it cannot be written: \($0)" },
        writingFailed: { "Writing to \($0) failed: \($1)" },
        systemError: { _ in nil },
        place: { "line \($0), column \($1)" },
        notText: "the file is not text in UTF-8",
        emptyFile: "the file is empty",
        noRow: "there is no row of numbers",
        noSuchColumn: { "'\($0)' is no column; x0, … and y0, … are" },
        columnTwice: { "'\($0)' is there twice" },
        columnMissing: { "there is no column '\($0)'" },
        valueCount: { "\($0) values expected, found \($1)" },
        notFloat32: { "'\($0)' is no finite float32 number" },
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
