import Learning

/// A state that the tour sets up: what learns, how far and how fast it runs, and what is seen of it.
struct Setting: Sendable {
    enum Subject: Sendable {
        case neuron(NeuronSpecification)
        /// One network, or several side by side.
        case network([NetworkSpecification])
    }

    let subject: Subject
    /// The panes beside the text, the most telling first; the first has the focus.
    let panes: [Pane]
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

    /// A run in this state.
    func run(display: Display, freshSeeds: SeedSequence) -> any ShownRun {
        let opening = Opening(
            isPaused: !runs, stepLimit: stop > 0 ? stop : nil, speed: .stepsPerSecond(speed))
        var run: any ShownRun
        switch subject {
        case .neuron(let specification):
            run = Session<Neuron>(
                specification, opening: opening, display: display, freshSeeds: freshSeeds)
        case .network(let forms):
            run = Session<Network>(
                forms[0], beside: Array(forms.dropFirst()), opening: opening, display: display,
                freshSeeds: freshSeeds)
        }
        for action in actions { run.update(action) }
        return run
    }
}
