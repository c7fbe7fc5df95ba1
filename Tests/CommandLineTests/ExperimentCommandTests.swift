import Foundation
import Learning
import Testing
import Visualizer

@testable import nnviz

@Suite("The commands of the experiments")
struct ExperimentCommandTests {
    @Test("Each is at most 60 characters long, but for the eight seeds, which take 85")
    func lengths() {
        for experiment in Experiment.all {
            #expect(
                experiment.command.count <= (experiment.name == .seeds ? 85 : 60), "\(experiment.command)")
        }
    }
}
