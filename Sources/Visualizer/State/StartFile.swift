/// The file that says where a run begins, as the person typed its name.
public enum StartFile: Hashable, Sendable {
    /// The parameters of a network, as safetensors.
    case weights(String)
    /// A recorded training loop.
    case recorded(String)

    /// The option that names it.
    public var option: String {
        switch self {
        case .weights: "--weights"
        case .recorded: "--recorded"
        }
    }

    /// The name.
    public var name: String {
        switch self {
        case .weights(let name), .recorded(let name): name
        }
    }
}
