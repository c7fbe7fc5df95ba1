/// Texts that somebody typed, or that stand in a file, made fit to be shown.
public enum VisibleText {
    /// The text with every control character replaced by a question mark: nothing that a terminal would obey.
    public static func visible(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
