/// The remarks in a script, in every language.
struct ScriptWords: WordList {
    static let shared = Self()

    let neuronTitle = Translated("One neuron learns y = W·x.", "Una neurona aprende y = W·x.")
    let networkTitle = Translated("A small network learns.", "Una red pequeña aprende.")
    let command = Translated<@Sendable (_ command: String) -> String>(
        { "Printed by: \($0)" }, { "Escrito por: \($0)" })
    let imports = Translated("What it needs", "Lo que hace falta")
    let sameBits = Translated(
        "With these two settings PyTorch computes the same bits on every x86-64 processor with AVX2; they come before torch.",
        "Con estos dos ajustes PyTorch calcula los mismos bits en cualquier procesador x86-64 con AVX2; van antes de torch."
    )
    let neuronStart = Translated("The neuron and where W begins", "La neurona, y dónde empieza W")
    let data = Translated(
        "The data: what goes in, and what should come out", "Los datos: lo que entra y lo que debe salir")
    let matrices = Translated("The weights", "Los pesos")
    let layers = Translated("The network", "La red")
    let optimizer = Translated("How it learns", "Cómo aprende")
    let loop = Translated(
        "The training loop; a line for each step", "El bucle de entrenamiento; una línea por paso")
    let lane = Translated<@Sendable (_ lane: Int) -> String>({ "Lane \($0)" }, { "Carril \($0)" })
    let race = Translated("Step by step, lane by lane", "Paso a paso, carril a carril")
    let forgotten = Translated(
        "zero_grad() is forgotten: gradients add up", "falta zero_grad(): los gradientes se acumulan")
}
