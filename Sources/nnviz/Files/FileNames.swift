import Screen

/// The arguments that the program was started with, without its own name; what is no UTF-8 in them is kept (``RawText``).
var typedArguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
        RawText.text(
            Array(UnsafeBufferPointer(start: argument, count: strlen(argument)).map(UInt8.init(bitPattern:))))
    }
}

/// The name of a file as the system calls take it.
func systemName(_ path: String) -> [CChar] { RawText.bytes(path).map(CChar.init(bitPattern:)) + [0] }

/// What the system says about a file, at the end of all links; nil where there is none that can be asked about.
func fileStatus(_ path: String) -> stat? {
    var status = stat()
    return stat(systemName(path), &status) == 0 ? status : nil
}

extension stat {
    /// Whether it is a file with content, rather than a folder, a pipe or a device.
    var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

    /// Whether both are the same file, under whatever names.
    func isSameFile(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
