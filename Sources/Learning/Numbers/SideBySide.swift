extension UnsafePointer<Float> {
    /// Four numbers that follow each other.
    @inline(__always)
    func four(at place: Int) -> SIMD4<Float> {
        UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Float>.self)
    }

    /// Eight numbers that follow each other.
    @inline(__always)
    func eight(at place: Int) -> SIMD8<Float> {
        UnsafeRawPointer(self + place).loadUnaligned(as: SIMD8<Float>.self)
    }
}

extension UnsafeMutablePointer<Float> {
    /// Puts four numbers one behind the other.
    @inline(__always)
    func store(_ four: SIMD4<Float>, at place: Int) {
        UnsafeMutableRawPointer(self + place).storeBytes(of: four, as: SIMD4<Float>.self)
    }

    /// Puts eight numbers one behind the other.
    @inline(__always)
    func store(_ eight: SIMD8<Float>, at place: Int) {
        UnsafeMutableRawPointer(self + place).storeBytes(of: eight, as: SIMD8<Float>.self)
    }
}
