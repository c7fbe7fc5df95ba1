import Screen

/// The words on the screens in one language.
public typealias Words = Localized<ScreenWords>

/// Every word on the screens, in every language.
public struct ScreenWords: WordList {
    /// The words.
    public static let shared = Self()

    // The first line.
    let step = Translated("step", "paso")
    let learningRate = Translated("lr", "lr")
    let seed = Translated("seed", "semilla")
    let running = Translated("running", "en marcha")
    let paused = Translated("paused", "en pausa")
    let stepsPerSecond = Translated<@Sendable (Int) -> String>(
        { $0 == 1 ? "1 step/s" : "\($0) steps/s" }, { $0 == 1 ? "1 paso/s" : "\($0) pasos/s" })
    let slower = Translated<@Sendable (_ measured: String, _ wanted: String) -> String>(
        { "\($0) of \($1)" }, { "\($0) de \($1)" })
    let fastest = Translated("top speed", "al máximo")
    let target = Translated("target", "objetivo")
    let row = Translated("row", "fila")
    let rows = Translated<@Sendable (Int) -> String>({ "\($0) rows" }, { "\($0) filas" })
    let matrices = Translated("matrices without bias", "matrices sin sesgo")
    let notFinite = Translated("not finite: b goes back, r restarts", "no es finito: b vuelve, r reinicia")

    // Panes.
    /// The slope of the loss in the error, under the notebook's name.
    public let slopeOfError = Translated("error_slope", "pendiente_error")
    let shortSlope = Translated("slope", "pend.")
    /// The slope of the loss in W, likewise.
    public let slopeInWeight = Translated("w_slope", "pendiente_w")
    let newWeight = Translated("new_W", "nuevo_W")
    let layersLeftOut = Translated<@Sendable (Int) -> String>({ "\($0) layers" }, { "\($0) capas" })
    let unitsInAll = Translated<@Sendable (Int) -> String>({ "\($0) units" }, { "\($0) unidades" })
    let graphThick = Translated("thick: large", "gruesa: grande")
    let graphBright = Translated("bright: the selected way", "viva: el camino elegido")
    let graphBare = Translated("only the largest into a unit", "solo el mayor a cada unidad")
    let functionHint = Translated(
        "shown for networks of one or two inputs", "se ve en redes de una o dos entradas")
    let activationHint = Translated(
        "shown for networks with hidden units and an activation",
        "se ve en redes con unidades ocultas y activación")
    let saturated = Translated("saturated", "saturada")
    let surfaceHint = Translated(
        "m marks the selected weight as the second axis", "m marca el peso elegido como segundo eje")
    let surfaceMarked = Translated<@Sendable (String) -> String>(
        { "up: \($0); Tab chooses the weight across" },
        { "hacia arriba, \($0); Tab elige el peso horizontal" })
    let marked = Translated(
        "second axis of the loss surface: Tab chooses the first, m again ends it",
        "segundo eje de la superficie: Tab elige el primero, otra m lo quita")
    let values = Translated("values", "valores")
    let gradients = Translated("gradients", "gradientes")
    let lastChange = Translated("last change", "último cambio")
    let rightWeight = Translated("right W", "W buscada")
    let distance = Translated("distance", "distancia")
    let everyWeightSame = Translated("x is 0: W has no effect", "x es 0: W no influye")
    let error = Translated("error", "error")
    let nextStep = Translated("next", "siguiente")
    let slope = Translated("slope", "pendiente")
    let now = Translated("now", "ahora")
    let path = Translated("path", "camino")
    let pathOnly = Translated<@Sendable (Int) -> String>(
        { "path: last \($0) steps" }, { "camino: \($0) últimos pasos" })
    let kink = Translated("kink", "quiebre")
    let kinksOf = Translated<@Sendable (Int, Int) -> String>(
        { "kinks: \($0) of \($1)" }, { "quiebres: \($0) de \($1)" })
    let valuesOnly = Translated<@Sendable (Int) -> String>(
        { "\($0) values computed" }, { "\($0) valores calculados" })
    let thisWeightAlone = Translated("this weight alone", "solo este peso")
    let lowest = Translated<@Sendable (String, Int) -> String>(
        { "lowest \($0) at step \($1)" }, { "mínimo \($0) en el paso \($1)" })
    let lowestStart = Translated("lowest start", "inicio más bajo")
    let medianStart = Translated("median", "mediana")
    let highestStart = Translated("highest start", "inicio más alto")
    let logarithmic = Translated("log", "log")
    let diverged = Translated<@Sendable (Int) -> String>(
        { "diverged at step \($0)" }, { "divergió en el paso \($0)" })
    let loss = Translated("loss", "pérdida")
    let recorded = Translated("recorded", "grabado")
    let branch = Translated<@Sendable (Int) -> String>({ "branch \($0)" }, { "rama \($0)" })
    let lane = Translated<@Sendable (Int, Int) -> String>(
        { "lane \($0) of \($1)" }, { "carril \($0) de \($1)" })
    let nearest = Translated<@Sendable (_ lane: String, _ loss: String, _ value: String) -> String>(
        { "nearest now: \($0), \($1) \($2)" }, { "más cerca: \($0), \($1) \($2)" })
    let hidden = Translated<@Sendable (String) -> String>({ "hidden: \($0)" }, { "oculto: \($0)" })
    let shownIn = Translated<@Sendable (_ digit: Int, _ pane: String) -> String>(
        { "\($1) is hidden here: \($0) shows it" }, { "\($1): no cabe aquí; se ve con \($0)" })
    let bias = Translated("bias", "sesgo")

