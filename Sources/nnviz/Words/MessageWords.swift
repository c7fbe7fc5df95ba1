import Recordings
import Screen
import Visualizer

/// Every message of the command line beside its help, in every language.
struct MessageWords: WordList {
    static let shared = Self()

    // What frames a message.
    let errorLabel = Translated("Error", "Error")
    /// The value as typed, the option, and what is allowed.
    let invalid = Translated<@Sendable (_ text: String, _ option: String, _ allowed: String) -> String>(
        { "The value '\($0)' is invalid for '\($1)': \($2)" },
        { "El valor '\($0)' no es válido para '\($1)': \($2)" })
    let unknownCommand = Translated<@Sendable (_ word: String, _ commands: String) -> String>(
        { "unknown command '\($0)'; commands: \($1)." }, { "no existe la orden '\($0)'; órdenes: \($1)." })

    // What a value has to be.
    let finiteNumber = Translated(
        "must be a finite number, such as 1.5.", "hace falta un número finito, como 1.5.")
    let positiveNumber = Translated(
        "must be a finite number above 0, such as 0.01.",
        "hace falta un número finito mayor que 0, como 0.01.")
    let momentum = Translated(
        "must be a finite number of at least 0, such as 0.9.",
        "hace falta un número finito, 0 o mayor, como 0.9.")
    let decay = Translated(
        "must be a number above 0 and at most 1, such as 0.999.",
        "hace falta un número mayor que 0 y como mucho 1, como 0.999.")
    let seed = Translated<@Sendable (_ largest: UInt64) -> String>(
        { "must be a whole number from 0 to \($0)." }, { "hace falta un número entero de 0 a \($0)." })
    let wholeNumber = Translated<@Sendable (ClosedRange<Int>) -> String>(
        { "must be a whole number from \($0.lowerBound) to \($0.upperBound)." },
        { "hace falta un número entero de \($0.lowerBound) a \($0.upperBound)." })
    let oneOf = Translated<@Sendable (_ words: String) -> String>(
        { "must be one of \($0)." }, { "tiene que ser uno de estos: \($0)." })
    let layers = Translated<@Sendable (_ maxUnits: Int) -> String>(
        { "must be two or more whole numbers from 1 to \($0), such as 3,6,3." },
        { "hacen falta dos o más números enteros de 1 a \($0), como 3,6,3." })
    let rates = Translated<@Sendable (_ max: Int) -> String>(
        { "must be 2 to \($0) finite numbers above 0, separated by commas: 0.001,0.01." },
        { "hacen falta de 2 a \($0) números finitos mayores que 0, separados por comas: 0.001,0.01." })
    let raceNames = Translated<@Sendable (_ names: String) -> String>(
        { "must be R,R,… or NAME=V,V,…, where NAME is one of \($0)." },
        { "hace falta R,R,… o NOMBRE=V,V,…, con uno de estos nombres: \($0)." })
    let raceValues = Translated<@Sendable (_ max: Int, _ name: String, _ allowed: String) -> String>(
        { "must have 2 to \($0) values, separated by commas; \($1) \($2)" },
        { "hacen falta de 2 a \($0) valores, separados por comas; para \($1), \($2)" })
    let rows = Translated(
        "must be finite float32 numbers separated by commas, with ; between rows: 0,0;0,1.",
        "hacen falta números finitos (float32) separados por comas, y ; entre filas: 0,0;0,1.")
    let unevenRows = Translated<@Sendable (_ expected: Int, _ given: Int, _ row: Int) -> String>(
        {
            "all rows must have as many values as the first: \($0) expected, \($1) given in row \($2)."
        },
        {
            "todas las filas necesitan tantos valores como la primera: se esperaban \($0), la fila \($2) tiene \($1)."
        })
    let size = Translated<@Sendable (_ largest: Size) -> String>(
        { "must be COLUMNSxROWS, from 1x1 to \($0.columns)x\($0.rows), such as 120x40." },
        { "hace falta COLUMNASxFILAS, de 1x1 a \($0.columns)x\($0.rows), como 120x40." })
    let rateAt = Translated<@Sendable (_ maxSteps: Int) -> String>(
        {
            "must be STEP:R or LANE@STEP:R, with a step from 0 to \($0) and a finite rate above 0, such as 100:0.05."
        },
        {
            "hace falta PASO:R o CARRIL@PASO:R, con un paso de 0 a \($0) y una tasa finita mayor que 0, "
                + "como 100:0.05."
        })
    let valueAt = Translated<@Sendable (_ maxSteps: Int) -> String>(
        {
            "must be STEP:NAME=VALUE or LANE@STEP:NAME=VALUE, with a step from 0 to \($0) and a finite value, "
                + "such as 10:W=0.3."
        },
        {
            "hace falta PASO:NOMBRE=VALOR o CARRIL@PASO:NOMBRE=VALOR, con un paso de 0 a \($0) y un valor finito, "
                + "como 10:W=0.3."
        })
    let ruleAt = Translated<@Sendable (_ maxSteps: Int, _ names: String) -> String>(
        {
            "must be STEP:NAME=VALUE or LANE@STEP:NAME=VALUE, with a step from 0 to \($0) and one of \($1), "
                + "such as 100:loss=squared."
        },
        {
            "hace falta PASO:NOMBRE=VALOR o CARRIL@PASO:NOMBRE=VALOR, con un paso de 0 a \($0) y uno de \($1), "
                + "como 100:loss=squared."
        })
    let chapter = Translated<@Sendable (_ last: Int, _ names: String) -> String>(
        { "must be a number from 1 to \($0), or one of \($1)." },
        { "hace falta un número de 1 a \($0), o uno de estos nombres: \($1)." })
    let noKey = Translated<@Sendable (_ name: String) -> String>(
        {
            "'\($0)' is not a key; keys are single characters and names such as Space, Tab, Enter, Left, PgUp, Ctrl-C."
        },
        {
            "'\($0)' no es una tecla; valen los caracteres sueltos y nombres como Space, Tab, Enter, Left, PgUp, Ctrl-C."
        })

