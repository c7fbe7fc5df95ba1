import Learning

/// The words of the worked steps, in every language.
struct WorkedStepWords: WordList {
    static let shared = Self()

    let slopeIn = Translated<@Sendable (String) -> String>({ "slope in \($0)" }, { "pend. en \($0)" })
    let newValue = Translated<@Sendable (String) -> String>({ "new \($0)" }, { "\($0) nuevo" })
    let rowAdds = Translated<@Sendable (Int) -> String>({ "row \($0) adds" }, { "la fila \($0) pone" })
    let behind = Translated<@Sendable (String) -> String>({ "behind \($0)" }, { "tras \($0)" })
    let check = Translated("check", "prueba")
    let differs = Translated<@Sendable (String) -> String>({ "differs by \($0)" }, { "difiere en \($0)" })
    let unchecked = Translated("left out: it would take too long", "omitida: tardaría demasiado")
    let kinkInside = Translated<@Sendable (String) -> String>(
        { "kink inside: \($0)" }, { "quiebre dentro: \($0)" })
    let forwardTo = Translated<@Sendable (String) -> String>(
        { "Forward: what arrives at \($0)" }, { "Hacia delante: lo que llega a \($0)" })
    let backTo = Translated<@Sendable (String) -> String>(
        { "Back: from the loss to \($0)" }, { "Hacia atrás: de la pérdida a \($0)" })
    let againstTheSlope = Translated("The step, against the slope", "El paso, contra la pendiente")
    let checked = Translated<@Sendable (String) -> String>(
        { "Checked in float64, h = \($0)" }, { "Comprobado en float64, h = \($0)" })
    let measured = Translated("measured", "medida")
    let difference = Translated("difference", "diferencia")
    let withMatrices = Translated("The same with matrices:", "Lo mismo con matrices:")
    let sumOf = Translated("their sum", "su suma")
    let inParts = Translated<@Sendable (Int) -> String>({ "in \($0) parts" }, { "en \($0) partes" })
    let sumsInParts = Translated("sums in parts", "sumas por partes")
    let moreOf = Translated<@Sendable (Int) -> String>({ "\($0) in all" }, { "\($0) en total" })
    /// What to look for, a line each.
    let hints = Translated<@Sendable (Loss) -> [String]>(
        { loss in
            [
                "Each line is a link of the chain; the slope is their product.",
                loss == .absolute
                    ? "The slope of |error| is a sign alone, +1 too high and -1 too low; the mean divides it."
                    : "The slope of error² is 2·error: it shrinks with the error; the mean divides it.",
                "An activation that hardly changes lets hardly any slope through: such weights stand still.",
                "The measured slope needs no chain: it moves w by h and looks at the loss.",
            ]
        },
        { loss in
            [
                "Cada línea es un eslabón; la pendiente es su producto.",
                loss == .absolute
                    ? "La pendiente de |error| es solo un signo, +1 si se pasa y -1 si no llega; la media la divide."
                    : "La pendiente de error² es 2·error: mengua con el error; la media la divide.",
                "Una activación que apenas cambia apenas deja pasar pendiente: esos pesos no se mueven.",
                "La pendiente medida no usa la cadena: mueve w en h y mira la pérdida.",
            ]
        })
    /// What it means that terms are added in parts.
    let partsHint = Translated(
        "In parts: as PyTorch adds, in several sums side by side, which are added to each other.",
        "Por partes: como suma PyTorch, varias sumas a la vez, que luego se suman entre sí.")
    let whyOutput = Translated(
        "what the neuron answers with its present W", "lo que responde la neurona con la W de ahora")
    let whyError = Translated(
        "how far that is from what we wanted, and on which side",
        "por cuánto nos hemos equivocado, y hacia qué lado")
    let whyLoss = Translated<@Sendable (Loss) -> String>(
        {
            $0 == .absolute
                ? "how wrong we are: the absolute value has a minimum, 0"
                : "how wrong we are: the square has a minimum, 0, and is flat there"
        },
        {
            $0 == .absolute
                ? "el valor absoluto: tiene un mínimo, 0"
                : "el cuadrado: tiene un mínimo, 0, y allí es plano"
        })
    let whyErrorSlope = Translated<@Sendable (Loss) -> String>(
        {
            $0 == .absolute
                ? "the slope of |error|: -1 for negative errors, 1 for positive ones"
                : "the slope of error²: the smaller the error, the smaller the step"
        },
        {
            $0 == .absolute
                ? "la pendiente de |error|: -1 en valores negativos, 1 en positivos"
                : "la pendiente de error²: a menor error, menor paso"
        })
    let whyGradient = Translated(
        "times the slope of y = W·x in W, which is x", "por la pendiente de y = W·x respecto a W, que es x")
    let whyVelocity = Translated(
        "a part of the velocity so far, and the new slope on top",
        "una parte de la velocidad anterior, más la pendiente nueva")
    let whyKeptGradient = Translated(
        "zero_grad() forgotten: the new slope is added to all before it",
        "zero_grad() olvidado: la pendiente nueva se suma a todas las anteriores")
    let keptGradient = Translated(
        "zero_grad() forgotten: g before + g", "zero_grad() olvidado: g anterior + g")
    let whyStep = Translated(
        "times the learning rate: too large a step jumps over the minimum",
        "por la tasa: si el paso es muy grande nos pasamos del mínimo")
    let whyDecayedStep = Translated<@Sendable (_ decay: String) -> String>(
        { "times the learning rate, which each step multiplies by \($0)" },
        { "por la tasa, que cada paso multiplica por \($0)" })
    let whyNewWeight = Translated(
        "against the slope, that is, downhill", "contra la pendiente, es decir, cuesta abajo")
    let whySum = Translated(
        "what arrives at the unit: every input times its weight, and the bias",
        "lo que llega a la unidad: cada entrada por su peso, y el sesgo")
    let whyValue = Translated(
        "the unit's value: what it passes on to the next layer",
        "el valor de la unidad: lo que pasa a la capa siguiente")
    let whyErrors = Translated<@Sendable (Loss) -> String>(
        {
            $0 == .absolute
                ? "the slope of |error|: a sign, which the mean divides by the number of errors"
                : "the slope of error²: twice the error, divided by the number of errors"
        },
        {
            $0 == .absolute
                ? "la pendiente de |error|: un signo, que la media divide entre los errores"
                : "la pendiente de error²: dos veces el error, entre el número de errores"
        })
    let whyBetween = Translated(
        "the slope comes back through a layer: times its weights, times its activation's slope",
        "la pendiente vuelve por una capa: por sus pesos y por la de su activación")
    let whyBackward = Translated(
        "the slopes of the next layer come back, each times the weight in between",
        "las pendientes de la capa siguiente vuelven, cada una por el peso que las une")
    let whySumSlope = Translated(
        "times the slope of the activation at this value", "por la pendiente de la activación en ese valor")
    let whyContribution = Translated(
        "times what the weight is multiplied by: what this row of data asks for",
        "por lo que multiplica al peso: lo que pide esta fila de datos")
    let whySlopeInWeight = Translated<@Sendable (_ hasRows: Bool) -> String>(
        { $0 ? "what all rows of data ask for together" : "times what the weight is multiplied by" },
        { $0 ? "lo que piden todas las filas de datos juntas" : "por lo que multiplica al peso" })
    let whyChange = Translated(
        "a small step against the slope: times the learning rate",
        "un paso pequeño contra la pendiente: por la tasa")
    let whyNewValue = Translated("the weight after the step", "el peso después del paso")
    let whyNewOutput = Translated(
        "the answer after changing W: see whether it is nearer",
        "la respuesta tras modificar W: mira si está más cerca")
}
