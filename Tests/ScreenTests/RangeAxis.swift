import Screen

extension Axis {
    init(
        _ range: ClosedRange<Double>, kind: ScaleKind = .linear, title: String = "", isInteger: Bool = false
    ) {
        self.init(AxisScale(range, kind: kind), title: title, isInteger: isInteger)
    }
}
