extension String {
    /// How many columns it takes on a grid: one for every scalar.
    public var columns: Int {
        var text = self
        // The bytes of a scalar behind its first all begin with the same two bits.
        return text.withUTF8 { bytes in bytes.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 } }
    }
}
