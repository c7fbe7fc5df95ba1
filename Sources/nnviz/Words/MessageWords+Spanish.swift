extension MessageWords {
    static let spanish = MessageWords(
        errorLabel: "Error",
        invalid: { "El valor '\($0)' no es válido para '\($1)': \($2)" },
        unknownCommand: { "no existe la orden '\($0)'; órdenes: \($1)." },
        finiteNumber: "hace falta un número finito, como 1.5.",
        positiveNumber: "hace falta un número finito mayor que 0, como 0.01.",
        momentum: "hace falta un número finito, 0 o mayor, como 0.9.",
        decay: "hace falta un número mayor que 0 y como mucho 1, como 0.999.",
        seed: { "hace falta un número entero de 0 a \($0)." },
        wholeNumber: { "hace falta un número entero de \($0.lowerBound) a \($0.upperBound)." },
        oneOf: { "tiene que ser uno de estos: \($0)." },
        layers: { "hacen falta dos o más números enteros de 1 a \($0), como 3,6,3." },
        rates: { "hacen falta de 2 a \($0) números finitos mayores que 0, separados por comas: 0.001,0.01." },
        raceNames: { "hace falta R,R,… o NOMBRE=V,V,…, con uno de estos nombres: \($0)." },
        raceValues: { "hacen falta de 2 a \($0) valores, separados por comas; para \($1), \($2)" },
        rows: "hacen falta números finitos (float32) separados por comas, y ; entre filas: 0,0;0,1.",
        unevenRows: {
            "todas las filas necesitan tantos valores como la primera: se esperaban \($0), la fila \($2) tiene \($1)."
        },
        size: { "hace falta COLUMNASxFILAS, de 1x1 a \($0.columns)x\($0.rows), como 120x40." },
        rateAt: {
            "hace falta PASO:R o CARRIL@PASO:R, con un paso de 0 a \($0) y una tasa finita mayor que 0, "
                + "como 100:0.05."
        },
        valueAt: {
            "hace falta PASO:NOMBRE=VALOR o CARRIL@PASO:NOMBRE=VALOR, con un paso de 0 a \($0) y un valor finito, "
                + "como 10:W=0.3."
        },
        ruleAt: {
            "hace falta PASO:NOMBRE=VALOR o CARRIL@PASO:NOMBRE=VALOR, con un paso de 0 a \($0) y uno de \($1), "
                + "como 100:loss=squared."
        },
        chapter: { "hace falta un número de 1 a \($0), o uno de estos nombres: \($1)." },
        noKey: {
            "'\($0)' no es una tecla; valen los caracteres sueltos y nombres como Space, Tab, Enter, Left, PgUp, Ctrl-C."
        },
        bothOptions: { "no se puede combinar con \($0)." },
        plainHasNoScreen: "no se puede combinar con --plain, que no tiene pantalla.",
        flagWithPlain: { "'\($0)' no se puede combinar con '--plain', que no tiene pantalla." },
        stepBeforeEnd: { "hace falta un paso de 0 a \($0), donde --steps acaba la ejecución." },
        keptBesideMomentum:
            "los gradientes no se pueden guardar a la vez que hay momento; en ese paso también hace falta "
            + "momentum=0 o keep-gradients=no.",
        noParameter: {
            "no hay ningún parámetro con ese nombre, solo \($0)\($1 ? "; sin los corchetes, todos" : "")."
        },
        finiteFloat32: "hace falta un valor que sea finito en float32.",
        rateAsFloat32: "la tasa tiene que ser finita y mayor que 0 en float32: de 1e-45 a 3.4e38.",
        onlyLane: { "no hay carril \($0); sin --race solo existe el carril 0." },
        noLane: { "no hay carril \($0); --race tiene los carriles 0 a \($1)." },
        possibleLayers: {
            "caben capas de 1 a \($0) neuronas, con un máximo de \($1) pesos y sesgos en total."
        },
        targetsMissing: { "tiene \($0) filas, así que hace falta --targets con otras tantas." },
        rowsDiffer: { "hacen falta tantas filas como en --inputs: se esperaban \($0), hay \($1)." },
        firstLayer: "primera",
        lastLayer: "última",
        valuesMisfit: {
            "la \($0) capa de --layers \($1) tiene \($2) neuronas: se esperaban \($2) valores por fila, hay \($3)."
        },
        layerMisfit: {
            "la \($0) capa debe tener \($1) neuronas, tantas como valores por fila de \($2); tiene \($3)."
        },
        cannotRead: { "No se puede leer \($0): \($1)" },
        tooLarge: "ocupa más de 2 GB",
        cannotWrite: { "no se puede escribir: \($0)" },
        writingFailed: { "No se pudo escribir en \($0): \($1)" },
        systemError: { spanishSystemErrors[$0] },
        place: { "línea \($0), columna \($1)" },
        valueCount: { "se esperaban \($0) valores, hay \($1)" },
        outputIsData: { "es el archivo de --data, \($0), y se perdería; hay que dar otro." },
        filesMissing: "falta un archivo con un bucle grabado; --recorder escribe el módulo que lo graba.",
        flagAlone: { "'\($0)' va sola, sin archivos." },
        readingData: { "Leyendo \($0) …" },
        preparing: "Calculando el primer paso …",
        filmKind:
            "tiene que acabar en .cast (para el reproductor de asciinema) o .svg (una imagen que se mueve sola).",
        needsData: "hace falta --data, el archivo cuyas columnas describe.",
        columns:
            "hace falta una letra por columna, x (entrada), y (objetivo) o - (no se usa), como x,x,y.",
        tablePlace: { line, field in "línea \(line)\(field.map { ", campo \($0)" } ?? "")" },
        notText: "el archivo no es texto en UTF-8; hay que guardarlo como CSV en UTF-8",
        emptyFile:
            "el archivo no tiene filas; hace falta una cabecera como x0,x1,y0 y una fila de números como 0,1,1",
        noRow: { "tras la cabecera '\($0)' no hay ninguna fila de números" },
        blanksBetween: {
            "'\($0)' tiene espacios entre los valores; hay que poner comas, puntos y comas o tabuladores "
                + "y usar --columns \($1)"
        },
        noHeader: { "'\($0)' no es una cabecera; hay que poner encima \($1), o usar --columns \($2)" },
        noSuchColumn: {
            "'\($0)' en '\($1)' no es una entrada (x, x0, x1, …) ni un objetivo (y, y0, y1, …); "
                + "hay que cambiarle el nombre o decir qué es cada columna: --columns \($2)"
        },
        columnTwice: {
            "'\($0)' aparece dos veces en '\($1)'; hay que numerar las columnas: x0, x1, …, y0, y1, …"
        },
        noInput: { "'\($0)' no tiene entradas; una columna tiene que llamarse x, o varias x0, x1, …" },
        noTarget: {
            "'\($0)' no tiene objetivos; una columna tiene que llamarse y, o varias y0, y1, …; "
                + "o se puede usar --columns \($1)"
        },
        columnCount: { "--columns tiene \($0) columnas, pero hay \($1) en '\($2)'" },
        fieldCount: { "hay \($0) \($0 == 1 ? "campo" : "campos") en '\($3)', pero \($1) en la línea \($2)" },
        noNumber: { "falta un número en '\($0)'; hay que ponerlo o quitar la línea" },
        notANumber: { "'\($0)' en '\($1)' no es un número como -1.5" },
        notFloat32: { "'\($0)' es demasiado grande o demasiado pequeño; float32 llega hasta 3.4e38" },
        otherDecimalSign: {
            "'\($0)' tiene \($1 ? "punto" : "coma") decimal, pero la línea \($2) tiene \($1 ? "coma" : "punto")"
        },
        inputIsNoTerminal:
            "la entrada estándar no es un terminal y no se podría leer ninguna tecla; "
            + "hay que empezar desde un terminal, o usar `nnviz frame` o --plain",
        outputIsNoTerminal:
            "la salida estándar no es un terminal y no se podría ver ninguna pantalla; "
            + "hay que empezar sin tubería ni redirección, o usar `nnviz frame` o --plain",
        terminalTypeUnset:
            "no se conoce el tipo del terminal, porque TERM está sin definir; \(otherTerminal)",
        terminalTypeUnknown: { "aquí no se conoce el tipo de terminal TERM=\($0); \(otherTerminal)" },
        cannotPlaceCursor: { "un terminal de tipo TERM=\($0) no puede mover el cursor; \(otherTerminal)" },
        cannotOpenTerminal:
            "no se pudo abrir el terminal; puede que haya demasiados archivos abiertos o poca memoria libre"
    )

    private static let otherTerminal =
        "TERM tiene que decir el tipo del terminal, como xterm-256color; o se puede usar `nnviz frame` o --plain"

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
