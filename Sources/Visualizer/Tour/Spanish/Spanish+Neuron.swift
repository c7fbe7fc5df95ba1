import Learning

/// Chapters 1 to 4 in Spanish: what a neuron is, what it misses, and which way it has to go.
extension ChapterWords {
    static func spanishNeuron(_ numbers: TourNumbers) -> ChapterWords {
        let never = """
            Donde x es 0 la neurona no puede aprender: al lado da sus pasos y W no se mueve. Para eso servirá el \
            sesgo b.
            """
        return ChapterWords(
            texts: [
                """
                La neurona que ves junto a este texto está aprendiendo en vivo. Al acabar el recorrido sabrás de \
                dónde sale cada uno de sus números.

                Lo que hace es una multiplicación:
                  y = W * x

                Entra x, sale y. W es el número propio de la neurona, su peso: lo único que puede cambiar.
                """,
                """
                Por ejemplo
                  0.2 = 0.05 * 4

                Aquí x vale 4 y queremos que y sea 0.2. Nadie le ha dicho a la neurona que W = 0.05: empezó con una W \
                al azar y la mueve un poquito en cada paso.

                Mira cómo la salida, y, llega al objetivo y nunca se queda quieta. ¿Por qué? Eso es el capítulo 7.

                (En el cuaderno se suma además un número b, el sesgo: y = W * x + b. Saldrá en el capítulo 8.)
                """,
            ],
            questions: [
                .choice(
                    "Ahora x vale 0 y seguimos queriendo que y sea 0.2. ¿Con qué W sale?",
                    [
                        ("con W = 0.05, como antes", "0.05 * 0 = 0. " + never),
                        ("con W = 0.2", "0.2 * 0 = 0. " + never),
                        ("con una W muy grande", "Por grande que sea, W * 0 = 0. " + never),
                        ("con ninguna", "W * 0 = 0, valga W lo que valga. " + never),
                    ])
            ],
            experiment: """
                Con e escribes una W tuya: con el doble de W, el doble de y. Con la barra espaciadora la neurona sigue \
                aprendiendo desde ahí.

                No puedes romper nada: f le da a la neurona toda la pantalla para jugar, y otra f te trae de vuelta.
                """)
    }

    static func spanishUnknown(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        return ChapterWords(
            texts: [
                """
                Otra tarea: x vale 6 y queremos 1.5.
                  1.5 = W * 6

                Esta vez hacemos como si no supiéramos W. El cuaderno la sortea entre 0 y 0.5; aquí ha salido
                  W = \(TourNumbers.text(neuron.weight))

                y por tanto
                  y = \(TourNumbers.text(neuron.output))

                Eso no es 1.5. W está mal.
                """,
                """
                Con un solo peso bastaría dividir. Pero una red tiene miles de pesos, y no hay división que los \
                encuentre todos.

                Así que buscamos un método que sirva siempre: mirar cuánto se equivoca, cambiar W un poquito y volver a \
                mirar. El resto del recorrido trata de hacer bien justo eso.
                """,
            ],
            questions: [
                .number(
                    "Solo por esta vez, divide: ¿cuál es la W buscada? La neurona probará con la tuya.",
                    label: "W ="
                ) { answer in
                    abs(answer - 0.25) <= 0.0005
                        ? "1.5 / 6 = 0.25: con tu W la salida da en el objetivo y el error es 0."
                        : "Con tu W sale y = \(TourNumbers.text(neuron.with(weight: answer).output)), no 1.5. "
                            + (neuron.with(weight: answer).error < 0
                                ? "Es demasiado pequeña" : "Es demasiado grande")
                            + "; la W buscada es 1.5 / 6 = 0.25."
                }
            ],
            experiment: """
                La neurona vuelve a tener su primera W. Con las teclas < y > la empujas hacia abajo y hacia arriba: \
                acerca la salida a 1.5 todo lo que puedas, mirando solo el error.

                ¿Cómo sabías hacia dónde ir? Tu ojo leía un signo y una pendiente. Los capítulos 3 y 4 los ponen en \
                números.
                """)
    }

