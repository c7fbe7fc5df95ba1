import CEnsemble

/// The order of a sum as the kernels of `CEnsemble` read it: codes for a stack, and +0 at the end if it is added anywhere.
///
/// Where does not matter: +0 changes nothing but −0, and a sum with +0 in it is never −0.
struct SumCodes: Hashable, Summable {
    private(set) var codes: [Int32] = []
    private(set) var addsZero = false

    /// Nothing: what is added to it stays as it is, also −0.
    static let none = SumCodes()
    /// +0.
    static let zero = SumCodes(addsZero: true)

    /// A term by its number.
    static func term(_ number: Int) -> SumCodes { SumCodes(codes: [pushing(Int32(number))]) }

    static func + (left: SumCodes, right: SumCodes) -> SumCodes {
        var sum = left
        sum += right
        return sum
    }

    static func += (left: inout SumCodes, right: SumCodes) {
        if right.addsZero { left.addsZero = true }
        if left.codes.isEmpty {
            left.codes = right.codes
        } else if right.codes.count == 1 {
            // What is pushed could as well be added.
            left.codes.append(pushing(right.codes[0]))
        } else if !right.codes.isEmpty {
            left.codes += right.codes
            left.codes.append(Int32(ENSEMBLE_JOIN))
        }
    }

    /// Adds the bias, where there is one.
    mutating func addBias() { codes.append(Int32(ENSEMBLE_BIAS)) }

    /// From a term that is added to one that is pushed, and back.
    private static func pushing(_ code: Int32) -> Int32 { Int32(ENSEMBLE_PUSH) - code }

    /// How many terms there are, if they are added one after the other, and then the bias if there may be one; else 0.
    var sequence: Int {
        let terms = codes.last == Int32(ENSEMBLE_BIAS) ? codes.dropLast() : codes[...]
        let isSequence = terms.enumerated().allSatisfy { number, code in
            code == (number == 0 ? Self.pushing(0) : Int32(number))
        }
        return isSequence ? terms.count : 0
    }
}

extension ProductOrder {
    /// The order of the sum at a place of the result.
    func codes(row: Int, column: Int) -> SumCodes {
        var sums = [SumCodes](repeating: .none, count: SumOrder.sums)
        order(row: row, column: column).steps(count: inner) {
            sums[$1] += .term($0)
        } merge: {
            sums[$1] += sums[$0]
            sums[$0] = .none
        } addBias: {
            if !keepsNegativeZero { sums[$0] += .zero }
            sums[$0].addBias()
        }
        return sums[0]
    }
}

extension CascadeSum {
    /// The order of ``sum(_:count:)``.
    static func codes(count: Int) -> SumCodes {
        guard count >= 8 else { return .zero + inFourStreams(count) { SumCodes.term($0) } }
        let eights = count / 8
        var sum = SumCodes.zero
        for place in eights * 8..<count { sum += .term(place) }
        for lane in 0..<8 { sum += inFourStreams(eights) { SumCodes.term($0 * 8 + lane) } }
        return .zero + sum
    }

    /// The order of the sum of a column in ``columns(of:rows:columns:to:)``, whose terms are its numbers.
    static func codes(ofColumn column: Int, rows: Int, columns: Int) -> SumCodes {
        if rows == 1 { return .zero + .term(0) }
        if columns == 1 { return codes(count: rows) }
        return .zero + streams(rows, isOne: isOneStream(column, of: columns)) { SumCodes.term($0) }
    }
}
