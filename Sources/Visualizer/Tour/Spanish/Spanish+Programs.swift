import Learning

/// Chapters 11 and 12 in Spanish: the two PyTorch programs.
extension ChapterWords {
    static func spanishAutograd(_ numbers: TourNumbers) -> ChapterWords {
        let start = TourNumbers.text(numbers.matrices(after: 0).subject.loss)
        let end = TourNumbers.text(numbers.matrices(after: 3000).subject.loss)
        let result = "Ha bajado de \(start) a \(end)"
        let farthest = numbers.farthestBeyond
        let swing = """
            Las pendientes se suman hasta que cruza, así que se pasa \(TourNumbers.text(farthest.kept)) del objetivo; \
            la primera, solo \(TourNumbers.text(farthest.cleared)).
            """
        return ChapterWords(
            texts: [
                """
                El primer programa del cuaderno tiene dos matrices con una sigmoide en medio, y ningún sesgo:

                \(numbers.definitions)

                Cada vuelta de su bucle empieza con lo que sale, y un número que dice cuánto se equivoca:

                \(numbers.forward)

                X e Y son los datos: una fila de tres entradas, -1, 3 y 5, y otra con los tres objetivos, 0.7, 1.3 y 2.1. \
                La red es 3→6→3: tres entradas, seis unidades ocultas, tres salidas.

                Desde la página siguiente está junto al texto. Sus números son los de PyTorch, hasta el último bit.
                """,
                """
                ¿Por qué X.mm(W1), si una capa era W x? Allí x es una columna, y W va delante. Aquí X es una fila de \
                los datos, y W1 va detrás:
                  1x3 por 3x6 da 1x6

                Es la misma tabla, tumbada: en W1 una fila es una entrada y una columna, una unidad. Así pueden entrar \
                varias filas de datos a la vez, una debajo de otra, y de cada una sale una fila.
                """,
                """
                A mano habría que deducir cada pendiente a través de la media, las barras, W2, la sigmoide y W1. Lo \
                hace PyTorch:

                requires_grad=True le hace anotar lo que se calcula con W1 y W2. X e Y son datos: no lo llevan.
                  error.backward()

                deshace ese camino con la regla de la cadena y suma cada pendiente a W1.grad y W2.grad. Sin \
                requires_grad, W2 se quedaría como se sorteó.
                """,
                """
                Queda el paso que ya conoces, para las dos matrices:
                  optimizer.step()

                hace W = W - lr * W.grad con todo lo que recibió optim.SGD. SGD: descenso de gradiente estocástico. \
                ↑ y ↓ cambian su lr, M le da momento.

                Y una línea más, antes de backward():
                  optimizer.zero_grad()

                ¿Qué pasaría sin ella? backward() suma a .grad lo que encuentra.
                """,
                """
                zero_grad() pone a cero cada .grad, para que backward() deje allí solo la pendiente de esta vuelta. \
                Por eso la necesita el bucle: sin ella, cada paso seguiría la suma de todas las pendientes desde el \
                principio.

                La tecla k la olvida en cualquier ejecución, y otra k la recupera. Un momento de 1 haría lo mismo.
                """,
            ],
            questions: [
                .number(
                    "¿Cuántas pendientes hay que calcular en cada iteración, una por cada peso de W1 y W2?",
                    label: "pendientes:"
                ) { answer in
                    if answer == 36 {
                        return "3 * 6 en W1 y 6 * 3 en W2: 18 + 18 = 36, en cada iteración."
                    }
                    return
                        (answer == 18
                        ? "18 son las de una matriz, y hay dos. "
                        : answer == 45 ? "45 serían con sesgos; estas matrices no tienen. " : "")
                        + "3 * 6 en W1 y 6 * 3 en W2 son 36."
                },
                .choice(
                    "La neurona del capítulo 5, dos veces: con zero_grad() y sin ella. ¿Qué hace la segunda?",
                    [
                        (
                            "lo mismo: la pendiente se calcula de nuevo",
                            "De nuevo, sí, pero se suma a las anteriores. " + swing
                        ),
                        ("sus pasos crecen y se pasa de largo", swing),
                        ("se para: las pendientes se anulan", "Solo se anulan después de cruzar. " + swing),
                    ]),
                .choice(
                    "¿Cómo será la pérdida del programa tras 3000 iteraciones a lr 0.01?",
                    [
                        (
                            "exactamente 0",
                            """
                            \(result), pero 0 no va a ser: |error| sigue dando pasos de tamaño propio, y \
                            cerca de los objetivos las predicciones saltan de un lado a otro.
                            """
                        ),
                        (
                            "pequeña, pero sin asentarse",
                            "\(result) y ahí oscila: el rebote de antes, en 36 pesos a la vez. Habría que bajar lr."
                        ),
                        (
                            "casi igual que al principio",
                            "\(result): 36 pendientes, un poquito cada vez, 3000 veces."
                        ),
                    ]),
            ],
            experiment: """
                v cambia el dibujo entre valores, gradientes y últimos cambios; Tab elige un peso.

                Para comprobar una pendiente a mano: sube el peso un poco con > y mira cómo responde la pérdida, la \
                media de |error|.
                """)
    }

    static func spanishLayers(_ numbers: TourNumbers) -> ChapterWords {
        let answer = TourNumbers.list(numbers.answerToAnotherRow)
        return ChapterWords(
            texts: [
                """
                El segundo programa toma las capas ya hechas:
                  nn.Linear(3, 6),
                  nn.Sigmoid(),
                  nn.Linear(6, 3),

                nn.Linear trae su propia matriz, con una fila por unidad, sorteada en un rango razonable, y un sesgo \
                por unidad. network.parameters() se las da todas al optimizador.

                En el bucle cambia una línea. ¿Cuál? En la página siguiente están los dos programas.
                """,
                """
                Ya lo has visto todo: un producto, un error, su pendiente, un pasito en contra, muchas veces; en \
                paralelo, en capas, con un doblez en medio, y PyTorch para hacer las cuentas.

                W empezó siendo un número al azar. Lo que es ahora, lo ha aprendido. Vale lo que valen sus datos: para \
                saber más que una fila de memoria hacen falta muchas, y otras con las que probarla.
                """,
            ],
            questions: [
                .number(
                    "Sin sesgos eran 36. ¿Cuántos pesos y sesgos tiene esta red 3→6→3?",
                    label: "números:"
                ) { answer in
                    let count =
                        "36 pesos, y un sesgo por cada una de las 6 unidades ocultas y las 3 salidas: 36 + 6 + 3 = 45."
                    if answer == 45 { return count }
                    return answer == 36
                        ? "36 son solo los pesos. " + count
                        : answer == 48 ? "Las entradas no tienen sesgo: vienen dadas. " + count : count
                },
                .choice(
                    """
                    Ha visto 3000 veces (-1, 3, 5) y ya responde casi (0.7, 1.3, 2.1). ¿Qué responderá a (1, -3, -5)?
                    """,
                    [
                        ("lo mismo con el signo cambiado", "Responde \(answer). " + byHeart),
                        ("lo mismo: no sabe otra cosa", "Responde \(answer). " + byHeart),
                        ("algo que nadie le ha pedido", "\(answer). " + byHeart),
                    ]),
            ],
            experiment: """
                Ahora te toca a ti:
                  nnviz neuron
                  nnviz network
                  nnviz network --matrices

                En todos, t abre este recorrido en el capítulo que toca. Y
                  nnviz script network

                escribe el programa mismo.
                """)
    }

    private static let byHeart = """
        Una fila aprendida de memoria no es entender: de otras filas nadie le ha dicho nada.
        """
}
