import Learning

/// Chapters 5 to 7 in Spanish: one step, a hundred, and steps that are too large.
extension ChapterWords {
    static func spanishStep(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        let forecast = numbers.forecast(rate: 0.001)
        let steps = forecast.stepsToTarget ?? 0
        return ChapterWords(
            texts: [
                """
                Avanzamos un poquito contra la pendiente:
                  nuevo W = W - pendiente * 0.001

                0.001 es la tasa de aprendizaje, lr. La pendiente es \(TourNumbers.brief(neuron.gradient)), así que W \
                se mueve
                  6 * 0.001 = 0.006

                y la salida cambia x veces más:
                  6 * 0.006 = 0.036

                Ahora el error es \(TourNumbers.signed(neuron.error)).
                """,
                """
                Así que aquí el paso tiene un tamaño fijo: lr * x en W, lr * x² en y. La pendiente de |error| tiene \
                signo pero no tamaño, y nada frena a la neurona al acercarse.

                Por eso no puede parar en el objetivo. Lo cruza de un salto, da la vuelta, vuelve a saltar, sin fin.

                (El cuadrado del error, error², tiene una pendiente que mengua cerca de su punto más bajo: capítulo 7.)
                """,
            ],
            questions: [
                .number(
                    "Cada paso acerca la salida al objetivo en 0.036. ¿Al cabo de cuántos pasos alcanza o cruza 1.5?",
                    label: "pasos:"
                ) { answer in
                    let sum = "|error| / 0.036 = \(TourNumbers.text(neuron.loss / 0.036))"
                    if abs(answer - Double(steps)) <= 0.5 {
                        return "\(sum), así que el paso \(steps) es el primero que cruza."
                    }
                    return
                        "\(sum): tras \(max(0, steps - 1)) pasos aún falta un trozo, y el paso \(steps) cruza. "
                        + (answer < Double(steps)
                            ? "Con \(TourNumbers.brief(answer)) aún no llegaría." : "Cuentas demasiados.")
                },
                .choice(
                    "Cerca del objetivo el error es pequeño. ¿Cómo es allí un paso de W, comparado con el primero?",
                    [
                        (
                            "más pequeño",
                            """
                            Lo sería si el paso creciese con el error. Pero solo cuenta el signo del \
                            error: W se mueve 0.006 cada vez, como muestra la recta de W.
                            """
                        ),
                        (
                            "igual",
                            """
                            Siempre 0.006: la pendiente de |error| es -1 o +1, lejos o cerca. De ahí la \
                            recta de W, y el zigzag de su final.
                            """
                        ),
                        (
                            "más grande",
                            """
                            Nada lo hace crecer: la tasa no cambia, x no cambia, y la pendiente es -1 o \
                            +1. W se mueve 0.006 cada vez.
                            """
                        ),
                    ]),
            ],
            experiment: """
                Aquí rebota, tras 40 pasos. Recorre los pasos uno a uno con ← y →: fíjate en el signo del error cuando \
                la bola salta la punta.

                Intro pasa a una tasa menor. ¿Lo arreglará?
                """)
    }