    static func spanishError(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        return ChapterWords(
            texts: [
                """
                El error es lo que sale menos lo que queríamos:
                  error = y - 1.5

                Ahora vale \(TourNumbers.signed(neuron.error)). El signo dice de qué lado estamos: por debajo del \
                objetivo es negativo, por encima positivo.

                Aprender es buscar el punto más bajo de algo. ¿Puede ser ese algo el propio error?
                """,
                """
                Por eso tomamos el valor absoluto:
                  |error| = |y - 1.5|

                Nunca baja de 0, y solo es 0 donde y = 1.5. Dibujado según W es una V, con la W buscada en la punta: \
                ahora sí hay un punto más bajo que buscar.

                La bola del dibujo es nuestra neurona. Solo tiene que rodar cuesta abajo.
                """,
            ],
            questions: [
                .choice(
                    "Si moviéramos W hacia donde el error, con su signo, es menor, ¿hacia dónde iría?",
                    [
                        (
                            "a la W buscada, 0.25",
                            """
                            En W = 0.25 el error es 0, pero no es su valor más pequeño: más abajo es \
                            negativo. Mira W = -1: y = -6, y el error, -7.5, es aún menor.
                            """
                        ),
                        (
                            "hacia abajo, sin fin",
                            """
                            Cuanto menor W, menor el error: en W = -1 vale -7.5, y así sin fin. No tiene un punto más \
                            bajo que buscar.
                            """
                        ),
                        (
                            "hacia arriba, sin fin",
                            """
                            Hacia arriba el error solo crece. Hacia abajo pasa de cero y sigue bajando: en \
                            W = -1 vale -7.5.
                            """
                        ),
                    ])
            ],
            experiment: """
                W vale ahora 0.23. Empújala con > al otro lado de la punta, y de vuelta con <. Fíjate en los dos \
                números: el error cambia de signo, |error| vuelve a subir.

                Con 3 la V ocupa toda la pantalla; con Esc se cierra.
                """)
    }

    static func spanishSlope(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                ¿Hacia dónde se baja? Lo dice la pendiente: cuánto cambia |error| si y crece en 1.

                Una V solo tiene dos: a la izquierda de la punta |error| baja, pendiente -1; a la derecha sube, \
                pendiente +1.
                  -1 if error < 0 else 1

                (En el dibujo x vale 1: así y es la propia W.) El tamaño del error no cuenta, solo su signo: lejos o \
                cerca, la pendiente es la misma.
                """,
                """
                Pero lo que movemos es W, no y. Con x = 6, como aquí, si W crece en 1, y = W * x crece en 6: una \
                pendiente se multiplica por la otra.
                  pendiente_w = pendiente_error*x

                Aquí es \(TourNumbers.brief(numbers.neuron.gradient)). \
                Ese producto de pendientes es la regla de la cadena, y en él se apoya todo entrenamiento, también el \
                de las redes más grandes.
                """,
            ],
            questions: [
                .choice(
                    "Otra neurona: x = -2, W = 1, así que y = -2, y queremos 1.5. ¿Qué pendiente tiene |error| en W?",
                    [
                        (
                            "-2",
                            "El 2 está bien, el signo no: y se queda corta, y la pendiente de |error| es -1. "
                                + product
                        ),
                        ("-1", "-1 es la pendiente en y. W mueve y por x = -2: multiplica. " + product),
                        ("+1", "y se queda corta: la pendiente en y es -1, no +1. Y falta x. " + product),
                        (
                            "+2",
                            product + " La salida tiene que crecer y, como x es negativa, W tiene que bajar."
                        ),
                    ])
            ],
            experiment: """
                x vuelve a ser 6, y W vale 0.24. El panel «Paso con números» recorre la cuenta línea a línea.

                Empuja W con > hasta cruzar la punta: cambia el signo, el 6 se queda.
                """)
    }

    /// The slope of the question, worked out.
    private static let product = "-1 * -2 = +2: si W crece, |error| crece."
}
