import Learning

/// The words of the questions about a step, in every language.
struct QuizWords: WordList {
    static let shared = Self()

    // What is asked.
    let ofRow = Translated<@Sendable (Int) -> String>({ "(data row \($0))" }, { "(fila \($0))" })
    let askOutput = Translated("What is y, the neuron's output?", "¿Cuánto vale y, la salida de la neurona?")
    let askHidden = Translated<@Sendable (String) -> String>(
        { "What is the value of the hidden unit \($0)?" }, { "¿Cuánto vale la unidad oculta \($0)?" })
    let askPrediction = Translated<@Sendable (String) -> String>(
        { "What is the prediction \($0)?" }, { "¿Cuánto vale la predicción \($0)?" })
    let askError = Translated(
        "What is the error, with its sign?", "¿Cuánto vale el error, con su signo?")
    let askErrorOf = Translated<@Sendable (String) -> String>(
        { "What is the error of \($0), with its sign?" }, { "¿Cuánto vale el error de \($0), con su signo?" })
    let askLoss = Translated<@Sendable (String) -> String>(
        { "What is the loss, \($0)?" }, { "¿Cuánto vale la pérdida, \($0)?" })
    let askErrorSlope = Translated<@Sendable (_ name: String, _ loss: String) -> String>(
        { "What is \($0), the slope of \($1) at this error?" },
        { "¿Cuánto vale \($0), la pendiente de \($1) en este error?" })
    let askSlope = Translated<@Sendable (String) -> String>(
        { "What is the slope of the loss in \($0)?" },
        { "¿Cuál es la pendiente de la pérdida respecto a \($0)?" })
    let askWeightSlope = Translated<@Sendable (_ name: String) -> String>(
        { "What is \($0), the slope of the loss in W?" },
        { "¿Cuánto vale \($0), la pendiente de la pérdida respecto a W?" })
    let askGradient = Translated<@Sendable (_ weight: String) -> String>(
        { "What is the gradient of \($0), the slope of the loss in it?" },
        { "¿Cuánto vale el gradiente de \($0), la pendiente de la pérdida respecto a él?" })
    let askNewWeight = Translated<@Sendable (String) -> String>(
        { "What will \($0) be after the next step?" }, { "¿Cuánto valdrá \($0) tras el próximo paso?" })
    let askNewOutput = Translated(
        "What will y be after the next step?", "¿Cuánto valdrá la salida, y, tras el próximo paso?")
    let askCrossing = Translated(
        "Does the next step take y across the target?", "¿Cruza la salida el objetivo con el próximo paso?")
    let askLargestChange = Translated<@Sendable (String) -> String>(
        { "All these weights lead to \($0). Which does the next step change most?" },
        { "Todos estos pesos llevan a \($0). ¿Cuál cambia más con el próximo paso?" })
    let digits = Translated<@Sendable (Int) -> String>(
        { "\($0) significant digits" }, { "\($0) cifras significativas" })
    let yes = Translated("yes", "sí")
    let no = Translated("no", "no")

    // Names in formulas.
    let gradient = Translated("gradient", "gradiente")
    let kept = Translated("momentum", "momento")
    let change = Translated("step", "paso")
    let sign = Translated("sign", "signo")
    let newError = Translated("new error", "error nuevo")
    let new = Translated<@Sendable (String) -> String>({ "new \($0)" }, { "\($0) nuevo" })
    let newOutput = Translated("new y", "nueva y")
    let slope = Translated<@Sendable (String) -> String>({ "slope(\($0))" }, { "pend(\($0))" })

