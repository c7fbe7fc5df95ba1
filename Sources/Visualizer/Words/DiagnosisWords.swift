/// The words of the sentence that says what is true now and what comes next, in one language.
///
/// Where there are two variants, the longer one comes first.
struct DiagnosisWords: Sendable {
    // The neuron.
    let notFinite: String
    let overflowed: @Sendable (_ step: Int) -> String
    let noInput: String
    let standsStill: String
    let stopsShort: @Sendable (_ steps: Int, _ error: String) -> String
    let stopsFarAway: @Sendable (_ steps: Int) -> String
    let landed: String
    let landedNext: @Sendable (_ error: String) -> String
    let bounces: @Sendable (_ low: String, _ high: String) -> String
    let errorSum: @Sendable (_ sum: String, _ isOneStep: Bool) -> String
    let overshoots: @Sendable (_ error: String) -> String
    let arrives: @Sendable (_ steps: Int, _ decays: Bool) -> String
    let landsNext: String
    let landsThere: String
    let crossing: @Sendable (_ error: String) -> String
    let cannotArrive: @Sendable (_ budget: Int, _ error: String) -> String
    let farAway: @Sendable (_ steps: Int, _ decays: Bool) -> String
    let diverges: @Sendable (_ steps: Int) -> String
    let thenBounces: @Sendable (_ low: String, _ high: String) -> String
    let thenStandsStill: @Sendable (_ error: String) -> String
    let thenDiverges: String
    let untilRate: @Sendable (_ step: Int, _ rate: String) -> String
    let untilSet: @Sendable (_ step: Int) -> String
    let untilRule: @Sendable (_ step: Int) -> String
    let shrinks: @Sendable (_ factor: String, _ changesSides: Bool) -> String
    let grows: @Sendable (_ factor: String, _ changesSides: Bool) -> String
    let turnsRound: String
    let growsThen: @Sendable (_ factor: String) -> String
    let cannotReach: @Sendable (_ error: String) -> String
    let carried: @Sendable (_ error: String) -> String
    let stopsThen: @Sendable (_ steps: Int, _ error: String) -> String
    let repeats: @Sendable (_ period: Int, _ low: String, _ high: String) -> String
    let settles: String
    let dwindles: @Sendable (_ steps: Int) -> String
    let goesOn: @Sendable (_ steps: Int, _ low: String, _ high: String) -> String

    // The network.
    let begins: String
    let networkDiverged: @Sendable (_ step: Int) -> String
    let nothingMoves: String
    let falling: @Sendable (_ fall: String, _ iterations: Int) -> String
    let jittering: @Sendable (_ low: String, _ high: String, _ iterations: Int) -> String
    let sinceLowest: @Sendable (_ iterations: Int) -> String
    let kinkAtLength: @Sendable (_ predictions: String) -> String
    let kink: @Sendable (_ predictions: String) -> String
    let shortKink: @Sendable (_ predictions: String) -> String
    let clones: @Sendable (_ units: Int, _ layer: Int) -> String
    let shortClones: String
    let ratesToCome: @Sendable (_ sum: String) -> String
}

extension DiagnosisWords {
    static let english = DiagnosisWords(
        notFinite: "W is not finite and stays so: b goes back, r restarts",
        overflowed: { "beyond float64's range since step \($0): b goes back, r restarts" },
        noInput: "x is 0: W has no effect and never moves",
        standsStill: "the step is smaller than W's own rounding: W stands still",
        stopsShort: { "in \($0) steps W stands still, rounded: error \($1)" },
        stopsFarAway: { "W never arrives: it stands still in more than \($0) steps" },
        landed: "on target up to rounding",
        landedNext: { "the step keeps its size: next error \($0)" },
        bounces: { "bounces for ever: W \($0) and \($1)" },
        errorSum: { $1 ? "|errors| sum \($0) = lr·x²" : "|errors| sum \($0), W's rounding" },
        overshoots: { "overshoots next: error \($0)" },
        arrives: { "\($0) steps to the target\($1 ? "" : " at this rate")" },
        landsNext: "lands on the target next, up to rounding",
        landsThere: "there it lands, up to rounding",
        crossing: { "there it overshoots to \($0)" },
        cannotArrive: { "\($0) cannot arrive (\($1))" },
        farAway: { "more than \($0) steps to the target\($1 ? "" : " at this rate")" },
        diverges: {
            $0 == 1 ? "the next step leaves float64's range" : "leaves float64's range in \($0) steps"
        },
        thenBounces: { "then for ever W \($0) and \($1)" },
        thenStandsStill: { "then W stands still: error \($0)" },
        thenDiverges: "then it leaves float64's range",
        untilRate: { "but at step \($0) lr becomes \($1)" },
        untilSet: { "but at step \($0) W is set" },
        untilRule: { "but at step \($0) the loss, momentum or decay changes" },
        shrinks: { "each step leaves \($0) of the error\($1 ? ", on the other side" : "")" },
        grows: { "each step makes |error| \($0) times as large\($1 ? ": lr > 1/x²" : "")" },
        turnsRound: "lr = 1/x²: each step turns the error round, for ever",
        growsThen: { "|error| grows \($0) times a step" },
        cannotReach: { "the rate decays too fast: |error| never below \($0)" },
        carried: { "carried on to error \($0)" },
        stopsThen: { "W stands still in \($0) steps: error \($1)" },
        repeats: {
            $0 == 2
                ? "bounces for ever: error \($1) and \($2)" : "the same \($0) errors for ever, \($1) to \($2)"
        },
        settles: "ends on the target, up to rounding",
        dwindles: { "the bounce shrinks and ends in about \($0) steps" },
        goesOn: { "in \($0) steps still from \($1) to \($2)" },
        begins: "the start: nothing has been learned yet",
        networkDiverged: { "diverged at step \($0): b goes back, r restarts" },
        nothingMoves: "no weight moves: gradients 0, or below the weights' rounding",
        falling: { "loss down by \($0) in \($1) \($1 == 1 ? "iteration" : "iterations")" },
        jittering: { "jitters from \($0) to \($1) in \($2) \($2 == 1 ? "iteration" : "iterations")" },
        sinceLowest: { "lowest \($0) iterations ago" },
        kinkAtLength: { "the next step is at a kink: the error of \($0) changes sign" },
        kink: { "kink: the sign of \($0) flips next" },
        shortKink: { "kink next: \($0)" },
        clones: { "\($0) units of layer \($1) are clones, equal to the last bit" },
        shortClones: "units are clones",
        ratesToCome: { "all rates to come add up to \($0)" }
    )

