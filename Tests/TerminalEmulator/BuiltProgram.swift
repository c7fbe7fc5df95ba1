#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The path of an executable of this package, which stands beside the running tests.
public func pathOfBuiltProgram(_ name: String) -> String {
    #if os(Linux)
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
        let own = CommandLine.arguments[0]
    #endif
    // On macOS the tests are in a bundle, three folders further down.
    for up in 1...4 {
        let folder = own.split(separator: "/").dropLast(up).joined(separator: "/")
        let path = "/\(folder)/\(name)"
        if access(path, X_OK) == 0 { return path }
    }
    return name
}
