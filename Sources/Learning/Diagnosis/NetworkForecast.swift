/// What is true of a network now: what its loss does, and whether the next step crosses a kink.
public struct NetworkForecast: Hashable, Sendable {
    /// What the loss does.
    public enum Course: Hashable, Sendable {
        /// The loss was infinite or not a number at that step.
        case diverged(step: Int)
        /// The next step changes no parameter: all gradients are 0, or smaller than the rounding of the parameters.
        case standsStill
        /// There is no step behind it.
        case begins
        /// It has lately reached a new low, and is lower by so much than so many iterations ago.
        case falling(by: Double, iterations: Int)
        /// It goes up and down between these two, the extremes of so many iterations, the present one included; its
        /// lowest of all was so many iterations ago.
        case jittering(low: Double, high: Double, iterations: Int, sinceLowest: Int)
    }

    /// How many iterations back it looks.
    public static let window = 100

    /// What the loss does.
    public let course: Course
    /// The predictions whose error changes its sign with the next step: there the loss has a kink.
    public let kinks: [PredictionPlace]
    /// The hidden units that are equal to the last bit; nil if none are.
    public let clones: Clones?
    /// What all learning rates to come add up to, which is as far as they can lead along a slope of 1: lr / (1 − decay). Nil
    /// where the rate does not decay, or another rate or rule was decided for a later step.
    public let ratesToCome: Double?

    /// Looks at a run where it stands.
    ///
    /// - Parameters:
    ///   - timeline: the run.
    ///   - next: its network looking ahead, where that is known already.
    public init(_ timeline: Timeline<Network>, next: Network? = nil) {
        let network = timeline.subject
        let next = next ?? network.lookingAhead(rate: timeline.rate)
        clones = network.clones
        let decay = network.rule.decay
        let isLast = timeline.schedule.nextEvent(after: timeline.position) == nil
        ratesToCome = decay < 1 && isLast ? timeline.rate / (1 - decay) : nil
        let standsStill = next.parameters == network.parameters
        course = Self.course(timeline, standsStill: standsStill)
        // What is set by hand along with the next step is not the step's doing.
        guard network.rule.loss.hasKink, !timeline.schedule.intervenes(atStep: timeline.position + 1) else {
            kinks = []
            return
        }
        kinks = network.places(whereSignsDifferFrom: next)
    }

    private static func course(_ timeline: Timeline<Network>, standsStill: Bool) -> Course {
        let milestones = timeline.record.milestones
        let position = timeline.position
        if let step = milestones.divergedAt { return .diverged(step: step) }
        if standsStill { return .standsStill }
        if position == 0 { return .begins }
        let recent = recentLosses(timeline)
        let sinceLowest = position - milestones.lowestStep
        let fall = recent.first - timeline.subject.loss
        let iterations = min(position, window)
        // A new low by a hair in the middle of a jitter is no fall.
        let spread = recent.extremes.maximum - recent.extremes.minimum
        if fall > 0, fall >= spread / 2, sinceLowest < window {
            return .falling(by: fall, iterations: iterations)
        }
        return .jittering(
            low: recent.extremes.minimum, high: recent.extremes.maximum, iterations: iterations,
            sinceLowest: sinceLowest)
    }

    /// The loss ``window`` iterations ago, or at the start, and the extremes of those since then.
    private static func recentLosses(_ timeline: Timeline<Network>) -> (first: Double, extremes: Extremes) {
        let losses = timeline.record.recent.last(min(timeline.position, window) + 1)
        return (losses.first ?? .nan, losses.dropFirst().withUnsafeBufferPointer(Extremes.init(of:)))
    }
}
