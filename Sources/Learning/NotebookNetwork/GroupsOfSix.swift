import CProcessor
import Randomness

/// One float32 for each of six hidden units, in registers that every processor has.
struct SixFloats {
    var front: SIMD4<Float>
    var back: SIMD2<Float>

    @inline(__always)
    init(front: SIMD4<Float>, back: SIMD2<Float>) {
        self.front = front
        self.back = back
    }

    @inline(__always)
    init(repeating value: Float) {
        front = SIMD4(repeating: value)
        back = SIMD2(repeating: value)
    }

    subscript(unit: Int) -> Float {
        get { unit < 4 ? front[unit] : back[unit - 4] }
        set { if unit < 4 { front[unit] = newValue } else { back[unit - 4] = newValue } }
    }

    @inline(__always)
    static func + (left: SixFloats, right: SixFloats) -> SixFloats {
        SixFloats(front: left.front + right.front, back: left.back + right.back)
    }

    @inline(__always)
    static func * (left: SixFloats, right: SixFloats) -> SixFloats {
        SixFloats(front: left.front * right.front, back: left.back * right.back)
    }

    @inline(__always)
    static func * (left: Float, right: SixFloats) -> SixFloats {
        SixFloats(front: left * right.front, back: left * right.back)
    }

    @inline(__always)
    static func - (left: Float, right: SixFloats) -> SixFloats {
        SixFloats(front: left - right.front, back: left - right.back)
    }

    /// The numbers plus products, each rounded once; slow where ``fusesMultiplyAdd`` is false.
    @inline(__always)
    func addingProducts(_ factor: Float, _ numbers: SixFloats) -> SixFloats {
        SixFloats(
            front: processor_fused4(SIMD4(repeating: factor), numbers.front, front),
            back: processor_fused2(SIMD2(repeating: factor), numbers.back, back))
    }

    /// 1 / (1 + e^−z) of every number, rounded as ``Activation/value(_:)`` rounds it; right where ``RoundingHazards`` has none.
    @inline(__always)
    func sigmoids(_ exponentials: ExponentialPairs) -> SixFloats {
        SixFloats(front: 1 / (1 + exponentials(-front)), back: 1 / (1 + exponentials(-back)))
    }

    /// The same numbers as float64.
    @inline(__always)
    var widened: SixDoubles {
        SixDoubles(front: front.widened, back: processor_widen2(back))
    }
}

/// Six numbers in float64.
struct SixDoubles {
    var front: SIMD4<Double>
    var back: SIMD2<Double>

    @inline(__always)
    static func + (left: SixDoubles, right: SixDoubles) -> SixDoubles {
        SixDoubles(front: left.front + right.front, back: left.back + right.back)
    }

    @inline(__always)
    static func * (left: Double, right: SixDoubles) -> SixDoubles {
        SixDoubles(front: left * right.front, back: left * right.back)
    }

    /// The numbers rounded to float32.
    @inline(__always)
    var narrowed: SixFloats {
        SixFloats(front: front.narrowed, back: processor_narrow2(back))
    }
}

extension SIMD4<Float> {
    @inline(__always)
    var widened: SIMD4<Double> {
        processor_widen4(self)
    }
}

extension SIMD4<Double> {
    @inline(__always)
    var narrowed: SIMD4<Float> {
        processor_narrow4(self)
    }
}
