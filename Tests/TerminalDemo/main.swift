import Screen
import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

// The smallest program on the terminal device: coloured bars that move, a step counter, the last key or click.
// Tests drive it; some of its keys do what a program never should.

/// What the demo shows.
struct Scene {
    var step = 0
    var isPaused = false
    var lastKey = "none"
    var note = ""

    func draw(size: Size, unicode: Bool) -> Grid {
        var grid = Grid(size)
        let bar: Unicode.Scalar = unicode ? "\u{2588}" : "#"
        for row in 2..<max(2, size.rows - 1) {
            let style = Style(Color(UInt8(16 + row * 7 % 216), basic: row % 2 == 0 ? .brightGreen : .blue))
            let length = size.columns * ((step + row * 3) % 20) / 20
            grid.fill(Rect(column: 0, row: row, columns: length, rows: 1), with: Cell(bar, style))
        }
        let state = isPaused ? "paused" : "running"
        grid.write("demo  step \(step)  \(state)  key <\(lastKey)> ", column: 0, row: 0)
        grid.write("\(size.columns)x\(size.rows)  \(note) ", column: 0, row: 1)
        grid.write("space pause  q quit", column: 0, row: size.rows - 1, style: Style().with(.reverse))
        return grid
    }
}

/// Writes a line to stderr.
func complain(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

/// Does what a key asks for beside being shown; false ends the program.
func act(on key: Key, _ scene: inout Scene, _ device: TerminalDevice, mayCrash: Bool) -> Bool {
    scene.lastKey = "\(key)"
    switch key {
    case .character("q"): return false
    case .character(" "): scene.isPaused.toggle()
    case .character("o"): print("printed to stdout")
    case .character("O"): complain("printed to stderr")
    case .character("y"): device.copyToClipboard("again: demo")
    case .character("R"):
        let terminal = open("/dev/tty", O_WRONLY)
        _ = write(terminal, "\u{1b}[5;10r", 7)
    case .character("!") where mayCrash: fatalError("a trap on purpose")
    case .character("#") where mayCrash: scene.note = "\([0, 1, 2][scene.lastKey.count * 9])"
    case .character("@") where mayCrash: abort()
    case .character("%") where mayCrash:
        var grid = Grid(device.size)
        grid.write("hangs", column: 0, row: 0)
        device.present(grid)
        while true { scene.step += 1 }
    case .character("$") where mayCrash: scene.note = "\(UnsafePointer<Int>(bitPattern: 8)!.pointee)"
    default: break
    }
    return true
}

func run(_ device: TerminalDevice, isPaused: Bool, mayCrash: Bool, notesSteps: Bool) -> Int {
    let period: UInt64 = 1_000_000_000 / 30
    var scene = Scene(isPaused: isPaused)
    scene.note = "colors \(device.colorDepth)  braille \(device.glyphs == .braille)"
    var next = TerminalDevice.now()
    var isDirty = true
    while true {
        if isDirty {
            device.present(scene.draw(size: device.size, unicode: !device.glyphs.isASCII))
            isDirty = false
        }
        switch device.nextEvent(until: scene.isPaused ? nil : next) {
        case .timeout:
            scene.step += 1
            if notesSteps { complain("step \(scene.step)") }
            isDirty = true
            next = max(next + period, TerminalDevice.now())
        case .key(let key):
            let wasPaused = scene.isPaused
            if !act(on: key, &scene, device, mayCrash: mayCrash) { return scene.step }
            if wasPaused { next = TerminalDevice.now() + period }
            isDirty = isDirty || wasPaused || scene.isPaused
        case .pointer(let event):
            scene.lastKey = "\(event.kind) \(event.column),\(event.row)"
            isDirty = isDirty || scene.isPaused
        case .paste(let text):
            scene.lastKey = "pasted \(text)"
            isDirty = isDirty || scene.isPaused
        case .background(let color):
            scene.lastKey = "background \(color.value)"
            isDirty = true
        case .resized:
            next = TerminalDevice.now() + period
            isDirty = true
        case .endRequested(let signal):
            device.close()
            print("ended at step \(scene.step)")
            TerminalDevice.die(bySignal: signal)
        case .terminalLost:
            exit(129)
        }
    }
}

/// Goes from picture to picture with every key; `d` writes the present one to stderr, which must be a file that then has
/// nothing else, as text with its styles.
func scribble(_ device: TerminalDevice, seed: UInt64) -> Int {
    var scribble = Scribble(seed: seed)
    var answers = 0
    while true {
        scribble.goOn(size: device.size)
        device.present(scribble.grid)
        while true {
            let event = device.nextEvent(until: nil)
            if event == .key("q") { return scribble.count }
            guard event == .key("d") else { break }
            ftruncate(STDERR_FILENO, 0)
            lseek(STDERR_FILENO, 0, SEEK_SET)
            answers += 1
            complain(
                GridText.ansi(scribble.grid, depth: device.colorDepth)
                    + "picture \(scribble.count) answer \(answers)")
        }
    }
}

/// Why the terminal cannot be used.
func words(for error: TerminalError) -> String {
    switch error {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .typeUnset: "TERM is not set"
    case .typeUnknown(let type): "TERM=\(type) is unknown"
    case .cannotPlaceCursor(let type): "TERM=\(type) cannot place the cursor"
    case .notOpened: "the terminal could not be opened"
    }
}

let arguments = CommandLine.arguments.dropFirst()
let depths: [String: ColorDepth] = [
    "never": .none, "8": .eight, "16": .sixteen, "256": .indexed, "truecolor": .truecolor,
]
let depth = arguments.firstIndex(of: "--color").flatMap { depths[CommandLine.arguments[$0 + 1]] }
do throws(TerminalError) {
    let device = try TerminalDevice(
        color: depth.map { .fixed($0) } ?? .automatic, glyphs: arguments.contains("--ascii") ? .ascii : nil,
        reportsMouse: !arguments.contains("--no-mouse"))
    let seed = arguments.firstIndex(of: "--scribble").flatMap { UInt64(CommandLine.arguments[$0 + 1]) }
    let step =
        seed.map { scribble(device, seed: $0) }
        ?? run(
            device, isPaused: arguments.contains("--paused"), mayCrash: arguments.contains("--may-crash"),
            notesSteps: arguments.contains("--note-steps"))
    device.close()
    print("left at step \(step)")
} catch {
    complain("demo: \(words(for: error))")
    exit(69)
}
