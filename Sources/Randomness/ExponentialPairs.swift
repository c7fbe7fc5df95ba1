/// ``exponential(_:)`` for two numbers at once, for loops that need it again and again.
public struct ExponentialPairs {
    @usableFromInline
    let table: UnsafePointer<UInt64>

    @inlinable
    @inline(__always)
    init(table: UnsafePointer<UInt64>) { self.table = table }

    /// Calls a closure with exponentials that are valid within it.
    public static func with<Result>(_ body: (ExponentialPairs) -> Result) -> Result {
        exponentialTableEntries.withUnsafeBufferPointer { body(ExponentialPairs(table: $0.baseAddress!)) }
    }

    /// e to the power of two numbers, bit-equal to ``exponential(_:)`` where they are within −104 … 104; beyond these
    /// bounds the results mean nothing.
    @inlinable
    @inline(__always)
    public func callAsFunction(_ x: SIMD2<Float>) -> SIMD2<Float> {
        let wide = SIMD2(Double(x[0]), Double(x[1]))
        let highProduct = 0x1.7154765p+5 * wide
        let lowProduct = 0x1.5c17fp-26 * wide
        let shifted = 0x1.71547652b82fep+5 * wide + 0x1.8p52
        let rest = (highProduct - (shifted - 0x1.8p52)) + lowProduct
        let whole = unsafeBitCast(shifted, to: SIMD2<UInt64>.self)
        let entries = SIMD2(entry(whole[0]), entry(whole[1]))
        let scale = unsafeBitCast(entries &+ (whole &<< 47), to: SIMD2<Double>.self)
        let upper = 0x1.c6af84b912394p-20 * rest + 0x1.ebfce50fac4f3p-13
        let lower = 0x1.62e42ff0c52d6p-6 * rest + 1
        let result = (upper * (rest * rest) + lower) * scale
        return SIMD2(Float(result[0]), Float(result[1]))
    }

    /// e to the power of four numbers, bit-equal to ``exponential(_:)`` where they are within −104 … 104; beyond these
    /// bounds the results mean nothing.
    @inlinable
    @inline(__always)
    public func callAsFunction(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let wide = SIMD4(Double(x[0]), Double(x[1]), Double(x[2]), Double(x[3]))
        let highProduct = 0x1.7154765p+5 * wide
        let lowProduct = 0x1.5c17fp-26 * wide
        let shifted = 0x1.71547652b82fep+5 * wide + 0x1.8p52
        let rest = (highProduct - (shifted - 0x1.8p52)) + lowProduct
        let whole = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
        let entries = SIMD4(entry(whole[0]), entry(whole[1]), entry(whole[2]), entry(whole[3]))
        let scale = unsafeBitCast(entries &+ (whole &<< 47), to: SIMD4<Double>.self)
        let upper = 0x1.c6af84b912394p-20 * rest + 0x1.ebfce50fac4f3p-13
        let lower = 0x1.62e42ff0c52d6p-6 * rest + 1
        let result = (upper * (rest * rest) + lower) * scale
        return SIMD4(Float(result[0]), Float(result[1]), Float(result[2]), Float(result[3]))
    }

    @inlinable
    @inline(__always)
    func entry(_ whole: UInt64) -> UInt64 { table[Int(whole & 31)] }
}

private let exponentialTableEntries: [UInt64] = (0..<32).map { exponentialTable($0) }
