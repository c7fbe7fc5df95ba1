import Learning

/// Chapters 8 to 10 in Spanish: several inputs, several outputs, several layers.
extension ChapterWords {
    static func spanishInputs(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                Una neurona con varias entradas tiene un peso para cada una, y un número más, el sesgo b:
                  y = W1*x1 + W2*x2 + ... + b

                Aquí x es (-1, 3, 5) y queremos 0.7. En los dibujos las entradas se cuentan desde 0, como hace \
                Python: x0, x1, x2.

                Cada peso tiene su propia pendiente, con la misma regla de antes: el signo del error por su entrada.
                """,
                """
                Un peso se mueve lr por su entrada: 0.01, 0.03 y 0.05; el de x0 = -1, al revés. El sesgo se mueve como \
                si su entrada fuese 1.

                Juntos mueven y
                  0.01 * (1 + 9 + 25 + 1) = 0.36

                en cada paso: también esta neurona acabará rebotando.
                """,
            ],
            questions: [
                .choice(
                    "Los tres pesos dan un paso. ¿Cuál se mueve más?",
                    [
                        (
                            "el peso de x0 = -1",
                            """
                            Su entrada es la más pequeña, así que es el que menos puede hacer: se mueve \
                            0.01, y al revés, porque -1 es negativo.
                            """
                        ),
                        (
                            "el peso de x1 = 3",
                            "Se mueve 0.03. x2 = 5 es mayor, así que su peso tiene más pendiente: 0.05."
                        ),
                        (
                            "el peso de x2 = 5",
                            """
                            Cuanto mayor la entrada, más puede su peso sobre y, y más se mueve: 0.05. El \
                            signo del error es el mismo para todos.
                            """
                        ),
                        (
                            "todos igual",
                            """
                            El signo del error es el mismo para todos, pero se multiplica por la entrada \
                            de cada uno: 0.01, 0.03 y 0.05.
                            """
                        ),
                    ])
            ],
            experiment: """
                Tab recorre los pesos, → da un paso, v muestra valores, gradientes y últimos cambios.

                Mira cómo un solo error le da a cada peso su propia orden.
                """)
    }

    static func spanishMatrix(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                ¿Queremos varias salidas? Pues ponemos varias neuronas juntas: una capa. Cada una ve todas las \
                entradas y tiene sus propios pesos y su propio sesgo:
                  y1 = W11*x1 + W21*x2 + ... + b1
                  y2 = W12*x1 + W22*x2 + ... + b2

                Unos debajo de otros, los pesos llenan una tabla, una matriz, y toda la capa es un producto:
                  y = W x + b
                """,
                """
                En el dibujo, una fila de la matriz es una neurona y una columna es una entrada. De los tres errores \
                se hace la media, una sola pérdida:
                  pérdida = media de |error|

                A cada salida le toca un tercio, así que cada pendiente se divide entre 3. Es lo único nuevo.
                """,
            ],
            questions: [
                .number(
                    "3 entradas, 3 neuronas. ¿Cuántos números puede aprender esta capa, sesgos incluidos?",
                    label: "números:"
                ) { answer in
                    let count = "La matriz tiene 3 * 3 = 9 pesos, y cada neurona un sesgo: 9 + 3 = 12."
                    if answer == 12 { return count }
                    return answer == 9 ? "9 son los de la matriz sola. " + count : count
                }
            ],
            experiment: """
                Tab elige un peso: su línea se destaca en el grafo, y e lo cambia. Solo se mueve una salida: las \
                neuronas de una capa no se tocan.
                """)
    }

    static func spanishDepth(_ numbers: TourNumbers) -> ChapterWords {
        let line = TourNumbers.text(TourNumbers.bestLineLoss)
        return ChapterWords(
            texts: [
                """
                ¿Y si ponemos unas capas detrás de otras? Veamos:
                  y = W2 (W1 x)
                    = (W2 W1) x

                Dos matrices seguidas son una matriz. Por larga que sea la cadena, solo sabe dibujar una recta. (Los \
                sesgos solo la suben o la bajan.)

                Así que entre las capas hace falta algo no lineal, como la sigmoide, una S de 0 a 1:
                  1 / (1 + e^-z)
                """,
                """
                Aquí dos redes 1→6→1 aprenden los mismos cinco puntos de y = x². Empiezan con los mismos pesos. Una \
                tiene una sigmoide tras sus seis unidades; la otra, nada. Sus números son los de PyTorch, hasta el último \
                bit.

                Las marcas son los puntos; las dos líneas, lo que cada red responde para cualquier x.
                """,
                """
                La mejor recta deja un |error| medio de \(line), y ahí se queda atascada la cadena.

                Cada unidad con sigmoide dobla la línea en un sitio. Seis juntas siguen una curva; más unidades y más \
                capas, curvas más complicadas. Para eso sirve la profundidad, y por eso necesita un paso no lineal.
                """,
            ],
            questions: [
                .choice(
                    "Las dos aprenden \(TourNumbers.chainSteps) iteraciones a lr 0.1. ¿Cuál consigue la curva?",
                    [
                        (
                            "solo la de la sigmoide",
                            "Sus seis dobleces pueden seguir los puntos; dos capas lineales siguen siendo una recta."
                        ),
                        (
                            "solo la cadena lineal",
                            """
                            Dos capas lineales son una: W2 W1 es un solo número, la línea sigue recta. Los \
                            dobleces los pone la sigmoide.
                            """
                        ),
                        (
                            "las dos, con tiempo",
                            "El tiempo no ayuda a la cadena: una recta es todo lo que sabe decir. Le falta el doblez."
                        ),
                        (
                            "ninguna de las dos",
                            "Mira la línea de la sigmoide: se ha doblado hasta los puntos. La cadena sigue recta."
                        ),
                    ])
            ],
            experiment: """
                . y , cambian la red que tiene el foco, d recorre los cinco puntos, r hace que empiecen de nuevo.

                Con tus datos: nnviz network --data ARCHIVO.csv, con columnas x0 e y0.
                """)
    }
}
