/// Something that a person does with the mouse over the screen.
public struct PointerEvent: Hashable, Sendable {
    /// A button of the mouse.
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    /// What is done.
    public enum Kind: Hashable, Sendable {
        /// A button goes down.
        case press(Button)
        /// The mouse has moved to another cell while a button is down.
        case drag(Button)
        /// A button is let go.
        case release(Button)
        /// The wheel turns by one notch, away from the person or towards them.
        case wheelUp, wheelDown
    }

    /// What is done.
    public var kind: Kind
    /// The column of the cell under the pointer, from 0; it may lie beyond the screen.
    public var column: Int
    /// The row of the cell under the pointer, from 0; it may lie beyond the screen.
    public var row: Int

    /// Creates an event.
    public init(_ kind: Kind, column: Int, row: Int) {
        self.kind = kind
        self.column = column
        self.row = row
    }
}
