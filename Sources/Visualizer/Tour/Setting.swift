import Learning

/// A state that the tour sets up: what learns, how far and how fast it runs, and what is seen of it.
struct Setting: Sendable {
    /// What runs, alone or side by side.
    let lanes: [RunSpecification]
    /// The panes beside the text, the most telling first; the first has the focus.
    let panes: [Pane]
    /// The step that it begins at.
    var start = 0
    /// Whether it runs at once.
    var runs = false
    /// The step at which it pauses by itself; 0 for none.
    var stop = 0
    /// The steps a second.
    var speed = 10
    /// What the pictures of the weights show.
    var quantity = WeightQuantity.value
    /// What is selected or pointed at from the beginning.
    var actions: [Action] = []

    /// The same, running to a step and pausing there.
    func running(to step: Int, speed: Int) -> Setting {
        var setting = self
        (setting.runs, setting.stop, setting.speed) = (step > 0, step, speed)
        return setting
    }

    /// The same, running without end.
    func running(speed: Int) -> Setting {
        var setting = self
        (setting.runs, setting.speed) = (true, speed)
        return setting
    }

    /// The same, run to its end.
    var finished: Setting {
        var setting = self
        (setting.start, setting.runs, setting.stop) = (max(start, stop), false, 0)
        return setting
    }

    /// The same from a step on, running or not.
    func at(_ step: Int, runs: Bool = false) -> Setting {
        var setting = self
        (setting.start, setting.runs) = (step, runs)
        return setting
    }

    /// A run in this state.
    func session(display: Display, freshSeeds: SeedSequence) -> Session {
        let opening = Opening(
            isPaused: !runs, stepLimit: stop > 0 ? stop : nil, speed: .stepsPerSecond(speed))
        var session = Session(lanes, opening: opening, display: display, freshSeeds: freshSeeds)
        if start > 0 { session.update(.move(by: start)) }
        if runs != session.isRunning { session.update(.togglePause) }
        for action in actions { session.update(action) }
        return session
    }
}
