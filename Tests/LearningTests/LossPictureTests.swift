import Testing

@testable import Learning

@Suite("The loss along one and over two parameters")
struct LossPictureTests {
    /// A network of any form, with any data.
    private func randomNetwork(_ cases: inout RandomCases) throws -> Network {
        let most = cases.element(of: [5, 5, 18])
        let hidden = (0..<cases.integer(0...2)).map { _ in cases.integer(1...most) }
        let sizes = [cases.integer(1...3)] + hidden + [cases.integer(1...3)]
        let rows = cases.element(of: [cases.integer(1...3), cases.integer(1...40)])
        let data = try TrainingData(
            inputs: (0..<rows).map { _ in (0..<sizes[0]).map { _ in cases.number(-5...5) } },
            targets: (0..<rows).map { _ in (0..<sizes[sizes.count - 1]).map { _ in cases.number(-2...2) } })
        let architecture = try Architecture(
            sizes: sizes, activation: cases.element(of: Activation.allCases),
            style: cases.element(of: [.matrices, .linearLayers]))
        var network = try NetworkSpecification(
            architecture: architecture, data: data, seed: cases.next() >> 1
        ).network
        network.follow(LearningRule(loss: cases.element(of: [.absolute, .absolute, .squared])))
        return network
    }

    private func loss(_ network: Network, _ values: [(parameter: Int, value: Double)]) -> Float {
        var other = network
        for (parameter, value) in values { other.set(parameter: parameter, to: value) }
        return other.meanError
    }

    private func sameBits(_ one: Float, _ other: Float) -> Bool {
        one.bitPattern == other.bitPattern || one.isNaN && other.isNaN
    }

