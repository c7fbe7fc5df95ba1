import Screen

/// A number that the presenter layout shows in large digits.
public struct LargeNumber: Sendable {
    /// How the number is written.
    enum Form: Sendable {
        /// A count of steps.
        case count(Int)
        /// A number with up to six decimals.
        case number(Double)
        /// The same with its sign.
        case signed(Double)
        /// A number of that kind times a short one.
        case product(Double, Double)
    }

    /// What it is.
    let label: String
    let form: Form
    let style: Style

    /// The number in at most so many characters; the decimals do not depend on its size, so that digits stay in place.
    func text(characters: Int) -> String {
        let decimals = max(0, min(6, characters - 3))
        switch form {
        case .count(let value):
            let text = String(value)
            return text.utf8.count <= characters ? text : NumberText.compact(value, columns: characters)
        case .number(let value):
            return NumberText.fitting(value, columns: characters, preferredDecimals: decimals)
        case .signed(let value):
            return NumberText.signed(value, columns: characters, preferredDecimals: decimals)
        case .product(let first, let second):
            let factor = "·" + NumberText.brief(second, columns: max(1, min(6, characters - 4)))
            let room = max(1, characters - factor.columns)
            let decimals = max(0, min(6, room - 3))
            return NumberText.fitting(first, columns: room, preferredDecimals: decimals) + factor
        }
    }
}
