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
        let display = Display(language: chosenLanguage, theme: theme ?? .dark)
        return Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
    }

    private var chosenLanguage: Language {
        guard let language else { return .preferred(by: ProcessInfo.processInfo.environment) }
        return language
    }
}

extension Language {
    /// The language of the locale that the environment names; English if it names another one or none.
    static func preferred(by environment: [String: String]) -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        let locale = names.first { !$0.isEmpty } ?? ""
        return locale == "es" || locale.hasPrefix("es_") || locale.hasPrefix("es.") ? .spanish : .english
    }
}
