import Learning

/// Chapters 11 and 12 in English: the two PyTorch programs.
extension ChapterWords {
    static func englishAutograd(_ numbers: TourNumbers) -> ChapterWords {
        let start = TourNumbers.text(numbers.matrices(after: 0).subject.loss)
        let end = TourNumbers.text(numbers.matrices(after: 3000).subject.loss)
        let result = "It fell from \(start) to \(end)"
        let farthest = numbers.farthestBeyond
        let swing = """
            The slopes add up until it crosses, so it swings \(TourNumbers.text(farthest.kept)) beyond the target; the \
            first only \(TourNumbers.text(farthest.cleared)).
            """
        return ChapterWords(
            texts: [
                """
                The notebook's first program has two matrices with a sigmoid between them, and no biases:

                \(numbers.definitions)

                Each round of its loop begins with what comes out, and one number for how wrong that is:

                \(numbers.forward)

                X and Y are the data: one row of three inputs, -1, 3 and 5, and one of the three targets, 0.7, 1.3 and \
                2.1. The network is 3→6→3: three inputs, six hidden units, three outputs.

                From the next page on it stands beside the text. Its numbers are PyTorch's, to the last bit.
                """,
                """
                Why X.mm(W1), when a layer was W x? There x is a column, and W stands before it. Here X is a row of \
                the data, and W1 stands behind it:
                  1x3 times 3x6 makes 1x6

                It is the same table turned on its side: in W1 a row is an input, a column a unit. So several rows of \
                data can go in at once, one below the other, and each comes out as a row.
                """,
                """
                By hand you would work out each of these slopes through the mean, the bars, W2, the sigmoid and W1. \
                PyTorch does it:

                requires_grad=True makes it note what is computed with W1 and W2. X and Y are data: they go without.
                  error.backward()

                goes that way back, with the chain rule, and adds each slope to W1.grad and W2.grad. Without \
                requires_grad, W2 would stay as it was drawn.
                """,
                """
                What is left is the step you know, for both matrices:
                  optimizer.step()

                does W = W - lr * W.grad for all that optim.SGD was given. SGD: stochastic gradient descent. ↑ and ↓ \
                change its lr, M gives it momentum.

                And one line more, before backward():
                  optimizer.zero_grad()

                What would happen without it? backward() adds to .grad what it finds.
                """,
                """
                zero_grad() sets every .grad back to zero, so that backward() leaves the slope of this round alone. \
                That is why the loop needs it: without it, each step would follow the sum of all slopes since the \
                beginning.

                The key k forgets it in any run, and k again remembers it. A momentum of 1 would do the same.
                """,
            ],
            questions: [
                .number(
                    "How many slopes must be worked out in each iteration, one for every weight in W1 and W2?",
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
                    """
                    The neuron of chapter 5, twice: with zero_grad(), and without. What does the second one do?
                    """,
                    [
                        (
                            "the same: each slope is computed anew",
                            "Computed anew, yes, but added to the old ones. " + swing
                        ),
                        ("its steps grow, and it shoots far beyond", swing),
                        ("it stops: the slopes cancel", "They cancel only after it has crossed. " + swing),
                    ]),
                .choice(
                    "What will the loss of the program be after 3000 iterations at lr 0.01?",
                    [
                        (
                            "exactly 0",
                            """
                            \(result), but 0 it will not be: |error| still gives steps of a size of their \
                            own, so near the targets the predictions jump to and fro.
                            """
                        ),
                        (
                            "small, but not settled",
                            """
                            \(result) and jitters there: the old bounce, in 36 weights at once. lr would \
                            have to shrink.
                            """
                        ),
                        ("hardly lower", "\(result): 36 slopes, each followed a little, 3000 times."),
                    ]),
            ],
            experiment: """
                v switches the picture between values, gradients and last changes; Tab selects a weight.

                To check a slope by hand: raise the weight a little with > and see how the loss answers, the mean \
                |error|.
                """)
    }

    static func englishLayers(_ numbers: TourNumbers) -> ChapterWords {
        let answer = TourNumbers.list(numbers.answerToAnotherRow)
        return ChapterWords(
            texts: [
                """
                The second program takes its layers off the shelf:
                  nn.Linear(3, 6),
                  nn.Sigmoid(),
                  nn.Linear(6, 3),

                nn.Linear brings its own matrix, a row for each unit, drawn in a sensible range, and a bias for each \
                unit. network.parameters() hands them all to the optimizer.

                In the loop one line changes. Which? The next page has both programs.
                """,
                """
                So you have seen it all: a product, an error, its slope, a small step against it, many times; in \
                parallel, in layers, with a bend between, and PyTorch to do the sums.

                W began as a random number. What it is now, it has learned. It is as good as its data: to know more \
                than a row by heart, it needs many rows, and others to be tested on.
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
                },
                .choice(
                    """
                    3000 times it has seen (-1, 3, 5), and now answers nearly (0.7, 1.3, 2.1). What will it answer to \
                    (1, -3, -5)?
                    """,
                    [
                        ("the same with the other sign", "It answers \(answer). " + byHeart),
                        ("the same: it knows nothing else", "It answers \(answer). " + byHeart),
                        ("something that nobody asked for", "\(answer). " + byHeart),
                    ]),
            ],
            experiment: """
                Now it is yours:
                  nnviz neuron
                  nnviz network
                  nnviz network --matrices

                In all of them, t opens this tour at the chapter that fits. And
                  nnviz script network

                prints the program itself.
                """)
    }

    private static let byHeart = """
        One row learned by heart is not understanding: about other rows nothing was said.
        """
}
