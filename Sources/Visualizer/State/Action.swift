import Screen

/// What can happen to a session: a person's wish, or a stretch of time.
public enum Action: Hashable, Sendable {
    /// Time has passed: so many steps, if it runs.
    case advance(by: Int)
    /// So many steps a second there really were; nil where that is not known.
    case measure(Double?)
    /// Pause, or run.
    case togglePause
    /// So many steps on or, below zero, back; pauses.
    case move(by: Int)
    /// To a step, or the latest where it lies beyond; pauses.
    case moveTo(step: Int)
    /// To the first step; pauses.
    case moveToStart
    /// To the latest step; pauses.
    case moveToLatest
    case raiseRate
    case lowerRate
    /// That learning rate.
    case setRate(Double)
    /// The next setting of the loss, the momentum, the kept gradients or the decay.
    case changeRule(RuleKey)
    case speedUp
    case slowDown
    /// From the same start, with the present rate and without edits.
    case restart
    /// From a new seed.
    case restartFromNewSeed
    /// The next weight, or with −1 the one before.
    case selectWeight(by: Int)
    /// The selected weight as the second axis of the loss surface; the marked one again ends it.
    case markWeight
    /// The next row of data, or with −1 the one before.
    case selectRow(by: Int)
    /// A little more, or with −1 less, of the selected weight.
    case nudgeWeight(by: Int)
    /// That value for a parameter.
    case set(parameter: Int, value: Double)
    /// Begin to type a value for the selected weight.
    case editWeight
    /// A character of the value being typed.
    case type(Unicode.Scalar)
    /// A pasted text: a part of the value being typed, and nothing anywhere else.
    case paste(String)
    /// Take back the last character.
    case eraseCharacter
    /// Set the value that was typed.
    case commitValue
    case undo
    case showNextBranch
    case removeBranch
    /// Add the present rate as a lane of a race.
    case addLane
    /// Let many other starts learn in step with the run, or no more.
    case toggleStarts
    /// The next lane, or with −1 the one before.
    case focusLane(by: Int)
    /// Linear or logarithmic loss axis.
    case toggleLogarithmic
    /// Values, gradients or last changes of the weights.
    case showNextQuantity
    /// Point at the next term of the worked step; after the last one, go one step on.
    case nextTerm
    /// The whole run or its last part.
    case toggleTail
    /// Read values off the loss curve, or end it.
    case toggleCursor
    /// The step that is read off, so many on or back.
    case moveCursor(by: Int)
    /// The pane of that number, from 1, on the whole screen, and back; the tenth has the digit 0.
    case zoom(Int)
    case changeLanguage
    case changeTheme
    /// Colours for the background that the terminal says it has, unless a person has chosen some.
    case suit(background: RGB)
    /// Large numbers for a room, and back.
    case togglePresenter
    /// The command line that reproduces the run.
    case toggleCommand
    /// Sends it to the clipboard.
    case copyCommand
    case toggleHelp
    /// Say why a key can do nothing now.
    case explain(KeyReason)
    /// Something in the tour.
    case tour(TourAction)
    /// Something about a question on the step that comes next.
    case question(QuestionAction)
    /// Close what is open.
    case close
    case quit
    case suspend
}

/// What can happen to the tour.
public enum TourAction: Hashable, Sendable {
    /// Open it at the chapter that fits, or close it.
    case toggle
    /// The next page; the answer, where one is asked for.
    case proceed
    /// The page before.
    case turnBack
    /// The next chapter, or with −1 the one before.
    case moveChapter(by: Int)
    /// The list of the chapters, or close it.
    case toggleList
    /// The run on the whole screen, and back to the lesson as it was.
    case toggleFreePlay
    /// The next of the answers or chapters to choose from, or with −1 the one before.
    case choose(by: Int)
    /// The answer or chapter of that number, from 1.
    case pick(Int)
    /// A character of the number that answers.
    case type(Unicode.Scalar)
    /// Take back the last character.
    case erase
}

/// What can happen to a question about a step.
public enum QuestionAction: Hashable, Sendable {
    /// Ask one.
    case ask
    /// A character of the number that answers.
    case type(Unicode.Scalar)
    /// Take back the last character.
    case erase
    /// The next of the answers to choose from, or with −1 the one before.
    case choose(by: Int)
    /// The answer of that number, from 1.
    case pick(Int)
    /// Answer; once the question is over, go on.
    case submit
    /// Leave it.
    case end
}
