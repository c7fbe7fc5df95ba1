import Foundation
import Screen

/// How people see colours: those who see all, and those with one kind of cone missing.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) for full severity, on linear light.
enum ColorVision: CaseIterable, Sendable {
    case normal, protanopia, deuteranopia, tritanopia

    /// How far apart two colours look: CIE 1976, where about 2 can just be told apart side by side.
    func distance(_ first: RGB, _ second: RGB) -> Double {
        let (one, other) = (lab(first), lab(second))
        return (0..<3).map { (one[$0] - other[$0]) * (one[$0] - other[$0]) }.reduce(0, +).squareRoot()
    }

    private func lab(_ color: RGB) -> [Double] {
        let light = [color.red, color.green, color.blue].map { component in
            let share = Double(component) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let seen = matrix.map { (row: [Double]) -> Double in
            let sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
            return min(1, max(0, sum))
        }
        let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
        let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
        let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
        let roots = [x, y, z].map { (value: Double) -> Double in
            value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
        }
        return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
    }

    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }
}

extension Color {
    /// What a terminal of a depth shows for it; nil for its own.
    func shown(_ depth: ColorDepth) -> RGB? {
        switch terminalColor(depth) {
        case .rgb(let color): color
        case .number(let number), .bold(let number): XtermPalette.color(number)
        case nil: nil
        }
    }
}
