import Learning
import Screen

extension Exhibit {
    /// What a network shows.
    public static let network = Exhibit(
        command: "network",
        usualSpeed: 60,  // one iteration a frame of a usual display
        openingSpeed: 60,
        panes: [
            .weights, .networkError, .networkSlope, .networkLoss, .graph, .surface, .function, .networkStep,
            .activation, .gradientSizes,
        ],
        mainPane: .networkLoss, lossPane: .networkLoss, stepPane: .networkStep,
        arrangements: Arrangement.ofNetwork,
        workedTermCount: { session in
            session.run.network.subject.workedTerms(ofParameter: session.selectedParameter).count
        },
        workedReason: { $0.reason(ofTerm: $0.session.workedTerm ?? 0) },
        largeNumbers: LargeNumber.ofNetwork,
        sentence: { NetworkForecast($0.network, next: $0.next).sentence(of: $0.network.subject, $0.words) },
        plainState: { $0.run.network.subject.plainState($1) },
        plainTargets: { [$0.run.network.subject.data.plainTargets($0.words)] },
        chapter: { Chapter.Name.fitting($0.run.network.subject.architecture) },
        summary: { session in
            let words = session.words
            let loss = NumberText.brief(session.run.network.subject.meanError)
            let seed = session.specification.seed.map { "  \(words.seed) \($0)" } ?? ""
            return "\(words.loss) \(loss)  lr \(NumberText.brief(session.run.rate))" + seed
        })
}

extension NetworkSpecification {
    /// The form and the data where they are not the notebook's, without settings.
    func options(dataFile: String?) -> [String] {
        var options: [String] = []
        if architecture.style == .matrices { options.append("--matrices") }
        if architecture.sizes != Architecture.notebookSizes {
            options += ["--layers", architecture.sizes.map(String.init).joined(separator: ",")]
        }
        if let dataFile {
            options += ["--data", dataFile]
        } else if data != .notebook {
            options.append("--inputs=" + rows(data.inputs(ofRow:)))
            options.append("--targets=" + rows(data.targets(ofRow:)))
        }
        return options
    }

    private func rows(_ row: (Int) -> ArraySlice<Float>) -> String {
        (0..<data.rows).map { row($0).map { NumberText.brief($0) }.joined(separator: ",") }
            .joined(separator: ";")
    }

    /// The sizes of the layers, the activation and the size of the data.
    func subtitle(_ words: Words) -> String {
        var text = architecture.sizes.map(String.init).joined(separator: "→")
        if architecture.layers.count > 1 { text += ", \(architecture.activation.rawValue)" }
        if architecture.style == .matrices { text += ", \(words.matrices)" }
        if data.rows > 1 { text += ", \(words.rows(data.rows))" }
        return text
    }
}

extension Scene {
    /// What the term of that place in the worked step is for.
    func reason(ofTerm place: Int) -> String {
        let terms = network.subject.workedTerms(ofParameter: session.selectedParameter)
        let (words, rule) = (words.worked, network.subject.rule)
        switch terms[min(place, terms.count - 1)] {
        case .sum: return words.whySum
        case .value: return words.whyValue
        case .errors: return words.whyErrors(rule.loss)
        case .between: return words.whyBetween
        case .backward: return words.whyBackward
        case .sumSlope: return words.whySumSlope
        case .contribution: return words.whyContribution
        case .gradient: return words.whySlopeInWeight(network.subject.data.rows > 1)
        case .velocity: return rule.keepsGradients ? words.whyKeptGradient : words.whyVelocity
        case .change: return words.whyChange
        case .newWeight: return words.whyNewValue
        }
    }

    /// The name of the selected parameter.
    var selectedName: String { network.subject.name(ofParameter: session.selectedParameter) }
}
