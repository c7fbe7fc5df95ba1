import Learning

/// Chapters 5 to 7 in English: one step, a hundred, and steps that are too large.
extension ChapterWords {
    static func englishStep(_ numbers: TourNumbers) -> ChapterWords {
        let neuron = numbers.neuron
        let forecast = numbers.forecast(rate: 0.001)
        let steps = forecast.stepsToTarget ?? 0
        return ChapterWords(
            texts: [
                """
                We go a little way against the slope:
                  new W = W - slope * 0.001

                0.001 is the learning rate, lr. The slope is \(TourNumbers.brief(neuron.gradient)), so W moves by
                  6 * 0.001 = 0.006

                and y by x times as much:
                  6 * 0.006 = 0.036

                The error is \(TourNumbers.signed(neuron.error)) now.
                """,
                """
                So a step has a fixed size here: lr * x for W, lr * x² for y. The slope of |error| has a sign but no \
                size, and nothing slows the neuron down as it comes near.

                That is why it cannot stop on the target. It jumps across, turns, jumps back, forever.

                (The square of the error, error², has a slope that shrinks near its lowest point: chapter 7.)
                """,
            ],
            questions: [
                .number(
                    "Each step brings y nearer by 0.036. After how many steps has it reached or crossed 1.5?",
                    label: "steps:"
                ) { answer in
                    let sum = "|error| / 0.036 = \(TourNumbers.text(neuron.loss / 0.036))"
                    if abs(answer - Double(steps)) <= 0.5 {
                        return "\(sum), so step \(steps) is the first one to cross."
                    }
                    return
                        "\(sum): after \(max(0, steps - 1)) steps a piece is left, and step \(steps) crosses. "
                        + (answer < Double(steps)
                            ? "Your \(TourNumbers.brief(answer)) would still fall short."
                            : "You count too many.")
                },
                .choice(
                    "Near the target the error is small. How large is a step of W there, compared with the first?",
                    [
                        (
                            "smaller",
                            """
                            So it would be if the step grew with the error. But only the sign of the error \
                            counts: W moves by 0.006 every time, as the straight line of W shows.
                            """
                        ),
                        (
                            "the same",
                            """
                            Always 0.006: the slope of |error| is -1 or +1, near or far. Hence the \
                            straight line of W, and the zigzag at its end.
                            """
                        ),
                        (
                            "larger",
                            """
                            Nothing makes it grow: the rate stays, x stays, and the slope is -1 or +1. W \
                            moves by 0.006 every time.
                            """
                        ),
                    ]),
            ],
            experiment: """
                Here it bounces, after 40 steps. Go through the steps one by one with ← and →: look at the sign of \
                the error as the ball jumps across the tip.

                Enter goes on to a smaller rate. Will that cure it?
                """)
    }

    static func englishHundred(_ numbers: TourNumbers) -> ChapterWords {
        let end = numbers.neuron(rate: 0.0001, after: 100)
        let start = numbers.neuron
        let steps = numbers.forecast(rate: 0.0001).stepsToTarget
        let need = steps.map { "it would take \($0) steps" } ?? "it would take very many steps"
        let arrives = numbers.arrivesInHundred
        let result =
            "After 100 steps y = \(TourNumbers.text(end.output)), error \(TourNumbers.signed(end.error))."
        return ChapterWords(
            texts: [
                """
                With large steps we jump over the tip, so let us take small ones: the notebook takes 100 steps at
                  lr = 0.0001

                One step then moves W by 0.0006 and y by
                  0.0001 * 6 * 6 = 0.0036

                The neuron starts at y = \(TourNumbers.text(start.output)); its |error| is \(TourNumbers.text(start.loss)).
                """,
                """
                This is all of it: the loop that the command nnviz script neuron prints, but for the lines that print.

                \(numbers.loop(.english))

                Five lines, the ones you know: what the neuron answers; how far off that is, and on which side; the \
                slope of |error|, a sign; times x, the slope in W; a small step against it.

                W is the only thing that a round leaves to the next. target is 1.5, lr is 0.0001. Whatever learns in \
                the rest of this tour, layers and PyTorch included, runs through a loop like this one.
                """,
                """
                A hundred steps move y by at most
                  100 * 0.0036 = 0.36

                Whoever starts further away than that does not arrive: three in four random starts between 0 and 0.5. \
                From this one \(need).

                So each rate has its own failure. 0.001 is quick and misses by up to 0.036; 0.0001 is ten times \
                finer, and too slow for a hundred steps.
                """,
            ],
            questions: [
                .choice(
                    "Will y be at 1.5 after these 100 steps?",
                    [
                        (
                            "yes, it arrives",
                            arrives
                                ? "\(result) This start lay within reach."
                                : "\(result) 100 steps of 0.0036 are 0.36, and it had further to go."
                        ),
                        (
                            "no, it is still on its way",
                            arrives
                                ? "\(result) This start lay near enough: 100 steps of 0.0036 are 0.36."
                                : "\(result) Finer steps, but too few of them: 0.36 is all that 100 can do."
                        ),
                        (
                            "no, it jumps far over it",
                            "\(result) A step moves y by 0.0036 only: it cannot jump far."
                        ),
                    ])
            ],
            experiment: """
                The space bar lets it run on until it bounces: \
                \(steps.map { "step \($0)" } ?? "very late"). Then the two |errors| add up to a tenth of what they do at 0.001.

                ↑ raises the rate on the way. Could one begin quickly and end finely? Restart with r and try: ↑ \
                first, ↓ later.
                """)
    }

    static func englishBounce(_ numbers: TourNumbers) -> ChapterWords {
        let small = TourNumbers.text(numbers.errorSum(rate: 0.001))
        let errors = numbers.errorsOfLosses
        let ends =
            "After \(TourNumbers.stepsOfLosses) steps the error is \(TourNumbers.signed(errors.absolute)) with |error|, \(TourNumbers.signed(errors.squared)) with error²."
        return ChapterWords(
            texts: [
                """
                Here is 0.001 once more. It comes near, and then it bounces between two values of W, one on each \
                side. It never settles; it is not broken.

                The two belong together: one step leads from one to the other, and a step moves y by lr * x². So \
                the two |errors| add up to
                  0.001 * 6² = \(small)
                """,
                """
                The larger the steps, the wider the bounce of |error|: it misses by up to lr * x², however long it \
                runs. A smaller rate misses by less, but takes longer to come.

                That is the choice in training. What people do: begin with a large rate and lower it on the way.

                (error² has a limit too: above lr = 1 / x² = 0.028 each step overshoots by more than the last.)
                """,
            ],
            questions: [
                .choice(
                    """
                    Instead of |error| we now lower error². Its slope is 2 * error. Same start, same lr 0.001. What \
                    does y do near the target?
                    """,
                    [
                        (
                            "it bounces as well",
                            "\(ends) Its slope shrinks with the error, and so do its steps: it never jumps across."
                        ),
                        (
                            "it creeps nearer and never crosses",
                            "\(ends) Small errors make small slopes: each step leaves 0.928 of the error."
                        ),
                        (
                            "it stops exactly on it",
                            "\(ends) Each step leaves 0.928 of the error: ever less, but not nothing."
                        ),
                    ])
            ],
            experiment: """
                |error| again, and it bounces. ↓ lowers the rate: the bounce shrinks at once. Down to which rate can \
                you bring it, and how near does y come?

                g shows the run as it would have gone on. o changes to error²: watch the bounce end.
                """)
    }
}
