import Screen

/// Why a key can do nothing now.
public enum KeyReason: Hashable, Sendable {
    /// It has no meaning at all.
    case unknown(Key)
    case onlyInTour
    case firstStep, latestStep
    case slowest, fastest
    case oneWeight, oneRow
    case onlyOfNetworks
    /// So many panes there are.
    case panes(Int)
    case nothingOpen
    case firstPage, lastChapter
    /// The last change was made on the branch of that number, which is not shown.
    case changeElsewhere(branch: Int)

    /// The reason in words.
    func text(_ words: Words) -> String { Translated(english(words), spanish(words))[words.language] }

    private func english(_ words: Words) -> String {
        switch self {
        case .unknown(let key): "\(key.symbol(.braille, words)) has no meaning here: ? shows the keys"
        case .onlyInTour: "that is a key of the tour: t opens it"
        case .firstStep: "this is the first step: → goes on"
        case .latestStep: "this is the latest step: → goes on"
        case .slowest: "1 step a second is the slowest: space pauses, → goes step by step"
        case .fastest: "it goes as fast as it can already"
        case .oneWeight: "there is only one weight here: it takes two"
        case .oneRow: "there is only one row of data"
        case .onlyOfNetworks: "that is for the pictures of a network"
        case .panes(let count): "there are \(count) panes: 1 to \(count)"
        case .nothingOpen: "nothing is open that could be closed"
        case .firstPage: "this is the first page of the tour"
        case .lastChapter: "this is the last chapter"
        case .changeElsewhere(let branch): "the last change belongs to branch \(branch): g goes there"
        }
    }

    private func spanish(_ words: Words) -> String {
        switch self {
        case .unknown(let key): "\(key.symbol(.braille, words)) no hace nada aquí: ? muestra las teclas"
        case .onlyInTour: "esa tecla es del recorrido: t lo abre"
        case .firstStep: "este es el primer paso: → sigue"
        case .latestStep: "este es el último paso: → sigue"
        case .slowest: "1 paso por segundo es lo más lento: espacio para, → va paso a paso"
        case .fastest: "ya va tan deprisa como puede"
        case .oneWeight: "aquí solo hay un peso: hacen falta dos"
        case .oneRow: "solo hay una fila de datos"
        case .onlyOfNetworks: "eso es para los dibujos de una red"
        case .panes(let count): "hay \(count) paneles: del 1 al \(count)"
        case .nothingOpen: "no hay nada abierto que cerrar"
        case .firstPage: "esta es la primera página del recorrido"
        case .lastChapter: "este es el último capítulo"
        case .changeElsewhere(let branch): "el último cambio es de la rama \(branch): g lleva allí"
        }
    }
}
