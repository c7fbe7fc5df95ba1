import CProcessor

/// ``exponential(_:)`` for several numbers at once, for loops that need it again and again.
///
/// Where the processor fuses multiplication and addition, the rest is taken as the C library takes it; both ways
/// were compared with ``exponential(_:)`` for all floats.
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

    /// e to the power of two numbers, bit-equal to ``exponential(_:)`` where they are within −512 … 512; beyond these
    /// bounds the results mean nothing.
    @inlinable
    @inline(__always)
    public func callAsFunction(_ x: SIMD2<Float>) -> SIMD2<Float> {
        let wide = processor_widen2(x)
        let one = SIMD2(repeating: 1.0)
        let shifted = processor_multiply_add2(0x1.71547652b82fep+5 * one, wide, 0x1.8p52 * one)
        let turns = shifted - 0x1.8p52
        let rest =
            fusesMultiplyAdd
            ? processor_multiply_add2(0x1.71547652b82fep+5 * one, wide, -turns)
            : (0x1.7154765p+5 * wide - turns) + 0x1.5c17fp-26 * wide
        let whole = unsafeBitCast(shifted, to: SIMD2<UInt64>.self)
        let entries = SIMD2(entry(whole[0]), entry(whole[1]))
        let scale = unsafeBitCast(entries &+ (whole &<< 47), to: SIMD2<Double>.self)
        let upper = processor_multiply_add2(0x1.c6af84b912394p-20 * one, rest, 0x1.ebfce50fac4f3p-13 * one)
        let lower = processor_multiply_add2(0x1.62e42ff0c52d6p-6 * one, rest, one)
        return processor_narrow2(processor_multiply_add2(upper, rest * rest, lower) * scale)
    }

    /// e to the power of four numbers, as for two.
    @inlinable
    @inline(__always)
    public func callAsFunction(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let wide = processor_widen4(x)
        let one = SIMD4(repeating: 1.0)
        let shifted = processor_multiply_add4(0x1.71547652b82fep+5 * one, wide, 0x1.8p52 * one)
        let turns = shifted - 0x1.8p52
        let rest =
            fusesMultiplyAdd
            ? processor_multiply_add4(0x1.71547652b82fep+5 * one, wide, -turns)
            : (0x1.7154765p+5 * wide - turns) + 0x1.5c17fp-26 * wide
        let whole = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
        let entries = SIMD4(entry(whole[0]), entry(whole[1]), entry(whole[2]), entry(whole[3]))
        let scale = unsafeBitCast(entries &+ (whole &<< 47), to: SIMD4<Double>.self)
        let upper = processor_multiply_add4(0x1.c6af84b912394p-20 * one, rest, 0x1.ebfce50fac4f3p-13 * one)
        let lower = processor_multiply_add4(0x1.62e42ff0c52d6p-6 * one, rest, one)
        return processor_narrow4(processor_multiply_add4(upper, rest * rest, lower) * scale)
    }

    @inlinable
    @inline(__always)
    func entry(_ whole: UInt64) -> UInt64 { table[Int(whole & 31)] }
}

private let exponentialTableEntries: [UInt64] = (0..<32).map { exponentialTable($0) }

/// Calls a closure with the numbers that exponentials and hyperbolic tangents are made of, for who computes them in C: the
/// bits of 2^(k/32) as the C library keeps them, and eight numbers for each interval of ``hyperbolicTangent(_:)``.
public func withFunctionTables<Result>(
    _ body: (_ exponentials: UnsafePointer<UInt64>, _ tangents: UnsafePointer<Double>) -> Result
) -> Result {
    exponentialTableEntries.withUnsafeBufferPointer { exponentials in
        hyperbolicTangentPieces.withUnsafeBufferPointer { body(exponentials.baseAddress!, $0.baseAddress!) }
    }
}
