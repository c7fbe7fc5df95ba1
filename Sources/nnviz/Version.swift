/// What `--version` says: which version this is, and how it was built.
enum Version {
    static let number = "0.1.0"

    /// The version, then the build: how it was optimized, and for which system.
    static let text = "\(number) (\(configuration), \(system) \(processor))"

    private static var configuration: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }

    private static var system: String {
        #if os(Linux)
            "Linux"
        #elseif os(macOS)
            "macOS"
        #else
            "another system"
        #endif
    }

    private static var processor: String {
        #if arch(x86_64)
            "x86-64"
        #elseif arch(arm64)
            "arm64"
        #else
            "another processor"
        #endif
    }
}
