import Learning

extension Comparison {
    /// Compares a trace of JSON lines.
    init(traceBeginningWith first: RecordedValue, followedBy lines: inout JSONReader) throws(RecordingError) {
        let lanes = try first.field("run").lanes()
        self.init(subject: .trace(lanes))
        switch lanes[0] {
        case .neuron: try compare(lanes, { RunWalker<Neuron>($0) }, from: first, followedBy: &lines)
        case .network(let network):
            // The first line is looked at before a network of the promised size is built.
            try network.architecture.checkShapes(
                of: first, rows: first.hasPredictions() ? network.data.rows : 0)
            try compare(lanes, { RunWalker<Network>($0) }, from: first, followedBy: &lines)
        }
    }

    private mutating func compare<Subject: ComparedRow>(
        _ lanes: [RunSpecification], _ walker: (RunSpecification) -> RunWalker<Subject>?,
        from first: RecordedValue, followedBy lines: inout JSONReader
    ) throws(RecordingError) {
        var walkers = lanes.compactMap(walker)
        var order = try RowOrder(of: first.field("run"))
        let content = RowContent(
            predictions: try first.hasPredictions(), velocity: lanes.contains { $0.schedule.everHasVelocity })
        var next: RecordedValue? = first
        while let line = next {
            if walkers.count > 1 { try line.checkLane(0) }
            let present = try order.next(line)
            for lane in walkers.indices {
                guard let line = next else {
                    throw lines.source.error(
                        .endsBeforeLane(lane, step: present), at: lines.source.bytes.count)
                }
                if lane > 0 { try line.checkLane(lane, step: present) }
                walkers[lane].advance(to: present)
                try compare(
                    line, with: walkers[lane], lane: walkers.count > 1 ? lane : nil, content: content)
                next = try lines.nextValue().map { RecordedValue($0, in: lines.source) }
            }
        }
        try order.end(of: lines.source)
    }

    private mutating func compare(
        _ line: RecordedValue, with walker: RunWalker<some ComparedRow>, lane: Int?, content: RowContent
    ) throws(RecordingError) {
        let place = Place(lane: lane, step: walker.step)
        let begins = walker.step == 0 && (lane ?? 0) == 0
        try line.checkFields(
            ["step", "lr"] + walker.subject.comparedFields(content: content) + (begins ? ["run"] : [])
                + (lane == nil ? [] : ["lane"]))
        let rate = try line.field("lr").number(as: Double.self)
        compare(recorded: rate, computed: walker.rate, at: place, quantity: "lr")
        try walker.subject.compare(with: line, content: content, at: place, in: &self)
        steps += 1
    }
}

extension RecordedValue {
    /// Checks that a line is the one of a lane, and at the step of the lanes before it.
    fileprivate func checkLane(_ lane: Int, step: Int? = nil) throws(RecordingError) {
        let laneField = try field("lane")
        guard case .number(String(lane)) = laneField.node.content else {
            throw laneField.unexpected(.lane(lane))
        }
        guard let step else { return }
        let stepField = try field("step")
        guard try stepField.step() == step else { throw stepField.unexpected(.step(step)) }
    }
}

/// A learner whose state can be compared with a line of a trace.
protocol ComparedRow: Learner {
    /// The fields of a line that belong to the learner, beside the step and the rate.
    func comparedFields(content: RowContent) -> [String]

    func compare(
        with line: RecordedValue, content: RowContent, at place: Comparison.Place, in result: inout Comparison
    ) throws(RecordingError)
}

extension Neuron: ComparedRow {
    func comparedFields(content: RowContent) -> [String] { cells(content).map(\.name) }

    func compare(
        with line: RecordedValue, content: RowContent, at place: Comparison.Place, in result: inout Comparison
    ) throws(RecordingError) {
        for (name, value) in cells(content) {
            result.compare(
                recorded: try line.field(name).number(), computed: value, at: place, quantity: name)
        }
    }
}

extension Network: ComparedRow {
    func comparedFields(content: RowContent) -> [String] {
        ["loss", "params", "grads"] + (content.predictions ? ["pred"] : [])
            + (content.velocity ? ["velocity"] : [])
    }

    func compare(
        with line: RecordedValue, content: RowContent, at place: Comparison.Place, in result: inout Comparison
    ) throws(RecordingError) {
        let known = try architecture.values(inShapesOf: line.field("params"))
        result.compare(recorded: known, computed: parameters, at: place, quantity: name(ofParameter:))
        if content.predictions {
            let predicted = try line.field("pred").predictions(rows: data.rows, outputs: data.targetsPerRow)
            result.compare(
                recorded: predicted, computed: predictions, at: place, quantity: predictionName)
        }
        result.compare(
            recorded: try line.field("loss").number(), computed: meanError, at: place, quantity: "loss")
        let slopes = try architecture.values(inShapesOf: line.field("grads"))
        result.compare(recorded: slopes, computed: gradients, at: place) { "grad.\(name(ofParameter: $0))" }
        guard content.velocity else { return }
        let kept = try architecture.values(inShapesOf: line.field("velocity"))
        result.compare(recorded: kept, computed: velocities, at: place) {
            "velocity.\(name(ofParameter: $0))"
        }
    }

    /// The name of a prediction, counted through all rows.
    func predictionName(_ index: Int) -> String {
        let (row, output) = index.quotientAndRemainder(dividingBy: data.targetsPerRow)
        return data.rows == 1 ? "pred[\(output)]" : "pred[\(row)][\(output)]"
    }
}

extension RecordedValue {
    /// Whether the lines of a trace that begins with this one have predictions.
    fileprivate func hasPredictions() throws(RecordingError) -> Bool {
        try field("run").optional("predictions")?.boolean() ?? true
    }

    /// Predictions: a list of one row, or a list of rows.
    fileprivate func predictions(rows: Int, outputs: Int) throws(RecordingError) -> [Float] {
        guard rows > 1 else { return try numbers(count: outputs) }
        var all: [Float] = []
        for row in try elements(count: rows) { all += try row.numbers(count: outputs, as: Float.self) }
        return all
    }
}

extension Architecture {
    /// Reads named matrices and lists into the order of the parameters.
    fileprivate func values(inShapesOf value: RecordedValue) throws(RecordingError) -> [Float] {
        var values: [Float] = []
        for layer in layers {
            for row in try value.field(layer.weightName).elements(count: layer.weightRows) {
                values += try row.numbers(count: layer.weightColumns, as: Float.self)
            }
            if layer.hasBias {
                values += try value.field(layer.biasName).numbers(count: layer.outputs, as: Float.self)
            }
        }
        return values
    }

    /// Checks the sizes of what a line holds; with 0 rows, it has no predictions.
    fileprivate func checkShapes(of line: RecordedValue, rows: Int) throws(RecordingError) {
        _ = try values(inShapesOf: line.field("params"))
        _ = try values(inShapesOf: line.field("grads"))
        if rows > 0 { _ = try line.field("pred").predictions(rows: rows, outputs: sizes[sizes.count - 1]) }
    }
}
