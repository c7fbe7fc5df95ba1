/// The words of the sentence that says what is true now and what comes next, in every language.
///
/// Where there are two variants, the longer one comes first.
struct DiagnosisWords: WordList {
    static let shared = Self()

    // Among other starts.
    let betterThan = Translated<@Sendable (_ percent: Int, _ starts: Int) -> String>(
        { "better than \($0) % of \($1) starts" }, { "mejor que el \($0) % de \($1) inicios" })
    let stuckStarts = Translated<@Sendable (_ starts: Int, _ loss: String) -> String>(
        { "\($0) of them are stuck above \($1)" }, { "\($0) se han atascado por encima de \($1)" })

    // The neuron.
    let notFinite = Translated(
        "W is not finite and stays so: b goes back, r restarts",
        "W no es finita y ya no lo será: b vuelve, r reinicia")
    let overflowed = Translated<@Sendable (_ step: Int) -> String>(
        { "beyond float64's range since step \($0): b goes back, r restarts" },
        { "fuera del rango de float64 desde el paso \($0): b vuelve, r reinicia" })
    let noInput = Translated(
        "x is 0: W has no effect and never moves", "x es 0: W no influye y nunca se mueve")
    let standsStill = Translated(
        "the step is smaller than W's own rounding: W stands still",
        "el paso es menor que el redondeo de W: W no se mueve")
    let stopsShort = Translated<@Sendable (_ steps: Int, _ error: String) -> String>(
        { "in \($0) steps W stops, short of the target: error \($1)" },
        { "en \($0) pasos W se para sin llegar: error \($1)" })
    let stopsFarAway = Translated<@Sendable (_ steps: Int) -> String>(
        { "W never arrives: it stands still in more than \($0) steps" },
        { "W nunca llega: se para en más de \($0) pasos" })
    let landed = Translated("on target up to rounding", "en el objetivo salvo redondeo")
    let landedNext = Translated<@Sendable (_ error: String) -> String>(
        { "the step keeps its size: next error \($0)" }, { "el paso no encoge: próximo error \($0)" })
    let bounces = Translated<@Sendable (_ low: String, _ high: String) -> String>(
        { "bounces forever: W \($0) and \($1)" }, { "rebota sin fin: W \($0) y \($1)" })
    let errorSum = Translated<@Sendable (_ sum: String, _ isOneStep: Bool) -> String>(
        { $1 ? "|errors| sum \($0) = lr·x²" : "|errors| sum \($0), W's rounding" },
        { $1 ? "|errores| suman \($0) = lr·x²" : "|errores| suman \($0), redondeo de W" })
    let overshoots = Translated<@Sendable (_ error: String) -> String>(
        { "overshoots next: error \($0)" }, { "ahora se pasa: error \($0)" })
    let arrives = Translated<@Sendable (_ steps: Int, _ decays: Bool) -> String>(
        { "\($0) steps to the target\($1 ? "" : " at this rate")" },
        { "\($0) pasos al objetivo\($1 ? "" : " a esta tasa")" })
    let landsNext = Translated(
        "lands on the target next, up to rounding", "ahora cae en el objetivo, salvo redondeo")
    let landsThere = Translated("there it lands, up to rounding", "allí cae justo, salvo redondeo")
    let crossing = Translated<@Sendable (_ error: String) -> String>(
        { "there it overshoots: error \($0)" }, { "allí se pasa: error \($0)" })
    let cannotArrive = Translated<@Sendable (_ budget: Int, _ error: String) -> String>(
        { "\($0) steps are too few: error \($1) is left" }, { "\($0) pasos no bastan: queda error \($1)" })
    let farAway = Translated<@Sendable (_ steps: Int, _ decays: Bool) -> String>(
        { "more than \($0) steps to the target\($1 ? "" : " at this rate")" },
        { "más de \($0) pasos al objetivo\($1 ? "" : " a esta tasa")" })
    let diverges = Translated<@Sendable (_ steps: Int) -> String>(
        {
            $0 == 1 ? "the next step leaves float64's range" : "leaves float64's range in \($0) steps"
        },
        {
            $0 == 1
                ? "el próximo paso se sale del rango de float64"
                : "se sale del rango de float64 en \($0) pasos"
        })
    let thenBounces = Translated<@Sendable (_ low: String, _ high: String) -> String>(
        { "then forever W \($0) and \($1)" }, { "luego sin fin W \($0) y \($1)" })
    let thenStandsStill = Translated<@Sendable (_ error: String) -> String>(
        { "then W stands still: error \($0)" }, { "luego W se para: error \($0)" })
    let thenDiverges = Translated("then it leaves float64's range", "luego se sale del rango de float64")
    let untilRate = Translated<@Sendable (_ step: Int, _ rate: String) -> String>(
        { "but at step \($0) lr becomes \($1)" }, { "pero en el paso \($0) lr pasa a \($1)" })
    let untilSet = Translated<@Sendable (_ step: Int) -> String>(
        { "but at step \($0) W is set" }, { "pero en el paso \($0) se fija W" })
    let untilRule = Translated<@Sendable (_ step: Int) -> String>(
        { "but at step \($0) the loss, momentum or decay changes" },
        { "pero en el paso \($0) cambia la pérdida, el momento o el decaimiento" })
    let shrinks = Translated<@Sendable (_ factor: String, _ changesSides: Bool) -> String>(
        { "each step leaves \($0) of the error\($1 ? ", on the other side" : "")" },
        { "cada paso deja \($0) del error\($1 ? ", al otro lado" : "")" })
    let grows = Translated<@Sendable (_ factor: String, _ changesSides: Bool) -> String>(
        { "each step makes |error| \($0) times as large\($1 ? ": lr > 1/x²" : "")" },
        { "cada paso multiplica |error| por \($0)\($1 ? ": lr > 1/x²" : "")" })
    let turnsRound = Translated(
        "lr = 1/x²: every step flips the error's sign and keeps its size, forever",
        "lr = 1/x²: cada paso cambia el signo del error y no su tamaño, sin fin")
    let growsThen = Translated<@Sendable (_ factor: String) -> String>(
        { "|error| grows \($0) times a step" }, { "|error| crece por \($0) en cada paso" })
    let cannotReach = Translated<@Sendable (_ error: String) -> String>(
        { "the rate decays too fast: |error| never below \($0)" },
        { "la tasa decae demasiado: |error| no baja de \($0)" })
    let carried = Translated<@Sendable (_ error: String) -> String>(
        { "swings on to error \($0)" }, { "la inercia lo lleva a \($0)" })
    let stopsThen = Translated<@Sendable (_ steps: Int, _ error: String) -> String>(
        { "W stands still in \($0) steps: error \($1)" }, { "W se para en \($0) pasos: error \($1)" })
    let repeats = Translated<@Sendable (_ period: Int, _ low: String, _ high: String) -> String>(
        {
            $0 == 2
                ? "bounces forever: error \($1) and \($2)" : "the same \($0) errors forever, \($1) to \($2)"
        },
        {
            $0 == 2
                ? "rebota sin fin: error \($1) y \($2)" : "los mismos \($0) errores sin fin, de \($1) a \($2)"
        })
    let settles = Translated("ends on the target, up to rounding", "acaba en el objetivo, salvo redondeo")
    let dwindles = Translated<@Sendable (_ steps: Int) -> String>(
        { "the bounce shrinks and ends in about \($0) steps" },
        { "el rebote encoge y acaba en unos \($0) pasos" })
    let goesOn = Translated<@Sendable (_ steps: Int, _ low: String, _ high: String) -> String>(
        { "in \($0) steps still from \($1) to \($2)" }, { "en \($0) pasos aún va de \($1) a \($2)" })

