// The C library, under its name on each system, for all files of this target. Foundation would bring it along too, but a
// program with everything linked in is three times as large with it, and starts later.
#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif

/// Writes some bytes, maybe not all of them; below zero, `errno` says why not.
func writeBytes(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// Closes a file; other than 0, `errno` says what is wrong.
func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }

/// Ends the program.
func leave(withCode code: Int32) -> Never { exit(code) }

/// Writes a message where messages belong; when nobody can read it, there is nobody to tell.
func writeToStandardError(_ text: String) {
    try? OutputFile(descriptor: STDERR_FILENO).write(Array(text.utf8))
}
