import Fuzzing

/// Command lines that are right, nearly right, or anything.
enum RandomCommandLine {
    static func arguments(_ random: inout FuzzRandom) -> [String] {
        let command = random.element(of: commands)
        let isNeuron = command.last == "neuron"
        let options = run + (isNeuron ? neuron : network) + (command.first == "trace" ? trace : screen)
        var arguments = random.chance(oneIn: 30) ? [text(&random)] : command
        for _ in 0..<random.integer(0...4) {
            let (name, values) =
                random.chance(oneIn: 12) ? random.element(of: others) : random.element(of: options)
            guard !values.isEmpty else {
                arguments.append(name)
                continue
            }
            let value = value(like: values, &random)
            arguments += random.chance(oneIn: 2) ? ["\(name)=\(value)"] : [name, value]
        }
        return arguments
    }

    /// One of the right values, one with a piece changed, or any text.
    private static func value(like values: [String], _ random: inout FuzzRandom) -> String {
        var value = random.element(of: values)
        switch random.integer(0...9) {
        case 0: return text(&random)
        case 1: return "\(random.number())"
        case 2...4:
            var scalars = Array(value.unicodeScalars)
            for _ in 0..<random.integer(1...2) {
                let place = random.integer(0...scalars.count)
                if place < scalars.count, random.chance(oneIn: 2) {
                    scalars[place] = random.element(of: telling)
                } else {
                    scalars.insert(random.element(of: telling), at: place)
                }
            }
            value = String(String.UnicodeScalarView(scalars))
        default: break
        }
        return value
    }

    private static func text(_ random: inout FuzzRandom) -> String {
        let scalars = (0..<random.integer(0...8)).map { _ in
            random.chance(oneIn: 4)
                ? Unicode.Scalar(UInt8.random(in: 1...255, using: &random)) : random.element(of: telling)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let telling = Array("0123456789.,;:=@-+eEx[]WnaifTb \t\n\u{1b}é∞".unicodeScalars)

    private static let commands = [
        ["neuron"], ["network"], ["trace", "neuron"], ["trace", "network"], ["frame", "neuron"],
        ["frame", "network"],
    ]

    private typealias Option = (name: String, values: [String])

    private static let run: [Option] = [
        ("--seed", ["0", "7", "4294967296", "9223372036854775807", "9223372036854775808", "-1"]),
        ("--lr", ["0.001", "1e-40", "1e300", "0", "1e-400", "1e400", "nan", "5e-324", "0x1p-3"]),
        ("--race", ["0.1,0.2", "1,2,3,4,5,6,7,8", "1e308,5e-324", "1", "0.1,,0.2"]),
        ("--lr-at", ["5:0.1", "0:1", "1@3:0.2", "9999999999999999:1", "-1:1", "3:0"]),
        ("--set-at", ["5:W=0.3", "0:W1[0][4]=-1.5", "3:0.bias[2]=0", "1@2:W=1e300", "7:2.weight[2][5]=nan"]),
        ("--steps", ["0", "1", "100", "1000000000000000", "1000000000000001", "-5"]),
    ]
    private static let neuron: [Option] = [
        ("--input", ["6", "0", "-1e300", "5e-324", "1e308"]), ("--target", ["1.5", "0", "-1e300", "inf"]),
        ("--weight", ["0.4", "-0", "1e308", "1e400"]),
    ]
    private static let network: [Option] = [
        (
            "--layers",
            ["3,6,3", "3,3", "3,1,1,1,3", "3,40,3", "3,10000,3", "2,6,3", "3,0,3", "99999999999999999999,3"]
        ),
        ("--inputs", ["-1,3,5", "0,0;0,1", "1e38,-1e38,0", "1e39,0,0", "1;2;3", "1,2;3"]),
        ("--targets", ["0.7,1.3,2.1", "0;1", "1", "nan,1,2"]),
        ("--activation", ["sigmoid", "tanh", "relu", "none", "sin"]), ("--matrices", []),
        ("--data", ["/nowhere/at all.csv", ""]),
    ]
    private static let screen: [Option] = [
        ("--at", ["0", "24", "150", "1000000000000000"]),
        ("--press", ["Tab Tab y", "4 e 1 Enter", "Right Left >", "Nope"]),
        ("--lang", ["es", "en", "de"]), ("--theme", ["dark", "light", "contrast", "pink"]),
        ("--color", ["auto", "never", "8", "16", "256", "7"]), ("--ascii", []), ("--paused", []),
        ("--dots", ["auto", "octants", "sextants", "quadrants", "ascii", "dots"]),
        ("--fps", ["1", "120", "0", "121"]), ("--size", ["80x24", "1x1", "1000x500", "0x0", "12", "7x3"]),
    ]
    private static let trace: [Option] = [
        ("--format", ["csv", "jsonl", "xml"]), ("--every", ["1", "1000000000000000", "0"]),
        ("--output", ["/nowhere/file"]),
    ]
    private static let others: [Option] = [
        ("--no-such-option", ["1"]), ("--", ["x"]), ("-", []), ("-x", ["1"]), ("--lr=", []), ("", []),
        ("extra", []),
    ]
}
