import Learning
import Screen
import Testing

@testable import Visualizer

@Suite("Typing a value")
struct TypingTests {
    private func typed(_ text: String, in session: Session = neuronSession()) -> Session {
        var session = session.pressing("e")
        for scalar in text.unicodeScalars { session.press(.character(scalar)) }
        return session
    }

    @Test(
        "Numbers as people write them",
        arguments: [
            ("0.25", 0.25), ("0,25", 0.25), ("-1.5", -1.5), ("+2", 2), ("1e-3", 1e-3), (".5", 0.5),
            ("1E2", 100), ("-0", -0.0),
        ])
    func good(text: String, value: Double) {
        let session = typed(text).pressing("Enter")
        #expect(session.typing == nil && session.notice == nil)
        #expect(session.run.neuron.subject.weight.bitPattern == value.bitPattern)
    }

    @Test(
        "Anything else gets a message and stays to be mended",
        arguments: ["", "abc", "1,2,3", "nan", "inf", "1e999", "0x10", "1 2", "--1", "e5", "1e"])
    func bad(text: String) {
        let before = neuronSession().bits
        let session = typed(text).pressing("Enter")
        #expect(session.typing?.text == text)
        #expect(session.notice == .notANumber(text))
        #expect(session.bits == before)
        #expect(session.run.schedule.edits.isEmpty)
    }

    @Test("Pasted text is a part of the value, without blanks and ends of lines, as far as there is room")
    func paste() {
        var session = typed("1")
        session.update(.paste(" 2.\t5\r\n"))
        #expect(session.typing?.text == "12.5" && session.notice == nil)
        session.update(.paste(String(repeating: "7", count: 100)))
        #expect(session.typing?.text.count == 40 && session.notice == .typedInFull(40))
    }

    @Test("Pasted anywhere else it changes nothing, and says so")
    func strayPaste() {
        var session = neuronSession().pressing("s s")
        let before = session
        session.update(.paste("quick Rr"))
        #expect(session.notice == .pasteDropped)
        #expect(
            session.bits == before.bits && session.run.position == before.run.position
                && session.takeEffects() == []
        )
    }

    @Test("Esc leaves the old value; Backspace takes characters back")
    func escapeAndBackspace() {
        let left = typed("0.9").pressing("Esc")
        #expect(left.typing == nil && left.bits == neuronSession().bits)
        let mended = typed("0.95").pressing("Backspace Backspace Backspace Backspace Backspace Backspace")
        #expect(mended.typing?.text == "")
        #expect(typed("0.45x").pressing("Enter Backspace Enter").run.neuron.subject.weight == 0.45)
    }

    @Test(
        "What does not fit any more is refused with a word, which the next key takes back",
        arguments: Language.allCases)
    func full(language: Language) {
        let digits = String(repeating: "1", count: 40)
        let full = typed(digits, in: neuronSession(language: language))
        #expect(full.typing?.text == digits && full.notice == nil)
        let over = full.pressing("2")
        #expect(over.typing?.text == digits)
        let line = GridText.plain(
            ScreenView.draw(over, size: Size(columns: 80, rows: 24), glyphs: .braille, colors: .none)
        ).split(separator: "\n")[23]
        let word = language == .english ? "40 characters at most" : "40 caracteres como máximo"
        #expect(line.hasPrefix(" \(word): \(digits)_  "), "\(line)")
        #expect(over.pressing("Backspace").notice == nil)
    }

    @Test("While typing, only Enter, Esc, Backspace, Ctrl-C and Ctrl-Z are keys")
    func keysWhileTyping() {
        let session = neuronSession().pressing("Right e")
        for key in KeyTable.rows.flatMap(\.bindings).flatMap(\.keys) where key != .backspace {
            switch key {
            case .character(let scalar): #expect(session.action(for: key, in: nil) == .type(scalar))
            case .escape: #expect(session.action(for: key, in: nil) == .close)
            case .enter: #expect(session.action(for: key, in: nil) == .commitValue)
            case .control("c"): #expect(session.action(for: key, in: nil) == .quit)
            case .control("z"): #expect(session.action(for: key, in: nil) == .suspend)
            default: #expect(session.action(for: key, in: nil) == nil, "\(key)")
            }
        }
        #expect(session.action(for: .enter, in: nil) == .commitValue)
        #expect(session.action(for: .backspace, in: nil) == .eraseCharacter)
        #expect(session.action(for: .control("q"), in: nil) == nil)
    }

    @Test("It pauses, and a text does not grow without end")
    func pausesAndEnds() {
        #expect(!neuronSession().pressing("Space e").isRunning)
        #expect(typed(String(repeating: "1", count: 500)).typing?.text.count == TypedValue.longest)
    }

    @Test("In the network it sets the selected parameter, rounded to float32, and only that")
    func network() throws {
        let before = try networkSession().advanced(by: 3)
        let after = before.pressing("Tab Tab e 0 . 1 Enter")
        #expect(after.run.learner.value(ofParameter: 2) == Double(Float(0.1)))
        var bits = before.bits
        bits[2] = after.bits[2]
        #expect(after.bits == bits)
        #expect(after.run.position == 3)
    }

    @Test("A value that is infinite as a float32 is refused in the network, as the command line refuses it")
    func tooLargeForFloat32() throws {
        let session = try networkSession().pressing("e 1 e 3 9 Enter")
        #expect(session.notice == .notANumber("1e39"))
        #expect(session.run.schedule.edits.isEmpty)
    }

    @Test("A nudge moves the weight by a small round amount, both ways")
    func nudge() {
        let weight = neuronSession().run.neuron.subject.weight
        let up = neuronSession().pressing(">").run.neuron.subject.weight
        let down = neuronSession().pressing("<").run.neuron.subject.weight
        #expect(abs(up - weight - 0.005) < 1e-15 && abs(weight - down - 0.005) < 1e-15)
        #expect(typed("20").pressing("Enter >").run.neuron.subject.weight == 20.5)
    }

    @Test("A nudge of what is not finite, or would not stay finite, changes nothing")
    func nudgeBeyondNumbers() throws {
        let lost = typed("1e308", in: neuronSession(rate: 1000)).pressing("Enter")
        #expect(
            lost.pressing("> > > > > > > > > > > > > > > > >").bits.allSatisfy {
                Double(bitPattern: $0).isFinite
            })
        let infinite = session(NeuronSpecification(input: 1e200, start: .weight(1e200)))
        let diverged = infinite.advanced(by: 5)
        for edit in diverged.pressing("> <").run.schedule.edits { #expect(edit.value.isFinite) }
    }
}
