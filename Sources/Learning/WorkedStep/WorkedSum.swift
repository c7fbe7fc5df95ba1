/// A sum of products with a weight each, term by term as the training adds it up.
///
/// Every product and every partial sum is rounded to float32, in this order, the bias last.
public struct WorkedSum: Hashable, Sendable {
    /// One product.
    public struct Term: Hashable, Sendable {
        /// The unit that the factor belongs to, from 0: of the layer before in a forward sum, of the layer after in a
        /// backward one.
        public let unit: Int
        /// The value of that unit, or the slope of the loss in its sum.
        public let factor: Float
        /// The index of the weight among all parameters.
        public let parameter: Int
        /// The weight.
        public let weight: Float

        /// factor · weight, rounded.
        public var product: Float { factor * weight }
    }

    /// The products, in the order in which they are added; at least one.
    public let terms: [Term]
    /// What is added at the end; nil where there is no bias, and in a backward sum.
    public let bias: Float?
    /// The sum.
    public let total: Float

    init(_ terms: [Term], bias: Float? = nil) {
        self.terms = terms
        self.bias = bias
        var sum = terms[0].product
        for term in terms.dropFirst() { sum += term.product }
        if let bias { sum += bias }
        total = sum
    }
}
