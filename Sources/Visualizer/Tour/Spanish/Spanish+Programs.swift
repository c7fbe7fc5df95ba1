import Learning

/// Chapters 11 and 12 in Spanish: the two PyTorch programs.
extension ChapterWords {
    static func spanishAutograd(_ numbers: TourNumbers) -> ChapterWords {
        let start = TourNumbers.text(numbers.matrices(after: 0).subject.loss)
        let end = TourNumbers.text(numbers.matrices(after: 3000).subject.loss)
        let result = "Ha bajado de \(start) a \(end)"
        return ChapterWords(
            texts: [
                """
                El primer programa del cuaderno tiene dos matrices con una sigmoide en medio:
                  W1 = torch.randn(3, 6)
                  W2 = torch.randn(6, 3)
                  pred = sigmoid(X.mm(W1)).mm(W2)
                  error = abs(Y - pred).mean()

                Aquí está, 3→6→3, sin sesgos. Los números son los de PyTorch, hasta el último bit.

                Para entrenarla hace falta una pendiente por cada peso.
                """,
                """
                A mano habría que deducir cada una de esas pendientes, a través de la media, las barras, W2, la \
                sigmoide y W1; y todo otra vez cada vez que cambie la red.

                PyTorch recuerda cómo se calculó error y deshace el camino solo, con la regla de la cadena:
                  error.backward()

                Eso es autograd. Queda el paso que ya conoces:
                  optimizer.step()
                """,
            ],
            questions: [
                .number(
                    "¿Cuántas pendientes hay que calcular en cada iteración: una por cada peso de W1 y W2?",
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
                    "¿Cómo será la pérdida tras 3000 iteraciones a lr 0.01?",
                    [
                        (
                            "exactamente 0",
                            """
                            \(result), pero 0 no va a ser: |error| sigue dando pasos de tamaño propio, y \
                            cerca de los objetivos las predicciones saltan de un lado a otro.
                            """
                        ),
                        (
                            "pequeña, pero inquieta",
                            "\(result) y ahí tiembla: el rebote de antes, en 36 pesos a la vez. Habría que bajar lr."
                        ),
                        (
                            "casi igual que al principio",
                            "\(result): 36 pendientes, un poquito cada vez, 3000 veces."
                        ),
                    ]),
            ],
            experiment: """
                v cambia los dibujos entre valores, gradientes y últimos cambios; Tab elige un peso.

                Para comprobar una pendiente a mano: sube el peso un poco con > y mira cómo responde la pérdida.
                """)
    }

    static func spanishLayers(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                El segundo programa toma las capas ya hechas:
                  nn.Linear(3, 6),
                  nn.Sigmoid(),
                  nn.Linear(6, 3)

                En el bucle no cambia ni una línea. nn.Linear trae su propia matriz, sorteada en un rango razonable, y un \
                sesgo para cada una de sus unidades.
                """,
                """
                Ya lo has visto todo: un producto, un error, su pendiente, un pasito en contra, muchas veces; en \
                paralelo, en capas, con un doblez en medio, y PyTorch para hacer las cuentas.

                W empezó siendo un número al azar. Lo que es ahora, lo ha aprendido.
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
                }
            ],
            experiment: """
                Ahora te toca a ti:
                  nnviz neuron
                  nnviz network
                  nnviz network --matrices

                En todos, t abre este recorrido en el capítulo que toca.
                """)
    }
}
