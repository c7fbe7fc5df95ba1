import Randomness

extension UnsafeMutablePointer<Float> {
    /// So many updates w + negativeRate·gradient, each rounded once.
    @inline(__always)
    func descend(_ count: Int, along gradients: UnsafePointer<Float>, _ negativeRate: Float) {
        var place = 0
        while place < count & ~31 {
            descendThirtyTwo(from: place, along: gradients, negativeRate)
            place &+= 32
        }
        descendOneByOne(from: place, to: count, along: gradients, negativeRate)
    }

    @inline(__always)
    private func descendThirtyTwo(
        from start: Int, along gradients: UnsafePointer<Float>, _ negativeRate: Float
    ) {
        var update = FusedMultiplyAdds()
        let first = Sixteen(self + start, along: gradients + start, negativeRate, &update)
        let second = Sixteen(self + (start + 16), along: gradients + (start + 16), negativeRate, &update)
        guard update.areCertain else {
            return descendOneByOne(from: start, to: start &+ 32, along: gradients, negativeRate)
        }
        first.store(at: self + start)
        second.store(at: self + (start + 16))
    }

    @inline(__always)
    private func descendOneByOne(
        from start: Int, to end: Int, along gradients: UnsafePointer<Float>, _ negativeRate: Float
    ) {
        var place = start
        while place < end {
            self[place] = fusedMultiplyAdd(negativeRate, gradients[place], self[place])
            place &+= 1
        }
    }
}

/// Sixteen numbers in registers, updated.
private struct Sixteen {
    private let fours: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    @inline(__always)
    init(
        _ numbers: UnsafePointer<Float>, along gradients: UnsafePointer<Float>, _ negativeRate: Float,
        _ update: inout FusedMultiplyAdds
    ) {
        fours = (
            update(negativeRate, gradients.four(at: 0), numbers.four(at: 0)),
            update(negativeRate, gradients.four(at: 4), numbers.four(at: 4)),
            update(negativeRate, gradients.four(at: 8), numbers.four(at: 8)),
            update(negativeRate, gradients.four(at: 12), numbers.four(at: 12))
        )
    }

    @inline(__always)
    func store(at place: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(place).storeBytes(of: fours.0, as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(place + 4).storeBytes(of: fours.1, as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(place + 8).storeBytes(of: fours.2, as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(place + 12).storeBytes(of: fours.3, as: SIMD4<Float>.self)
    }
}

extension UnsafePointer<Float> {
    /// Four numbers that follow each other.
    @inline(__always)
    fileprivate func four(at place: Int) -> SIMD4<Float> {
        UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Float>.self)
    }
}
