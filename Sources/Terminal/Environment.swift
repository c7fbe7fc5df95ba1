import CTerminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program was started with, beside its arguments.
public enum Environment {
    /// The variables among these that are set.
    public static func values(of names: [String]) -> [String: String] {
        var found: [String: String] = [:]
        for name in names { found[name] = getenv(name).map { String(cString: $0) } }
        return found
    }

    /// The variable that decides on the locale's characters, with its value, such as `LC_ALL=C`; nil where none is set.
    public static var characterLocale: String? {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let values = values(of: names)
        return names.lazy.compactMap { name in values[name].map { (name, $0) } }.first { !$0.1.isEmpty }
            .map { "\($0)=\($1)" }
    }

    /// Takes the locale's characters over, and tells whether they are UTF-8; so they are, too, where the locale is not
    /// installed but its name says it.
    public static func adoptUTF8() -> Bool { terminal_locale_is_utf8() }
}
