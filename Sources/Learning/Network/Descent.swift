import Randomness

extension [Float] {
    /// Updates w + negativeRate·velocity, each rounded once.
    mutating func descend(along velocities: [Float], _ negativeRate: Float) {
        velocities.withUnsafeBufferPointer { velocities in
            withUnsafeMutableBufferPointer { parameters in
                guard let velocities = velocities.baseAddress else { return }
                parameters.baseAddress?.descend(parameters.count, along: velocities, negativeRate)
            }
        }
    }
}

extension UnsafeMutablePointer<Float> {
    /// So many updates.
    @inline(__always)
    fileprivate func descend(_ count: Int, along velocities: UnsafePointer<Float>, _ negativeRate: Float) {
        var place = 0
        while place < count & ~31 {
            descendThirtyTwo(from: place, along: velocities, negativeRate)
            place &+= 32
        }
        descendOneByOne(from: place, to: count, along: velocities, negativeRate)
    }

    @inline(__always)
    private func descendThirtyTwo(
        from start: Int, along velocities: UnsafePointer<Float>, _ negativeRate: Float
    ) {
        var update = FusedMultiplyAdds()
        let first = Sixteen(self + start, along: velocities + start, negativeRate, &update)
        let second = Sixteen(self + (start + 16), along: velocities + (start + 16), negativeRate, &update)
        guard update.areCertain else {
            return descendOneByOne(from: start, to: start &+ 32, along: velocities, negativeRate)
        }
        first.store(at: self + start)
        second.store(at: self + (start + 16))
    }

    @inline(__always)
    private func descendOneByOne(
        from start: Int, to end: Int, along velocities: UnsafePointer<Float>, _ negativeRate: Float
    ) {
        var place = start
        while place < end {
            self[place] = fusedMultiplyAdd(negativeRate, velocities[place], self[place])
            place &+= 1
        }
    }
}

/// Sixteen numbers in registers, updated.
private struct Sixteen {
    private let fours: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    @inline(__always)
    init(
        _ numbers: UnsafePointer<Float>, along velocities: UnsafePointer<Float>, _ negativeRate: Float,
        _ update: inout FusedMultiplyAdds
    ) {
        fours = (
            update(negativeRate, velocities.four(at: 0), numbers.four(at: 0)),
            update(negativeRate, velocities.four(at: 4), numbers.four(at: 4)),
            update(negativeRate, velocities.four(at: 8), numbers.four(at: 8)),
            update(negativeRate, velocities.four(at: 12), numbers.four(at: 12))
        )
    }

    @inline(__always)
    func store(at place: UnsafeMutablePointer<Float>) {
        place.store(fours.0, at: 0)
        place.store(fours.1, at: 4)
        place.store(fours.2, at: 8)
        place.store(fours.3, at: 12)
    }
}
