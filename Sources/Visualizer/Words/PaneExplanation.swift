import Learning

/// What a pane says about itself when it has the whole screen.
struct PaneExplanation: Sendable {
    /// What is shown, and what the axes are.
    let shows: SignedText
    /// What the glyphs and colours mean.
    let signs: SignedText
    /// What to look for.
    let lookFor: SignedText
    /// The same where the loss is squared; nil where that makes no difference.
    var lookForSquared: SignedText?

    /// Its parts, the most important first, for a loss.
    func parts(_ loss: Loss) -> [SignedText] {
        let lookFor = loss == .squared ? lookForSquared ?? lookFor : lookFor
        return [shows, signs, lookFor].filter { !$0.pieces.isEmpty }.map { $0.naming(loss) }
    }
}

/// A text with signs in it, which are drawn as the panes draw them: `"\(.present) W now"`.
struct SignedText: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A stretch of text, or a sign.
    enum Piece: Hashable, Sendable {
        case text(String)
        case sign(PaneSign)
    }

    /// The pieces in their order.
    let pieces: [Piece]

    init(stringLiteral text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

    private init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The text with the name of a loss wherever it speaks of |error|.
    func naming(_ loss: Loss) -> SignedText {
        if loss == .absolute { return self }
        return SignedText(
            pieces.map { piece in
                guard case .text(let text) = piece else { return piece }
                return .text(text.replacing(Loss.absolute.label, with: loss.label))
            })
    }

    init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Collects the pieces of a literal.
    struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { pieces.append(.text(text)) }
        }

        mutating func appendInterpolation(_ sign: PaneSign) { pieces.append(.sign(sign)) }
    }
}
