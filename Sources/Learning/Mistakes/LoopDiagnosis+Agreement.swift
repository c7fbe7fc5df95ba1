/// Whether a loop with some mistakes agrees with what was recorded.
extension LoopDiagnosis {
    /// How well a step agrees with all updates; nil where one of them differs.
    func agreement(of step: StepForm, _ mistakes: [Mistake]) -> LoopFinding.Agreement? {
        let numbersFound = mistakes.filter { $0.value != nil }.count
        if !record.isDouble, agreesExactly(step, mistakes), numbersFound == 0 { return .bits }
        guard let evidence = compare(step) else { return nil }
        // As many numbers fit anything as there are of them.
        let isProved = step.updates == 0 || mistakes.isEmpty || evidence > numbersFound
        guard isProved else { return nil }
        return !record.isDouble && numbersFound > 0 && agreesExactly(step, mistakes) ? .bits : .rounding
    }

    private func agreesExactly(_ step: StepForm, _ mistakes: [Mistake]) -> Bool {
        switch meant.subject {
        case .neuron(let input, let target):
            let neuron = Neuron(
                input: input, target: target, weight: 0, rule: LearningRule(loss: meant.loss))
            guard var loop = NeuronLoop(of: neuron, rate: meant.rate, mistakes: mistakes) else {
                return false
            }
            return agreeExactly { [loop.next(after: $0[0])] }
        case .network(let architecture, let data):
            let network = Network(
                architecture: architecture, data: data, parameters: record.states[0].map { Float($0) },
                rule: LearningRule(loss: meant.loss))
            guard var loop = NetworkLoop(of: network, rate: meant.rate, mistakes: mistakes) else {
                return false
            }
            return agreeExactly { loop.next(after: $0.map { Float($0) }).map { Double($0) } }
        }
    }

    private func agreeExactly(_ next: ([Double]) -> [Double]) -> Bool {
        (0..<record.updates).allSatisfy { update in
            zip(next(record.states[update]), record.states[update + 1]).allSatisfy {
                $0 == $1 || !$0.isFinite && !$1.isFinite
            }
        }
    }

    /// Compares all updates with a step, up to the first difference, as far as roundings are certain.
    ///
    /// - Parameter tell: is told of the first difference.
    /// - Returns: how many numbers were moved for certain and as they should be; nil where one differs. The first update
    ///   tells nothing about what goes on from one to the next.
    func compare(
        _ step: StepForm, tell: (_ update: Int, _ parameter: Int, _ change: Change) -> Void = { _, _, _ in }
    ) -> Int? {
        if record.isDouble || isNeuron {
            compare(ApproximateLoop<Double>(meant, step), tell)
        } else {
            compare(ApproximateLoop<Float>(meant, step), tell)
        }
    }

    /// What an update should subtract.
    typealias Change = (value: Double, error: Double)

    private func compare<Format>(
        _ loop: ApproximateLoop<Format>, _ tell: (Int, Int, Change) -> Void
    ) -> Int? {
        var loop = loop
        var evidence = 0
        let roundings = Double(max(1, loop.step.updates))
        for update in 0..<record.updates where !overflows(update) {
            let changes = loop.changes(at: record.states[update])
            for (parameter, change) in changes.enumerated() {
                let (before, after) = (record.states[update][parameter], record.states[update + 1][parameter])
                guard change.value.isFinite, change.error.isFinite else { continue }
                let still = change.value == 0 && change.error == 0
                let last = Double(Format(max(abs(before), abs(after))).ulp)
                let allowed =
                    still
                    ? 0
                    : change.error + 3 * Approximate<Format>.unit * abs(change.value) + roundings * last / 2
                let found = before - after
                guard abs(found - change.value) <= allowed || !Format(before - change.value).isFinite else {
                    tell(update, parameter, (change.value, change.error))
                    return nil
                }
                let counts = loop.step.velocityKept == 0 || update > 0
                if counts, abs(change.value) > 2 * allowed { evidence += 1 }
            }
        }
        return evidence
    }

    /// Whether an update leads from huge numbers to some that are not finite: where exactly depends on the order of
    /// operations.
    private func overflows(_ update: Int) -> Bool {
        update + 1 == record.divergedAt && record.states[update].contains { abs($0) > 1e4 }
    }

    /// Whether the recorded losses are about those of a step; where none are, they do not speak against it.
    func lossesAgree(with step: StepForm) -> Bool {
        if record.isDouble || isNeuron {
            lossesAgree(ApproximateLoop<Double>(meant, step))
        } else {
            lossesAgree(ApproximateLoop<Float>(meant, step))
        }
    }

    private func lossesAgree<Format>(_ loop: ApproximateLoop<Format>) -> Bool {
        var loop = loop
        return zip(record.states, record.losses).prefix(10).allSatisfy { state, loss in
            guard let loss, loss.isFinite, state.allSatisfy(\.isFinite) else { return true }
            _ = loop.changes(at: state)
            return abs(loss - loop.loss.value) <= 1e-3 * abs(loop.loss.value) + loop.loss.error
        }
    }
}
