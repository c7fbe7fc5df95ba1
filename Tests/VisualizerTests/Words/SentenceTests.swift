import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("The sentence")
struct SentenceTests {
    @Test("It fits its line at 80 columns at every step of telling runs", arguments: Language.allCases)
    func fits(language: Language) throws {
        var neuron = neuronSession(language: language)
        for rate in ["Up Up", "Down Down Down Down Down"] {
            neuron = neuron.pressing(rate)
            for _ in 0..<60 {
                #expect(neuron.sentenceColumns <= 76, "\(Neuron.sentence(neuron))")
                neuron = neuron.pressing("Right")
            }
        }
        var network = try networkSession(language: language)
        for _ in 0..<30 {
            #expect(network.sentenceColumns <= 76, "\(Network.sentence(network))")
            network = network.pressing("PgDn")
        }
    }

    @Test("It says what the learning core has found")
    func words() {
        let start = neuronSession()
        #expect(Neuron.sentence(start) == "12 steps to cross the target, error then -0.013720")
        #expect(
            Neuron.sentence(start.pressing("PgDn"))
                == "bounces for ever: W 0.247713 and 0.253713, |errors| sum 0.036000 = lr·x²")
        #expect(
            Neuron.sentence(start.pressing("Down Down Down"))
                == "117 steps to cross the target, error then -0.002920; 100 cannot arrive")
    }
}

extension Session {
    fileprivate var sentenceColumns: Int { Subject.sentence(self).unicodeScalars.count }
}
