/// Wordings of one thing from the longest to the shortest; each is put into words only for who asks for it, as most that
/// are shorter than what fits never are.
struct Wordings: ExpressibleByArrayLiteral {
    private var texts: [() -> String]

    init(_ texts: [() -> String]) { self.texts = texts }

    /// Wordings that are at hand.
    init(arrayLiteral texts: String...) { self.init(texts.map { text in { text } }) }

    /// A wording for each of some lengths, the largest first.
    init<Length>(_ lengths: some Sequence<Length>, _ text: @escaping (Length) -> String) {
        self.init(lengths.map { length in { text(length) } })
    }

    /// A formula with names and numbers, with the numbers, or with the names alone.
    init(names: @escaping @autoclosure () -> String, numbers: @escaping @autoclosure () -> String) {
        self.init([{ "\(names()) = \(numbers())" }, numbers, names])
    }

    /// The longest with more around it, and then all.
    func longest(_ extended: @escaping (String) -> String) -> Wordings {
        Wordings(texts.prefix(1).map { text in { extended(text()) } } + texts)
    }

    static func + (first: Wordings, second: Wordings) -> Wordings { Wordings(first.texts + second.texts) }

    /// The first that fits.
    func first(where fits: (String) -> Bool) -> String? {
        for text in texts {
            let text = text()
            if fits(text) { return text }
        }
        return nil
    }
}
