import CProcessor

/// Whether the processor that is compiled for multiplies and adds in one instruction.
@inlinable
public var fusesMultiplyAdd: Bool {
    @inline(__always) get { PROCESSOR_FUSES_MULTIPLY_ADD == 1 }
}

/// `a * b + c` rounded once, to the nearest `Float`, ties to even: the fused multiply-add of IEEE 754.
///
/// PyTorch's optimizer changes every weight with one. The standard library's `addingProduct` is the same function, but
/// a slow call into the C library where the processor is not known to have the instruction, as on plain x86-64.
/// Here the product of two `Float`s is exact as a `Double` (48 bits of 53, never too large or too small), the sum
/// is rounded to `Double`, and rounding that to `Float` is the second rounding. It goes wrong only if the first one
/// ended exactly halfway between two `Float`s (every such point is a `Double`, so otherwise the exact sum lies on the
/// same side of it), or where `Float` is subnormal and has other halfway points. In these rare cases the slow call
/// decides.
///
/// - Returns: the rounded value; infinite if it is too large, with the sign of a zero as IEEE 754 has it; not a number
///   for a not-a-number operand, for zero times infinity, and for infinity minus infinity.
@inlinable
@inline(__always)
public func fusedMultiplyAdd(_ a: Float, _ b: Float, _ c: Float) -> Float {
    if fusesMultiplyAdd { return c.addingProduct(a, b) }
    let sum = Double(a) * Double(b) + Double(c)
    let isHalfway = sum.bitPattern & 0x1fff_ffff == 0x1000_0000
    if isHalfway || sum.magnitude < 0x1p-126 { return fusedMultiplyAddByCall(a, b, c) }
    return Float(sum)
}

@usableFromInline
@inline(never)
func fusedMultiplyAddByCall(_ a: Float, _ b: Float, _ c: Float) -> Float {
    c.addingProduct(a, b)
}
