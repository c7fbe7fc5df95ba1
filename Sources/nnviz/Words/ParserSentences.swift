import Visualizer

/// The argument parser's own sentences, which it has in English only, in the language that is spoken.
enum ParserSentences {
    /// A message or a help page, line by line; what is not the parser's own stays as it is.
    static func spoken(_ text: String) -> String {
        guard Localization.language == .spanish else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(spanish)
            .joined(separator: "\n")
    }

    private static func spanish(_ line: Substring) -> String {
        for sentence in sentences where line.hasPrefix(sentence.begin) && line.hasSuffix(sentence.end) {
            let middle = line.dropFirst(sentence.begin.count).dropLast(sentence.end.count)
            guard let parts = split(middle, at: sentence.middle) else { continue }
            return sentence.spanish[0] + parts.0 + sentence.spanish[1] + parts.1 + sentence.spanish[2]
        }
        return String(line)
    }

    /// What stands before and behind the last occurrence of a separator; without a separator, all of it and nothing.
    private static func split(_ text: Substring, at separator: String) -> (Substring, Substring)? {
        guard !separator.isEmpty else { return (text, "") }
        guard let place = text.ranges(of: separator).last else { return nil }
        return (text[..<place.lowerBound], text[place.upperBound...])
    }

    /// A sentence with one or two gaps, and how Spanish has it.
    private struct Sentence: Sendable {
        let begin: String
        let middle: String
        let end: String
        let spanish: [String]

        init(_ begin: String, _ middle: String = "", _ end: String = "", _ spanish: String...) {
            (self.begin, self.middle, self.end) = (begin, middle, end)
            self.spanish = spanish + Array(repeating: "", count: 3 - spanish.count)
        }
    }

    private static let sentences = [
        Sentence(
            "Error: The value '", "' is invalid for '", "", "Error: El valor '", "' no es válido para '"),
        Sentence("Error: Missing value for '", "", "", "Error: Falta el valor de '"),
        Sentence(
            "Error: Unknown option '", "'. Did you mean '", "'?", "Error: No existe la opción '",
            "'. ¿Querías decir '", "'?"),
        Sentence("Error: Unknown option '", "", "", "Error: No existe la opción '"),
        Sentence("Error: Unexpected argument '", "", "", "Error: Sobra el argumento '"),
        Sentence("Error: ", " unexpected arguments: ", "", "Error: Sobran ", " argumentos: "),
        Sentence("Error: Missing expected argument '", "", "", "Error: Falta el argumento '"),
        Sentence(
            "Error: The option '", "' does not take any value, but '", "' was specified.",
            "Error: La opción '", "' no lleva ningún valor, y se dio '", "'."),
        Sentence("Help:  ", "", "", "Ayuda:  "),
        Sentence("Usage: ", "", "", "Uso: "),
        Sentence("  See '", "", "' for more information.", "  '", "' dice más."),
        Sentence("OVERVIEW: ", "", "", "RESUMEN: "),
        Sentence("USAGE: ", "", "", "USO: "),
        Sentence("ARGUMENTS:", "", "", "ARGUMENTOS:"),
        Sentence("OPTIONS:", "", "", "OPCIONES:"),
        Sentence("SUBCOMMANDS:", "", "", "ÓRDENES:"),
        Sentence("  -h, --help", "", "Show help information.", "  -h, --help", "Muestra esta ayuda."),
        Sentence("  --version", "", "Show the version.", "  --version", "Muestra la versión."),
        Sentence("  See '", "", " <subcommand>' for detailed help.", "  '", " <orden>' explica cada una."),
    ]
}
