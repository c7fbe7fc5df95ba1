import Learning
import Testing

@testable import Visualizer
@testable import nnviz

@Suite("Scripts")
struct ScriptTests {
    private func program(_ run: RunSpecification, steps: Int) -> PythonProgram {
        PythonProgram(of: [run], steps: steps, command: "nnviz", language: .english)
    }

    @Test("The neuron's loop is the notebook's")
    func neuron() {
        var schedule = Schedule(rate: 0.001)
        schedule.add(Schedule.RateChange(step: 2, rate: 0.05))
        schedule.add(Schedule.Edit(step: 2, parameter: 0, value: 0.25))
        let run = NeuronSpecification(start: .seed(42), schedule: schedule)
        let source = program(.neuron(run), steps: 3).source
        #expect(
            source.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).joined(
                separator: "\n") == """
                    # What it needs
                    import random

                    # The neuron and where W begins
                    x = 6
                    target = 1.5
                    random.seed(42)
                    W = random.uniform(0, 0.5)
                    lr = 0.001

                    # The training loop; a line for each step
                    print("step,W")
                    for step in range(4):
                        if step == 2:
                            lr = 0.05
                            W = 0.25
                        y = W * x
                        error = y - target
                        print(f"{step},{W!r}")

                        error_slope = -1 if error < 0 else 1
                        w_slope = x * error_slope
                        W = W - w_slope * lr

                    """)
    }

    @Test("A change of the rule beyond the last step leaves the program plain")
    func laterChange() {
        var schedule = Schedule(rate: 0.001)
        schedule.add(Schedule.RuleChange(step: 10, rule: LearningRule(loss: .squared, momentum: 0.9)))
        let run = RunSpecification.neuron(NeuronSpecification(start: .weight(0.4), schedule: schedule))
        #expect(!program(run, steps: 9).source.contains("momentum"))
        #expect(program(run, steps: 10).source.contains("    if step == 10:\n        loss = \"squared\"\n"))
    }

    @Test("A momentum that begins or ends on the way does so without a velocity from before")
    func velocity() {
        var schedule = Schedule(rate: 0.001)
        schedule.add(Schedule.RuleChange(step: 3, rule: LearningRule(momentum: 0.5)))
        schedule.add(Schedule.RuleChange(step: 5, rule: LearningRule(keepsGradients: true)))
        schedule.add(Schedule.RuleChange(step: 7, rule: .plain))
        let run = RunSpecification.neuron(NeuronSpecification(start: .weight(0.4), schedule: schedule))
        #expect(
            program(run, steps: 9).source.contains(
                """
                    if step == 3:
                        momentum = 0.5
                        v = 0
                    if step == 5:
                        momentum = 1.0
                    if step == 7:
                        momentum = 0.0
                        v = 0

                """))
    }

    @Test("Numbers of Python are those of the run")
    func numbers() {
        #expect(PythonText.number(6.0) == "6" && PythonText.number(-0.0) == "-0.0")
        #expect(PythonText.number(1e7) == "10000000.0" && PythonText.number(0.1 as Float) == "0.1")
    }

    @Test("A notebook is a list of texts and of code, its lines quoted for JSON")
    func notebook() {
        let text = program(.neuron(NeuronSpecification(start: .seed(1))), steps: 1).notebook
        #expect(
            text.contains(
                #"{"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": ["import random"]}"#
            ))
        #expect(text.contains(#""print(\"step,W\")\n", "for step in range(2):\n""#))
        #expect(text.hasSuffix("\"nbformat_minor\": 4\n}\n"))
    }
}
