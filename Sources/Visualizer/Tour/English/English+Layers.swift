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
                Tab walks through the weights, → takes a step, v shows last changes, values and gradients: PyTorch \
                calls a slope a gradient.

                One error, and every weight moves in its own way.
                """)
    }

    static func englishMatrix(_ numbers: TourNumbers) -> ChapterWords {
        let move = TourNumbers.text(numbers.moveOfLastInput)
        return ChapterWords(
            texts: [
                """
                Do we want several outputs? Then we take several neurons side by side: a layer. Each sees all \
                inputs and has its own weights and its own bias:
                  y0 = W00*x0 + W01*x1 + ... + b0
                  y1 = W10*x0 + W11*x1 + ... + b1

                The weights fill a table, a matrix: a row for each neuron, a column for each input. The whole layer \
                is one product:
                  y = W x + b
                """,
                """
                In the picture W21 is weight[2][1]: neuron 2, input x1. (The notebook names the input first, and \
                counts from 1.)

                The errors of the three outputs become one loss:
                  loss = mean of |error|

                To lower it, each neuron follows its own error: the neurons of a layer do not meet.
                """,
            ],
            questions: [
                .number(
                    """
                    With one output, the weight of x2 = 5 moved by 0.05 in a step at lr 0.01. How far does each weight \
                    of x2 move here?
                    """,
                    label: "by"
                ) { answer in
                    let count =
                        "0.01 * 5 / 3 = \(move): the mean gives each of the three errors a third of the say."
                    if abs(answer - numbers.moveOfLastInput) <= 0.0005 { return count }
                    return abs(answer - 0.05) < 0.005
                        ? "0.05 forgets the mean. " + count
                        : abs(answer - 0.15) < 0.005 ? "Not times 3: divided by 3. " + count : count
                }
            ],
            experiment: """
                Tab selects a weight: its line in the graph lights up, and e types another value for it. Look at the \
                three outputs: only one of them moves.
                """)
    }

    static func englishDepth(_ numbers: TourNumbers) -> ChapterWords {
        let line = TourNumbers.text(TourNumbers.bestLineLoss)
        let losses = numbers.depthLosses.map { TourNumbers.text($0) }
        let depth =
            "One hidden layer comes to \(losses[0]), two to \(losses[1]). Another layer is another factor in every slope before it."
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

                Each unit with a sigmoid bends the line at one place. Six of them, added up, follow a curve.

                That is one hidden layer: units between the inputs and the outputs, for whose values there is no \
                target. With one of them a network is still shallow. Deep means several, each working on what the one before it \
                has made.
                """,
                """
                Deeper is not better by itself. More layers can follow more complicated curves, but they are harder \
                to train: the slope of an early weight is a product through all layers behind it, and each sigmoid \
                multiplies it by 1/4 at most.

                So early weights learn slowly. One of the experiments at the end shows it: "The vanishing gradient".
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
                    ]),
                .choice(
                    """
                    Beside 1→6→1 there is now 1→6→6→1: a second hidden layer. What is its loss after the same \
                    \(TourNumbers.chainSteps) iterations?
                    """,
                    [
                        ("less than half", depth), ("a little lower", depth), ("higher", depth),
                    ]),
            ],
            experiment: """
                The space bar lets both go on: does the deeper one catch up? . and , change the active network.

                Your own data: nnviz network --data FILE.csv, with columns x0 and y0.
                """)
    }
}
