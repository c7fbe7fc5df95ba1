import Learning

/// Chapters 8 to 10 in English: several inputs, several outputs, several layers.
extension ChapterWords {
    static func englishInputs(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                A neuron with several inputs has a weight for each of them, and one number more, the bias b:
                  y = W1*x1 + W2*x2 + ... + b

                Here x is (-1, 3, 5) and we want 0.7. In the pictures inputs are counted from 0, as Python does: \
                x0, x1, x2.

                Each weight has a slope of its own, by the same rule as before: the sign of the error times its \
                input.
                """,
                """
                A weight moves by lr times its input, 0.01, 0.03 and 0.05; the one of x0 = -1 the other way round. The \
                bias moves as if it had an input of 1.

                Together they move y by
                  0.01 * (1 + 9 + 25 + 1) = 0.36

                at every step: so this neuron too will bounce.
                """,
            ],
            questions: [
                .choice(
                    "All three weights take one step. Which of them moves farthest?",
                    [
                        (
                            "the weight of x0 = -1",
                            """
                            Its input is the smallest, so it can do least about y: it moves by 0.01, and \
                            backwards, for -1 is negative.
                            """
                        ),
                        (
                            "the weight of x1 = 3",
                            "It moves by 0.03. x2 = 5 is larger, so its weight has the steeper slope: 0.05."
                        ),
                        (
                            "the weight of x2 = 5",
                            """
                            The larger the input, the more its weight does to y, and the farther it moves: \
                            0.05. The sign of the error is the same for all.
                            """
                        ),
                        (
                            "all move equally far",
                            """
                            The sign of the error is the same for all, but it is multiplied by each one's \
                            input: 0.01, 0.03 and 0.05.
                            """
                        ),
                    ])
            ],
            experiment: """
                Tab walks through the weights, → takes a step, v shows values, gradients and last changes.

                Watch how one error gives every weight its own orders.
                """)
    }

    static func englishMatrix(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                Do we want several outputs? Then we take several neurons side by side: a layer. Each sees all \
                inputs and has its own weights and its own bias:
                  y1 = W11*x1 + W21*x2 + ... + b1
                  y2 = W12*x1 + W22*x2 + ... + b2

                Written one below the other the weights fill a table, a matrix, and the whole layer is one product:
                  y = W x + b
                """,
                """
                In the picture a row of the matrix is a neuron and a column is an input. The three errors are \
                averaged into one loss:
                  loss = mean of |error|

                Each output gets a third of the say, so every slope is divided by 3. That is the one thing that is \
                new.
                """,
            ],
            questions: [
                .number(
                    "3 inputs, 3 neurons. How many numbers can this layer learn, biases and all?",
                    label: "numbers:"
                ) { answer in
                    let count = "The matrix holds 3 * 3 = 9 weights, and each neuron has a bias: 9 + 3 = 12."
                    if answer == 12 { return count }
                    return answer == 9 ? "9 is the matrix alone. " + count : count
                }
            ],
            experiment: """
                Tab selects a weight: its line in the graph lights up, and e changes it. Only one output moves: the \
                neurons of a layer do not meet.
                """)
    }

    static func englishDepth(_ numbers: TourNumbers) -> ChapterWords {
        let line = TourNumbers.text(TourNumbers.bestLineLoss)
        return ChapterWords(
            texts: [
                """
                Why not put layers one behind the other? Let us see:
                  y = W2 (W1 x)
                    = (W2 W1) x

                Two matrices in a row are one matrix. However long the chain, all it can draw is a straight line. \
                (Biases only lift the line.)

                So something that is not linear has to stand between the layers, such as the sigmoid, an S from 0 to 1:
                  1 / (1 + e^-z)
                """,
                """
                Here two networks 1→6→1 learn the same five points of y = x². Their first weights are the same. One \
                has a sigmoid after its six units, the other nothing. The numbers of both are PyTorch's, to the last \
                bit.

                The marks are the points, the two lines what each network answers for any x.
                """,
                """
                The best straight line leaves a mean |error| of \(line), and there the chain is stuck.

                Each unit with a sigmoid bends the line at one place. Six of them, added up, follow a curve; more units \
                and more layers follow more complicated ones. That is what depth is for, and why it needs a step that \
                is not linear.
                """,
            ],
            questions: [
                .choice(
                    "Both learn \(TourNumbers.chainSteps) iterations at lr 0.1. Which one gets the curve?",
                    [
                        (
                            "only the one with the sigmoid",
                            "Its six bends can follow the points; two linear layers are still one straight line."
                        ),
                        (
                            "only the linear chain",
                            """
                            Two linear layers are one: W2 W1 is a single number, the line stays straight. \
                            The bends come from the sigmoid.
                            """
                        ),
                        (
                            "both, in the end",
                            """
                            More time does not help the chain: a straight line is all that it can say. It \
                            lacks the bend.
                            """
                        ),
                        (
                            "neither of them",
                            "Look at the sigmoid's line: it has bent to the points. The chain stays straight."
                        ),
                    ])
            ],
            experiment: """
                . and , change the network that has the focus, d walks through the five points, r lets both begin \
                again.

                Your own data: nnviz network --data FILE.csv, with columns x0 and y0.
                """)
    }
}
