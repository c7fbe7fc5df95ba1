import Screen

/// Where a person is in the tour: the chapter and the page, what was answered, and what is set up for it.
public struct Tour: Sendable {
    /// The word of the command line.
    static let command = "tour"
    /// The seed of its runs where none is given: the same for everybody, so that a class sees the same numbers.
    public static let usualSeed: UInt64 = 7

    /// What was answered on a page.
    struct Record: Sendable {
        let chapter: Chapter.Name
        let page: Int
        let answer: Answer
        let isRight: Bool
        /// The answer in words.
        let text: [Language: String]
    }

    /// What the keys mean now.
    public enum Phase: Hashable, Sendable {
        /// A page is read.
        case page
        /// A number is asked for.
        case number
        /// One of several answers is asked for.
        case choice
        /// The run is showing what was asked.
        case watching
        /// The list of the chapters is open.
        case list
        /// One of the experiments is to be chosen.
        case experiments
        /// The run has the whole screen.
        case freePlay

        /// Whether the lesson stands beside the run.
        var isLesson: Bool { self != .freePlay }
        /// Whether there is something to choose from.
        var isChoice: Bool { self == .choice || self == .list || self == .experiments }
        /// Whether an answer is asked for.
        var isQuestion: Bool { self == .choice || self == .number }
    }

    /// The chapter.
    public private(set) var chapter: Chapter
    /// The page of it, from 0.
    private(set) var page = 0
    /// What the run beside the text was set up as.
    private(set) var setting: Setting
    /// Counts how often something was set up.
    private(set) var settingNumber = 0
    /// Whether the run has shown what it was set up for.
    private(set) var hasSeen: Bool
    /// The number being typed.
    private(set) var typed = ""
    /// Whether Enter was pressed where no answer was given, or something that is no number.
    private(set) var isUnreadable = false
    /// The answer, chapter or experiment that is selected, from 0; nil while none is.
    private(set) var chosen: Int?
    /// Whether the list of the chapters is open.
    private(set) var isListOpen = false
    /// The experiment that is open; nil for none.
    private(set) var experiment: Experiment?
    /// The seed of the runs.
    let seed: UInt64
    let freshSeeds: SeedSequence
    private let isSeedGiven: Bool
    /// The answers of this chapter by page, each with whether the run bears it out.
    private var answers: [Int: (answer: Answer, isRight: Bool)] = [:]
    /// The last answers of every chapter, for the end of the tour.
    private(set) var records: [Record] = []
    /// The words of this chapter: their numbers are computed once, not for every frame.
    private var chapterWords: [Language: ChapterWords]
    /// The run of the lesson while another use is made of the screen.
    private var savedLesson: Session?

    /// Begins at a chapter.
    init(_ name: Chapter.Name, seed: UInt64?, freshSeeds: SeedSequence) {
        self.seed = seed ?? Self.usualSeed
        isSeedGiven = seed != nil
        self.freshSeeds = freshSeeds
        chapter = .named(name)
        setting = chapter.opening(self.seed)
        hasSeen = true
        chapterWords = Self.words(of: name, seed: self.seed)
    }

    private static func words(of name: Chapter.Name, seed: UInt64) -> [Language: ChapterWords] {
        let numbers = TourNumbers(seed: seed, for: name)
        return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, name.words($0, numbers)) })
    }

    /// What the keys mean now.
    public var phase: Phase {
        if savedLesson != nil { return .freePlay }
        if isListOpen { return .list }
        if isListOfExperiments, experiment == nil { return .experiments }
        guard let question else { return .page }
        if verdict != nil { return hasSeen ? .page : .watching }
        if case .choice = question.kind { return .choice }
        return .number
    }

    /// The tour while its lesson is seen.
    var lesson: Tour? { phase.isLesson ? self : nil }

    /// The question of this page.
    var question: Question? { chapter.pages[page].question }

    /// What was answered on this page, and whether the run bears it out.
    var verdict: (answer: Answer, isRight: Bool)? { answers[page] }

    /// The words of the chapter in a language, with the numbers of its runs.
    func words(_ language: Language) -> ChapterWords {
        chapterWords[language] ?? chapter.name.words(language, TourNumbers(seed: seed))
    }

    /// The two lines that are printed on leaving: where it was, and how to go on.
    func farewell(_ session: Session) -> String {
        let language = session.display.language
        let title = language.words.tour.title(chapter.name)
        let number = chapter.name.number
        let options =
            (isSeedGiven ? ["--seed", "\(seed)"] : []) + session.display.languageOption
        let command = (["\(session.display.program) tour --chapter \(number)"] + options).joined(
            separator: " ")
        let words = language.words
        return
            "tour  \(words.tour.chapterLabel) \(number)  \(title)  \(words.step) \(session.run.position)  \(session.exhibit.summary(session))\n"
            + "\(words.again)  \(command)\n"
    }
}

extension Tour {
    /// Goes on: to the chapter that is selected in the list, to the verdict, to the next page or chapter.
    mutating func proceed() {
        switch phase {
        case .list: if let chosen { go(to: Chapter.Name.allCases[chosen]) }
        case .choice:
            guard let chosen else { return isUnreadable = true }
            answer(.choice(chosen))
        case .number:
            guard let value = TypedValue(text: typed).value else { return isUnreadable = true }
            answer(.number(value))
        case .experiments:
            guard let chosen else { return }
            experiment = Experiment.all[chosen]
            setUp(Experiment.all[chosen].setting)
        case .page where experiment != nil: experiment = nil
        case .page where page + 1 < chapter.pages.count: turn(to: page + 1)
        case .page: moveChapter(by: 1)
        case .watching, .freePlay: break
        }
    }

