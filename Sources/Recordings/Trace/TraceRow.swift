import Learning

/// What a row of a trace holds beside what every row does.
struct RowContent {
    /// Whether it has the predictions of a network.
    let predictions: Bool
    /// Whether it has what the update that follows subtracts, divided by its rate.
    let velocity: Bool
}

/// A learner whose state fills a row of a trace.
protocol TraceRow: Learner {
    /// Writes the names of the columns, separated by commas.
    func appendHeader(content: RowContent, to text: inout TraceText)

    /// Writes the values of the columns, separated by commas.
    func appendCells(step: Int, rate: Double, content: RowContent, to text: inout TraceText)

    /// Writes the fields of a JSON object, without its braces.
    func appendFields(step: Int, rate: Double, content: RowContent, to text: inout TraceText)
}

extension Neuron: TraceRow {
    /// The numbers of a row beside the step and the rate, with their names.
    func cells(_ content: RowContent) -> [(name: String, value: Double)] {
        [("W", weight), ("y", output), ("error", error), ("loss", loss), ("gradient", gradient)]
            + (content.velocity ? [("velocity", velocity)] : [])
    }

    func appendHeader(content: RowContent, to text: inout TraceText) {
        text.append("step,\(cells(content).map(\.name).joined(separator: ",")),lr")
    }

    func appendCells(step: Int, rate: Double, content: RowContent, to text: inout TraceText) {
        text.append(step)
        for value in cells(content).map(\.value) + [rate] {
            text.append(",")
            text.append(value)
        }
    }

    func appendFields(step: Int, rate: Double, content: RowContent, to text: inout TraceText) {
        text.appendField("step", isFirst: true)
        text.append(step)
        for (name, value) in cells(content) {
            text.appendField(name)
            text.append(value)
        }
        text.appendField("lr")
        text.append(rate)
    }
}

extension Network: TraceRow {
    func appendHeader(content: RowContent, to text: inout TraceText) {
        text.append("step,loss,lr")
        for row in 0..<(content.predictions ? data.rows : 0) {
            for output in 0..<data.targetsPerRow {
                text.append(data.rows == 1 ? ",pred[\(output)]" : ",pred[\(row)][\(output)]")
            }
        }
        for index in 0..<parameterCount { text.append(",\(name(ofParameter: index))") }
        for index in 0..<parameterCount { text.append(",grad.\(name(ofParameter: index))") }
        guard content.velocity else { return }
        for index in 0..<parameterCount { text.append(",velocity.\(name(ofParameter: index))") }
    }

    func appendCells(step: Int, rate: Double, content: RowContent, to text: inout TraceText) {
        text.append(step)
        text.append(",")
        text.append(meanError)
        text.append(",")
        text.append(rate)
        let groups =
            (content.predictions ? [predictions] : []) + [parameters[...], gradients[...]]
            + (content.velocity ? [velocities[...]] : [])
        for value in groups.joined() {
            text.append(",")
            text.append(value)
        }
    }

    func appendFields(step: Int, rate: Double, content: RowContent, to text: inout TraceText) {
        text.appendField("step", isFirst: true)
        text.append(step)
        text.appendField("loss")
        text.append(meanError)
        text.appendField("lr")
        text.append(rate)
        if content.predictions {
            text.appendField("pred")
            if data.rows == 1 {
                text.appendList(predictions)
            } else {
                text.appendList(0..<data.rows) { $0.appendList(predictions(ofRow: $1)) }
            }
        }
        text.appendField("params")
        architecture.appendShaped(parameters, to: &text)
        text.appendField("grads")
        architecture.appendShaped(gradients, to: &text)
        guard content.velocity else { return }
        text.appendField("velocity")
        architecture.appendShaped(velocities, to: &text)
    }
}

extension Architecture {
    /// Writes values in the order of the parameters as an object of named matrices and lists.
    func appendShaped(_ values: [Float], to text: inout TraceText) {
        text.append("{")
        for layer in layers {
            let width = layer.weightColumns
            text.appendField(layer.weightName, isFirst: layer.number == 0)
            text.appendList(stride(from: layer.firstParameter, to: layer.firstBias, by: width)) {
                $0.appendList(values[$1..<$1 + width])
            }
            guard layer.hasBias else { continue }
            text.appendField(layer.biasName)
            text.appendList(values[layer.firstBias..<layer.firstBias + layer.outputs])
        }
        text.append("}")
    }
}
