import Learning
import Screen
import Visualizer

extension LaunchRequest {
    /// What is shown, as it was asked for: at the step of `--at` and with the keys of `--press` pressed.
    func stage(freshSeeds: SeedSequence) -> Stage {
        afterStepsAndKeys(beginning(freshSeeds: freshSeeds))
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
        afterStepsAndKeys(beginning(specification, freshSeeds: freshSeeds))
    }

    /// The same at step 0, with no key pressed: the way to `--at` may be long.
    func beginning<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        let opening = Opening(
            isPaused: paused, stepLimit: stepLimit, speed: framesPerSecond.map { .stepsPerSecond($0) },
            dataFile: dataFile, dataColumns: dataColumns)
        return Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
    }

    private func afterStepsAndKeys<Target: KeyTarget>(_ beginning: Target) -> Target {
        var target = beginning
        if let at { target.update(.move(by: at)) }
        target.press(all: keys)
        return target
    }

    private var display: Display {
        Display(language: Localization.language, theme: theme ?? .suiting(environment(["COLORFGBG"])))
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
