import Testing

@testable import Learning

/// Many starts side by side are as many single runs, to the last bit.
struct StartsTests {
    /// The learners of single runs from the seeds, after the same steps.
    private func expectSame(
        _ run: RunSpecification, starts count: Int, steps: Int, _ instructions: Instructions, seed: UInt64
    ) {
        var starts = Timeline(Starts(count, of: run, instructions: instructions), schedule: run.schedule)
        starts.advance(by: steps)
        for start in 0..<count {
            var single = run.with(.seed(UInt64(start))).run
            single.advance(by: steps)
            let learner = single.learner
            let found = starts.subject.parameters(ofStart: start)
            for index in 0..<learner.parameterCount {
                expectSame(
                    found[index], learner.value(ofParameter: index),
                    "\(seed): start \(start), \(learner.name(ofParameter: index))")
            }
            expectSame(starts.subject.losses[start], learner.loss, "\(seed): loss of start \(start)")
        }
    }

    private func expectSame(_ found: Double, _ expected: Double, _ comment: String) {
        let isSame = found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN
        #expect(isSame, "\(comment): \(found), expected \(expected)")
    }

    @Test(arguments: Instructions.available)
    func networksOfAnyFormHaveTheBitsOfTheirRuns(_ instructions: Instructions) throws {
        for seed in 0..<40 as Range<UInt64> {
            var cases = RandomCases(seed: seed)
            let network = try cases.network()
            var specification = try NetworkSpecification(
                architecture: network.architecture, data: network.data, seed: 0,
                schedule: Schedule(rate: cases.number(0.001...0.5), rule: cases.rule()))
            let steps = cases.integer(0...110)
            specification.schedule.add(Schedule.RateChange(step: cases.integer(1...100), rate: 0.03))
            specification.schedule.add(Schedule.RuleChange(step: cases.integer(1...100), rule: cases.rule()))
            specification.schedule.add(
                Schedule.Edit(
                    step: cases.integer(0...100), parameter: cases.integer(0...network.parameterCount - 1),
                    value: cases.number(-1...1)))
            expectSame(
                .network(specification), starts: cases.integer(1...20), steps: steps, instructions, seed: seed
            )
        }
    }

    /// Sums in lanes and blocks, exponentials of vectors, and rows in cascades.
    @Test(
        arguments: Instructions.available,
        [
            ([3, 6, 3], 1), ([2, 6, 1], 4), ([9, 17, 5], 9), ([4, 8, 3], 40), ([130, 9, 2], 12),
            ([7, 1, 4], 130),
        ])
    func largerSumsHaveTheirOrder(_ instructions: Instructions, _ form: ([Int], Int)) throws {
        let (sizes, rows) = form
        var cases = RandomCases(seed: UInt64(sizes[0] * rows))
        func numbers(_ columns: Int) -> [[Double]] {
            (0..<rows).map { _ in (0..<columns).map { _ in cases.number(-1...1) } }
        }
        let data = try TrainingData(inputs: numbers(sizes[0]), targets: numbers(sizes[sizes.count - 1]))
        for style in Architecture.Style.allCases {
            for activation in Activation.allCases {
                for loss in Loss.allCases {
                    let run = try NetworkSpecification(
                        architecture: Architecture(sizes: sizes, activation: activation, style: style),
                        data: data, seed: 0,
                        schedule: Schedule(rate: 0.05, rule: LearningRule(loss: loss)))
                    expectSame(.network(run), starts: 3, steps: 8, instructions, seed: 0)
                }
            }
        }
    }

    /// Rates at which sums end halfway between two float32, and weights are lost in infinities and in numbers too small.
    @Test(arguments: Instructions.available, [1e-30, 1e-3, 0.75, 10, 1e6, 1e30])
    func extremeRatesHaveTheBitsOfTheirRuns(_ instructions: Instructions, rate: Double) throws {
        for activation in Activation.allCases {
            for loss in Loss.allCases {
                let run = try NetworkSpecification(
                    architecture: Architecture(activation: activation), seed: 0,
                    schedule: Schedule(rate: rate, rule: LearningRule(loss: loss, momentum: 0.5)))
                expectSame(.network(run), starts: 16, steps: 60, instructions, seed: 0)
            }
        }
    }

