import Foundation
import Learning
import Screen
import Visualizer

extension LaunchRequest {
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
        let display = Display(language: language ?? Speech.language, theme: theme ?? .dark)
        return Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
    }
}