    // Values that do not go together.
    let bothOptions = Translated<@Sendable (_ other: String) -> String>(
        { "cannot be combined with \($0)." }, { "no se puede combinar con \($0)." })
    let plainHasNoScreen = Translated(
        "cannot be combined with --plain, which has no screen.",
        "no se puede combinar con --plain, que no tiene pantalla.")
    let flagWithPlain = Translated<@Sendable (_ flag: String) -> String>(
        { "'\($0)' cannot be combined with '--plain', which has no screen." },
        { "'\($0)' no se puede combinar con '--plain', que no tiene pantalla." })
    let stepBeforeEnd = Translated<@Sendable (_ end: Int) -> String>(
        { "must be a step from 0 to \($0), where --steps ends the run." },
        { "hace falta un paso de 0 a \($0), donde --steps acaba la ejecución." })
    let keptBesideMomentum = Translated(
        "gradients cannot be kept beside momentum; at that step, also set momentum=0 or keep-gradients=no.",
        "los gradientes no se pueden guardar a la vez que hay momento; en ese paso también hace falta "
            + "momentum=0 o keep-gradients=no.")
    let noParameter = Translated<@Sendable (_ forms: String, _ hasTensors: Bool) -> String>(
        {
            "there is no parameter of that name, only \($0)\($1 ? "; without the brackets, all of it" : "")."
        },
        {
            "no hay ningún parámetro con ese nombre, solo \($0)\($1 ? "; sin los corchetes, todos" : "")."
        })
    let finiteFloat32 = Translated(
        "must be finite as a float32.", "hace falta un valor que sea finito en float32.")
    let rateAsFloat32 = Translated(
        "must be finite and above 0 as a float32: 1e-45 to 3.4e38.",
        "la tasa tiene que ser finita y mayor que 0 en float32: de 1e-45 a 3.4e38.")
    let onlyLane = Translated<@Sendable (_ lane: Int) -> String>(
        { "there is no lane \($0); without --race there is only lane 0." },
        { "no hay carril \($0); sin --race solo existe el carril 0." })
    let noLane = Translated<@Sendable (_ lane: Int, _ last: Int) -> String>(
        { "there is no lane \($0); --race has the lanes 0 to \($1)." },
        { "no hay carril \($0); --race tiene los carriles 0 a \($1)." })
    let possibleLayers = Translated<@Sendable (_ units: Int, _ parameters: Int) -> String>(
        {
            "layers of 1 to \($0) units with up to \($1) weights and biases in all are possible."
        },
        {
            "caben capas de 1 a \($0) neuronas, con un máximo de \($1) pesos y sesgos en total."
        })
    let targetsMissing = Translated<@Sendable (_ rows: Int) -> String>(
        { "has \($0) rows, so --targets must have as many." },
        { "tiene \($0) filas, así que hace falta --targets con otras tantas." })
    let rowsDiffer = Translated<@Sendable (_ expected: Int, _ given: Int) -> String>(
        { "must have as many rows as --inputs: \($0) expected, \($1) given." },
        { "hacen falta tantas filas como en --inputs: se esperaban \($0), hay \($1)." })
    let firstLayer = Translated("first", "primera")
    let lastLayer = Translated("last", "última")
    /// Which layer, the layers as typed, its units, the values that were given.
    let valuesMisfit = Translated<
        @Sendable (_ layer: String, _ layers: String, _ units: Int, _ count: Int) -> String
    >(
        {
            "the \($0) of --layers \($1) has \($2) units: \($2) values a row expected, \($3) given."
        },
        {
            "la \($0) capa de --layers \($1) tiene \($2) neuronas: se esperaban \($2) valores por fila, hay \($3)."
        })
    /// Which layer, the values a row of a source, its units.
    let layerMisfit = Translated<
        @Sendable (_ layer: String, _ count: Int, _ source: String, _ units: Int) -> String
    >(
        {
            "the \($0) layer must have \($1) units, as many as values a row of \($2); \($3) given."
        },
        {
            "la \($0) capa debe tener \($1) neuronas, tantas como valores por fila de \($2); tiene \($3)."
        })