    // The network.
    let begins = Translated(
        "the start: nothing has been learned yet", "el comienzo: aún no ha aprendido nada")
    let networkDiverged = Translated<@Sendable (_ step: Int) -> String>(
        { "diverged at step \($0): b goes back, r restarts" },
        { "divergió en el paso \($0): b vuelve, r reinicia" })
    let nothingMoves = Translated(
        "no weight moves: gradients 0, or below the weights' rounding",
        "ningún peso se mueve: gradientes 0, o menores que el redondeo")
    let falling = Translated<@Sendable (_ fall: String, _ iterations: Int) -> String>(
        { "loss down by \($0) in \($1) \($1 == 1 ? "iteration" : "iterations")" },
        { "la pérdida bajó \($0) en \($1) \($1 == 1 ? "iteración" : "iteraciones")" })
    let jittering = Translated<@Sendable (_ low: String, _ high: String, _ iterations: Int) -> String>(
        { "jitters from \($0) to \($1) in \($2) \($2 == 1 ? "iteration" : "iterations")" },
        { "oscila de \($0) a \($1) en \($2) \($2 == 1 ? "iteración" : "iteraciones")" })
    let sinceLowest = Translated<@Sendable (_ iterations: Int) -> String>(
        { "lowest \($0) iterations ago" }, { "el mínimo fue hace \($0) iteraciones" })
    let kinkAtLength = Translated<@Sendable (_ predictions: String) -> String>(
        { "the next step is at a kink: the error of \($0) changes sign" },
        { "el próximo paso cruza un quiebre: el error de \($0) cambia de signo" })
    let kink = Translated<@Sendable (_ predictions: String) -> String>(
        { "kink: the sign of \($0) flips next" }, { "quiebre: \($0) cambia de signo" })
    let shortKink = Translated<@Sendable (_ predictions: String) -> String>(
        { "kink next: \($0)" }, { "quiebre: \($0)" })
    let clones = Translated<@Sendable (_ units: Int, _ layer: Int) -> String>(
        { "\($0) units of layer \($1) are clones, equal to the last bit" },
        { "\($0) unidades de la capa \($1) son clones, iguales hasta el último bit" })
    let shortClones = Translated("units are clones", "unidades clones")
    let ratesToCome = Translated<@Sendable (_ sum: String) -> String>(
        { "all rates to come add up to \($0)" }, { "todas las tasas que faltan suman \($0)" })
}
