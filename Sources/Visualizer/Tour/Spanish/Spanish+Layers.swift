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

                Juntos mueven la salida
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
                            Cuanto mayor la entrada, más puede su peso sobre la salida, y más se mueve: 0.05. El \
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
                Tab recorre los pesos, → da un paso, v muestra últimos cambios, valores y gradientes: así llama \
                PyTorch a las pendientes.

                Un solo error, y cada peso se mueve a su manera.
                """)
    }

    static func spanishMatrix(_ numbers: TourNumbers) -> ChapterWords {
        let move = TourNumbers.text(numbers.moveOfLastInput)
        return ChapterWords(
            texts: [
                """
                ¿Queremos varias salidas? Pues ponemos varias neuronas juntas: una capa. Cada una ve todas las \
                entradas y tiene sus propios pesos y su propio sesgo:
                  y0 = W00*x0 + W01*x1 + ... + b0
                  y1 = W10*x0 + W11*x1 + ... + b1

                Los pesos llenan una tabla, una matriz: una fila por neurona y una columna por entrada. Toda la capa \
                es un producto:
                  y = W x + b
                """,
                """
                En el dibujo, W21 es weight[2][1]: neurona 2, entrada x1. (El cuaderno nombra antes la entrada, y \
                cuenta desde 1.)

                Los errores de las tres salidas se juntan en una sola pérdida:
                  pérdida = media de |error|

                Para bajarla, cada neurona sigue su propio error: las neuronas de una capa no se tocan.
                """,
            ],
            questions: [
                .number(
                    """
                    Con una sola salida, el peso de x2 = 5 se movía 0.05 en un paso a lr 0.01. ¿Cuánto se mueve aquí \
                    cada peso de x2?
                    """,
                    label: "se mueve"
                ) { answer in
                    let count = "0.01 * 5 / 3 = \(move): en la media, a cada error le toca un tercio."
                    if abs(answer - numbers.moveOfLastInput) <= 0.0005 { return count }
                    return abs(answer - 0.05) < 0.005
                        ? "0.05 olvida la media. " + count
                        : abs(answer - 0.15) < 0.005 ? "No por 3: entre 3. " + count : count
                }
            ],
            experiment: """
                Tab elige un peso: su línea se destaca en el grafo, y con e escribes otro valor para él. Fíjate en las \
                tres salidas: solo se mueve una.
                """)
    }

    static func spanishDepth(_ numbers: TourNumbers) -> ChapterWords {
        let line = TourNumbers.text(TourNumbers.bestLineLoss)
        let losses = numbers.depthLosses.map { TourNumbers.text($0) }
        let depth =
            "Con una capa oculta llega a \(losses[0]); con dos, a \(losses[1]). Otra capa es otro factor en cada pendiente anterior a ella."
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

                Cada unidad con sigmoide dobla la línea en un sitio. Seis juntas siguen una curva.

                Eso es una capa oculta: unidades entre las entradas y las salidas, sin objetivo para sus valores. \
                Con una sola, la red aún es poco profunda, «shallow». «Deep» es tener varias, cada una trabajando \
                sobre lo que ha hecho la anterior.
                """,
                """
                Más profunda no es mejor por sí sola. Con más capas se siguen curvas más complicadas, pero cuesta más \
                entrenarlas: la pendiente de un peso de las primeras es un producto a través de todas las que vienen \
                después, y cada sigmoide lo multiplica por 1/4 como mucho.

                Así que los primeros pesos aprenden despacio. Lo muestra un experimento del final: «El gradiente que \
                se desvanece».
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
                    ]),
                .choice(
                    """
                    Junto a 1→6→1 hay ahora 1→6→6→1: una segunda capa oculta. ¿Cómo será su pérdida tras las mismas \
                    \(TourNumbers.chainSteps) iteraciones?
                    """,
                    [
                        ("menos de la mitad", depth), ("algo menor", depth), ("mayor", depth),
                    ]),
            ],
            experiment: """
                Con la barra espaciadora siguen las dos: ¿la alcanza la más profunda? . y , cambian la red activa.

                Con tus datos: nnviz network --data ARCHIVO.csv, con columnas x0 e y0.
                """)
    }
}
