import Foundation
import Learning
import Screen
import Visualizer

extension LaunchRequest {
    /// A session as it was asked for, with the keys of `--press` pressed.
    func session<Subject: Exhibit>(
        _ specification: Subject.Specification, freshSeeds: SeedSequence
    ) -> Session<Subject> {
        let opening = Opening(
            isPaused: paused, step: at, stepLimit: stepLimit,
            speed: framesPerSecond.map { .stepsPerSecond($0) })
        let display = Display(language: chosenLanguage, theme: theme ?? .dark)
        var session = Session<Subject>(
            specification, opening: opening, display: display, freshSeeds: freshSeeds)
        for key in keys { session.press(key) }
        return session
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