    // The first hint.
    let ideaOfOutput = Translated(
        "A neuron multiplies its input by W.", "Una neurona multiplica su entrada por W.")
    let ideaOfHidden = Translated<@Sendable (_ hasBias: Bool) -> String>(
        {
            "Multiply each input by its weight and add up the products\($0 ? ", and the bias" : ""). Then comes the activation."
        },
        {
            "Multiplica cada entrada por su peso y suma los productos\($0 ? ", y el sesgo" : ""). Después viene la activación."
        })
    let ideaOfPrediction = Translated<@Sendable (_ hasBias: Bool) -> String>(
        {
            "Multiply each value that comes in by its weight and add up the products\($0 ? ", and the bias" : ""). An output has no activation."
        },
        {
            "Multiplica cada valor que llega por su peso y suma los productos\($0 ? ", y el sesgo" : ""). Una salida no lleva activación."
        })
    let ideaOfError = Translated(
        "How far the output is from the target: positive above it, negative below.",
        "Cuánto se aleja la salida del objetivo: positivo si se pasa, negativo si no llega.")
    let ideaOfLoss = Translated<@Sendable (Loss) -> String>(
        { $0 == .absolute ? "It is the error without its sign." : "It is the error times itself." },
        { $0 == .absolute ? "Es el error sin su signo." : "Es el error multiplicado por sí mismo." })
    let ideaOfMean = Translated<@Sendable (Loss) -> String>(
        { "It is the mean of \($0.label) over all outputs." },
        { "Es la media de \($0.label) de todas las salidas." })
    let ideaOfSlope = Translated<@Sendable (Loss, _ count: Int) -> String>(
        { loss, count in
            (loss == .absolute
                ? "|error| has slope -1 below the target and 1 above it; its size doesn't matter."
                : "The slope of error² is 2·error.")
                + (count > 1 ? " The loss is the mean of \(count) errors, so each counts 1/\(count)." : "")
        },
        { loss, count in
            (loss == .absolute
                ? "|error| tiene pendiente -1 por debajo del objetivo y 1 por encima; no importa lo grande que sea."
                : "La pendiente de error² es 2·error.")
                + (count > 1
                    ? " La pérdida es la media de \(count) errores: cada uno cuenta 1/\(count)." : "")
        })
    let ideaOfGradient = Translated(
        "The chain rule: the slope in the error, times what W is multiplied by.",
        "La regla de la cadena: la pendiente en el error, por el número que multiplica a W.")
    let ideaOfLastGradient = Translated(
        "The chain rule: the slope of the loss in the output, times the value that comes into this weight.",
        "La regla de la cadena: la pendiente de la pérdida en la salida, por el valor que llega a este peso.")
    let ideaOfHiddenGradient = Translated(
        "The chain rule, from the loss back: the slope in each output times the weight that leads to it, added up; times the derivative of the activation; times the value that comes in.",
        "La regla de la cadena, desde la pérdida hacia atrás: la pendiente en cada salida por el peso que lleva a ella, todo sumado; por la derivada de la activación; por el valor que llega."
    )
    let ideaOfNewWeight = Translated(
        "Against the slope: subtract the learning rate times the gradient.",
        "Contra la pendiente: resta al peso la tasa de aprendizaje multiplicada por el gradiente.")
    let ideaOfVelocity = Translated(
        "Subtract the learning rate times v, where v is the gradient and what is kept of the last v.",
        "Resta al peso la tasa de aprendizaje multiplicada por v: el gradiente más lo que queda de la v anterior."
    )
    let ideaOfNewOutput = Translated(
        "First work out the new W, then y with it.",
        "Calcula primero la nueva W y después la salida con ella.")
    let ideaOfCrossing = Translated(
        "Work out the error after the step and compare its sign with the present one.",
        "Calcula el error tras el paso y compara su signo con el de ahora.")
    let ideaOfLargestChange = Translated(
        "A step changes a weight by the learning rate times its gradient. What differs from weight to weight?",
        "Un paso cambia cada peso en la tasa de aprendizaje por su gradiente. ¿En qué se diferencian los pesos?"
    )
    let productOfChange = Translated(
        "gradient = slope in the output · value that comes in",
        "gradiente = pendiente en la salida · valor que llega")
    let lookForLargest = Translated(
        "The slope is the same for all of them: look for the value farthest from 0.",
        "La pendiente es la misma para todos: busca el valor más alejado de 0.")
    let farthest = Translated<@Sendable (_ unit: String, _ value: String, _ weight: String) -> String>(
        { "\($0) = \($1) is farthest from 0, so \($2) changes most." },
        { "\($0) = \($1) es el valor más alejado de 0: \($2) es el peso que más cambia." })
    let crosses = Translated(
        "The error changes its sign: y crosses the target.",
        "El error cambia de signo: la salida cruza el objetivo.")
    let staysOnSide = Translated(
        "The error keeps its sign: y stays on its side.",
        "El error conserva su signo: la salida sigue del mismo lado.")

