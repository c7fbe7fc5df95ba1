extension PaneExplanation {
    /// The explanation of a pane in English; a pane without one does not compile.
    static func english(_ pane: Pane, _ kind: ExhibitKind) -> PaneExplanation {
        switch (pane, kind) {
        case (.weight, _):
            PaneExplanation(
                shows: "Across: the step; up: W.",
                signs: "\(.weight) W so far, \(.present) now, \(.target) the right W, target / x.",
                lookFor: """
                    Every step moves W by lr·|x|, never less: straight to the line, then back and forth across it. A \
                    smaller rate makes the bounce narrower and the way longer.
                    """)
        case (.error, .neuron):
            PaneExplanation(
                shows: "Along the bar: y = W·x, from 0.",
                signs: """
                    \(.bar) y, \(.targetMark) the target, \(.tooLow) what is missing: error below 0, \(.tooHigh) \
                    what is too much: error above 0.
                    """,
                lookFor: """
                    Only the sign of the error decides where W goes. Its size plays no part, so the steps do not \
                    shrink near the target.
                    """)
        case (.error, .network):
            PaneExplanation(
                shows: "One bar for each prediction, from 0, all on one scale.",
                signs: """
                    \(.bar) the prediction, \(.targetMark) its target, \(.tooLow) what is missing, \(.tooHigh) what \
                    is too much.
                    """,
                lookFor: """
                    Each error pulls with its sign alone, however large it is. Which arrives first? A prediction that \
                    has arrived jumps to and fro across its target. d: next row of data.
                    """)
        case (.slope, .neuron):
            PaneExplanation(
                shows: "Across: W; up: |error|.",
                signs: """
                    \(.loss) |error| for every W, \(.present) W now, \(.trail) before, \(.next) after the next step, \
                    \(.slope) the slope as rise over run, \(.target) the right W, \(.ghost) other branches.
                    """,
                lookFor: """
                    The slope is x or -x everywhere: each step is lr·|x| long, at the bottom too. There it overshoots.
                    """)
        case (.slope, .network):
            PaneExplanation(
                shows: "Across: the selected weight, all others held; up: mean |error|, exact.",
                signs: """
                    \(.present) now, \(.slope) its slope, \(.kink) a prediction crosses its target, \(.next) after \
                    the next step of all weights, \(.nextAlone) if this one alone moved.
                    """,
                lookFor: """
                    At each kink the slope jumps. The curve itself moves, as the other weights do. Tab: next weight.
                    """)
        case (.lossCurve, .neuron):
            PaneExplanation(
                shows: "Across: the step; up: |error| (y: log axis).",
                signs: """
                    \(.loss) every step's loss, nothing smoothed, \(.present) now, \(.event) a change by hand, \
                    \(.cut) below the log axis; dotted: other branches.
                    """,
                lookFor: """
                    Straight down, then to and fro between two values whose sum is lr·x²: it does not converge, and \
                    is not broken. i: read values.
                    """)
        case (.lossCurve, .network):
            PaneExplanation(
                shows: "Across: the iteration; up: mean |error| (y: log axis).",
                signs: """
                    \(.loss) every loss, nothing smoothed, \(.present) now, \(.event) a change by hand, \(.cut) below \
                    the log axis; dotted: other branches.
                    """,
                lookFor: """
                    It falls in nearly straight pieces, bent where a prediction meets its target, then jitters: a \
                    smaller rate gets lower. i: read values.
                    """)
        case (.weights, _):
            PaneExplanation(
                shows: "Each layer as a table, in the shape of the notebook's program; biases last.",
                signs: """
                    \(.positive) above 0, \(.negative) below, the stronger the larger; \(.selection) the selected one \
                    (Tab; e types, < > nudge it).
                    """,
                lookFor:
                    "v shows gradients or the last change: which weights are pulled hardest, and which not at all?"
            )
        case (.graph, _):
            PaneExplanation(
                shows: "From left to right: the data, the units with their values, the predictions.",
                signs: """
                    Each line is a weight, drawn as the legend says; numbers stand on the way from the selected one \
                    (Tab) to the loss.
                    """,
                lookFor: """
                    A unit near 0 or 1 hardly passes slopes back. v shows gradients or the last change.
                    """)
        case (.surface, _):
            PaneExplanation(
                shows: "Across: the selected weight (Tab); up: the marked one (m); the others held.",
                signs: """
                    Colour or density: mean |error|, exact; \(.contour) equal loss; \(.present) now, \(.trail) the \
                    way here, \(.next) after the next step.
                    """,
                lookFor: """
                    The way goes across the lines, downhill; a line with a corner is a kink. The map moves as the other \
                    weights do.
                    """)
        case (.function, _):
            PaneExplanation(
                shows: "Across: the input x0; up: the outputs.",
                signs: "\(.weight) what the network answers, \(.dataPoint) the data it learns from.",
                lookFor: """
                    Watch the line bend towards the points. Without hidden units, or without an activation, it stays \
                    straight. d: next row of data.
                    """)
        case (.workedStep, .neuron):
            PaneExplanation(
                shows: "The next step in the notebook's order. Enter: next term, then the step.",
                signs: "", lookFor: "")
        case (.workedStep, .network):
            PaneExplanation(
                shows: "The chain rule for the selected weight (Tab). Enter: the next link.", signs: "",
                lookFor: "")
        }
    }
}