    // The sentence.
    /// What the settings of a run are called.
    let nearestBriefly = Translated<@Sendable (String) -> String>(
        { "nearest: \($0)" }, { "más cerca: \($0)" })

    // The last line.
    let hintPause = Translated("pause", "pausa")
    let hintRun = Translated("run", "sigue")
    let hintStep = Translated("step", "paso")
    let hintStepBack = Translated("back", "atrás")
    let hintRate = Translated("rate", "tasa")
    let hintSpeed = Translated("speed", "velocidad")
    let hintRule = Translated("loss", "pérdida")
    let hintSelectWeight = Translated("weight", "peso")
    let hintSelectRow = Translated("data row", "fila")
    let hintHelp = Translated("help", "ayuda")
    let hintQuit = Translated("quit", "salir")
    let hintRestart = Translated("restart", "reinicia")
    let hintClose = Translated("close", "cierra")
    let hintTerm = Translated("why", "por qué")
    let hintUndo = Translated("undo", "deshace")
    let hintBranches = Translated("branch/remove", "rama/quita")
    let hintLanes = Translated("lane +/next", "carril +/sig.")
    let hintAsk = Translated("predict", "predice")
    let hintEdit = Translated("type a value", "escribe un valor")
    let hintNudge = Translated("nudge", "ajusta")
    let hintLogarithmic = Translated("log axis", "eje log")
    let hintProceed = Translated("go on", "seguir")
    let hintAnswer = Translated("answer", "responder")
    let hintChoose = Translated("choose", "elegir")
    let hintChapters = Translated("chapter", "capítulo")
    let hintList = Translated("chapters", "índice")
    let hintFreePlay = Translated("free play", "jugar")
    let hintLesson = Translated("lesson", "lección")
    let hintTour = Translated("tour", "recorrido")
    let typing = Translated<@Sendable (String) -> String>(
        { "new value of \($0):" }, { "nuevo valor de \($0):" })
    let typingKeys = Translated("Enter sets it, Esc leaves it", "Intro lo fija, Esc lo descarta")
    let readingKeys = Translated("← → move, Esc ends", "← → mueven, Esc acaba")

