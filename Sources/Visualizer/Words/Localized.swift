/// A list of words, each with all its languages.
public protocol WordList: Sendable {
    /// The words.
    static var shared: Self { get }
}

/// A list of words in one of the languages: each word of the list is a property of it.
@dynamicMemberLookup
public struct Localized<List: WordList>: Sendable {
    /// The language.
    public let language: Language

    /// The list in a language.
    public init(_ language: Language) { self.language = language }

    /// The word, or the function that makes it, of that name.
    @inline(__always)
    public subscript<Word>(dynamicMember word: KeyPath<List, Translated<Word>>) -> Word {
        List.shared[keyPath: word][language]
    }
}
