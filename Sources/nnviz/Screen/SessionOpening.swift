import Learning
import Screen
import Visualizer

extension LaunchRequest {
    /// What is shown, as it was asked for: at the step of `--at` and with the keys of `--press` pressed.
    func stage(freshSeeds: SeedSequence) -> Stage {
        var stage = beginning(freshSeeds: freshSeeds)
        if let at { stage.update(.move(by: at)) }
        for key in keys { stage.press(key) }
        return stage
    }

    /// The same at step 0, with no key pressed: the way to `--at` may be long.
    func beginning(freshSeeds: SeedSequence) -> Stage {
        switch content {
        case .run(.neuron(let specification)):
            let session: Session<Neuron> = beginning(specification, freshSeeds: freshSeeds)
            return Stage(session)
        case .run(.network(let specification)):
            let session: Session<Network> = beginning(specification, freshSeeds: freshSeeds)
            return Stage(session)
        case .tour(let chapter, let seed):
            return Stage(tour: chapter, seed: seed, display: display, freshSeeds: freshSeeds)
        }
    }

    /// A session as it was asked for, at the step of `--at` and with the keys of `--press` pressed.
    func session<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        var session: Session<Subject> = beginning(specification, freshSeeds: freshSeeds)
        if let at { session.update(.move(by: at)) }
        for key in keys { session.press(key) }
        return session
    }

    /// The same at step 0, with no key pressed: the way to `--at` may be long.
    func beginning<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        let opening = Opening(
            isPaused: paused, stepLimit: stepLimit, speed: framesPerSecond.map { .stepsPerSecond($0) },
            dataFile: dataFile)
        return Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
    }

    private var display: Display {
        Display(language: Speech.language, theme: theme ?? .suiting(environment(["COLORFGBG"])))
    }
}

extension Theme.Name {
    /// The theme for the background that some terminals tell in COLORFGBG; dark where none is told.
    static func suiting(_ environment: [String: String]) -> Theme.Name {
        let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        return switch background {
        case 7, 9, 10, 11, 12, 13, 14, 15: .light
        default: .dark
        }
    }
}
