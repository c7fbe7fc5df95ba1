/// Variants of one text from the longest to the shortest, each made only when it is asked for: of most, only the first
/// that fits is needed.
struct TextVariants: ExpressibleByArrayLiteral {
    private var texts: [() -> String]

    init(_ texts: [() -> String]) { self.texts = texts }

    /// Variants that are at hand.
    init(arrayLiteral texts: String...) { self.init(texts.map { text in { text } }) }

    /// A variant for each of some lengths, the largest first.
    init<Length>(_ lengths: some Sequence<Length>, _ text: @escaping (Length) -> String) {
        self.init(lengths.map { length in { text(length) } })
    }

    /// A formula with names and numbers, with the numbers, or with the names alone.
    init(names: @escaping @autoclosure () -> String, numbers: @escaping @autoclosure () -> String) {
        self.init([{ "\(names()) = \(numbers())" }, numbers, names])
    }

    /// The longest with more around it, and then all.
    func longest(_ extended: @escaping (String) -> String) -> TextVariants {
        guard let first = texts.first else { return self }
        var known: String?
        let once = {
            let text = known ?? first()
            known = text
            return text
        }
        return TextVariants([{ extended(once()) }, once] + texts.dropFirst())
    }

    static func + (first: TextVariants, second: TextVariants) -> TextVariants {
        TextVariants(first.texts + second.texts)
    }

    /// The first that fits.
    func first(where fits: (String) -> Bool) -> String? {
        for text in texts {
            let text = text()
            if fits(text) { return text }
        }
        return nil
    }
}