    // Slips.
    let orElse = Translated<@Sendable (String) -> String>({ "Or: \($0)" }, { "O bien: \($0)" })
    let oldValue = Translated(
        "That is the value before the step.", "Ese es el valor de antes del paso.")
    let ascent = Translated(
        "The step was added: it has to be subtracted, to go down.",
        "Has sumado el paso: hay que restarlo, para bajar.")
    let signLost = Translated(
        "The sign is lost: below the target, the error and its slope are negative.",
        "Se ha perdido el signo: por debajo del objetivo, el error y su pendiente son negativos.")
    let reversed = Translated<@Sendable (String) -> String>(
        { "That is with target - \($0); the error is \($0) - target." },
        { "Eso sale con objetivo - \($0); el error es \($0) - objetivo." })
    let signsKept = Translated(
        "Errors of opposite signs have cancelled out: take each without its sign.",
        "Errores de signos opuestos se han compensado: toma cada uno sin su signo.")
    let otherLoss = Translated<@Sendable (_ taken: String, _ right: String) -> String>(
        { "That is with \($0); here the loss is made of \($1)." },
        { "Eso sale con \($0); aquí la pérdida se hace con \($1)." })
    let twoForgotten = Translated(
        "The 2 is forgotten: the slope of error² is 2·error.",
        "Falta el 2: la pendiente de error² es 2·error.")
    let errorForSlope = Translated(
        "The error was taken for its slope: the slope of |error| is -1 or 1, however large the error is.",
        "Has tomado el error por la pendiente: la de |error| es -1 o 1, por grande que sea el error.")
    let meanForgotten = Translated<@Sendable (Int) -> String>(
        { "The 1/\($0) is forgotten: the loss is the mean of \($0) errors." },
        { "Falta el 1/\($0): la pérdida es la media de \($0) errores." })
    let sumForMean = Translated<@Sendable (Int) -> String>(
        { "That is the sum: the loss is the mean, so divide by \($0)." },
        { "Esa es la suma: la pérdida es la media, así que divide entre \($0)." })
    let inputLeftOut = Translated(
        "That is W alone: x is forgotten.", "Eso es W sola: falta multiplicar por x.")
    let inputsLeftOut = Translated(
        "The inputs are forgotten: each weight has to be multiplied by its own.",
        "Faltan las entradas: cada peso se multiplica por la suya.")
    let biasForgotten = Translated("The bias is forgotten.", "Falta el sesgo.")
    let activationForgotten = Translated("The activation is forgotten.", "Falta la activación.")
    let activationOnOutput = Translated(
        "An activation too many: an output is the sum itself.",
        "Sobra una activación: una salida es la suma misma.")
    let derivativeForgotten = Translated(
        "The derivative of the activation is forgotten.", "Falta la derivada de la activación.")
    let derivativeElsewhere = Translated(
        "The derivative is taken at the wrong place: h already is the value of the activation.",
        "La derivada está tomada donde no es: h ya es el valor de la activación.")
    let inputForgotten = Translated(
        "x is forgotten: the slope has to be multiplied by the input.",
        "Falta la x: hay que multiplicar la pendiente por la entrada.")
    let factorForgotten = Translated(
        "The value that comes into the weight is forgotten: multiply by it.",
        "Falta el valor que llega al peso: multiplica por él.")
    let twoSteps = Translated("The step was subtracted twice.", "Has restado el paso dos veces.")
    let rateForgotten = Translated(
        "The learning rate is forgotten: multiply the gradient by it.",
        "Falta la tasa de aprendizaje: multiplica por ella el gradiente.")
    let momentumForgotten = Translated(
        "The momentum is forgotten: part of the last step goes on.",
        "Falta el momento: parte del paso anterior continúa.")
    let keptForgotten = Translated(
        "The gradients before are forgotten: without zero_grad() they are added.",
        "Faltan los gradientes anteriores: sin zero_grad() se suman.")
    let taken = Translated<@Sendable (String) -> String>(
        { "That is another number of this step: \($0)." }, { "Ese es otro número de este paso: \($0)." })