    static let spanish = DiagnosisWords(
        notFinite: "W no es finita y ya no lo será: b vuelve, r reinicia",
        overflowed: { "fuera del rango de float64 desde el paso \($0): b vuelve, r reinicia" },
        noInput: "x es 0: W no influye y nunca se mueve",
        standsStill: "el paso es menor que el redondeo de W: W no se mueve",
        stopsShort: { "en \($0) pasos W se para, por redondeo: error \($1)" },
        stopsFarAway: { "W nunca llega: se para en más de \($0) pasos" },
        landed: "en el objetivo salvo redondeo",
        landedNext: { "el paso no encoge: próximo error \($0)" },
        bounces: { "rebota sin fin: W \($0) y \($1)" },
        errorSum: { $1 ? "|errores| suman \($0) = lr·x²" : "|errores| suman \($0), redondeo de W" },
        overshoots: { "ahora se pasa: error \($0)" },
        arrives: { "\($0) pasos al objetivo\($1 ? "" : " a esta tasa")" },
        landsNext: "ahora cae en el objetivo, salvo redondeo",
        landsThere: "allí cae justo, salvo redondeo",
        crossing: { "allí se pasa: error \($0)" },
        cannotArrive: { "en \($0) no llega (\($1))" },
        farAway: { "más de \($0) pasos al objetivo\($1 ? "" : " a esta tasa")" },
        diverges: {
            $0 == 1
                ? "el próximo paso se sale del rango de float64"
                : "se sale del rango de float64 en \($0) pasos"
        },
        thenBounces: { "luego sin fin W \($0) y \($1)" },
        thenStandsStill: { "luego W se para: error \($0)" },
        thenDiverges: "luego se sale del rango de float64",
        untilRate: { "pero en el paso \($0) lr pasa a \($1)" },
        untilSet: { "pero en el paso \($0) se fija W" },
        untilRule: { "pero en el paso \($0) cambia la pérdida, el momento o el decaimiento" },
        shrinks: { "cada paso deja \($0) del error\($1 ? ", al otro lado" : "")" },
        grows: { "cada paso multiplica |error| por \($0)\($1 ? ": lr > 1/x²" : "")" },
        turnsRound: "lr = 1/x²: cada paso da la vuelta al error, sin fin",
        growsThen: { "|error| crece por \($0) en cada paso" },
        cannotReach: { "la tasa decae demasiado: |error| no baja de \($0)" },
        carried: { "la inercia lo lleva a \($0)" },
        stopsThen: { "W se para en \($0) pasos: error \($1)" },
        repeats: {
            $0 == 2
                ? "rebota sin fin: error \($1) y \($2)" : "los mismos \($0) errores sin fin, de \($1) a \($2)"
        },
        settles: "acaba en el objetivo, salvo redondeo",
        dwindles: { "el rebote encoge y acaba en unos \($0) pasos" },
        goesOn: { "en \($0) pasos aún va de \($1) a \($2)" },
        begins: "el comienzo: aún no ha aprendido nada",
        networkDiverged: { "divergió en el paso \($0): b vuelve, r reinicia" },
        nothingMoves: "ningún peso se mueve: gradientes 0, o menores que el redondeo",
        falling: { "la pérdida bajó \($0) en \($1) \($1 == 1 ? "iteración" : "iteraciones")" },
        jittering: { "oscila de \($0) a \($1) en \($2) \($2 == 1 ? "iteración" : "iteraciones")" },
        sinceLowest: { "el mínimo fue hace \($0) iteraciones" },
        kinkAtLength: { "el próximo paso cruza un quiebre: el error de \($0) cambia de signo" },
        kink: { "quiebre: \($0) cambia de signo" },
        shortKink: { "quiebre: \($0)" },
        clones: { "\($0) unidades de la capa \($1) son clones, iguales hasta el último bit" },
        shortClones: "unidades clones",
        ratesToCome: { "todas las tasas que faltan suman \($0)" }
    )
}