    static func spanishHundred(_ numbers: TourNumbers) -> ChapterWords {
        let end = numbers.neuron(rate: 0.0001, after: 100)
        let start = numbers.neuron
        let steps = numbers.forecast(rate: 0.0001).stepsToTarget
        let need = steps.map { "harían falta \($0) pasos" } ?? "harían falta muchísimos pasos"
        let arrives = numbers.arrivesInHundred
        let result =
            "Tras 100 pasos y = \(TourNumbers.text(end.output)), error \(TourNumbers.signed(end.error))."
        return ChapterWords(
            texts: [
                """
                Con pasos grandes saltamos la punta, así que demos pasos pequeñitos: el cuaderno da 100 con
                  lr = 0.0001

                Cada paso mueve W 0.0006, y la salida
                  0.0001 * 6 * 6 = 0.0036

                La neurona empieza con y = \(TourNumbers.text(start.output)); su |error| es \(TourNumbers.text(start.loss)).
                """,
                """
                Esto es todo: el bucle que escribe la orden nnviz script neuron, sin las líneas que imprimen.

                \(numbers.loop(.spanish))

                Cinco líneas, las que ya conoces: lo que responde la neurona; cuánto se equivoca, y hacia qué lado; la \
                pendiente de |error|, un signo; por x, la pendiente en W; un pasito en contra.

                Lo único que una vuelta deja a la siguiente es W. target vale 1.5 y lr, 0.0001. Todo lo que aprende en \
                el resto del recorrido, capas y PyTorch incluidos, da vueltas en un bucle como este.
                """,
                """
                Cien pasos mueven la salida como mucho
                  100 * 0.0036 = 0.36

                Quien empieza más lejos no llega: tres de cada cuatro comienzos al azar entre 0 y 0.5. Desde este \
                \(need).

                Así que cada tasa falla a su manera. 0.001 es rápida y falla hasta en 0.036; 0.0001 es diez veces más \
                fina, y demasiado lenta para cien pasos.
                """,
            ],
            questions: [
                .choice(
                    "¿Estará la salida en 1.5 después de esos 100 pasos?",
                    [
                        (
                            "sí, llega",
                            arrives
                                ? "\(result) Este comienzo quedaba al alcance."
                                : "\(result) 100 pasos de 0.0036 son 0.36, y le faltaba más."
                        ),
                        (
                            "no, sigue de camino",
                            arrives
                                ? "\(result) Este comienzo estaba cerca: 100 pasos de 0.0036 son 0.36."
                                : "\(result) Pasos más finos, pero demasiado pocos: con 100 no se pasa de 0.36."
                        ),
                        (
                            "no, se pasa de largo",
                            "\(result) Un paso mueve la salida solo 0.0036: no puede saltar lejos."
                        ),
                    ])
            ],
            experiment: """
                Con la barra espaciadora sigue hasta que rebota: \
                \(steps.map { "paso \($0)" } ?? "muy tarde"). Entonces los dos |errores| suman la décima parte que a 0.001.

                ↑ sube la tasa por el camino. ¿Se puede empezar deprisa y acabar fino? Reinicia con r y prueba: ↑ \
                primero, ↓ después.
                """)
    }

    static func spanishBounce(_ numbers: TourNumbers) -> ChapterWords {
        let small = TourNumbers.text(numbers.errorSum(rate: 0.001))
        let errors = numbers.errorsOfLosses
        let ends =
            "Tras \(TourNumbers.stepsOfLosses) pasos el error es \(TourNumbers.signed(errors.absolute)) con |error| y \(TourNumbers.signed(errors.squared)) con error²."
        return ChapterWords(
            texts: [
                """
                Aquí está otra vez 0.001. Se acerca, y luego rebota entre dos valores de W, uno a cada lado. Nunca se \
                asienta; no está estropeada.

                Los dos van juntos: un paso lleva de uno a otro, y un paso mueve la salida lr * x². Así que los dos |errores| \
                suman
                  0.001 * 6² = \(small)
                """,
                """
                Cuanto mayores los pasos, más amplio el rebote de |error|: se queda a lr * x² como mucho, por mucho \
                que siga. Con una tasa menor falla menos, pero tarda más en llegar.

                Ese es el dilema del entrenamiento. Lo que se hace: empezar con una tasa grande y bajarla por el camino.

                (error² también tiene un límite: con lr por encima de 1 / x² = 0.028 cada paso se pasa más que el \
                anterior.)
                """,
            ],
            questions: [
                .choice(
                    """
                    En vez de |error| bajamos ahora error². Su pendiente es 2 * error. Mismo comienzo, misma lr, 0.001. \
                    ¿Qué hace la salida cerca del objetivo?
                    """,
                    [
                        (
                            "también rebota",
                            "\(ends) La pendiente mengua con el error, y los pasos también: nunca salta al otro lado."
                        ),
                        (
                            "se acerca cada vez más, sin cruzar",
                            "\(ends) Errores pequeños, pendientes pequeñas: cada paso deja 0.928 del error."
                        ),
                        (
                            "se para justo en él",
                            "\(ends) Cada paso deja 0.928 del error: cada vez menos, pero nunca nada."
                        ),
                    ])
            ],
            experiment: """
                Otra vez |error|, y rebota. Con ↓ baja la tasa: el rebote encoge enseguida. ¿Hasta qué tasa puedes \
                bajar, y cuánto se acerca la salida?

                g muestra cómo habría seguido sin el cambio. Con o pasas a error²: mira cómo acaba el rebote.
                """)
    }
}