    /// Answers the question of this page.
    ///
    /// - Parameter isTold: whether it is told, and so nobody's own.
    mutating func answer(_ answer: Answer, isTold: Bool = false) {
        guard let question else { return }
        let isRight = question.accepts(answer, seed: seed)
        answers[page] = (answer, isRight)
        records.removeAll { $0.chapter == chapter.name && $0.page == page }
        if !isTold {
            let text = chapterWords.compactMapValues { page(of: $0).map { words(of: answer, $0) } }
            records.append(
                Record(chapter: chapter.name, page: page, answer: answer, isRight: isRight, text: text))
        }
        setUp(question.demonstration(seed, answer))
    }

    private mutating func setUp(_ setting: Setting) {
        self.setting = setting
        settingNumber += 1
        hasSeen = setting.stop == 0
    }

    /// Turns to a page. What it speaks of is set up where that is not what the page before it leaves.
    private mutating func turn(to page: Int, isBack: Bool = false) {
        self.page = page
        (typed, isUnreadable, chosen, experiment) = ("", false, isListOfExperiments ? 0 : nil, nil)
        let isAsked = question != nil && verdict == nil
        if isBack || isAsked || chapter.pages[page].setting != nil { setUp(state(ofPage: page)) }
    }

    /// The state that a page of this chapter speaks of: its own, or what the question before it has shown.
    private func state(ofPage page: Int) -> Setting {
        for page in (0...page).reversed() {
            if let question = chapter.pages[page].question, let answer = answers[page]?.answer {
                return question.demonstration(seed, answer).finished
            }
            if let setting = chapter.pages[page].setting { return setting(seed) }
        }
        return chapter.opening(seed)
    }

    private mutating func go(to name: Chapter.Name, isBack: Bool = false) {
        chapter = .named(name)
        chapterWords = Self.words(of: name, seed: seed)
        answers = [:]
        if isBack {
            for record in records where record.chapter == name {
                answers[record.page] = (record.answer, record.isRight)
            }
        }
        isListOpen = false
        turn(to: isBack ? chapter.pages.count - 1 : 0, isBack: true)
    }

    /// The page before; from the first one, the last of the chapter before.
    mutating func turnBack() {
        if isListOpen { return toggleList() }
        if experiment != nil { return experiment = nil }
        if page > 0 { return turn(to: page - 1, isBack: true) }
        let place = chapter.name.number - 2
        if place >= 0 { go(to: Chapter.Name.allCases[place], isBack: true) }
    }

    /// The next chapter, or with −1 the one before; at both ends it stays.
    mutating func moveChapter(by offset: Int) {
        let names = Chapter.Name.allCases
        let place = chapter.name.number - 1 + offset
        if names.indices.contains(place) { go(to: names[place]) }
    }

    /// Opens the list of the chapters, or closes it.
    mutating func toggleList() {
        isListOpen.toggle()
        chosen = isListOpen ? chapter.name.number - 1 : isListOfExperiments ? 0 : nil
    }

    /// Selects another answer or chapter.
    mutating func choose(by offset: Int) {
        let count = optionCount
        isUnreadable = false
        if count > 0 { chosen = ((chosen ?? (offset > 0 ? -1 : 0)) + offset + count) % count }
    }

    /// Selects the answer or chapter of a number from 1; one that is not there changes nothing.
    mutating func pick(_ number: Int) {
        isUnreadable = false
        if (1...max(1, optionCount)).contains(number) { chosen = number - 1 }
    }

    private var optionCount: Int {
        if isListOpen { return Chapter.Name.allCases.count }
        if phase == .experiments { return Experiment.all.count }
        return page(of: words(.english))?.options.count ?? 0
    }

    /// Takes a character of the number.
    mutating func type(_ scalar: Unicode.Scalar) {
        isUnreadable = false
        if typed.unicodeScalars.count < 12 { typed.unicodeScalars.append(scalar) }
    }

    /// Takes back the last character.
    mutating func erase() {
        isUnreadable = false
        if !typed.isEmpty { typed.removeLast() }
    }

    /// The run has shown what it was set up for.
    mutating func see() { hasSeen = true }

    /// Lays the run of the lesson aside, or takes it up again.
    ///
    /// - Returns: the run to be shown now.
    mutating func toggleFreePlay(leaving session: Session) -> Session {
        guard let lesson = savedLesson else {
            savedLesson = session
            isListOpen = false
            return session
        }
        savedLesson = nil
        return lesson
    }

    /// What a key means while a number is typed: digits and signs belong to it, all others keep their meaning.
    func typingAction(for key: Key) -> Action? {
        guard phase == .number else { return nil }
        switch key {
        case .character(let scalar) where "0123456789.,-".unicodeScalars.contains(scalar):
            return .tour(.type(scalar))
        case .backspace where !typed.isEmpty: return .tour(.erase)
        default: return nil
        }
    }
}
