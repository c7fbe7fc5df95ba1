import Visualizer

/// The remarks in a script, in one language.
struct ScriptWords {
    let language: Language

    var neuronTitle: String { text("One neuron learns y = W·x.", "Una neurona aprende y = W·x.") }
    var networkTitle: String { text("A small network learns.", "Una red pequeña aprende.") }
    func command(_ command: String) -> String { text("Printed by: \(command)", "Escrito por: \(command)") }
    var imports: String { text("What it needs", "Lo que hace falta") }
    var sameBits: String {
        text(
            "With these two settings PyTorch computes the same bits on every x86-64 processor with AVX2; they come before torch.",
            "Con estos dos ajustes PyTorch calcula los mismos bits en cualquier procesador x86-64 con AVX2; van antes de torch."
        )
    }
    var neuronStart: String { text("The neuron and where W begins", "La neurona, y dónde empieza W") }
    var data: String {
        text(
            "The data: what goes in, and what should come out", "Los datos: lo que entra y lo que debe salir")
    }
    var matrices: String { text("The weights", "Los pesos") }
    var layers: String { text("The network", "La red") }
    var optimizer: String { text("How it learns", "Cómo aprende") }
    var loop: String {
        text("The training loop; a line for each step", "El bucle de entrenamiento; una línea por paso")
    }
    func lane(_ lane: Int) -> String { text("Lane \(lane)", "Carril \(lane)") }
    var race: String { text("Step by step, lane by lane", "Paso a paso, carril a carril") }
    var forgotten: String {
        text("zero_grad() is forgotten: gradients add up", "falta zero_grad(): los gradientes se acumulan")
    }

    // Names of variables, as the screen has them.
    var errorSlope: String { language.words.slopeOfError }
    var weightSlope: String { language.words.slopeInWeight }

    private func text(_ english: String, _ spanish: String) -> String {
        Translated(english, spanish)[language]
    }
}
