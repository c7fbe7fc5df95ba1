import Testing

@testable import Learning

@Suite("Study")
struct StudyTests {
    private func study(_ lanes: [Schedule] = [Schedule(rate: 0.001)]) -> Study {
        let start = RunSpecification.neuron(
            NeuronSpecification(input: 6, target: 1.5, start: .weight(0.4)))
        return Study(lanes.map { Lane(start.with($0)) })
    }

    @Test("A change in the past begins a branch and leaves the old future alone")
    func branching() {
        var study = study()
        study.advance(by: 20)
        let old = study.run.neuron.subject.weight
        study.seek(to: 5)
        study.change(rate: 0.01)
        study.advance(by: 10)
        #expect(study.branches.map(\.number) == [0, 1])
        #expect(study.shown.fork == 5 && study.shown.parent == 0)
        #expect(study.run.latest == 15)
        #expect(study.ghosts[0].lanes[0].run.latest == 20)
        study.showNextBranch()
        study.seek(to: 20)
        #expect(study.run.neuron.subject.weight == old)
    }

    @Test("Undo takes changes back one by one, with branches and without")
    func undo() {
        var study = study()
        study.advance(by: 10)
        study.change(rate: 0.01)
        study.set(parameter: 0, to: 0.1)
        study.advance(by: 5)
        study.seek(to: 3)
        study.set(parameter: 0, to: 0.2)
        study.undo()
        #expect(study.branches.count == 1)
        #expect(study.run.position == 3)
        study.seek(to: 15)
        study.undo()
        #expect(study.run.schedule.edits.isEmpty)
        #expect(study.run.position == 15)
        study.undo()
        #expect(study.run.schedule == Schedule(rate: 0.001))
        var straight = Neuron(input: 6, target: 1.5, weight: 0.4)
        for _ in 0..<15 { straight.update(rate: 0.001) }
        #expect(study.run.neuron.subject.weight == straight.weight)
        #expect(!study.canUndo)
        study.undo()
        #expect(study.run.position == 15)
    }

    @Test(
        "What is planned for steps that were never reached survives a change, now or in the past, and its undoing"
    )
    func plans() {
        var plan = Schedule(rate: 0.001)
        plan.add(Schedule.RateChange(step: 30, rate: 0.05))
        plan.add(Schedule.Edit(step: 40, parameter: 0, value: 3))
        plan.add(Schedule.Edit(step: 8, parameter: 0, value: 0.1))
        var study = study([plan])
        study.advance(by: 10)
        study.set(parameter: 0, to: 0.2)
        study.seek(to: 5)
        study.change(rate: 0.002)
        #expect(study.run.schedule.edits == [Schedule.Edit(step: 40, parameter: 0, value: 3)])
        study.advance(by: 45)
        #expect(study.run.rate == 0.05)
        study.seek(to: 40)
        #expect(study.run.neuron.subject.weight == 3)
        study.undo()
        study.undo()
        #expect(study.run.schedule == plan)
    }

    @Test("Restarting keeps the rate, drops the edits and keeps the old run as a ghost")
    func restart() {
        var study = study()
        study.advance(by: 4)
        study.set(parameter: 0, to: 0.3)
        study.change(rate: 0.02)
        study.restart()
        #expect(study.run.position == 0)
        #expect(study.run.schedule == Schedule(rate: 0.02))
        #expect(study.run.neuron.subject.weight == 0.4)
        #expect(study.ghosts.count == 1)
    }

    @Test("Undo reaches back over a restart: the run before it is there again, at its step, with its changes")
    func undoRestart() {
        var study = study([0.01, 0.001].map { Schedule(rate: $0) })
        study.advance(by: 9)
        study.focusLane(by: 1)
        study.set(parameter: 0, to: 0.3)
        study.advance(by: 5)
        study.seek(to: 12)
        let before = study
        study.restart()
        study.focusLane(by: 1)
        study.advance(by: 3)
        study.change(rate: 0.5)
        study.undo()
        #expect(study.shown.number == 1 && study.run.position == 3)
        study.undo()
        #expect(study.branches.count == 1 && study.focusedLane == 1)
        #expect(study.run.position == 12 && study.run.latest == 14)
        #expect(study.lanes.map(\.run.neuron.subject) == before.lanes.map(\.run.neuron.subject))
        study.undo()
        #expect(study.lanes.map(\.run.schedule) == [Schedule(rate: 0.01), Schedule(rate: 0.001)])
        #expect(!study.canUndo)
    }

    @Test(
        "Undo from the past takes the change back and nothing else: the later steps and other lanes' changes stay"
    )
    func undoFromThePast() {
        var study = study([0.01, 0.001].map { Schedule(rate: $0) })
        study.advance(by: 5)
        study.set(parameter: 0, to: 0.2)
        study.advance(by: 5)
        study.focusLane(by: 1)
        study.change(rate: 0.5)
        study.advance(by: 5)
        study.seek(to: 3)
        study.undo()
        #expect(study.lanes[1].run.schedule == Schedule(rate: 0.001))
        #expect(study.lanes[0].run.schedule.edits.map(\.step) == [5])
        #expect(study.lanes.allSatisfy { $0.run.position == 3 && $0.run.latest == 15 })
    }

