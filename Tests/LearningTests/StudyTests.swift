import Testing

@testable import Learning

@Suite("Study")
struct StudyTests {
    func study() -> Study<Neuron> {
        Study(Neuron(input: 6, target: 1.5, weight: 0.4), lanes: [Schedule(rate: 0.001)])
    }

    @Test("A change in the past begins a branch and leaves the old future alone")
    func branching() {
        var study = study()
        study.advance(by: 20)
        let old = study.timeline.subject.weight
        study.seek(to: 5)
        study.change(rate: 0.01)
        study.advance(by: 10)
        #expect(study.branches.map(\.number) == [0, 1])
        #expect(study.shown.fork == 5 && study.shown.parent == 0)
        #expect(study.timeline.latest == 15)
        #expect(study.ghosts[0].lanes[0].latest == 20)
        study.showNextBranch()
        study.seek(to: 20)
        #expect(study.timeline.subject.weight == old)
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
        #expect(study.timeline.position == 3)
        study.seek(to: 15)
        study.undo()
        #expect(study.timeline.schedule.edits.isEmpty)
        #expect(study.timeline.position == 15)
        study.undo()
        #expect(study.timeline.schedule == Schedule(rate: 0.001))
        var straight = Neuron(input: 6, target: 1.5, weight: 0.4)
        for _ in 0..<15 { straight.update(rate: 0.001) }
        #expect(study.timeline.subject.weight == straight.weight)
        #expect(!study.canUndo)
        study.undo()
        #expect(study.timeline.position == 15)
    }

    @Test("Restarting keeps the rate, drops the edits and keeps the old run as a ghost")
    func restart() {
        var study = study()
        study.advance(by: 4)
        study.set(parameter: 0, to: 0.3)
        study.change(rate: 0.02)
        study.restart()
        #expect(study.timeline.position == 0)
        #expect(study.timeline.schedule == Schedule(rate: 0.02))
        #expect(study.timeline.subject.weight == 0.4)
        #expect(study.ghosts.count == 1)
    }

    @Test("No more branches are kept than agreed, and the shown one is never dropped")
    func bound() {
        var study = study()
        for restart in 0..<20 {
            study.advance(by: restart)
            study.change(rate: 0.001 * Double(restart + 1))
            study.restart()
            #expect(study.branches.count <= Study<Neuron>.mostBranches)
            #expect(study.timeline.rate == 0.001 * Double(restart + 1))
        }
        study.removeShownBranch()
        #expect(study.branches.count == Study<Neuron>.mostBranches - 1)
        for _ in 0..<9 { study.removeShownBranch() }
        #expect(study.branches.count == 1)
    }

    @Test("The lanes of a race go in step, and each is the run that it would be alone")
    func race() {
        var study = Study(
            Neuron(input: 6, target: 1.5, weight: 0.4),
            lanes: [0.05, 0.001, 0.0001].map { Schedule(rate: $0) })
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
        for lane in study.lanes {
            #expect(lane.position == 40 && lane.latest == 40)
            var alone = Timeline(lane.origin, schedule: lane.schedule)
            alone.advance(by: 40)
            #expect(alone.subject == lane.subject)
        }
        #expect(study.lanes[1].schedule.edits.count == 1 && study.lanes[0].schedule.edits.isEmpty)
        study.undo()
        #expect(study.shown.number == 0 && study.timeline.position == 35)
        study.undo()
        #expect(study.lanes[2].schedule == Schedule(rate: 0.0001))
        #expect(study.lanes.allSatisfy { $0.position == 35 && $0.latest == study.timeline.latest })
    }

    @Test("A lane that is added begins at the same start and stands at the same step")
    func addedLane() {
        var study = study()
        study.advance(by: 20)
        study.seek(to: 12)
        let wasAdded = study.addLane(rate: 0.01)
        #expect(wasAdded && study.focusedLane == 1)
        #expect(study.timeline.position == 12 && study.timeline.latest == 20)
        #expect(study.timeline.rate == 0.01)
        study.undo()
        #expect(study.lanes.count == 1 && study.focusedLane == 0)
        for _ in 1..<Study<Neuron>.mostLanes { _ = study.addLane(rate: 0.1) }
        let isOneTooMany = !study.addLane(rate: 0.1)
        #expect(study.lanes.count == Study<Neuron>.mostLanes && isOneTooMany)
    }
}
