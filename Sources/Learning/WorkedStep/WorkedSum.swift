/// A sum of products with a weight each, term by term as the training adds it up.
///
/// Every product and every partial sum is rounded to float32, the bias last.
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

    /// The products, by their units; at least one.
    public let terms: [Term]
    /// In how many parts they are added up, before these are added to each other; 1 for one after the other.
    public let parts: Int
    /// What is added at the end; nil where there is no bias, and in a backward sum.
    public let bias: Float?
    /// The sum.
    public let total: Float

    /// - Parameter order: that of the matrix product in which it is the sum at a place.
    init(_ terms: [Term], in order: ProductOrder, row: Int, column: Int, bias: Float? = nil) {
        self.terms = terms
        self.bias = bias
        parts = order.order(row: row, column: column).parts(count: terms.count)
        total = order.sum(
            terms.map(\.factor), terms.map(\.weight), bias: bias, row: row, column: column)
    }
}
