/// Texts for terminals and logs that show ASCII only.
public enum AsciiText {
    /// The text with every character outside ASCII spelled with ASCII ones; `?` for those without a spelling.
    ///
    /// Accents go (`á` is `a`), symbols are spelled (`ŷ` is `y^`, `→` is `->`, `²` is `^2`). The result may
    /// be longer than the text; anything that depends on width must come after.
    public static func ascii(_ text: String) -> String {
        var result = ""
        var isRaised = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
                isRaised = false
                continue
            }
            // Digits that are raised together are one exponent: `⁶³` is `^63`.
            let spelling = spelling(of: scalar)
            let raises = spelling.count > 1 && spelling.first == "^"
            result += raises && isRaised ? String(spelling.dropFirst()) : spelling
            isRaised = raises
        }
        return result
    }

    /// The ASCII spelling of one character outside ASCII.
    static func spelling(of scalar: Unicode.Scalar) -> String {
        if let letter = spell(scalar, letters) { return letter }
        if let symbol = symbols[scalar] { return symbol }
        switch scalar.value {
        case 0x302: return "^"
        case 0x300...0x36f: return ""
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254c: return "-"
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b: return "|"
        case 0x250c...0x257f: return "+"
        case 0x2580...0x259f: return "#"
        case 0x2800: return " "
        case 0x2801...0x28ff: return "*"
        default: return "?"
        }
    }

    /// Looks a letter up in lines of a base letter and its accented forms.
    private static func spell(_ scalar: Unicode.Scalar, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String?
    {
        table[scalar].map { String(Character($0)) }
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        let families = [
            "AÀÁÂÃÄÅĀ", "aàáâãäåāª", "CÇĆČ", "cçćč", "EÈÉÊËĒΕ", "eèéêëēε", "IÌÍÎÏĪ", "iìíîïī", "NÑŃ", "nñń",
            "OÒÓÔÕÖØŌ", "oòóôõöøōº", "UÙÚÛÜŪ", "uùúûüū", "YÝŸ", "yýÿ", "SŠΣ", "sšσς", "ZŽ", "zžζ",
            "dδ∂Δ", "aα", "bβ", "gγη", "lλ", "mμµ", "tθτ", "pπ", "fφ", "wω", "rρ", "kκ", "?¿", "!¡",
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for family in families {
            let scalars = Array(family.unicodeScalars)
            for scalar in scalars.dropFirst() where !scalar.isASCII { table[scalar] = scalars[0] }
        }
        return table
    }()

    private static let symbols: [Unicode.Scalar: String] = [
        "ŷ": "y^", "Ŷ": "Y^", "ŵ": "w^", "Ŵ": "W^", "ĥ": "h^", "ẑ": "z^",
        "→": "->", "←": "<-", "↑": "^", "↓": "v", "↔": "<->", "⇒": "=>", "↦": "->", "⇧": "^", "↵": "<-",
        "▶": ">", "▸": ">", "◀": "<", "◂": "<", "▲": "^", "▴": "^", "▼": "v", "▾": "v", "⏸": "=",
        "●": "o", "◉": "@", "○": "o", "◆": "*", "◇": "*", "■": "#", "□": "#", "△": "^", "▽": "v",
        "•": "*", "·": "*", "×": "x", "⋅": "*", "∙": "*", "÷": "/", "−": "-", "±": "+-", "√": "sqrt",
        "–": "-", "—": "--", "‐": "-", "‑": "-", "…": "...", "⋯": "...", "⋮": ":",
        "²": "^2", "³": "^3", "¹": "^1", "⁰": "^0", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8",
        "⁹": "^9", "⁻": "^-", "ᵀ": "^T",
        "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
        "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "∞": "inf", "∇": "grad", "∈": "in", "∑": "sum",
        "∏": "prod",
        "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "°": "deg", "✓": "ok", "✗": "x",
        "ß": "ss", "æ": "ae", "œ": "oe", "€": "EUR",
        "\u{a0}": " ", "\u{2009}": " ", "\u{202f}": " ",
    ]
}
