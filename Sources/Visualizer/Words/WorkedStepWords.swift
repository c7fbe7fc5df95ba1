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
    let hints: [String]
    /// What it means that terms are added in parts.
    let partsHint: String
    let whyOutput: String
    let whyError: String
    let whyLoss: String
    let whyErrorSlope: String
    let whyGradient: String
    let whyStep: String
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
        hints: [
            "Each line is a link of the chain; the slope is their product.",
            "The slope of |error| is a sign alone, +1 too high and -1 too low; the mean divides it.",
            "An activation that hardly changes lets hardly any slope through: such weights stand still.",
            "The measured slope needs no chain: it moves w by h and looks at the loss.",
        ],
        partsHint: "In parts: as PyTorch adds, in several sums side by side, which are added to each other.",
        whyOutput: "what the neuron answers with its present W",
        whyError: "how far that is from what we wanted, and on which side",
        whyLoss: "how wrong we are: the absolute value has a minimum, 0",
        whyErrorSlope: "the slope of |error|: -1 for negative errors, 1 for positive ones",
        whyGradient: "times the slope of y = W·x in W, which is x",
        whyStep: "times the learning rate: too large a step jumps over the minimum",
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
        hints: [
            "Cada línea es un eslabón; la pendiente es su producto.",
            "La pendiente de |error| es solo un signo, +1 si se pasa y -1 si no llega; la media la divide.",
            "Una activación que apenas cambia apenas deja pasar pendiente: esos pesos no se mueven.",
            "La pendiente medida no usa la cadena: mueve w en h y mira la pérdida.",
        ],
        partsHint: "Por partes: como suma PyTorch, varias sumas a la vez, que luego se suman entre sí.",
        whyOutput: "lo que responde la neurona con la W de ahora",
        whyError: "por cuánto nos hemos equivocado, y hacia qué lado",
        whyLoss: "el valor absoluto: tiene un mínimo, 0",
        whyErrorSlope: "la pendiente de |error|: -1 en valores negativos, 1 en positivos",
        whyGradient: "por la pendiente de y = W·x respecto a W, que es x",
        whyStep: "por la tasa: si el paso es muy grande nos pasamos del mínimo",
        whyNewWeight: "contra la pendiente, es decir, cuesta abajo",
        whyNewOutput: "la respuesta tras modificar W: mira si está más cerca"
    )
}