    // Files.
    let cannotRead = Translated<@Sendable (_ path: String, _ reason: String) -> String>(
        { "\($0) cannot be read: \($1)" }, { "No se puede leer \($0): \($1)" })
    let tooLarge = Translated("it is larger than 2 GB", "ocupa más de 2 GB")
    let cannotWrite = Translated<@Sendable (_ reason: String) -> String>(
        { "cannot be written: \($0)" }, { "no se puede escribir: \($0)" })
    let writingFailed = Translated<@Sendable (_ place: String, _ reason: String) -> String>(
        { "Writing to \($0) failed: \($1)" }, { "No se pudo escribir en \($0): \($1)" })
    /// The operating system's errors by their number; nil for those that it names itself.
    let systemError = Translated<@Sendable (Int32) -> String?>({ _ in nil }, { spanishSystemErrors[$0] })

    /// A place in a file of JSON lines.
    let place = Translated<@Sendable (_ line: Int, _ column: Int) -> String>(
        { "line \($0), column \($1)" }, { "línea \($0), columna \($1)" })
    let valueCount = Translated<@Sendable (_ expected: Int, _ found: Int) -> String>(
        { "\($0) values expected, found \($1)" }, { "se esperaban \($0) valores, hay \($1)" })
    let outputIsSource = Translated<@Sendable (_ file: String) -> String>(
        { "is \($0), which is read and would be overwritten; name another file." },
        { "es \($0), que se lee y se perdería; hay que dar otro." })
    let safetensors = Translated<@Sendable (SafetensorsError) -> String>(
        { englishSafetensors($0) }, { spanishSafetensors($0) })
    let layersOfFile = Translated<@Sendable (_ layers: String, _ file: String) -> String>(
        { "must be \($0), as in \($1), or be left out." },
        { "tiene que ser \($0), como en \($1), o no darse." })
    let noMatrices = Translated<@Sendable (_ file: String) -> String>(
        { "\($0) has linear layers with biases" }, { "\($0) tiene capas lineales con sesgos" })
    let finiteStart = Translated<@Sendable (_ value: String) -> String>(
        { "\($0) is not a finite float32 to begin with" },
        { "\($0) no es un float32 finito con el que empezar" })

