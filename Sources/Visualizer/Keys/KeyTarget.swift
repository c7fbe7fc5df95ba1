import Screen

/// Something that keys act on: the stage, or a session alone.
public protocol KeyTarget {
    /// What a key means now; nil for nothing.
    func action(for key: Key) -> Action?
    /// Carries out an action.
    mutating func update(_ action: Action)
    /// Notes the key that was pressed last.
    mutating func remember(_ key: Key)
}

extension KeyTarget {
    /// Does what a key means.
    public mutating func press(_ key: Key) {
        guard let action = action(for: key) else { return }
        update(action)
        remember(key)
    }

    /// Presses keys one after the other, up to the one that quits: those behind it would go elsewhere.
    public mutating func press(all keys: [Key]) {
        for key in keys {
            let quits = action(for: key) == .quit
            press(key)
            if quits { return }
        }
    }
}

extension Stage: KeyTarget {}

extension Session: KeyTarget {
    /// What a key means now, without the tour; nil for nothing.
    public func action(for key: Key) -> Action? { action(for: key, in: nil) }
}