    @Test("What can be undone is exactly what is left of it: a branch that is gone takes its changes along")
    func lostChanges() {
        var study = study()
        study.set(parameter: 0, to: 0.3)
        study.restart()
        study.change(rate: 0.02)
        study.showNextBranch()
        study.removeShownBranch()
        #expect(study.canUndo)
        study.undo()
        #expect(study.run.schedule == Schedule(rate: 0.001))
        #expect(study.shown.number == 1 && !study.canUndo)
        for _ in 0..<Study.maxBranches { study.restart() }
        for _ in 1..<Study.maxBranches {
            #expect(study.canUndo)
            study.undo()
        }
        #expect(study.branches.count == 1 && !study.canUndo)
    }

    @Test("Undoing everything goes back the way that everything was done", arguments: 0..<40 as Range<UInt64>)
    func undoEverything(seed: UInt64) {
        var random = RandomCases(seed: seed)
        var study = study((0..<random.integer(1...3)).map { Schedule(rate: 0.001 * Double($0 + 1)) })
        var states: [(branch: Int, lane: Int, schedules: [Schedule])] = []
        for _ in 0..<30 {
            let state = (study.shown.number, study.focusedLane, study.lanes.map(\.run.schedule))
            let isFull = study.branches.count == Study.maxBranches
            switch random.integer(0...7) {
            case 0, 1: study.advance(by: random.integer(1...9))
            case 2: study.seek(to: random.integer(0...study.run.latest))
            case 3: study.focusLane(by: 1)
            case 4 where !isFull:
                study.change(rate: random.number(0.001...0.1))
                states.append(state)
            case 5 where !isFull:
                study.set(parameter: 0, to: random.number(-1...1))
                states.append(state)
            case 6 where !isFull:
                study.restart()
                states.append(state)
            case 7 where study.addLane(rate: 0.01):
                states.append(state)
            default: break
            }
        }
        while let state = states.popLast() {
            #expect(study.canUndo)
            study.undo()
            #expect(study.shown.number == state.branch, "seed \(seed)")
            #expect(study.lanes.map(\.run.schedule) == state.schedules, "seed \(seed)")
            #expect(study.lanes.allSatisfy { $0.run.latest == study.run.latest }, "seed \(seed)")
            for lane in study.lanes.map(\.run.neuron) {
                var alone = Timeline(lane.origin, schedule: lane.schedule)
                alone.advance(by: lane.position)
                #expect(alone.subject == lane.subject, "seed \(seed)")
            }
        }
        #expect(!study.canUndo && study.branches.count == 1)
    }

    @Test("No more branches are kept than agreed, and the shown one is never dropped")
    func bound() {
        var study = study()
        for restart in 0..<20 {
            study.advance(by: restart)
            study.change(rate: 0.001 * Double(restart + 1))
            study.restart()
            #expect(study.branches.count <= Study.maxBranches)
            #expect(study.run.rate == 0.001 * Double(restart + 1))
        }
        study.removeShownBranch()
        #expect(study.branches.count == Study.maxBranches - 1)
        for _ in 0..<9 { study.removeShownBranch() }
        #expect(study.branches.count == 1)
    }

    @Test("The lanes of a race go in step, and each is the run that it would be alone")
    func race() {
        var study = study([0.05, 0.001, 0.0001].map { Schedule(rate: $0) })
        study.advance(by: 30)
        study.focusLane(by: -1)
        #expect(study.focusedLane == 2)
        study.change(rate: 0.01)
        study.advance(by: 10)
        study.seek(to: 35)
        study.focusLane(by: 2)
        study.set(parameter: 0, to: 0.1)
        #expect(study.shown.number == 1)
        study.advance(by: 5)
        for lane in study.lanes.map(\.run.neuron) {
            #expect(lane.position == 40 && lane.latest == 40)
            var alone = Timeline(lane.origin, schedule: lane.schedule)
            alone.advance(by: 40)
            #expect(alone.subject == lane.subject)
        }
        #expect(study.lanes[1].run.schedule.edits.count == 1 && study.lanes[0].run.schedule.edits.isEmpty)
        study.undo()
        #expect(study.shown.number == 0 && study.run.position == 35)
        study.undo()
        #expect(study.lanes[2].run.schedule == Schedule(rate: 0.0001))
        #expect(study.lanes.allSatisfy { $0.run.position == 35 && $0.run.latest == study.run.latest })
    }

    @Test("A lane that is added begins at the same start and stands at the same step")
    func addedLane() {
        var study = study()
        study.advance(by: 20)
        study.seek(to: 12)
        let wasAdded = study.addLane(rate: 0.01)
        #expect(wasAdded && study.focusedLane == 1)
        #expect(study.run.position == 12 && study.run.latest == 20)
        #expect(study.run.rate == 0.01)
        study.undo()
        #expect(study.lanes.count == 1 && study.focusedLane == 0)
        for _ in 1..<Race.maxLanes { _ = study.addLane(rate: 0.1) }
        let isOneTooMany = !study.addLane(rate: 0.1)
        #expect(study.lanes.count == Race.maxLanes && isOneTooMany)
    }
}

extension Run {
    fileprivate var neuron: Timeline<Neuron> { timeline(of: Neuron.self) }
}