    // What is said.
    let right = Translated("Right.", "Correcto.")
    let wrong = Translated("No.", "No.")
    let asked = Translated<@Sendable (String) -> String>({ "\($0)?" }, { "¿\($0)?" })
    let hint = Translated<@Sendable (Int) -> String>({ "Hint \($0):" }, { "Pista \($0):" })
    let moreDigits = Translated<@Sendable (Int) -> String>(
        { "Right so far, but \($0) significant digits are asked for." },
        { "Vas bien, pero se piden \($0) cifras significativas." })
    let unreadable = Translated<@Sendable (String) -> String>(
        { "\"\($0)\" is not a number such as -1.5, 1e-3 or 1/6." },
        { "«\($0)» no es un número como -1.5, 1e-3 o 1/6." })
    let typeFirst = Translated("Type a number first.", "Escribe primero un número.")
    let steps = Translated("Worked out:", "Paso a paso:")
    let made = Translated<@Sendable (Int) -> String>(
        { "The run has made the step: this is step \($0)." },
        { "Se ha dado el paso: este es el paso \($0)." })
    let typeKeys = Translated<@Sendable (Int) -> String>(
        { "Type a number, to \($0) significant digits; Enter answers." },
        { "Escribe un número con \($0) cifras significativas; Intro responde." })
    let chooseKeys = Translated(
        "A digit or ↑ ↓ choose, Enter answers.", "Un dígito o ↑ ↓ eligen; Intro responde.")
    let onward = Translated("Enter goes on.", "Intro sigue.")
    let escapeEnds = Translated("Esc ends it", "Esc acaba")
    let title = Translated("Predict first", "Predice antes")
    let question = Translated<@Sendable (Int, Int) -> String>(
        { "question \($0) of \($1)" }, { "pregunta \($0) de \($1)" })
    let rightSoFar = Translated<@Sendable (Int) -> String>(
        { "\($0) right at the first try" },
        { $0 == 1 ? "1 acertada a la primera" : "\($0) acertadas a la primera" })
    let score = Translated<@Sendable (Int, Int) -> String>(
        { "\($0) of \($1) right at the first try" }, { "\($0) de \($1) acertadas a la primera" })
    let lookAgain = Translated("To look at again:", "Para repasar:")
    let leave = Translated("Enter leaves.", "Intro sale.")

    // Without a screen.
    let plainRules = Translated(
        "Type each answer with Enter; the last digit may be off by one, 1/6 and 1,5 are fine. Enter alone gives a hint, which counts as a wrong try; q leaves.",
        "Escribe cada respuesta e Intro; la última cifra puede fallar en uno, y valen 1/6 y 1,5. Solo Intro: una pista, que cuenta como fallo; q sale."
    )
    let given = Translated("Given:", "Datos:")
    let outOfRange = Translated<@Sendable (Int) -> String>(
        { "A number from 1 to \($0) is needed." }, { "Hace falta un número de 1 a \($0)." })
    let nothingToAsk = Translated(
        "there is nothing to ask about this step", "sobre este paso no hay nada que preguntar")
}

extension Localized where List == ScreenWords {
    /// Those of the questions about a step.
    var quiz: Localized<QuizWords> { .init(language) }
}
