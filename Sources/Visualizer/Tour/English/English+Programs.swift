import Learning

/// Chapters 11 and 12 in English: the two PyTorch programs.
extension ChapterWords {
    static func englishAutograd(_ numbers: TourNumbers) -> ChapterWords {
        let start = TourNumbers.text(numbers.matrices(after: 0).subject.loss)
        let end = TourNumbers.text(numbers.matrices(after: 3000).subject.loss)
        let result = "It fell from \(start) to \(end)"
        return ChapterWords(
            texts: [
                """
                The notebook's first program has two matrices with a sigmoid between them:
                  W1 = torch.randn(3, 6)
                  W2 = torch.randn(6, 3)
                  pred = sigmoid(X.mm(W1)).mm(W2)
                  error = abs(Y - pred).mean()

                Here it is, 3→6→3, without biases. The numbers are PyTorch's, to the last bit.

                To train it, we need a slope for every weight.
                """,
                """
                By hand you would work out every one of these slopes, through the mean, the bars, W2, the sigmoid and \
                W1; and all over again whenever the network changes.

                PyTorch remembers how error came about and goes the way back by itself, with the chain rule:
                  error.backward()

                That is autograd. What is left is the step you know:
                  optimizer.step()
                """,
            ],
            questions: [
                .number(
                    "How many slopes must be worked out for each iteration: one for every weight in W1 and W2?",
                    label: "slopes:"
                ) { answer in
                    if answer == 36 {
                        return "3 * 6 in W1 and 6 * 3 in W2: 18 + 18 = 36, at every iteration."
                    }
                    return
                        (answer == 18
                        ? "18 is one of the matrices, and there are two. "
                        : answer == 45 ? "It would be 45 with biases; these matrices have none. " : "")
                        + "3 * 6 in W1 and 6 * 3 in W2 make 36."
                },
                .choice(
                    "What will the loss be after 3000 iterations at lr 0.01?",
                    [
                        (
                            "exactly 0",
                            """
                            \(result), but 0 it will not be: |error| still gives steps of a size of their \
                            own, so near the targets the predictions jump to and fro.
                            """
                        ),
                        (
                            "small, but restless",
                            """
                            \(result) and trembles there: the old bounce, in 36 weights at once. lr would \
                            have to shrink.
                            """
                        ),
                        ("hardly lower", "\(result): 36 slopes, each followed a little, 3000 times."),
                    ]),
            ],
            experiment: """
                v switches the pictures between values, gradients and last changes; Tab selects a weight.

                To check a slope by hand: raise the weight a little with > and see how the loss answers.
                """)
    }

    static func englishLayers(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                The second program takes its layers off the shelf:
                  nn.Linear(3, 6),
                  nn.Sigmoid(),
                  nn.Linear(6, 3)

                The loop stays the same, line by line. nn.Linear brings its own matrix, drawn in a sensible range, and \
                a bias for each of its units.
                """,
                """
                So you have seen it all: a product, an error, its slope, a small step against it, many times; in \
                parallel, in layers, with a bend between, and PyTorch to do the sums.

                W began as a random number. What it is now, it has learned.
                """,
            ],
            questions: [
                .number(
                    "Without biases it was 36. How many weights and biases does this 3→6→3 network have?",
                    label: "numbers:"
                ) { answer in
                    let count =
                        "36 weights, and a bias for each of the 6 hidden units and the 3 outputs: 36 + 6 + 3 = 45."
                    if answer == 45 { return count }
                    return answer == 36
                        ? "36 are the weights alone. " + count
                        : answer == 48 ? "Inputs have no bias: they are given. " + count : count
                }
            ],
            experiment: """
                Now it is yours:
                  nnviz neuron
                  nnviz network
                  nnviz network --matrices

                In all of them, t opens this tour at the chapter that fits.
                """)
    }
}
