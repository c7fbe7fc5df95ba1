import Learning
import Screen

extension Network {
    /// The form and the data where they are not the notebook's, and the seed.
    public static func options(_ specification: NetworkSpecification, dataFile: String?) -> [String] {
        var options: [String] = []
        let architecture = specification.architecture
        if architecture.style == .matrices { options.append("--matrices") }
        if architecture.sizes != Architecture.notebookSizes {
            options += ["--layers", architecture.sizes.map(String.init).joined(separator: ",")]
        }
        if architecture.activation != .sigmoid {
            options += ["--activation", architecture.activation.rawValue]
        }
        let data = specification.data
        if let dataFile {
            options += ["--data", dataFile]
        } else if data != .notebook {
            options.append("--inputs=" + rows(data.rows, data.inputs(ofRow:)))
            options.append("--targets=" + rows(data.rows, data.targets(ofRow:)))
        }
        return options + ["--seed", "\(specification.seed)"]
    }

    private static func rows(_ count: Int, _ row: (Int) -> ArraySlice<Float>) -> String {
        (0..<count).map { place in
            row(place).map { NumberText.brief($0) }.joined(separator: ",")
        }.joined(separator: ";")
    }

    /// The sizes of the layers, the activation and the size of the data.
    public static func subtitle(_ specification: NetworkSpecification, words: Words) -> String {
        let architecture = specification.architecture
        var text = architecture.sizes.map(String.init).joined(separator: "→")
        if architecture.layers.count > 1 { text += ", \(architecture.activation.rawValue)" }
        if architecture.style == .matrices { text += ", \(words.matrices)" }
        if specification.data.rows > 1 { text += ", \(words.rows(specification.data.rows))" }
        return text
    }

    /// The loss, rate and seed.
    public static func summary(_ session: Session<Network>) -> String {
        let network = session.timeline.subject
        let words = session.words
        return
            "\(words.loss) \(NumberText.brief(network.meanError))  lr \(NumberText.brief(session.timeline.rate))"
            + "  \(words.seed) \(session.specification.seed)"
    }
}
