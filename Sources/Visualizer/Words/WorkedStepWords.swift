import Learning

/// The words of the worked steps, in one language.
struct WorkedStepWords: Sendable {
    let slopeIn: @Sendable (String) -> String
    let newValue: @Sendable (String) -> String
    let rowAdds: @Sendable (Int) -> String
    let behind: @Sendable (String) -> String
    let check: String
    let differs: @Sendable (String) -> String
    let unchecked: String
    let kinkInside: @Sendable (String) -> String
    let forwardTo: @Sendable (String) -> String
    let backTo: @Sendable (String) -> String
    let againstTheSlope: String
    let checked: @Sendable (String) -> String
    let measured: String
    let difference: String
    let withMatrices: String
    let sumOf: String
    let inParts: @Sendable (Int) -> String
    let sumsInParts: String
    let moreOf: @Sendable (Int) -> String
    /// What to look for, a line each.
    let hints: @Sendable (Loss) -> [String]
    /// What it means that terms are added in parts.
    let partsHint: String
    let whyOutput: String
    let whyError: String
    let whyLoss: @Sendable (Loss) -> String
    let whyErrorSlope: @Sendable (Loss) -> String
    let whyGradient: String
    let whyVelocity: String
    let whyKeptGradient: String
    let keptGradient: String
    let whyStep: String
    let whyDecayedStep: @Sendable (_ decay: String) -> String
    let whyNewWeight: String
    let whyNewOutput: String
}

extension WorkedStepWords {
    static let english = WorkedStepWords(
        slopeIn: { "slope in \($0)" },
        newValue: { "new \($0)" },
        rowAdds: { "row \($0) adds" },
        behind: { "behind \($0)" },
        check: "check",
        differs: { "differs by \($0)" },
        unchecked: "left out: it would take too long",
        kinkInside: { "kink inside: \($0)" },
        forwardTo: { "Forward: what arrives at \($0)" },
        backTo: { "Back: from the loss to \($0)" },
        againstTheSlope: "The step, against the slope",
        checked: { "Checked in float64, h = \($0)" },
        measured: "measured",
        difference: "difference",
        withMatrices: "The same with matrices:",
        sumOf: "their sum",
        inParts: { "in \($0) parts" },
        sumsInParts: "sums in parts",
        moreOf: { "\($0) in all" },
        hints: { loss in
            [
                "Each line is a link of the chain; the slope is their product.",
                loss == .absolute
                    ? "The slope of |error| is a sign alone, +1 too high and -1 too low; the mean divides it."
                    : "The slope of error² is 2·error: it shrinks with the error; the mean divides it.",
                "An activation that hardly changes lets hardly any slope through: such weights stand still.",
                "The measured slope needs no chain: it moves w by h and looks at the loss.",
            ]
        },
        partsHint: "In parts: as PyTorch adds, in several sums side by side, which are added to each other.",
        whyOutput: "what the neuron answers with its present W",
        whyError: "how far that is from what we wanted, and on which side",
        whyLoss: {
            $0 == .absolute
                ? "how wrong we are: the absolute value has a minimum, 0"
                : "how wrong we are: the square has a minimum, 0, and is flat there"
        },
        whyErrorSlope: {
            $0 == .absolute
                ? "the slope of |error|: -1 for negative errors, 1 for positive ones"
                : "the slope of error²: the smaller the error, the smaller the step"
        },
        whyGradient: "times the slope of y = W·x in W, which is x",
        whyVelocity: "a part of the velocity so far, and the new slope on top",
        whyKeptGradient: "zero_grad() forgotten: the new slope is added to all before it",
        keptGradient: "zero_grad() forgotten: g before + g",
        whyStep: "times the learning rate: too large a step jumps over the minimum",
        whyDecayedStep: { "times the learning rate, which each step multiplies by \($0)" },
        whyNewWeight: "against the slope, that is, downhill",
        whyNewOutput: "the answer after changing W: see whether it is nearer"
    )

    static let spanish = WorkedStepWords(
        slopeIn: { "pend. en \($0)" },
        newValue: { "\($0) nuevo" },
        rowAdds: { "la fila \($0) pone" },
        behind: { "tras \($0)" },
        check: "prueba",
        differs: { "difiere en \($0)" },
        unchecked: "omitida: tardaría demasiado",
        kinkInside: { "quiebre dentro: \($0)" },
        forwardTo: { "Hacia delante: lo que llega a \($0)" },
        backTo: { "Hacia atrás: de la pérdida a \($0)" },
        againstTheSlope: "El paso, contra la pendiente",
        checked: { "Comprobado en float64, h = \($0)" },
        measured: "medida",
        difference: "diferencia",
        withMatrices: "Lo mismo con matrices:",
        sumOf: "su suma",
        inParts: { "en \($0) partes" },
        sumsInParts: "sumas por partes",
        moreOf: { "\($0) en total" },
        hints: { loss in
            [
                "Cada línea es un eslabón; la pendiente es su producto.",
                loss == .absolute
                    ? "La pendiente de |error| es solo un signo, +1 si se pasa y -1 si no llega; la media la divide."
                    : "La pendiente de error² es 2·error: mengua con el error; la media la divide.",
                "Una activación que apenas cambia apenas deja pasar pendiente: esos pesos no se mueven.",
                "La pendiente medida no usa la cadena: mueve w en h y mira la pérdida.",
            ]
        },
        partsHint: "Por partes: como suma PyTorch, varias sumas a la vez, que luego se suman entre sí.",
        whyOutput: "lo que responde la neurona con la W de ahora",
        whyError: "por cuánto nos hemos equivocado, y hacia qué lado",
        whyLoss: {
            $0 == .absolute
                ? "el valor absoluto: tiene un mínimo, 0"
                : "el cuadrado: tiene un mínimo, 0, y allí es plano"
        },
        whyErrorSlope: {
            $0 == .absolute
                ? "la pendiente de |error|: -1 en valores negativos, 1 en positivos"
                : "la pendiente de error²: a menor error, menor paso"
        },
        whyGradient: "por la pendiente de y = W·x respecto a W, que es x",
        whyVelocity: "una parte de la velocidad anterior, más la pendiente nueva",
        whyKeptGradient: "zero_grad() olvidado: la pendiente nueva se suma a todas las anteriores",
        keptGradient: "zero_grad() olvidado: g anterior + g",
        whyStep: "por la tasa: si el paso es muy grande nos pasamos del mínimo",
        whyDecayedStep: { "por la tasa, que cada paso multiplica por \($0)" },
        whyNewWeight: "contra la pendiente, es decir, cuesta abajo",
        whyNewOutput: "la respuesta tras modificar W: mira si está más cerca"
    )
}