    // Help.
    let helpTitle = Translated("Keys", "Teclas")
    let asciiReason = Translated<@Sendable (ASCIIReason) -> String>(
        {
            switch $0 {
            case .asked: "ASCII only, as --ascii says; without it, curves are finer."
            case .locale(nil): "ASCII only, as LANG is not set; start it with LC_ALL=C.UTF-8."
            case .locale(let name?): "ASCII only, as \(name) is not UTF-8; start it with LC_ALL=C.UTF-8."
            }
        },
        {
            switch $0 {
            case .asked: "Solo ASCII, como pide --ascii; sin esa opción, las curvas son más finas."
            case .locale(nil): "Solo ASCII, porque LANG está sin definir; con LC_ALL=es_ES.UTF-8 cambia."
            case .locale(let name?): "Solo ASCII, porque \(name) no es UTF-8; con LC_ALL=es_ES.UTF-8 cambia."
            }
        })
    let helpPause = Translated("pause, run", "pausa, sigue")
    let helpStep = Translated("one step (pauses)", "un paso (y pausa)")
    let helpStepBack = Translated("one step back", "un paso atrás")
    let helpRate = Translated("rate up, down", "sube, baja la tasa")
    let helpSpeed = Translated("slower, faster", "más lento, más rápido")
    let helpRule = Translated("loss, momentum, decay", "pérdida, mom., decae")
    let helpKeptGradients = Translated("zero_grad() forgotten", "zero_grad() olvidado")
    let helpSelectWeight = Translated("next, previous weight", "peso sig., anterior")
    let helpMark = Translated("surface: second axis", "superficie: 2.º eje")
    let helpSelectRow = Translated("next, previous row", "fila sig., anterior")
    let helpHelp = Translated("this help", "esta ayuda")
    let helpQuit = Translated("quit", "salir")
    let helpRestart = Translated("restart, new seed", "reinicia, otro inicio")
    let helpClose = Translated("close what is open", "cierra lo abierto")
    let helpTerm = Translated("next term of the step", "otro término del paso")
    let helpUndo = Translated("undo the last change", "deshace el cambio")
    let helpBranches = Translated("next branch, remove", "otra rama, quitarla")
    let helpLanes = Translated("add lane, next, prev.", "añade carril, sig, ant")
    let helpAsk = Translated("predict: a question", "predice: pregunta")
    let helpStarts = Translated("all other starts", "todos los inicios")
    let helpEdit = Translated("type a weight's value", "escribe un valor")
    let helpNudge = Translated("weight down, up", "baja, sube el peso")
    let helpHundred = Translated("100 steps on, back", "100 pasos más, menos")
    let helpEnds = Translated("first, latest step", "primer paso, último")
    let helpLogarithmic = Translated("linear or log axis", "eje lineal o log")
    let helpQuantity = Translated("value, slope, change", "valor, grad., cambio")
    let helpTail = Translated("whole run, last part", "todo, solo el final")
    let helpCursor = Translated("read values: ← →, Esc", "lee valores: ← → Esc")
    let helpZoom = Translated("that pane alone", "solo ese panel")
    let helpCommand = Translated("show, copy command", "ver, copiar la orden")
    let helpLanguageAndTheme = Translated("language, theme, large", "idioma, tema, grande")
    let helpSuspend = Translated("suspend (fg returns)", "suspende (fg vuelve)")
    let helpProceed = Translated("go on, answer", "seguir, responder")
    let helpChoose = Translated("choose an answer", "elige una respuesta")
    let helpPick = Translated("that answer", "esa respuesta")
    let helpChapters = Translated("next, prev. chapter", "capítulo sig., ant.")
    let helpList = Translated("list of chapters", "índice de capítulos")
    let helpFreePlay = Translated("free play, and back", "juego libre, y vuelta")
    let helpTurnBack = Translated("page before", "página anterior")
    let helpTour = Translated("the tour, and back", "recorrido, y vuelta")
    let commandTitle = Translated(
        "The command that brings this run back", "La orden que recupera esta ejecución")
    let scriptTitle = Translated(
        "The same as a Python program:", "Lo mismo como programa de Python:")
    let commandNote = Translated("C copies it, c closes this", "C la copia, c cierra esto")
    let copiedNote = Translated(
        "sent to the clipboard (if the terminal takes it)",
        "enviada al portapapeles (si el terminal lo acepta)")

    // The presenter layout.
    let lastKey = Translated("key", "tecla")
    /// The name of a key on this language's keyboards; nil for that of the command line.
    let keyName = Translated<@Sendable (Key) -> String?>(
        { _ in nil },
        { key in
            switch key {
            case .character(" "): "espacio"
            case .enter: "intro"
            case .backspace: "retroceso"
            case .delete: "supr"
            case .backTab: "mayús-tab"
            case .pageUp: "RePág"
            case .pageDown: "AvPág"
            case .home: "inicio"
            case .end: "fin"
            case .up: "arriba"
            case .down: "abajo"
            case .left: "izquierda"
            case .right: "derecha"
            default: nil
            }
        })

