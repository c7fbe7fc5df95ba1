extension PaneExplanation {
    /// The explanation of a pane in Spanish; a pane without one does not compile.
    static func spanish(_ pane: Pane, _ kind: ExhibitKind) -> PaneExplanation {
        switch (pane, kind) {
        case (.weight, _):
            PaneExplanation(
                shows: "En horizontal, el paso; en vertical, W.",
                signs: "\(.weight) W hasta ahora, \(.present) ahora, \(.target) la W exacta, objetivo / x.",
                lookFor: """
                    Cada paso mueve W en lr·|x|, nunca menos: directa hacia la línea y luego de un lado a otro. Con \
                    una tasa menor el rebote es más estrecho y el camino, más largo.
                    """)
        case (.error, .neuron):
            PaneExplanation(
                shows: "A lo largo de la barra: y = W·x, desde 0.",
                signs: """
                    \(.bar) y, \(.targetMark) el objetivo, \(.tooLow) lo que falta: error negativo, \(.tooHigh) lo \
                    que sobra: error positivo.
                    """,
                lookFor: """
                    Solo el signo del error decide hacia dónde va W. Su tamaño no cuenta: los pasos no se acortan \
                    cerca del objetivo.
                    """)
        case (.error, .network):
            PaneExplanation(
                shows: "Una barra por predicción, desde 0, todas a la misma escala.",
                signs: """
                    \(.bar) la predicción, \(.targetMark) su objetivo, \(.tooLow) lo que falta, \(.tooHigh) lo que \
                    sobra.
                    """,
                lookFor: """
                    De cada error solo tira el signo, no el tamaño. ¿Cuál llega primero? La que ha llegado salta de un \
                    lado a otro de su objetivo. d: otra fila de datos.
                    """)
        case (.slope, .neuron):
            PaneExplanation(
                shows: "En horizontal, W; en vertical, |error|.",
                signs: """
                    \(.loss) |error| para cada W, \(.present) W ahora, \(.trail) antes, \(.next) tras el próximo \
                    paso, \(.slope) la pendiente, \(.target) la W exacta, \(.ghost) otras ramas.
                    """,
                lookFor: """
                    La pendiente es x o -x en todas partes: cada paso mide lr·|x|, también abajo del todo, y por eso \
                    se pasa.
                    """)
        case (.slope, .network):
            PaneExplanation(
                shows:
                    "En horizontal, el peso elegido, con los demás quietos; en vertical, |error| medio exacto.",
                signs: """
                    \(.present) ahora, \(.slope) su pendiente, \(.kink) una predicción cruza su objetivo, \(.next) \
                    tras el próximo paso de todos, \(.nextAlone) si solo se moviera este.
                    """,
                lookFor: "En cada quiebre la pendiente salta. La curva misma se mueve con los demás pesos."
            )
        case (.lossCurve, .neuron):
            PaneExplanation(
                shows: "En horizontal, el paso; en vertical, |error| (y: eje log).",
                signs: """
                    \(.loss) cada pérdida, sin suavizar, \(.present) ahora, \(.event) un cambio a mano, \(.cut) por \
                    debajo del eje log; punteado: otras ramas.
                    """,
                lookFor: """
                    Baja recta y luego va y viene entre dos valores que suman lr·x²: no converge, y no se ha roto. \
                    i: leer valores.
                    """)
        case (.lossCurve, .network):
            PaneExplanation(
                shows: "En horizontal, la iteración; en vertical, |error| medio (y: eje log).",
                signs: """
                    \(.loss) cada pérdida, sin suavizar, \(.present) ahora, \(.event) un cambio a mano, \(.cut) por \
                    debajo del eje log; punteado: otras ramas.
                    """,
                lookFor: """
                    Baja en tramos casi rectos, con quiebres donde una predicción llega a su objetivo; luego oscila. \
                    i: leer valores.
                    """)
        case (.weights, _):
            PaneExplanation(
                shows:
                    "Cada capa como tabla, con la forma que tiene en el programa del cuaderno; al final, los sesgos.",
                signs: """
                    \(.positive) positivo, \(.negative) negativo, más intenso cuanto mayor; \(.selection) el elegido \
                    (Tab; e lo escribe, < > lo empujan).
                    """,
                lookFor:
                    "v enseña gradientes o el último cambio: ¿de qué pesos se tira más, y de cuáles nada?")
        case (.graph, _):
            PaneExplanation(
                shows: "De izquierda a derecha: los datos, las unidades con su valor, las predicciones.",
                signs: """
                    Cada línea es un peso, según la leyenda; llevan número las que van del elegido (Tab) a la pérdida.
                    """,
                lookFor: """
                    Una unidad cerca de 0 o 1 apenas deja pasar pendientes. v: gradientes, último cambio.
                    """)
        case (.surface, _):
            PaneExplanation(
                shows:
                    "En horizontal, el peso elegido (Tab); en vertical, el marcado (m).",
                signs: """
                    Color o densidad: |error| medio, exacto; \(.contour) igual pérdida; \(.present) ahora, \
                    \(.trail) el camino, \(.next) tras el próximo paso.
                    """,
                lookFor: """
                    El camino baja cruzando las líneas; una esquina es un quiebre. El mapa se mueve con los \
                    demás pesos.
                    """)
        case (.function, _):
            PaneExplanation(
                shows: "En horizontal, la entrada x0; en vertical, las salidas.",
                signs: "\(.weight) lo que responde la red, \(.dataPoint) los datos de los que aprende.",
                lookFor: """
                    Mira cómo la línea se dobla hacia los puntos. Sin unidades ocultas, o sin activación, se queda \
                    recta. d: otra fila de datos.
                    """)
        case (.workedStep, .neuron):
            PaneExplanation(
                shows: "El próximo paso, en el orden del cuaderno. Intro: otro término, y el paso.",
                signs: "", lookFor: "")
        case (.workedStep, .network):
            PaneExplanation(
                shows: "La regla de la cadena para el peso elegido (Tab). Intro: otro eslabón.", signs: "",
                lookFor: "")
        }
    }
}
