import Learning

/// Chapters 1 to 4 in English: what a neuron is, what it misses, and which way it has to go.
extension ChapterWords {
    static func englishNeuron(_ numbers: TourNumbers) -> ChapterWords {
        let never = """
            Where x is 0 the neuron cannot learn: beside the text it takes its steps, and W stays. That is what the \
            bias b will be for.
            """
        return ChapterWords(
            texts: [
                """
                The neuron beside this text is learning, live. By the end of the tour you will know where every \
                one of its numbers comes from.

                What it does is one multiplication:
                  y = W * x

                x goes in, y comes out. W is the neuron's own number, its weight: the only thing it can change.
                """,
                """
                For example
                  0.2 = 0.05 * 4

                Here x is 4 and the y we want is 0.2. Nobody has told the neuron that W = 0.05: it began with a W \
                drawn at random and moves it a little at every step.

                Watch y come to the target, and never rest there. Why not? That is chapter 7.

                (The notebook also adds a number b, the bias: y = W * x + b. We meet it in chapter 8.)
                """,
            ],
            questions: [
                .choice(
                    "Now x is 0, and the y we want is still 0.2. Which W gives it?",
                    [
                        ("W = 0.05, as before", "0.05 * 0 = 0. " + never),
                        ("W = 0.2", "0.2 * 0 = 0. " + never),
                        ("a very large W", "However large: W * 0 = 0. " + never),
                        ("no W at all", "W * 0 = 0, whatever W is. " + never),
                    ])
            ],
            experiment: """
                e types a W of your own: twice the W makes twice the y. The space bar lets the neuron go on \
                learning from there.

                Nothing can break: f gives the neuron the whole screen to play with, and f again brings you back \
                here.
                """)
    }

    static func englishUnknown(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        return ChapterWords(
            texts: [
                """
                Another task: x is 6 and we want 1.5.
                  1.5 = W * 6

                This time we pretend not to know W. The notebook draws one at random between 0 and 0.5; here it is
                  W = \(TourNumbers.text(neuron.weight))

                and so
                  y = \(TourNumbers.text(neuron.output))

                That is not 1.5. W is wrong.
                """,
                """
                With one weight you could simply divide. But a network has thousands of weights, and no division \
                finds them all.

                So we look for a way that always works: look how wrong y is, change W a little, look again. All the \
                rest of this tour is about doing that well.
                """,
            ],
            questions: [
                .number(
                    "Just this once, divide: which W is right? The neuron will be given your W.", label: "W ="
                ) { answer in
                    abs(answer - 0.25) <= 0.0005
                        ? "1.5 / 6 = 0.25: with your W, y meets the target and the error is 0."
                        : "Your W makes y = \(TourNumbers.text(neuron.with(weight: answer).output)), not 1.5. "
                            + (neuron.with(weight: answer).error < 0 ? "It is too small" : "It is too large")
                            + "; 1.5 / 6 = 0.25 would be right."
                }
            ],
            experiment: """
                The neuron has its first W again. With the keys < and > you nudge it down and up: bring y as near to \
                1.5 as you can, looking only at the error.

                How did you know which way to go? Your eye read a sign and a slope. Chapters 3 and 4 put that into \
                numbers.
                """)
    }

    static func englishError(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        return ChapterWords(
            texts: [
                """
                The error is what we got less what we wanted:
                  error = y - 1.5

                Now it is \(TourNumbers.signed(neuron.error)). Its sign says on which side we are: below the target it \
                is negative, above it positive.

                Learning means looking for the lowest point of something. Could that be the error itself?
                """,
                """
                That is why we take the absolute value:
                  |error| = |y - 1.5|

                It is never below 0, and it is 0 only where y = 1.5. Drawn over W it is a V, and the right W lies \
                at its tip: now there is a lowest point to look for.

                The ball in the picture is our neuron. All it has to do is to roll down.
                """,
            ],
            questions: [
                .choice(
                    "Suppose we moved W to wherever the error, sign and all, is smallest. Where would it go?",
                    [
                        (
                            "to the right W, 0.25",
                            """
                            At W = 0.25 the error is 0, but that is not its smallest value: further down \
                            it is negative. See W = -1: y = -6, and the error -7.5 is smaller still.
                            """
                        ),
                        (
                            "down, without end",
                            """
                            The smaller W, the smaller the error: at W = -1 it is -7.5, and it goes on like that. It \
                            has no lowest point to look for.
                            """
                        ),
                        (
                            "up, without end",
                            """
                            Upwards the error only grows. Downwards it falls below zero and on forever: \
                            at W = -1 it is -7.5.
                            """
                        ),
                    ])
            ],
            experiment: """
                W is 0.23 now. Nudge it with > across the tip of the V, and back with <. Look at the two numbers: \
                the error changes its sign, |error| turns back up.

                3 gives the V the whole screen, Esc closes it.
                """)
    }

    static func englishSlope(_ numbers: TourNumbers) -> ChapterWords {
        ChapterWords(
            texts: [
                """
                Which way is down? The slope tells: how much |error| changes when y grows by 1.

                A V has only two slopes: left of the tip |error| falls, slope -1; right of the tip it rises, \
                slope +1.
                  -1 if error < 0 else 1

                (In the picture x is 1, so that y is W itself.) The size of the error plays no part, only its sign: \
                far away or near, the slope is the same.
                """,
                """
                But we turn W, not y. With x = 6, as here, y = W * x grows by 6 when W grows by 1: one slope is \
                multiplied by the other.
                  w_slope = error_slope * x

                Here that is \(TourNumbers.brief(numbers.neuron.gradient)). \
                This product of slopes is the chain rule, and all training rests on it, also that of the largest \
                networks.
                """,
            ],
            questions: [
                .choice(
                    """
                    Another neuron: x = -2, W = 1, so y = -2, and we want 1.5. What is the slope of |error| in W?
                    """,
                    [
                        (
                            "-2",
                            "The 2 is right, the sign is not: y is too small, so the slope of |error| is -1. "
                                + product
                        ),
                        ("-1", "-1 is the slope in y. W moves y by x = -2: multiply. " + product),
                        ("+1", "y is too small: the slope in y is -1, not +1. And x is missing. " + product),
                        ("+2", product + " y has to grow, and as x is negative, W has to shrink for it."),
                    ])
            ],
            experiment: """
                x is 6 again, and W 0.24. The pane "Step worked out" goes through the sum line by line.

                Nudge W with > until it has crossed the tip: the sign changes, the 6 stays.
                """)
    }

    /// The slope of the question, worked out.
    private static let product = "-1 * -2 = +2: if W grows, |error| grows."
}
