/// Sums that a parameter may change: each is one number, or one for every value of the parameter.
struct VaryingSums {
    /// What a sum is.
    enum State {
        case constant(Float)
        /// Numbers in the room of the sum.
        case varying
    }

    /// What is added to one.
    enum Term {
        case constant(Float)
        /// A number for every value of the parameter, each times a factor.
        case varying(UnsafePointer<Float>, times: Float)
    }

    /// One for each sum.
    let states: UnsafeMutablePointer<State>
    /// For each sum, one number for every value.
    let room: UnsafeMutablePointer<Float>
    /// How many values the parameter has.
    let count: Int

    /// The numbers of a sum.
    @inline(__always)
    func start(_ sum: Int) -> UnsafeMutablePointer<Float> { room + sum * count }

    /// Adds a term to a sum.
    @inline(__always)
    func add(_ sum: Int, _ term: Term) {
        switch (states[sum], term) {
        case (.constant(let number), .constant(let more)): states[sum] = .constant(number + more)
        case (.constant(let number), .varying(let numbers, let factor)):
            replace(sum) { number + numbers[$0] * factor }
        case (.varying, .constant(let more)):
            let start = start(sum)
            replace(sum) { start[$0] + more }
        case (.varying, .varying(let numbers, let factor)):
            let start = start(sum)
            replace(sum) { start[$0] + numbers[$0] * factor }
        }
    }

    /// Adds the losses of predictions against their target to a sum.
    func add(_ sum: Int, loss: Loss, of predictions: UnsafePointer<Float>, to target: Float) {
        if case .constant(let number) = states[sum] {
            replace(sum) { number + loss.value(ofError: predictions[$0] - target) }
        } else {
            let start = start(sum)
            replace(sum) { start[$0] + loss.value(ofError: predictions[$0] - target) }
        }
    }

    /// Adds a sum to another one, and begins it anew.
    @inline(__always)
    func merge(_ sum: Int, into other: Int) {
        switch states[sum] {
        case .constant(let number): add(other, .constant(number))
        case .varying: add(other, .varying(UnsafePointer(start(sum)), times: 1))
        }
        states[sum] = .constant(-0.0)
    }

    /// Hands the numbers of a sum out, and begins it anew.
    @inline(__always)
    func move(_ sum: Int, to result: UnsafeMutablePointer<Float>) {
        switch states[sum] {
        case .constant(let number): result.update(repeating: number, count: count)
        case .varying: result.update(from: start(sum), count: count)
        }
        states[sum] = .constant(-0.0)
    }

    @inline(__always)
    private func replace(_ sum: Int, _ number: (Int) -> Float) {
        states[sum] = .varying
        let start = start(sum)
        var place = 0
        while place < count {
            start[place] = number(place)
            place &+= 1
        }
    }
}
