import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Large numbers for a room")
struct PresenterTests {
    private func layout(_ session: Session, _ columns: Int, _ rows: Int) -> PresenterLayout? {
        let scene = Scene(session, glyphs: .braille, hasColors: true)
        return PresenterLayout(scene, in: ScreenBands(Size(columns: columns, rows: rows)).body)
    }

    @Test(
        "All four numbers are there from 80x24 on, larger where there is room", arguments: Language.allCases)
    func scales(language: Language) throws {
        let neuron = neuronSession(language: language).pressing("P")
        let network = try networkSession(language: language).pressing("P")
        for (columns, rows, scale) in [(80, 24, 1), (120, 40, 2), (160, 48, 2), (200, 60, 3)] {
            let place = layout(neuron, columns, rows)
            #expect(place?.scale == scale && place?.numbers.count == 4)
            #expect((place?.pane.columns ?? 0) >= 34)
            #expect(layout(network, columns, rows)?.numbers.count ?? 0 >= 4)
        }
    }

    @Test(
        "Nothing overlaps or lies outside, at any size; where there is no room for two numbers, the usual panes stay"
    )
    func places() {
        let session = neuronSession().pressing("P")
        for columns in stride(from: 0, through: 220, by: 3) {
            for rows in stride(from: 0, through: 70, by: 3) {
                let body = ScreenBands(Size(columns: columns, rows: rows)).body
                guard let place = layout(session, columns, rows) else {
                    #expect(columns < 43 || rows < 14)
                    continue
                }
                let rects = place.numbers.map(\.rect) + [place.key, place.pane].filter { !$0.isEmpty }
                #expect(place.numbers.count >= 2)
                for (index, rect) in rects.enumerated() {
                    #expect(rect.intersection(body) == rect, "\(columns)x\(rows)")
                    for other in rects.dropFirst(index + 1) { #expect(rect.intersection(other).isEmpty) }
                }
            }
        }
    }

    @Test("While it runs, every label and every digit keeps its place")
    func nothingJumps() {
        var session = neuronSession().pressing("P Space")
        let points = (0..<80).map { _ in
            session.update(.advance(by: 1))
            return layout(session, 80, 24)?.numbers.map { place in
                let text = place.number.text(characters: 7)
                return
                    "\(place.rect) \(place.number.label) \(text.firstIndex(of: ".")?.utf16Offset(in: text) ?? 0)"
            }
        }
        #expect(Set(points).count == 1)
    }

    @Test("All outputs are there at 80x24 and 120x40, and every lane of a race with its rate")
    func allFigures() throws {
        let race = session(
            NeuronSpecification(start: .seed(42)), lanes: [0.02, 0.005, 0.001].map { Schedule(rate: $0) })
        for (columns, rows) in [(80, 24), (120, 40)] {
            let network = try #require(layout(try networkSession().pressing("P"), columns, rows))
            #expect(network.hidden == 0)
            #expect(network.numbers.map { $0.number.label.prefix(2) } == ["lo", "ŷ0", "ŷ1", "ŷ2"])
            let lanes = try #require(layout(race.pressing("P"), columns, rows))
            #expect(
                lanes.numbers.map(\.number.label) == [
                    "● lr 0.02   loss", "▲ lr 0.005   loss", "◆ lr 0.001   loss",
                ])
        }
    }

    @Test("The product of the neuron is written out, with as many digits of W as fit")
    func product() {
        let number = LargeNumber(label: "", form: .product(0.26571234, 6), style: .plain)
        #expect([12, 9, 8, 6].map(number.text) == ["0.265712·6", "0.2657·6", "0.266·6", "0.3·6"])
        for (value, factor) in [(Double.nan, 6), (-1e300, 6), (1, -1e-300), (0.25, .infinity)] {
            let number = LargeNumber(label: "", form: .product(value, factor), style: .plain)
            for characters in 12...16 { #expect(number.text(characters: characters).count <= characters) }
        }
        let place = layout(neuronSession().pressing("P"), 80, 24)
        #expect(place?.numbers.first?.number.label == "y = W·x")
    }

    @Test("The last key is shown with what it does, until the next one; keys that mean nothing are not")
    func lastKey() {
        let session = neuronSession().pressing("P Right Left")
        #expect(text(of: session).contains(session.words.helpStepBack))
        #expect(text(of: session.pressing("S")).contains(session.words.helpStepBack))
        let next = text(of: session.pressing("PgDn"))
        #expect(next.contains(session.words.helpHundred) && !next.contains(session.words.helpStepBack))
    }

    @Test("P again, or a digit, and it is gone")
    func leaving() {
        let usual = text(of: neuronSession())
        #expect(text(of: neuronSession().pressing("P P")) == usual)
        #expect(text(of: neuronSession().pressing("P 4")) == text(of: neuronSession().pressing("4")))
    }

    @Test(
        "Every key can be shown large and whole at 80 columns", arguments: Language.allCases
    )
    func keys(language: Language) throws {
        let context = try networkSession().keyContext
        for key in KeyTable.rows(for: context).flatMap(\.bindings).flatMap(\.keys) {
            var session = try networkSession(language: language).pressing("P")
            session.lastKey = key
            let help = try #require(KeyTable.row(of: key, in: session.keyContext)).help
            #expect(text(of: session).contains(language.words[keyPath: help]), "\(key.name)")
            let place = try #require(layout(session, 80, 24))
            let isShown = key.largeNames(language.words).contains { name in
                BigText(name, scale: 1).columns <= place.key.columns - 2 && BigText.canShow(name)
            }
            #expect(isShown, "\(key.name)")
        }
    }

    @Test("Numbers of any size fit: nan, infinities, 1e-300, a step of ten digits")
    func extremes() {
        for value in [Double.nan, .infinity, -.infinity, 1e-300, -1e300, 0, -0.0, 123_456_789.5] {
            for form in [LargeNumber.Form.number(value), .signed(value)] {
                let number = LargeNumber(label: "", form: form, style: .plain)
                for characters in 4...12 {
                    #expect(number.text(characters: characters).utf8.count <= characters)
                }
            }
        }
        let step = LargeNumber(label: "", form: .count(1_234_567_890), style: .plain)
        #expect(step.text(characters: 7) == "1.2345G" || step.text(characters: 7) == "1.234G")
        #expect(step.text(characters: 10) == "1234567890")
    }
}
