import Randomness

extension UnsafeMutableBufferPointer<Float> {
    /// Sixteen updates w + negativeRate·gradient, each rounded once.
    @inline(__always)
    func descendSixteen(from start: Int, along gradients: UnsafeBufferPointer<Float>, _ negativeRate: Float) {
        var update = FusedMultiplyAdds()
        let first = update(negativeRate, gradients.four(at: start), four(at: start))
        let second = update(negativeRate, gradients.four(at: start + 4), four(at: start + 4))
        let third = update(negativeRate, gradients.four(at: start + 8), four(at: start + 8))
        let fourth = update(negativeRate, gradients.four(at: start + 12), four(at: start + 12))
        guard update.areCertain else {
            for place in start..<start + 16 {
                self[place] = fusedMultiplyAdd(negativeRate, gradients[place], self[place])
            }
            return
        }
        store(first, at: start)
        store(second, at: start + 4)
        store(third, at: start + 8)
        store(fourth, at: start + 12)
    }

    @inline(__always)
    private func four(at place: Int) -> SIMD4<Float> { UnsafeBufferPointer(self).four(at: place) }

    @inline(__always)
    private func store(_ four: SIMD4<Float>, at place: Int) {
        UnsafeMutableRawPointer(baseAddress! + place).storeBytes(of: four, as: SIMD4<Float>.self)
    }
}

extension UnsafeBufferPointer<Float> {
    /// Four numbers that follow each other.
    @inline(__always)
    fileprivate func four(at place: Int) -> SIMD4<Float> {
        UnsafeRawPointer(baseAddress! + place).loadUnaligned(as: SIMD4<Float>.self)
    }
}