    @Test(
        "Along any parameter it is the loss of a network with that value, to the last bit", arguments: 0..<10)
    func slices(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        for _ in 0..<30 {
            let network = try randomNetwork(&cases)
            let parameter = cases.integer(0...network.parameterCount - 1)
            var values = [network.value(ofParameter: parameter), 0, .infinity, 1e30, -1e-30]
            values += (0..<6).map { _ in cases.number(-4...4) }
            for (value, found) in zip(values, network.losses(alongParameter: parameter, at: values)) {
                let expected = loss(network, [(parameter, value)])
                #expect(
                    sameBits(Float(found), expected),
                    "seed \(seed) \(network.architecture) \(network.name(ofParameter: parameter)) = \(value)")
            }
        }
    }

    @Test("Over any two parameters likewise, in either order and in the same unit", arguments: 0..<10)
    func surfaces(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed) + 50)
        for _ in 0..<30 {
            let network = try randomNetwork(&cases)
            let across = cases.integer(0...network.parameterCount - 1)
            let down = cases.integer(0...network.parameterCount - 1)
            let columns = (0..<4).map { _ in cases.number(-4...4) }
            let rows = (0..<3).map { _ in cases.number(-4...4) }
            let losses = network.losses(across: (across, columns), down: (down, rows))
            #expect(losses.count == 12)
            for (place, found) in losses.enumerated() {
                let expected = loss(network, [(down, rows[place / 4]), (across, columns[place % 4])])
                #expect(
                    sameBits(found, expected),
                    "seed \(seed) \(network.architecture) \(across) \(down) at \(place)")
            }
        }
    }

    @Test("Each kink is the very float32 at which a prediction has crossed its target", arguments: 0..<10)
    func kinks(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed) + 90)
        var found = 0
        for _ in 0..<40 {
            let network = try randomNetwork(&cases)
            let parameter = cases.integer(0...network.parameterCount - 1)
            let values = (0...40).map { Double($0) / 8 - 2.5 }
            let slice = network.slice(alongParameter: parameter, at: values)
            #expect(slice.kinks.map(\.value) == slice.kinks.map(\.value).sorted())
            #expect(slice.losses == network.losses(alongParameter: parameter, at: values))
            for kink in slice.kinks {
                found += 1
                let comment: Comment = "seed \(seed) \(network.architecture) \(parameter) \(kink)"
                let place = kink.prediction.row * network.data.targetsPerRow + kink.prediction.output
                let before = signs(network, parameter, Double(Float(kink.value).nextDown))
                let there = signs(network, parameter, kink.value)
                #expect(before[place] != there[place] && before[place] != 0, comment)
                #expect(Double(loss(network, [(parameter, kink.value)])) == kink.loss, comment)
            }
            checkAllFound(slice, network, parameter, "seed \(seed) \(network.architecture) \(parameter)")
        }
        #expect(found > 10)
    }

    @Test(
        "A budget leaves out values and far kinks, and counts them; what stays is what it was",
        arguments: 0..<5)
    func budgets(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed) + 130)
        var omitted = 0
        for _ in 0..<150 {
            let network = try randomNetwork(&cases)
            let parameter = cases.integer(0...network.parameterCount - 1)
            let comment: Comment = "seed \(seed) \(network.architecture) \(parameter)"
            let values = (0...40).map { Double($0) / 8 - 2.5 }
            let whole = network.slice(alongParameter: parameter, at: values)
            let most = cases.integer(0...2)
            let cut = network.slice(
                alongParameter: parameter, at: values, budget: SliceBudget(kinks: most))
            #expect(cut.losses == whole.losses, comment)
            #expect(cut.kinks.count == min(most, whole.kinks.count), comment)
            #expect(cut.kinks.count + cut.omittedKinks == whole.kinks.count, comment)
            #expect(Set(cut.kinks).isSubset(of: whole.kinks), comment)
            // An interval lies as near as its ends do; within the same one any kink is as good as another.
            let distance = { (kink: LossSlice.Kink) in
                let end = values.first { $0 >= kink.value }!
                return abs(end - 1 / 16 - network.value(ofParameter: parameter))
            }
            let left = Set(whole.kinks).subtracting(cut.kinks)
            if let furthest = cut.kinks.map(distance).max(), let nearest = left.map(distance).min() {
                omitted += 1
                #expect(furthest <= nearest + 1 / 8, comment)
            }
        }
        #expect(omitted > 5)
    }

    @Test("Where the products do not suffice, the values are spread evenly, and none fewer than the least")
    func thinned() throws {
        var cases = RandomCases(seed: 2)
        let network = try randomNetwork(&cases)
        let values = (0...40).map { Double($0) / 8 - 2.5 }
        for (share, count) in [(0, 17), (18, 18), (21, 21), (41, 41), (100, 41)] {
            let budget = SliceBudget(products: 2 * share * network.productsPerLoss(alongParameter: 0))
            let slice = network.slice(alongParameter: 0, at: values, budget: budget)
            #expect(slice.values.count == count)
            #expect(slice.values.first == -2.5 && slice.values.last == 2.5)
            #expect(slice.losses == network.losses(alongParameter: 0, at: slice.values))
            if share == 0 { #expect(slice.kinks.isEmpty) }
            if share == 21 { #expect(slice.values == (0...20).map { Double($0) / 4 - 2.5 }) }
        }
    }

    /// Between neighbouring samples the signs of the errors differ for just those predictions that have a kink there.
    private func checkAllFound(_ slice: LossSlice, _ network: Network, _ parameter: Int, _ comment: Comment) {
        guard network.rule.loss.hasKink else {
            #expect(slice.kinks.isEmpty && slice.omittedKinks == 0, comment)
            return
        }
        for (low, high) in zip(slice.values, slice.values.dropFirst()) {
            let (before, after) = (signs(network, parameter, low), signs(network, parameter, high))
            if before.contains(0) || after.contains(0) { continue }
            let changed = before.indices.filter { before[$0] != after[$0] }
            let marked = slice.kinks.filter { $0.value > low && $0.value <= high }.map {
                $0.prediction.row * network.data.targetsPerRow + $0.prediction.output
            }
            #expect(marked.sorted() == changed, comment)
        }
    }

    private func signs(_ network: Network, _ parameter: Int, _ value: Double) -> [Int] {
        var other = network
        other.set(parameter: parameter, to: value)
        return zip(other.data.targets, other.predictions).map { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 }
    }

    @Test("No values, no losses")
    func empty() throws {
        var cases = RandomCases(seed: 1)
        let network = try randomNetwork(&cases)
        #expect(network.losses(alongParameter: 0, at: []).isEmpty)
        #expect(network.losses(across: (0, []), down: (0, [1, 2])).isEmpty)
        #expect(network.slice(alongParameter: 0, at: []).kinks.isEmpty)
    }
}