    // Plain sentences, and the lines printed on leaving.
    let again = Translated("again:", "otra vez:")
    let rateInFull = Translated("learning rate", "tasa de aprendizaje")
    let ratesInFull = Translated("learning rates", "tasas de aprendizaje")
    let plainStep = Translated<@Sendable (Int) -> String>({ "Step \($0)" }, { "Paso \($0)" })
    let plainLane = Translated<@Sendable (Int, String) -> String>(
        { "lane \($0), \($1):" }, { "carril \($0), \($1):" })
    let plainNeuron = Translated<@Sendable (_ weight: String, _ output: String, _ error: String) -> String>(
        { "W \($0), y \($1), error \($2)" }, { "W \($0), y \($1), error \($2)" })
    let tooHigh = Translated("too high", "por encima")
    let tooLow = Translated("too low", "por debajo")
    let exact = Translated("exact", "exacto")
    let plainNetwork = Translated<@Sendable (_ loss: String, _ predictions: String) -> String>(
        { "loss \($0), predictions \($1)" }, { "pérdida \($0), predicciones \($1)" })
    let plainTargets = Translated<@Sendable (String) -> String>({ "targets \($0)" }, { "objetivos \($0)" })
    let plainRow = Translated<@Sendable (Int, String) -> String>(
        { "row \($0): \($1)" }, { "fila \($0): \($1)" })
    let plainMoreRows = Translated<@Sendable (Int) -> String>(
        { $0 == 1 ? "and one more row" : "and \($0) more rows" },
        { $0 == 1 ? "y una fila más" : "y \($0) filas más" })
    let plainKeys = Translated(
        "Enter goes one step on, a number so many steps; help tells more, q leaves.",
        "Intro da un paso, un número da esos pasos; ayuda dice más, q sale.")
    let plainHelp = Translated(
        [
            "Each with Enter behind it:", "nothing: one step.", "20: twenty steps on, -20: twenty back.",
            "lr=0.01: the learning rate from here on.", "W=0.3: sets W, or any weight by its name.",
            "again: where it stands.",
        ],
        [
            "Cada cosa, seguida de Intro:", "nada: un paso.", "20: veinte pasos adelante; -20: veinte atrás.",
            "lr=0.01: la tasa de aprendizaje desde aquí.", "W=0.3: fija W, o cualquier peso por su nombre.",
            "repite: dónde está.",
        ])
    let plainUnknown = Translated<@Sendable (String) -> String>(
        { "\"\($0)\" is nothing that can be done here: help tells what can." },
        { "«\($0)» no es nada que se pueda hacer aquí: ayuda dice qué se puede." })
    let plainLimitReached = Translated<@Sendable (Int) -> String>(
        {
            $0 == 1 ? "1 step is done: Enter goes on" : "\($0) steps are done: Enter goes on"
        },
        {
            $0 == 1 ? "1 paso hecho: Intro para seguir" : "\($0) pasos hechos: Intro para seguir"
        })
    let plainNoParameter = Translated<@Sendable (String) -> String>(
        { "There is no weight called \($0)." }, { "No hay ningún peso llamado \($0)." })

    // Notices.
    let notANumber = Translated<@Sendable (String) -> String>(
        { "\"\($0)\" is not a number such as 0.25 or -1.5" }, { "«\($0)» no es un número como 0.25 o -1.5" })
    let typedInFull = Translated<@Sendable (_ most: Int) -> String>(
        { "\($0) characters at most" }, { "\($0) caracteres como máximo" })
    let pasteDropped = Translated(
        "pasted text is ignored: here, letters are commands",
        "se ignora el texto pegado: aquí las letras son órdenes")
    let limitReached = Translated<@Sendable (Int) -> String>(
        { $0 == 1 ? "1 step is done: space goes on" : "\($0) steps are done: space goes on" },
        {
            $0 == 1 ? "1 paso hecho: espacio para seguir" : "\($0) pasos hechos: espacio para seguir"
        })
    let nothingToUndo = Translated("there is nothing to undo", "no hay nada que deshacer")
    let onlyBranch = Translated("there is only this branch", "solo hay esta rama")
    let computing = Translated(
        "computing these steps again: a moment ...", "calculando de nuevo esos pasos: un momento ...")
    let trainingStarts = Translated<@Sendable (_ starts: Int, _ steps: Int) -> String>(
        { "training \($0) other starts for \($1) steps: Esc gives up" },
        { "entrenando otros \($0) inicios, \($1) pasos: Esc lo deja" })
    let notNudged = Translated(
        "the weight is not finite: e types a value for it", "el peso no es finito: e escribe un valor")
    let onlyLane = Translated(
        "there is only this lane: a adds the present settings as another",
        "solo hay este carril: a añade otro con los ajustes actuales")
    let noMoreLanes = Translated<@Sendable (Int) -> String>(
        { "a race has room for \($0) lanes" }, { "en una carrera caben \($0) carriles" })
    let rateAtEnd = Translated<@Sendable (String) -> String>(
        { "\($0) is the end of the ladder of rates" }, { "\($0) es el último valor de la escala de tasas" })
}

extension Localized where List == ScreenWords {
    /// Those of what is lowered and how.
    var rule: Localized<RuleWords> { .init(language) }
    /// Those of the worked steps.
    var worked: Localized<WorkedStepWords> { .init(language) }
    /// Those of the sentence that says what is true now.
    var diagnosis: Localized<DiagnosisWords> { .init(language) }
    /// Those of the settings of a run.
    public var settings: Localized<SettingWords> { .init(language) }
    /// Those of the tour.
    var tour: Localized<TourWords> { .init(language) }
}

/// A language of the screens.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"

    /// Its words.
    public var words: Words { Words(self) }

    /// The language after it.
    public var next: Language {
        switch self {
        case .english: .spanish
        case .spanish: .english
        }
    }
}
