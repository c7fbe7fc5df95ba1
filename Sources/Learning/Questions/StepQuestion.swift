/// A question about one step of a run, with what the step itself answers.
public struct StepQuestion: Hashable, Sendable {
    /// What is asked.
    public enum Asked: Hashable, Sendable {
        /// A number.
        case number(Quantity)
        /// Whether the neuron's error has another sign after the step: yes or no.
        case crossing
        /// Which of these weights of one output the step changes most.
        case largestChange([Int])
    }

    /// What is right.
    public enum Truth: Hashable, Sendable {
        /// A number.
        case number(Double)
        /// The answer of that place, from 0; of yes and no, yes is 0.
        case choice(Int)
    }

    /// A number that a slip gives.
    public struct SlipNumber: Hashable, Sendable {
        /// The slip.
        public let slip: Slip
        /// What it gives instead of the right one.
        public let value: Double
    }

    /// A number that is told with the question.
    public struct Given: Hashable, Sendable {
        /// What it is.
        public let quantity: Quantity
        /// Its value, rounded to as many digits as an answer needs.
        public let value: Double
    }

    /// What is asked.
    public let asked: Asked
    /// The step, which is the number of updates before it.
    public let step: Int
    /// The row of data, from 0.
    public let row: Int
    /// What the run answers.
    public let truth: Truth
    /// The numbers that it takes.
    public let given: [Given]
    /// How it is worked out; of a crossing, the error after the step. Nil where nothing is to be computed.
    public let formula: Formula?
    /// The significant digits that are asked for.
    public let digits: Int
    /// One unit of the last of these digits: an answer is right that is no farther off.
    public let unit: Double
    /// What the slips give that differ from the right number by more than ``unit``, the simpler first.
    public let slips: [SlipNumber]

    /// How many answers there are to choose from; 0 where a number is typed.
    public var choices: Int {
        switch asked {
        case .number: 0
        case .crossing: 2
        case .largestChange(let weights): weights.count
        }
    }
}

extension StepQuestion {
    /// A usual answer has so many significant digits.
    static let usualDigits = 4
    /// More digits, and more numbers than these, nobody wants to type.
    private static let mostDigits = 6
    private static let mostNumbers = 16

    /// Asks for a number.
    ///
    /// A new weight is asked for with as many digits as it takes to see the step.
    ///
    /// - Returns: nil where the answer cannot be worked out well from a few rounded numbers.
    init?(_ quantity: Quantity, _ reading: some StepReading, step: Int, row: Int) {
        guard let truth = reading.value(of: quantity), truth.isFinite,
            let formula = reading.formula(for: quantity), formula.numbers.count <= Self.mostNumbers
        else { return nil }
        let largest = formula.numbers.compactMap(reading.value).map(abs).max() ?? 1
        let exponent = (truth == 0 ? largest : truth).decimalExponent
        var place = exponent - Self.usualDigits + 1
        if case .newParameter = quantity, let change = reading.value(of: .change(quantity.index)), change != 0
        {
            place = min(place, change.decimalExponent - 1)
        }
        let unit = Double.powerOfTen(place)
        guard exponent - place < Self.mostDigits,
            let given = Self.given(formula, reading, isFair: { abs($0 - truth) <= unit / 4 })
        else { return nil }
        asked = .number(quantity)
        (self.step, self.row, self.truth, self.given, self.formula) = (
            step, row, .number(truth), given, formula
        )
        (digits, self.unit) = (exponent - place + 1, unit)
        let slips = quantity.slips.map { ($0, reading.with($0)?.value(of: quantity)) }
        let others = reading.neighbours(of: quantity).map { (Slip.taken($0), reading.value(of: $0)) }
        self.slips = (slips + others).compactMap { slip, value in
            guard let value, value.isFinite, abs(value - truth) > unit else { return nil }
            return SlipNumber(slip: slip, value: value)
        }
    }

    /// Asks whether the next step crosses the target.
    init?(crossingOf reading: NeuronReading, step: Int) {
        guard let output = reading.formula(for: .newOutput), let next = reading.value(of: .newOutput) else {
            return nil
        }
        let formula = Formula.difference(output, .number(.target(0)))
        let neuron = reading.neuron
        let (before, after) = (neuron.error, next - neuron.target)
        guard before.isFinite, after.isFinite, abs(after) > 1e-4 * max(abs(before), abs(neuron.target)),
            let given = Self.given(formula, reading, isFair: { $0 * after > 0 })
        else { return nil }
        asked = .crossing
        (self.step, row, self.given, self.formula) = (step, 0, given, formula)
        (digits, unit, slips) = (0, 0, [])
        truth = .choice((before < 0) != (after < 0) ? 0 : 1)
    }

    /// Asks which of the weights that lead to an output moves most.
    init?(largestChangeTo output: Int, _ reading: NetworkReading, step: Int) {
        let network = reading.network
        let layer = network.architecture.layers[network.architecture.layers.count - 1]
        let inputs = 0..<min(layer.inputs, 6)
        let weights = inputs.map { layer.weight(from: $0, to: output) }
        let sizes = weights.map { abs(network.gradients[$0]) }
        let order = sizes.sorted(by: >)
        guard order.count > 1, order[0].isFinite, order[1] < 0.95 * order[0], network.data.rows == 1,
            !network.rule.hasVelocity
        else { return nil }
        asked = .largestChange(weights)
        (self.step, row, formula) = (step, reading.row, nil)
        given = inputs.compactMap { input in
            let unit = Quantity.unit(layer: layer.number, input)
            return reading.value(of: unit).map { Given(quantity: unit, value: $0.rounded(toDigits: 4)) }
        }
        (digits, unit, slips) = (0, 0, [])
        truth = .choice(sizes.firstIndex(of: order[0]) ?? 0)
    }

    /// The numbers of a formula with as few digits as it takes to come to a fair answer.
    private static func given(
        _ formula: Formula, _ reading: some StepReading, isFair: (Double) -> Bool
    ) -> [Given]? {
        let numbers = formula.numbers.map { ($0, reading.value(of: $0) ?? .nan) }
        return (6...9).lazy.map { digits in
            numbers.map { Given(quantity: $0, value: $1.rounded(toDigits: digits)) }
        }.first { given in
            isFair(formula.value { quantity in given.first { $0.quantity == quantity }?.value ?? .nan })
        }
    }
}

extension Quantity {
    /// The parameter that it belongs to; 0 where there is none.
    fileprivate var index: Int {
        switch self {
        case .parameter(let index), .gradient(let index), .lastVelocity(let index), .change(let index),
            .newParameter(let index):
            index
        default: 0
        }
    }
}
