import Screen

/// What a key does: one binding of the table.
public struct KeyBinding: Sendable {
    /// The keys, the one to be shown first.
    public let keys: [Key]
    /// What they do.
    public let action: Action
}

/// A row of the key table: bindings that belong together, and how they are explained.
public struct KeyRow: Sendable {
    /// Who has a use for the keys.
    public enum Audience: Sendable {
        case everyone
        /// Only the network.
        case network
        /// Only in the tour.
        case tour
        /// Only in the tour, while a lesson stands beside the run; these keys then have no other meaning.
        case lesson
        /// Only in the tour, while there is something to choose from; likewise.
        case choice

        func includes(_ context: KeyContext) -> Bool {
            switch self {
            case .everyone: true
            case .network: context.isNetwork
            case .tour: context.tour != nil
            case .lesson: context.tour?.isLesson == true
            case .choice: context.tour?.isChoice == true
            }
        }

        /// The audiences that a key is looked up for, one after the other.
        static let inOrder: [[Audience]] = [[.choice], [.lesson], [.tour], [.everyone, .network]]
    }

    /// The bindings, in the order in which `help` names them.
    public let bindings: [KeyBinding]
    /// The sentence of the help and of the README.
    public let help: KeyPath<Words, String> & Sendable
    /// A word or two for the last line of the screen; nil where it does not matter now.
    public let hint: @Sendable (Words, KeyContext) -> String?
    /// Who sees it.
    public let audience: Audience
    /// Whether it comes before the others wherever it means something.
    let comesFirst: Bool
    /// The panes that show what it does; none where that is seen at any size.
    private(set) var shownIn: @Sendable (Exhibit) -> [Pane] = { _ in [] }
    /// Why one of its keys can do nothing now; nil where it can.
    private(set) var reason: Reason = { _, _ in nil }

    typealias Reason = @Sendable (KeyContext, Action) -> KeyReason?

    init(
        _ bindings: [([Key], Action)], help: KeyPath<Words, String> & Sendable,
        audience: Audience = .everyone, comesFirst: Bool = false,
        hint: @escaping @Sendable (Words, KeyContext) -> String? = { _, _ in nil }
    ) {
        self.bindings = bindings.map { KeyBinding(keys: $0.0, action: $0.1) }
        self.help = help
        self.audience = audience
        self.comesFirst = comesFirst
        self.hint = hint
    }

    /// The same, where only these panes show what its keys do.
    func shown(in panes: @escaping @Sendable (Exhibit) -> [Pane]) -> KeyRow {
        var row = self
        row.shownIn = panes
        return row
    }

    /// The same, where its keys can do nothing at times.
    func refused(_ reason: @escaping Reason) -> KeyRow {
        var row = self
        row.reason = reason
        return row
    }
}
