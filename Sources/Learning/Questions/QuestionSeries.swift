import Randomness

extension QuestionSource {
    /// Draws questions about various steps of a run, the earlier first.
    ///
    /// At first every kind comes once, in the order in which one builds on the other; then any of them.
    ///
    /// - Parameters:
    ///   - run: the run, as it begins.
    ///   - count: how many; there are fewer only where hardly a step has any that is fair.
    ///   - last: the last step that may be asked about.
    ///   - seed: what they are drawn with.
    public static func series(
        of run: any Run, count: Int, upTo last: Int, seed: UInt64
    ) -> [Item] {
        var random = PythonRandom(seed: seed)
        // More of the steps are early ones, where more happens.
        let steps = (0..<count).map { _ in
            let place = random.random()
            return Int(place * place * Double(last + 1))
        }.sorted()
        var run = run
        var kinds: [Kind] = []
        var items: [Item] = []
        for step in steps {
            if run.position < step { run.advance(by: step - run.position) }
            let source = QuestionSource(run)
            if kinds.isEmpty { kinds = items.isEmpty ? source.kinds : random.shuffled(source.kinds) }
            let rows = (run.learner as? Network)?.data.rows ?? 1
            let row = random.integer(below: rows)
            let others = random.shuffled(source.kinds.filter { !kinds.contains($0) })
            for kind in kinds + others {
                guard let item = source.question(kind, row: row, drawing: &random),
                    !items.contains(item)
                else { continue }
                items.append(item)
                kinds.removeAll { $0 == kind }
                break
            }
        }
        return items
    }
}

extension PythonRandom {
    fileprivate mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var left = elements
        return elements.map { _ in left.remove(at: integer(below: left.count)) }
    }
}
