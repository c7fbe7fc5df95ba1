extension Experiment.Name {
    /// The words of the experiment.
    var text: Translated<Experiment.Text> { Translated(english, spanish) }

    private var english: Experiment.Text {
        switch self {
        case .losses:
            .init(
                title: "|error| against error²",
                lookAt: "The steps of one keep their size, those of the other shrink with the error.",
                predict: "Which is at the target first, and which comes nearer in 200 steps?")
        case .outlier:
            .init(
                title: "An outlier: median or mean",
                lookAt: "The targets are 0, 0 and 3, the input always 1. Wait until it rests, then press o.",
                predict: "Where does |error| rest, and where its square?")
        case .rates:
            .init(
                title: "Three learning rates",
                lookAt: "The loss of each lane after 25 steps and after 100.",
                predict: "Which is nearest after 25 steps? Which only jumps from side to side?")
        case .decay:
            .init(
                title: "A rate that decays",
                lookAt: "Both bounce from step 3 on; on the log axis (y) one bounce shrinks.",
                predict: "How far from the target is each after 1000 steps?")
        case .momentum:
            .init(
                title: "Momentum",
                lookAt: "How soon each lane crosses the target, and how far beyond it is carried.",
                predict: "Which crosses first? Does it pay to be fast?")
        case .keptGradients:
            .init(
                title: "zero_grad() forgotten",
                lookAt: "Every slope is added to all before it: v grows until the target is passed.",
                predict: "How far to the other side does it swing: less than 0.9, as far, or farther?")
        case .equalStart:
            .init(
                title: "An equal start",
                lookAt: "All hidden units stay equal to the last bit, and yet the loss falls.",
                predict: "How many different values do the six hidden units have after 1000 iterations?")
        case .saturation:
            .init(
                title: "Saturation",
                lookAt: "v shows the gradients: inputs a hundred times too large push the sigmoids flat.",
                predict: "How many of the 18 weights of the first layer move at all in the first step?")
        case .vanishing:
            .init(
                title: "The vanishing gradient",
                lookAt: "v shows the gradients: from the last layer back to the first they shrink.",
                predict:
                    "How many times smaller is the largest slope of the first layer than that of the last?")
        case .xor:
            .init(
                title: "XOR with one layer and with two",
                lookAt: "The loss after 3000 iterations, here and with --layers 2,1.",
                predict: "How low can one layer get, when half of four answers must be wrong?")
        case .seeds:
            .init(
                title: "Eight seeds of XOR",
                lookAt: "The same network from eight starts: some fall, some stay near 0.5.",
                predict: "How many of the eight are below 0.2 after 3000 iterations?")
        case .bias:
            .init(
                title: "With and without bias",
                lookAt: "The input is 0 and the target 1. Then the same without --matrices.",
                predict: "What does the weight do without a bias, and what with one?")
        }
    }

    private var spanish: Experiment.Text {
        switch self {
        case .losses:
            .init(
                title: "|error| frente a error²",
                lookAt: "Los pasos de uno no cambian de tamaño; los del otro menguan con el error.",
                predict: "¿Cuál llega antes al objetivo y cuál está más cerca tras 200 pasos?")
        case .outlier:
            .init(
                title: "Un dato atípico: mediana o media",
                lookAt: "Los objetivos son 0, 0 y 3; la entrada, siempre 1. Cuando repose, pulsa o.",
                predict: "¿Dónde reposa con |error| y dónde con su cuadrado?")
        case .rates:
            .init(
                title: "Tres tasas de aprendizaje",
                lookAt: "La pérdida de cada carril tras 25 pasos y tras 100.",
                predict: "¿Cuál está más cerca tras 25 pasos? ¿Cuál salta siempre de lado a lado?")
        case .decay:
            .init(
                title: "Una tasa que decae",
                lookAt: "Ambas rebotan desde el paso 3; en el eje log (y) uno de los rebotes encoge.",
                predict: "¿A qué distancia del objetivo está cada una tras 1000 pasos?")
        case .momentum:
            .init(
                title: "Momento",
                lookAt: "Cuándo cruza cada carril el objetivo y hasta dónde lo lleva la inercia.",
                predict: "¿Cuál cruza primero? ¿Compensa ser rápido?")
        case .keptGradients:
            .init(
                title: "zero_grad() olvidado",
                lookAt: "Cada pendiente se suma a todas las anteriores: v crece hasta pasar el objetivo.",
                predict: "¿Hasta dónde llega al otro lado: menos de 0.9, igual o más?")
        case .equalStart:
            .init(
                title: "Un comienzo igual",
                lookAt: "Las unidades ocultas son iguales hasta el último bit, y aun así la pérdida baja.",
                predict: "¿Cuántos valores distintos tienen las seis unidades tras 1000 iteraciones?")
        case .saturation:
            .init(
                title: "Saturación",
                lookAt: "v muestra los gradientes: entradas cien veces mayores aplanan las sigmoides.",
                predict: "¿Cuántos de los 18 pesos de la primera capa se mueven en el primer paso?")
        case .vanishing:
            .init(
                title: "El gradiente que se desvanece",
                lookAt: "v muestra los gradientes: de la última capa a la primera van menguando.",
                predict: "¿Cuántas veces menor es la mayor pendiente de la primera capa que la de la última?")
        case .xor:
            .init(
                title: "XOR con una capa y con dos",
                lookAt: "La pérdida tras 3000 iteraciones, aquí y con --layers 2,1.",
                predict: "¿Cuánto puede bajar una sola capa, si la mitad de las respuestas ha de fallar?")
        case .seeds:
            .init(
                title: "Ocho semillas de XOR",
                lookAt: "La misma red desde ocho comienzos: unas bajan y otras se quedan cerca de 0.5.",
                predict: "¿Cuántas de las ocho bajan de 0.2 en 3000 iteraciones?")
        case .bias:
            .init(
                title: "Con sesgo y sin él",
                lookAt: "La entrada es 0 y el objetivo, 1. Después, lo mismo sin --matrices.",
                predict: "¿Qué hace el peso sin sesgo, y qué con él?")
        }
    }
}