    // Tables of data: `text` is the line, `columns` a value of --columns that would do.
    let filesMissing = Translated(
        "name a file with a recorded loop, or use --recorder to print the module that records one.",
        "falta un archivo con un bucle grabado; --recorder escribe el módulo que lo graba.")
    let flagAlone = Translated<@Sendable (String) -> String>(
        { "'\($0)' stands alone, without files." }, { "'\($0)' va sola, sin archivos." })
    let readingData = Translated<@Sendable (_ file: String) -> String>(
        { "Reading \($0) …" }, { "Leyendo \($0) …" })
    let preparing = Translated("Computing the first step …", "Calculando el primer paso …")
    let filmKind = Translated(
        "must end in .cast (for asciinema's player) or .svg (a picture that plays by itself).",
        "tiene que acabar en .cast (para el reproductor de asciinema) o .svg (una imagen que se mueve sola).")
    let oneRun = Translated(
        "is a race, but a quiz asks about one run.", "es una carrera, pero el cuestionario trata de una sola."
    )
    let nothingToAsk = Translated(
        "this run has no step that a fair question can be asked about.",
        "en esta ejecución no hay ningún paso del que preguntar algo razonable.")
    let oneNetwork = Translated(
        "is a race, but a file of weights holds one network.",
        "es una carrera, pero un archivo de pesos guarda una sola red.")
    let seedsVary = Translated(
        "cannot be used here: every start is drawn with a seed of its own, 0, 1, 2 …",
        "no vale aquí: cada inicio se sortea con su propia semilla, 0, 1, 2 …")
    /// - losses: the lowest, the tenth percentile, the median, the ninetieth percentile and the highest.
    let startsSummary = Translated<
        @Sendable (_ starts: Int, _ steps: Int, _ bestSeed: Int, _ losses: [String]) -> String
    >(
        {
            "\($0) starts, \($1) steps: last loss from \($3[0]) (seed \($2)) to \($3[4]), median \($3[2]), "
                + "one in ten up to \($3[1]), one in ten from \($3[3])"
        },
        {
            "\($0) inicios, \($1) pasos: última pérdida de \($3[0]) (semilla \($2)) a \($3[4]), mediana \($3[2]), "
                + "una de cada diez hasta \($3[1]), una de cada diez desde \($3[3])"
        })
    let startsDiverged = Translated<@Sendable (_ starts: Int) -> String>(
        { "\($0) diverged" }, { $0 == 1 ? "1 diverge" : "\($0) divergen" })
    let needsData = Translated(
        "needs --data, the file whose columns it describes.",
        "hace falta --data, el archivo cuyas columnas describe.")
    let columns = Translated(
        "must have a letter for each column, x (input), y (target) or - (left out), such as x,x,y.",
        "hace falta una letra por columna, x (entrada), y (objetivo) o - (no se usa), como x,x,y.")
    let tablePlace = Translated<@Sendable (_ line: Int, _ field: Int?) -> String>(
        { line, field in "line \(line)\(field.map { ", field \($0)" } ?? "")" },
        { line, field in "línea \(line)\(field.map { ", campo \($0)" } ?? "")" })
    let notText = Translated(
        "the file is not text in UTF-8; save it as CSV in UTF-8",
        "el archivo no es texto en UTF-8; hay que guardarlo como CSV en UTF-8")
    let emptyFile = Translated(
        "the file has no rows; it needs a header such as x0,x1,y0 and a row of numbers such as 0,1,1",
        "el archivo no tiene filas; hace falta una cabecera como x0,x1,y0 y una fila de números como 0,1,1")
    let noRow = Translated<@Sendable (_ text: String) -> String>(
        { "no row of numbers follows the header '\($0)'" },
        { "tras la cabecera '\($0)' no hay ninguna fila de números" })
    let blanksBetween = Translated<@Sendable (_ text: String, _ columns: String) -> String>(
        {
            "'\($0)' has blanks between its values; put commas, semicolons or tabs there and use --columns \($1)"
        },
        {
            "'\($0)' tiene espacios entre los valores; hay que poner comas, puntos y comas o tabuladores "
                + "y usar --columns \($1)"
        })
    let noHeader = Translated<@Sendable (_ text: String, _ header: String, _ columns: String) -> String>(
        { "'\($0)' is not a header; put \($1) above it, or use --columns \($2)" },
        { "'\($0)' no es una cabecera; hay que poner encima \($1), o usar --columns \($2)" })
    let noSuchColumn = Translated<@Sendable (_ name: String, _ text: String, _ columns: String) -> String>(
        {
            "'\($0)' in '\($1)' is not an input (x, x0, x1, …) or a target (y, y0, y1, …); "
                + "rename it, or say what each column is: --columns \($2)"
        },
        {
            "'\($0)' en '\($1)' no es una entrada (x, x0, x1, …) ni un objetivo (y, y0, y1, …); "
                + "hay que cambiarle el nombre o decir qué es cada columna: --columns \($2)"
        })
    let columnTwice = Translated<@Sendable (_ name: String, _ text: String) -> String>(
        { "'\($0)' is there twice in '\($1)'; number the columns: x0, x1, …, y0, y1, …" },
        {
            "'\($0)' aparece dos veces en '\($1)'; hay que numerar las columnas: x0, x1, …, y0, y1, …"
        })
    let noInput = Translated<@Sendable (_ text: String) -> String>(
        { "'\($0)' has no input; name a column x, or several x0, x1, …" },
        { "'\($0)' no tiene entradas; una columna tiene que llamarse x, o varias x0, x1, …" })
    let noTarget = Translated<@Sendable (_ text: String, _ columns: String) -> String>(
        {
            "'\($0)' has no target; name a column y, or several y0, y1, …, or use --columns \($1)"
        },
        {
            "'\($0)' no tiene objetivos; una columna tiene que llamarse y, o varias y0, y1, …; "
                + "o se puede usar --columns \($1)"
        })
    let columnCount = Translated<@Sendable (_ columns: Int, _ fields: Int, _ text: String) -> String>(
        { "--columns has \($0) columns, but there are \($1) in '\($2)'" },
        { "--columns tiene \($0) columnas, pero hay \($1) en '\($2)'" })
    let fieldCount = Translated<
        @Sendable (_ found: Int, _ expected: Int, _ firstLine: Int, _ text: String) -> String
    >(
        { "\($0) \($0 == 1 ? "field" : "fields") in '\($3)', but \($1) in line \($2)" },
        { "hay \($0) \($0 == 1 ? "campo" : "campos") en '\($3)', pero \($1) en la línea \($2)" })
    let noNumber = Translated<@Sendable (_ text: String) -> String>(
        { "a number is missing in '\($0)'; fill it in or remove the line" },
        { "falta un número en '\($0)'; hay que ponerlo o quitar la línea" })
    let notANumber = Translated<@Sendable (_ field: String, _ text: String) -> String>(
        { "'\($0)' in '\($1)' is not a number such as -1.5" },
        { "'\($0)' en '\($1)' no es un número como -1.5" })
    let notFloat32 = Translated<@Sendable (_ field: String) -> String>(
        { "'\($0)' is too large or too small; a float32 goes up to 3.4e38" },
        { "'\($0)' es demasiado grande o demasiado pequeño; float32 llega hasta 3.4e38" })
    let otherDecimalSign = Translated<@Sendable (_ field: String, _ isComma: Bool, _ line: Int) -> String>(
        {
            "'\($0)' has a decimal \($1 ? "point" : "comma"), but line \($2) has a decimal \($1 ? "comma" : "point")"
        },
        {
            "'\($0)' tiene \($1 ? "punto" : "coma") decimal, pero la línea \($2) tiene \($1 ? "coma" : "punto")"
        })

