extension RecordingError {
    /// What should stand in the place of a value.
    ///
    /// These are values, not words: whoever shows them says them in the reader's language.
    public enum Expectation: Hashable, Sendable {
        /// An object.
        case object
        /// A list of anything.
        case list
        /// A list of numbers.
        case numbers
        /// A list of numbers that are all finite.
        case finiteNumbers
        /// A string.
        case string
        /// `true` or `false`.
        case boolean
        /// A whole number within a range.
        case integer(ClosedRange<UInt64>)
        /// A whole number above 0.
        case positiveInteger
        /// A number that is not too large for its type: float32, else float64.
        case number(isFloat32: Bool)
        /// A number that is neither infinite nor not a number.
        case finiteNumber
        /// A learning rate above 0.
        case positiveRate
        /// The name of a type of numbers.
        case typeName(String)

        /// The command of a trace: `neuron` or `network`.
        case command
        /// The name of a program of the notebook: `A`, `B` or `C`.
        case program
        /// The name of an activation.
        case activation
        /// The name of a loss.
        case loss
        /// A number that can be a momentum.
        case momentum
        /// No gradients that are kept, as there is momentum.
        case noMomentum
        /// A number that can be a decay.
        case decay
        /// The name of a parameter of the run.
        case parameterName
        /// As many rows as the field `inputs` has, all of one length.
        case rowsAsInInputs
        /// A matrix for so many inputs.
        case matrix(inputs: Int)
        /// A list of two or more lanes.
        case lanes(atMost: Int)
        /// A list of runs that is not empty.
        case atLeastOneRun
        /// A list of rates that is not empty.
        case atLeastOneRate

        /// This lane of a race.
        case lane(Int)
        /// This step.
        case step(Int)
        /// A step after an earlier one, the last one at most.
        case laterStep(after: Int, upTo: Int)
        /// An iteration after an earlier one; −1 is the one before the first.
        case iteration(after: Int, atMost: Int)
        /// No more rows.
        case endOfTrace(afterStep: Int)
    }

    /// What stands in the place of a value.
    public enum Found: Hashable, Sendable {
        /// A number, a string in its quotes, or a name such as `null`, as written; shortened.
        case written(String)
        /// A list.
        case list
        /// An object.
        case object
    }

    /// What JSON's grammar asks for.
    public enum Token: Hashable, Sendable, CaseIterable {
        /// `,` or `]`.
        case commaOrBracket
        /// `,` or `}`.
        case commaOrBrace
        /// `:`.
        case colon
        /// The name of a field, in quotes.
        case name
        /// A character of a string; control characters are none.
        case character
        /// The end of a string.
        case quote
        /// Bytes that are text in UTF-8.
        case utf8
        /// The beginning of a value.
        case value
        /// Nothing more.
        case endOfText
    }
}
