import Learning

/// Chapters 1 to 4 in Spanish: what a neuron is, what it misses, and which way it has to go.
extension ChapterWords {
    static func spanishNeuron(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
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

                Mira cómo y llega al objetivo y nunca se queda quieta en él. ¿Por qué? Eso es el capítulo 7.

                (En el cuaderno se suma además un número b, el sesgo: y = W * x + b. Saldrá en el capítulo 8.)
                """,
            ],
            questions: [
                .number("x sigue siendo 4. Si W es 0.1, ¿cuánto vale y?", label: "y =") { answer in
                    abs(answer - 0.2) < 0.0005
                        ? "0.2 es lo que da W = 0.05. Con el doble de W, el doble de y: 0.1 * 4 = 0.4."
                        : """
                        0.1 * 4 = 0.4. El doble de W da el doble de y: una neurona sin sesgo es una recta \
                        que pasa por cero.
                        """
                }
            ],
            experiment: """
                Con e escribes una W tuya: mira qué le pasa a y. Con la barra espaciadora la neurona sigue \
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
                    "Solo por esta vez, divide: ¿qué W es la buena? La neurona probará con la tuya.",
                    label: "W ="
                ) { answer in
                    abs(answer - 0.25) <= 0.0005
                        ? "1.5 / 6 = 0.25: con tu W, y da en el objetivo y el error es 0."
                        : "Con tu W sale y = \(TourNumbers.text(neuron.with(weight: answer).output)), no 1.5. "
                            + (neuron.with(weight: answer).error < 0
                                ? "Es demasiado pequeña" : "Es demasiado grande")
                            + "; la buena es 1.5 / 6 = 0.25."
                }
            ],
            experiment: """
                < y > empujan W hacia abajo y hacia arriba. Lleva y a 1.5 a mano, mirando solo el error.

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

                Nunca baja de 0, y solo es 0 donde y = 1.5. Dibujado según W es una V, con la W buena en la punta: \
                ahora sí hay un punto más bajo que buscar.

                La bola del dibujo es nuestra neurona. Solo tiene que rodar cuesta abajo.
                """,
            ],
            questions: [
                .choice(
                    "Si W fuese adonde el error, sin las barras, es más pequeño, ¿adónde iría?",
                    [
                        (
                            "a la W buena, 0.25",
                            """
                            En W = 0.25 el error es 0, pero no es su valor más pequeño: más abajo es \
                            negativo. Mira W = -1: y = -6, y el error, -7.5, es aún menor.
                            """
                        ),
                        (
                            "hacia abajo, sin fin",
                            """
                            Cuanto menor W, menor el error: en W = -1 vale -7.5. No tiene punto más bajo. \
                            |error| sí lo tiene: ahí vale 7.5, muy arriba en la V.
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
                Empuja W con < y > de un lado a otro de la punta. Fíjate en los dos números: el error cambia de \
                signo, |error| vuelve a subir.

                3 le da a la V toda la pantalla, Esc la cierra.
                """)
    }

    static func spanishSlope(_ numbers: TourNumbers) -> ChapterWords {
        let isBelow = numbers.neuron.error < 0
        return ChapterWords(
            texts: [
                """
                ¿Hacia dónde se baja? Lo dice la pendiente. Una V solo tiene dos: a la izquierda de la punta |error| \
                baja, pendiente -1; a la derecha sube, pendiente +1.
                  -1 if error < 0 else 1

                El tamaño del error no cuenta, solo su signo. Lejos o cerca, la pendiente es la misma.
                """,
                """
                Esa es la pendiente cuando cambia y. Pero lo que movemos es W, no y. Si W crece en 1, y = W * x crece en x: en 6.

                Así que una pendiente se multiplica por la otra:
                  pendiente en W = pend. de |error| * x

                Ese producto de pendientes es la regla de la cadena, y es todo el secreto del entrenamiento, también \
                en las redes más grandes.
                """,
            ],
            questions: [
                .choice(
                    "Ahora W = \(TourNumbers.text(numbers.neuron.weight)), y la salida es demasiado "
                        + (isBelow ? "pequeña" : "grande") + ". ¿Qué pendiente tiene |error| en W?",
                    [
                        (
                            "-6",
                            isBelow
                                ? """
                                y está por debajo del objetivo: -1. Por x = 6: -6. Si W crece, |error| \
                                baja; así que W tiene que crecer.
                                """
                                : "-6 sería a la izquierda de la punta. y está por encima: +1, por 6."
                        ),
                        (
                            "-1",
                            """
                            -1 es una pendiente de |error| cuando cambia y. W mueve y seis veces más \
                            deprisa: se multiplica por x.
                            """
                        ),
                        (
                            "+1",
                            "+1 corresponde a una y por encima del objetivo, y le falta multiplicar por x = 6."
                        ),
                        (
                            "+6",
                            isBelow
                                ? "El 6 está bien, el signo no: y está por debajo del objetivo, así que es -1 por 6."
                                : """
                                y está por encima del objetivo: +1. Por x = 6: +6. Si W crece, |error| \
                                crece; así que W tiene que bajar.
                                """
                        ),
                    ])
            ],
            experiment: """
                El panel «Paso con números» recorre la cuenta línea a línea.

                Empuja W con < o > hasta cruzar la punta: cambia el signo, el 6 se queda.
                """)
    }
}