    /// An update that is just below halfway between two float32, and as a float64 exactly there.
    @Test(arguments: Instructions.available)
    func updatesAreRoundedOnce(_ instructions: Instructions) throws {
        var run = try NetworkSpecification(
            architecture: Architecture(sizes: [1, 1], activation: .none, style: .matrices),
            data: TrainingData(inputs: [[0x1p-24 * (1 + 0x1p-23)]], targets: [[100]]), seed: 0,
            schedule: Schedule(rate: 1 - 0x1p-23))
        run.schedule.add(Schedule.Edit(step: 0, parameter: 0, value: 1 + 0x1p-23))
        expectSame(.network(run), starts: 3, steps: 1, instructions, seed: 0)
    }

    @Test(arguments: Instructions.available)
    func neuronsHaveTheBitsOfTheirRuns(_ instructions: Instructions) {
        for seed in 0..<40 as Range<UInt64> {
            var cases = RandomCases(seed: seed)
            var specification = NeuronSpecification(
                input: cases.number(-3...6), target: cases.number(-2...2), start: .seed(0),
                schedule: Schedule(rate: cases.number(0.0001...0.3), rule: cases.rule()))
            specification.schedule.add(Schedule.RuleChange(step: cases.integer(1...100), rule: cases.rule()))
            specification.schedule.add(
                Schedule.Edit(step: cases.integer(0...100), parameter: 0, value: cases.number(-1...1)))
            expectSame(
                .neuron(specification), starts: cases.integer(1...40), steps: cases.integer(0...200),
                instructions, seed: seed)
        }
    }

    @Test(arguments: Instructions.available)
    func quantilesAreNumbersOfTheirRanks(_ instructions: Instructions) {
        for seed in 0..<300 as Range<UInt64> {
            var cases = RandomCases(seed: seed)
            let count = cases.integer(1...70)
            let scale = cases.element(of: [0x1p-1050, 1e-3, 1, 1e300])
            let numbers = (0..<count).map { _ in
                cases.element(of: [
                    cases.number(-1...1) * scale, cases.number(0...1), 0, -0.0, 0.25, .infinity, -.infinity,
                    .nan,
                    Double(Float(cases.number(0...1))),
                ])
            }
            let sorted = numbers.filter { !$0.isNaN }.sorted() + numbers.filter(\.isNaN)
            let neuron = RunSpecification.neuron(NeuronSpecification(start: .seed(0)))
            let starts = Starts(count, of: neuron, instructions: instructions)
            let found = numbers.withUnsafeBufferPointer { starts.quantiles(of: $0, stride: count) }[0]
            let expected = [0, 0.1, 0.5, 0.9, 1].map { sorted[Int((Double(count - 1) * $0).rounded())] }
            for (found, expected) in zip(
                [found.lowest, found.lower, found.median, found.upper, found.highest], expected)
            {
                #expect(found == expected || found.isNaN && expected.isNaN, "\(seed): \(found), \(expected)")
            }
        }
    }

    /// Whatever the way there, a step of the past has the quantiles and losses that it had.
    @Test func theyCanBeWalkedLikeARun() throws {
        let run = RunSpecification.network(try NetworkSpecification(architecture: Architecture(), seed: 0))
        var starts = Timeline(Starts(20, of: run), schedule: run.schedule)
        var losses: [[Double]] = [Array(starts.subject.losses)]
        for _ in 0..<300 {
            starts.advance(by: 1)
            losses.append(Array(starts.subject.losses))
        }
        for step in [299, 0, 17, 130, 64, 300] {
            starts.seek(to: step)
            #expect(Array(starts.subject.losses) == losses[step])
        }
        for step in 0...300 {
            let sorted = losses[step].sorted()
            for (record, rank) in [
                (starts.record.startLosses.lowest, 0), (starts.record.startLosses.lower, 2),
                (starts.record.startLosses.median, 10), (starts.record.startLosses.upper, 17),
                (starts.record.startLosses.highest, 19),
            ] {
                #expect(record.extremes(touching: step..<step + 1) == Extremes(sorted[rank]))
            }
        }
        starts.seek(to: 100)
        starts.change(rate: 0.5)
        starts.advance(by: 50)
        #expect(starts.record.startLosses.count == 151)
        #expect(starts.subject.count(worseThan: starts.subject.quantiles.median) == 9)
    }

