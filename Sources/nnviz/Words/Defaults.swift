import Learning
import Screen
import Visualizer

/// The values that options have where nothing is typed, as a person would type them: help and messages name them.
enum Defaults {
    static let input = NumberText.brief(NeuronSpecification.notebookInput)
    static let target = NumberText.brief(NeuronSpecification.notebookTarget)
    static let neuronRate = NumberText.brief(NeuronSpecification.notebookRate)
    static let neuronSteps = NeuronSpecification.notebookSteps
    static let neuronSpeed = Exhibit.neuron.usualSpeed
    static let neuronOpeningSpeed = Exhibit.neuron.openingSpeed

    static let layers = Architecture.notebookSizes.map(String.init).joined(separator: ",")
    static let inputs = list(TrainingData.notebookInputs)
    static let targets = list(TrainingData.notebookTargets)
    static let networkRate = NumberText.brief(NetworkSpecification.notebookRate)
    static let networkSteps = NetworkSpecification.notebookSteps
    static let networkSpeed = Exhibit.network.usualSpeed

    static let frameSize = text(FrameOptions.usualSize)
    static let largestFrameSize = text(FrameOptions.largestSize)
    static let maxFrames = Speed.maxFrames
    static let starts = Session.usualStarts

    static let tourSeed = Tour.usualSeed
    static let lastChapter = Chapter.Name.allCases.count
    static let chapters = Chapter.Name.allCases.map(\.rawValue).joined(separator: ", ")

    static let raceNames = RunSetting.Name.allCases.map(\.rawValue).joined(separator: ", ")

    private static func list(_ numbers: [Double]) -> String {
        numbers.map { NumberText.brief($0) }.joined(separator: ",")
    }

    private static func text(_ size: Size) -> String { "\(size.columns)x\(size.rows)" }
}
