#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The same thing measured several times: its median and its range, nothing else.
struct Sample {
    let name: String
    let unit: String
    private let sorted: [Double]

    init(_ name: String, unit: String, _ values: [Double]) {
        self.name = name
        self.unit = unit
        sorted = values.sorted()
    }

    var median: Double { sorted[sorted.count / 2] }
    var minimum: Double { sorted[0] }
    var maximum: Double { sorted[sorted.count - 1] }

    /// A line of the table.
    var line: String {
        let label = name + String(repeating: " ", count: max(1, 58 - name.count))
        return
            "\(label)\(Self.short(median))\(unit.isEmpty ? "" : " ")\(unit)  (\(Self.short(minimum)) … \(Self.short(maximum)))"
    }

    /// A JSON object on one line.
    var json: String {
        "{\"name\":\"\(name)\",\"unit\":\"\(unit)\",\"median\":\(median),\"min\":\(minimum),\"max\":\(maximum)}"
    }

    private static func short(_ value: Double) -> String {
        let scale = value < 10 ? 1000.0 : value < 1000 ? 10 : 1
        let rounded = (value * scale).rounded() / scale
        return scale == 1 ? "\(Int(rounded))" : "\(rounded)"
    }
}

/// The CPU time of this process in nanoseconds.
func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// The time of a clock in nanoseconds.
func wallTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// The CPU nanoseconds that some work takes.
func nanoseconds(of work: () -> Void) -> Double {
    let start = processTime()
    work()
    return processTime() - start
}

/// The memory of this process that is in use, in bytes; nil where the system does not tell.
func residentBytes() -> Int? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}