    @Test(arguments: Instructions.available)
    func outcomesAreThoseOfSingleRuns(_ instructions: Instructions) throws {
        for seed in 0..<12 as Range<UInt64> {
            var cases = RandomCases(seed: seed)
            let network = try cases.network()
            var run = RunSpecification.network(
                try NetworkSpecification(
                    architecture: network.architecture, data: network.data, seed: 0,
                    schedule: Schedule(rate: 0.1, rule: cases.rule())))
            if seed % 3 == 0 { run = .neuron(NeuronSpecification(start: .seed(0))) }
            run.schedule.add(Schedule.Edit(step: cases.integer(0...60), parameter: 0, value: 0.5))
            run.schedule.add(Schedule.RuleChange(step: cases.integer(1...60), rule: cases.rule()))
            run.schedule.add(Schedule.RateChange(step: cases.integer(1...60), rate: 0.01))
            let steps = cases.integer(0...90)
            var found: [StartOutcome] = []
            Starts.outcomes(5, of: run, steps: steps, instructions: instructions) { found += $0 }
            for start in 0..<5 {
                var single = run.with(.seed(UInt64(start))).run
                let first = single.loss
                single.advance(by: steps)
                let milestones = single.record.milestones
                expectSame(found[start].first, first, "\(seed): first")
                expectSame(found[start].last, single.loss, "\(seed): last")
                expectSame(found[start].lowest, milestones.lowestLoss, "\(seed): lowest")
                #expect(found[start].lowestStep == milestones.lowestStep, "\(seed)")
                #expect(found[start].seed == start)
            }
        }
    }

    /// Going back, branches, rates, rules, parameters set by hand and undoing them: all starts go along.
    @Test func startsFollowWhateverHappensToTheRun() throws {
        for seed in 0..<8 as Range<UInt64> {
            var cases = RandomCases(seed: seed)
            let network = RunSpecification.network(
                try NetworkSpecification(architecture: Architecture(sizes: [3, 2, 3]), seed: 9))
            let neuron = RunSpecification.neuron(NeuronSpecification(start: .seed(9)))
            let run = seed % 2 == 0 ? network : neuron
            var study = Study([Lane(run), Lane(run.with(.rate(0.03)))])
            study.advance(by: cases.integer(0...20))
            study.accompany(by: 3)
            for _ in 0..<25 {
                switch cases.integer(0...8) {
                case 0, 1: study.advance(by: cases.integer(1...80))
                case 2: study.seek(to: cases.integer(0...study.run.latest))
                case 3: study.change(rate: cases.number(0.001...0.1))
                case 4: study.change(rule: cases.rule())
                case 5: study.set(parameter: 0, to: cases.number(-1...1))
                case 6: study.undo()
                case 7: study.showNextBranch()
                default: study.focusLane(by: 1)
                }
                for lane in study.lanes {
                    let starts = try #require(lane.run.starts)
                    #expect(starts.position == lane.run.position && starts.latest == lane.run.latest)
                    for start in 0..<3 {
                        var single = Lane(
                            lane.specification.with(lane.run.schedule).with(.seed(UInt64(start))))
                        single.run.advance(by: lane.run.position)
                        expectSame(starts.subject.losses[start], single.run.loss, "\(seed): \(start)")
                    }
                }
            }
            study.accompany(by: nil)
            #expect(study.startCount == nil && study.run.starts == nil)
        }
    }

    @Test func aRunStandsWhereItsLossIsAmongTheOthers() throws {
        let data = try TrainingData(
            inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])
        let run = RunSpecification.network(
            try NetworkSpecification(
                architecture: Architecture(sizes: [2, 2, 1]), data: data, seed: 3,
                schedule: Schedule(rate: 0.5, rule: LearningRule(loss: .squared))))
        var study = Study([Lane(run)])
        study.accompany(by: 60)
        #expect(StartsStanding(study.run)?.stuck == nil)
        study.advance(by: 1600)
        let standing = try #require(StartsStanding(study.run))
        let starts = try #require(study.run.starts)
        let now = Array(starts.subject.losses)
        #expect(standing.worse == now.count { $0 > study.run.loss })
        // Halfway is where a state is kept: of so many steps, exactly there.
        var halfway = starts
        halfway.seek(to: 0)
        let much = halfway.subject.quantiles.median / 10
        halfway.seek(to: 800 / starts.checkpoints.spacing * starts.checkpoints.spacing)
        let stuck = zip(halfway.subject.losses, now).filter { $1 > much && abs($1 - $0) <= $0 / 100 }.map(\.1)
        #expect(!stuck.isEmpty && stuck.count < 60)
        #expect(standing.stuck?.count == stuck.count && standing.stuck?.lowest == stuck.min())
    }
}