    // The terminal.
    let inputIsNoTerminal = Translated(
        "standard input is not a terminal, so no key could be read; start it from a terminal, "
            + "or use `nnviz frame` or --plain",
        "la entrada estándar no es un terminal y no se podría leer ninguna tecla; "
            + "hay que empezar desde un terminal, o usar `nnviz frame` o --plain")
    let outputIsNoTerminal = Translated(
        "standard output is not a terminal, so no screen could be shown; start it without a pipe or a redirection, "
            + "or use `nnviz frame` or --plain",
        "la salida estándar no es un terminal y no se podría ver ninguna pantalla; "
            + "hay que empezar sin tubería ni redirección, o usar `nnviz frame` o --plain")
    let terminalTypeUnset = Translated(
        "the terminal's type is unknown, as TERM is not set; \(MessageWords.otherTerminal[.english])",
        "no se conoce el tipo del terminal, porque TERM está sin definir; \(MessageWords.otherTerminal[.spanish])"
    )
    let terminalTypeUnknown = Translated<@Sendable (_ type: String) -> String>(
        { "the terminal type TERM=\($0) is unknown here; \(MessageWords.otherTerminal[.english])" },
        { "aquí no se conoce el tipo de terminal TERM=\($0); \(MessageWords.otherTerminal[.spanish])" })
    let cannotPlaceCursor = Translated<@Sendable (_ type: String) -> String>(
        { "a terminal of type TERM=\($0) cannot place the cursor; \(MessageWords.otherTerminal[.english])" },
        { "un terminal de tipo TERM=\($0) no puede mover el cursor; \(MessageWords.otherTerminal[.spanish])" }
    )
    let cannotOpenTerminal = Translated(
        "the terminal could not be opened; see whether too many files are open or too little memory is left",
        "no se pudo abrir el terminal; puede que haya demasiados archivos abiertos o poca memoria libre")
}

extension MessageWords {
    private static let otherTerminal = Translated(
        "set TERM to the terminal's type, such as xterm-256color, or use `nnviz frame` or --plain",
        "TERM tiene que decir el tipo del terminal, como xterm-256color; o se puede usar `nnviz frame` o --plain"
    )

    private static let spanishSystemErrors: [Int32: String] = [
        ENOENT: "no existe el archivo o la carpeta", EACCES: "permiso denegado",
        EPERM: "operación no permitida",
        EISDIR: "es una carpeta", ENOTDIR: "una parte de la ruta no es una carpeta",
        ENOSPC: "no queda espacio en el disco", EROFS: "el sistema de archivos es de solo lectura",
        EMFILE: "hay demasiados archivos abiertos", ENFILE: "hay demasiados archivos abiertos",
        EIO: "error de entrada y salida", ENAMETOOLONG: "el nombre es demasiado largo",
        ELOOP: "hay demasiados enlaces simbólicos", ENOMEM: "no queda memoria",
        EFBIG: "el archivo es demasiado grande",
        EBADF: "la salida está cerrada", EINVAL: "el sistema no lo admite", ENXIO: "no hay tal dispositivo",
    ]
}
