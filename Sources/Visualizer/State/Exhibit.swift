import Learning
import Screen

/// A learner that can be put on the screen: what its command is called, how it starts, which panes it has.
public protocol Exhibit: Learner {
    /// Everything that determines a run.
    associatedtype Specification: Sendable

    /// What is true now and what comes next.
    associatedtype Outlook: Sendable

    /// The word of the command line: `neuron` or `network`.
    static var command: String { get }

    /// Which of the commands it is, for what is said about its panes.
    static var kind: ExhibitKind { get }

    /// The steps a second that the screen begins with.
    static var usualSpeed: Int { get }

    /// The panes, in the order of their digits.
    static var panes: [Pane] { get }

    /// Whether a pane has something to show now; where not, nobody misses it.
    static func isUsed(_ pane: Pane, by session: Session<Self>) -> Bool

    /// How many terms the arithmetic of a step has, as it is shown now; at least one.
    static func workedTermCount(_ session: Session<Self>) -> Int

    /// Ways to arrange the panes, from the largest that is worth having to the smallest.
    static func arrangements(_ session: Session<Self>) -> [Arrangement]

    /// The learner at its start.
    static func start(_ specification: Specification) -> Self

    /// The schedules that the specification begins with: one for each lane of a race, or a single one.
    static func lanes(_ specification: Specification) -> [Schedule]

    /// The same specification from another seed.
    static func reseeded(_ specification: Specification, seed: UInt64) -> Specification

    /// Whether a learner has the form that the specification describes: where lanes differ in it, which is whose.
    static func describes(_ specification: Specification, _ subject: Self) -> Bool

    /// A word for the form, to tell lanes apart that differ in it.
    static func formName(_ subject: Self) -> String

    /// The seed that the start was drawn with; nil if it was given.
    static func seed(_ specification: Specification) -> UInt64?

    /// How many rows of data it is shown.
    static func rowCount(_ specification: Specification) -> Int

    /// The options of the command line that name the data, the form and the start, where they are not the defaults.
    ///
    /// - Parameter dataFile: the file that the data came from, which is named then rather than all its numbers.
    static func options(_ specification: Specification, dataFile: String?) -> [String]

    /// What it is, in a few words and formulas: `y = W·x  x 6  target 1.5`.
    static func subtitle(_ specification: Specification, words: Words) -> String

    /// Draws the whole screen.
    ///
    /// It is the same for all, and every exhibit hands it on: what is called with a type of its own, and not for any
    /// type there may be, is compiled for that type, and runs in a fraction of the time.
    static func screen(_ scene: Scene<Self>, size: Size) -> Grid

    /// Draws the inside of one of its panes.
    static func draw(_ pane: Pane, of scene: Scene<Self>, into grid: inout Grid, at rect: Rect)

    /// What the border of a pane says at its right end.
    static func note(_ pane: Pane, of scene: Scene<Self>) -> String

    /// The title of a pane.
    static func title(_ pane: Pane, of scene: Scene<Self>) -> String

    /// The numbers that the presenter layout shows large, the ones that matter most first.
    static func figures(of scene: Scene<Self>) -> [Figure]

    /// The pane beside them.
    static func mainPane(_ session: Session<Self>) -> Pane

    /// The state of a lane in plain words: `W 0.4, y 2.4, error +0.9, too high`.
    static func plainState(_ subject: Self, _ session: Session<Self>) -> String

    /// The targets in plain words, where the subtitle does not name them.
    static func plainTarget(_ session: Session<Self>) -> [String]

    /// What is true now and what comes next.
    static func outlook(_ timeline: Timeline<Self>) -> Outlook

    /// What is true now and what comes next, in words.
    static func statements(_ session: Session<Self>) -> Sentence

    /// The chapter of the tour that fits what is shown best.
    static func fittingChapter(_ session: Session<Self>) -> Chapter.Name

    /// Where the run stands, for the line that is printed on leaving.
    static func summary(_ session: Session<Self>) -> String
}
