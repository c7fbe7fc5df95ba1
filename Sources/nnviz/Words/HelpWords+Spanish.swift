extension HelpWords {
    static let spanish = HelpWords(
        program: CommandText(
            abstract:
                "Muestra en el terminal cómo aprenden una neurona y una red pequeña, con los mismos números que PyTorch.",
            usage: "nnviz <orden> [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz neuron                    pantalla completa: una neurona aprende y = W·x
                  nnviz network --seed 7          pantalla completa: aprende la red 3-6-3
                  nnviz neuron --plain            sin pantalla: frases sencillas, línea a línea
                  nnviz tour                      el cuaderno como lección guiada
                  nnviz trace neuron --steps 20   todos los pasos en CSV
                  nnviz frame network --at 100    una imagen de la pantalla, como texto
                  nnviz verify grabada.json       compara con una ejecución grabada, bit a bit
                  nnviz check bucle.jsonl         ¿qué error hay en mi bucle de entrenamiento?

                Habla español e inglés: el idioma del sistema, o el de --lang es, --lang en.
                """),
        neuron: CommandText(
            abstract: "A pantalla completa: una neurona aprende y = W·x.",
            usage: "nnviz neuron [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz neuron                         con otra semilla, \(Defaults.neuronSpeed) pasos por segundo
                  nnviz neuron --seed 7 --lr 0.05      la tasa es tan alta que W rebota
                  nnviz neuron --race 0.001,0.01,0.1   tres tasas a la vez
                  nnviz neuron --weight 0.4 --at 24    empieza en pausa en el paso 24
                  nnviz neuron --input -2 --target 1   otra x y otro objetivo
                  nnviz neuron --plain                 sin pantalla: una frase por paso

                Con --plain en un terminal, Intro da un paso, un número da esos pasos (-5: cinco \
                atrás) y las teclas de la pantalla valen seguidas de Intro: allí, escribe ayuda. Si la \
                salida va a una tubería o a un archivo, salen todos los pasos hasta --steps, o hasta \(Defaults.neuronSteps).
                """),
        network: CommandText(
            abstract: "A pantalla completa: aprende una red de unas pocas capas.",
            usage: "nnviz network [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz network                       las capas lineales 3-6-3 del cuaderno
                  nnviz network --matrices --seed 0   su primer programa: sin sesgos
                  nnviz network --inputs -1,3,5 --targets 1 --layers 3,8,4,1
                  nnviz network --inputs "0,0;0,1;1,0;1,1" --targets "0;1;1;0"
                  nnviz network --data puntos.csv --lr-at 500:0.001
                  nnviz network --plain --steps 20    sin pantalla: una frase por paso

                Con --plain en un terminal, Intro da un paso, un número da esos pasos (-5: cinco \
                atrás) y las teclas de la pantalla valen seguidas de Intro: allí, escribe ayuda. Si la \
                salida va a una tubería o a un archivo, salen todos los pasos hasta --steps, o hasta \(Defaults.networkSteps).
                """),
        tour: CommandText(
            abstract: "A pantalla completa: el cuaderno como lección guiada en doce capítulos.",
            usage: "nnviz tour [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz tour                      desde el principio
                  nnviz tour --lang en            en inglés
                  nnviz tour --chapter 10         la profundidad; o bien: --chapter depth
                  nnviz tour --plain              sin pantalla: frases, y respuestas por la entrada estándar

                Sus capítulos: \(Defaults.chapters).
                """),
        trace: CommandText(
            abstract: "Escribe todos los pasos en CSV o en líneas JSON.",
            usage: "nnviz trace (neuron | network) [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz trace neuron --seed 42 --steps 100
                  nnviz trace network --matrices --seed 3 --format jsonl --output pasos.jsonl
                """),
        traceNeuron: CommandText(
            abstract: "Escribe todos los pasos de la neurona.", usage: "nnviz trace neuron [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz trace neuron --seed 42 --steps 100
                  nnviz trace neuron --weight 0.4 --lr 0.05 --lr-at 20:0.001 --steps 40
                  nnviz trace neuron --race 0.001,0.05 --lr-at 1@20:0.001
                  nnviz trace neuron --set-at 10:W=0 --format jsonl --output neurona.jsonl
                """),
        traceNetwork: CommandText(
            abstract: "Escribe todos los pasos de la red.", usage: "nnviz trace network [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz trace network --matrices --seed 3 --format jsonl
                  nnviz trace network --inputs "0,0;0,1" --targets "0;1" --steps 500 --every 50
                  nnviz trace network --data puntos.csv --output pasos.csv
                """),
        frame: CommandText(
            abstract: "Escribe una imagen como texto, tal como la mostraría la pantalla.",
            usage: "nnviz frame (neuron | network | tour) [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz frame neuron --at 24
                  nnviz frame network --matrices --at 100 --size 120x40
                """),
        frameNeuron: CommandText(
            abstract: "Escribe una imagen de la pantalla de la neurona.",
            usage: "nnviz frame neuron [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz frame neuron --at 24 --seed 7
                  nnviz frame neuron --at 60 --press "4" --size 160x48
                """),
        frameNetwork: CommandText(
            abstract: "Escribe una imagen de la pantalla de la red.",
            usage: "nnviz frame network [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz frame network --matrices --seed 0 --at 100 --size 120x40
                  nnviz frame network --at 100 --press "Tab Tab y" --lang es --ascii
                """),
        frameTour: CommandText(
            abstract: "Escribe una imagen del recorrido.", usage: "nnviz frame tour [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz frame tour --chapter 5 --lang es
                  nnviz frame tour --chapter depth --press "Enter Enter 1 Enter Enter" --size 120x40
                """),
        verify: CommandText(
            abstract: "Vuelve a calcular ejecuciones grabadas y dice cuánto difieren los números.",
            usage: "nnviz verify <archivo> ...",
            discussion: """
                Lee grabaciones de ejecuciones de Python y de PyTorch, y lo que escribe trace --format jsonl.
                Termina con 0 si todos los números tienen los mismos bits, con 1 si alguno difiere, con 65 si \
                un archivo no es una ejecución y con 66 si un archivo no se puede leer.

                EJEMPLOS:
                  nnviz verify grabaciones/*.json
                  nnviz trace network --seed 3 --format jsonl --output pasos.jsonl && nnviz verify pasos.jsonl
                """),
        script: CommandText(
            abstract: "Escribe un programa de Python, o un cuaderno, que calcula esta misma ejecución.",
            usage: "nnviz script (neuron | network) [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz script neuron --seed 42 --output neurona.py
                  nnviz script network --matrices --format ipynb --output red.ipynb

                Imprime una línea por paso, los mismos números que nnviz trace. Para la neurona basta Python; \
                para la red hace falta torch.
                """),
        scriptNeuron: CommandText(
            abstract: "Escribe el bucle de la neurona en Python.", usage: "nnviz script neuron [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz script neuron --seed 42 --steps 100
                  nnviz script neuron --weight 0.4 --lr 0.05 --lr-at 20:0.001
                """),
        scriptNetwork: CommandText(
            abstract: "Escribe el programa de la red con PyTorch.", usage: "nnviz script network [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz script network --seed 3 --output red.py
                  nnviz script network --matrices --format ipynb --output red.ipynb
                """),
        record: CommandText(
            abstract: "Calcula una grabación: un asciicast, o una imagen SVG que se mueve sola.",
            usage: "nnviz record (neuron | network | tour) [opciones] --frames <n> --output <archivo>",
            discussion: """
                EJEMPLOS:
                  nnviz record neuron --frames 100 --output neurona.cast
                  nnviz record network --press "v Tab" --frames 300 --fps 30 --output red.svg

                Una actualización por fotograma; antes van las teclas de --press, una por fotograma. No se \
                filma nada: tarda lo que se tarda en calcular.
                """),
        recordNeuron: CommandText(
            abstract: "Calcula una grabación de la neurona.",
            usage: "nnviz record neuron [opciones] --frames <n> --output <archivo>",
            discussion: """
                EJEMPLOS:
                  nnviz record neuron --seed 7 --frames 100 --output neurona.cast
                  nnviz record neuron --lr 0.02 --size 100x30 --frames 60 --fps 5 --output rebote.svg
                """),
        recordNetwork: CommandText(
            abstract: "Calcula una grabación de la red.",
            usage: "nnviz record network [opciones] --frames <n> --output <archivo>",
            discussion: """
                EJEMPLOS:
                  nnviz record network --seed 3 --frames 300 --output red.cast
                  nnviz record network --size 120x40 --frames 200 --fps 20 --output red.svg
                """),
        recordTour: CommandText(
            abstract: "Calcula una grabación del recorrido.",
            usage: "nnviz record tour [opciones] --frames <n> --output <archivo>",
            discussion: """
                EJEMPLOS:
                  nnviz record tour --chapter bounce --press "Enter Enter" --frames 1 --fps 1 --output a.svg
                """),
        check: CommandText(
            abstract: "Dice si un bucle de entrenamiento grabado es correcto o qué error tiene.",
            usage: "nnviz check <archivo> ... [opciones]",
            discussion: """
                Vuelve a calcular cada actualización a partir de los parámetros grabados, con cada error conocido. \
                Las opciones dicen cómo debía ser el bucle; sin ellas es el del cuaderno. Los parámetros se llaman \
                W1, W2, …, con sesgos b1, b2, … o sin ellos, o como los módulos de PyTorch, por ejemplo \
                0.weight y fc1.bias, en el orden de las capas. Si hay dos errores a la vez, el veredicto nombra \
                los dos: sum+keep-gradients.
                Termina con 0 si todos los bucles son correctos, con 1 si alguno no lo es, con 65 si un archivo no \
                es un bucle grabado y con 66 si un archivo no se puede leer.

                EJEMPLOS:
                  nnviz check --recorder > nnviz_recorder.py
                  nnviz check loop.jsonl
                  nnviz check loop.jsonl --inputs="0,0;0,1" --targets="0;1" --lr 0.1
                """),
        quiz: CommandText(
            abstract: "El paso lo calculas tú: respuestas escritas, corregidas, con el nombre de cada error.",
            usage: "nnviz quiz (neuron | network) [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz quiz neuron                               diez preguntas, en pantalla
                  nnviz quiz network --plain --count 5            sin pantalla, cinco preguntas
                  nnviz quiz neuron --seed 27 --output 27.jsonl   para deberes

                La misma semilla hace las mismas preguntas, sobre pasos hasta el de --steps (neuron \
                \(NeuronOptions.quizSteps), network \(NetworkOptions.quizSteps)). Una respuesta equivocada se \
                explica y trae una pista; tras tres pistas, el paso se resuelve.

                Sale con 0 si todas se aciertan a la primera; si no, con 1.
                """),
        quizNeuron: CommandText(
            abstract: "Preguntas sobre los pasos de una neurona.", usage: "nnviz quiz neuron [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz quiz neuron --seed 27 --output 27.jsonl
                  nnviz quiz neuron --loss squared --momentum 0.9 --plain
                """),
        quizNetwork: CommandText(
            abstract: "Preguntas sobre los pasos de una red.", usage: "nnviz quiz network [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz quiz network --seed 27 --output 27.jsonl
                  nnviz quiz network --layers 2,3,1 --inputs 1,2 --targets 1 --plain
                """),
        weights: CommandText(
            abstract: "Escribe los parámetros de una red como safetensors.",
            usage: "nnviz weights network [opciones] --output <archivo>",
            discussion: """
                EJEMPLOS:
                  nnviz weights network --seed 3 --steps 1000 --output red.safetensors
                """),
        weightsNetwork: CommandText(
            abstract: "Escribe los parámetros de una red como safetensors.",
            usage: "nnviz weights network [opciones] --output <archivo>",
            discussion: """
                Los parámetros tras --steps iteraciones, con los nombres y formas de PyTorch, bit a bit:
                model.load_state_dict(safetensors.torch.load_file("red.safetensors")) los acepta.

                EJEMPLOS:
                  nnviz weights network --seed 3 --steps 1000 --output red.safetensors
                  nnviz weights network --matrices --steps 0 --output inicio.safetensors
                """),
        starts: CommandText(
            abstract: "Dice qué es de muchas semillas: una fila para cada una.",
            usage: "nnviz starts <neuron|network> [opciones]",
            discussion: """
                EJEMPLOS:
                  nnviz starts neuron --starts 100
                  nnviz starts network --layers 2,6,1 --data xor.csv --loss squared --lr 0.5 --output inicios.csv
                """),
        startsNeuron: CommandText(
            abstract: "Dice qué es de una neurona desde muchas semillas: una fila para cada una.",
            usage: "nnviz starts neuron [opciones]",
            discussion: """
                Una fila: la semilla, la pérdida antes del primer paso y tras el último, la pérdida más baja y el
                paso en que la hubo. Cada número es el de la ejecución suelta con esa semilla, bit a bit.

                EJEMPLOS:
                  nnviz starts neuron --starts 100
                  nnviz starts neuron --lr 0.01 --steps 500 --format jsonl
                """),
        startsNetwork: CommandText(
            abstract: "Dice qué es de una red desde muchas semillas: una fila para cada una.",
            usage: "nnviz starts network [opciones]",
            discussion: """
                Una fila: la semilla, la pérdida antes de la primera iteración y tras la última, la pérdida más baja
                y la iteración en que la hubo. Cada número es el de la ejecución suelta con esa semilla, bit a bit.

                EJEMPLOS:
                  nnviz starts network --starts 100
                  nnviz starts network --layers 2,6,1 --data xor.csv --loss squared --lr 0.5 --output inicios.csv
                """),
        input: OptionText("x, la entrada (por defecto, \(Defaults.input)).", value: "x"),
        target: OptionText("La y que se busca (por defecto, \(Defaults.target)).", value: "t"),
        weight: OptionText("Dónde empieza W; si no, se sortea en [0, 0.5] con la semilla.", value: "w"),
        layers: OptionText(
            "Las neuronas de cada capa, primero las entradas (por defecto \(Defaults.layers), con los extremos de los datos).",
            value: "n,n,…"),
        inputs: OptionText(
            "Las entradas (por defecto, \(Defaults.inputs)); varias filas: \"0,0;0,1\".", value: "x,x,…"),
        targets: OptionText(
            "Los objetivos (por defecto, \(Defaults.targets)); varias filas: \"0;1\".", value: "t,t,…"),
        data: OptionText(
            "Entradas y objetivos de un archivo CSV con columnas x0,… e y0,…; xor y outlier ya vienen.",
            value: "archivo"),
        columns: OptionText(
            "Qué son las columnas de --data, si ninguna cabecera lo dice: x, y, o - para no usar una.",
            value: "x,x,y"),
        activation: OptionText("sigmoid, tanh, relu o none (por defecto, sigmoid).", value: "nombre"),
        everyWeight: OptionText(
            "Dónde empiezan todos los pesos y sesgos; si no, se sortean con la semilla.", value: "w"),
        weightsFile: OptionText(
            "Empezar con los parámetros de un archivo safetensors, 0.weight, 0.bias, … o W1, W2, …, que dice las capas.",
            value: "archivo"),
        recorded: OptionText(
            "Empezar donde un bucle grabado, como los de check; en la pantalla es un fantasma junto al correcto.",
            value: "archivo"),
        matrices: OptionText(
            "El primer programa del cuaderno: matrices sin sesgos, sorteadas con torch.randn."),
        chapter: OptionText(
            "Empezar por ese capítulo: un número de 1 a \(Defaults.lastChapter), o su nombre, como depth.",
            value: "n"),
        tourSeed: OptionText(
            "Sortear los comienzos de sus ejecuciones con otra semilla, 0 … 2⁶³−1 (por defecto, \(Defaults.tourSeed)).",
            value: "n"),
        tourPlain: OptionText(
            "Sin pantalla: frases sencillas, línea a línea, y respuestas escritas por la entrada estándar."),
        seed: OptionText(
            "Como random.seed de Python o torch.manual_seed, 0 … 2⁶³−1; en trace y frame 0; si no, una nueva.",
            value: "n"),
        rate: OptionText(
            "La tasa de aprendizaje, mayor que 0; neuron \(Defaults.neuronRate), network \(Defaults.networkRate).",
            value: "r"),
        race: OptionText(
            "Varias ejecuciones a la vez, carriles 0, 1, …, con distintas tasas, 0.001,0.01, o con NOMBRE=V,V,…: "
                + "\(Defaults.raceNames).",
            value: "r,r,…"),
        rateAt: OptionText(
            "Desde la actualización número PASO, contando desde 0, la tasa es R; en un solo carril CARRIL@PASO:R; "
                + "se puede repetir.",
            value: "paso:r"),
        valueAt: OptionText(
            "Antes de la actualización número PASO se fija un parámetro, 10:W=0.3, o un tensor entero, 10:0.bias=0; "
                + "en un solo carril 1@10:W=0.3; se puede repetir.",
            value: "paso:nombre=valor"),
        loss: OptionText(
            "absolute, el error absoluto medio, o squared, el error cuadrático medio, como nn.MSELoss (por defecto, absolute).",
            value: "nombre"),
        momentum: OptionText(
            "Como optim.SGD(momentum=M), 0 o más: v ← M·v + gradiente, W ← W − lr·v (por defecto, 0).",
            value: "m"),
        keepGradients: OptionText(
            "Sin zero_grad(): cada gradiente se suma a todos los anteriores; no se combina con --momentum."),
        decay: OptionText(
            "Tras cada actualización la tasa se multiplica por G, mayor que 0 y como mucho 1, como ExponentialLR "
                + "(por defecto, 1).",
            value: "g"),
        ruleAt: OptionText(
            "Desde el paso PASO cambia loss, momentum, keep-gradients (yes, no) o decay: 100:loss=squared; "
                + "en un solo carril 1@100:decay=0.99; se puede repetir.",
            value: "paso:nombre=valor"),
        steps: OptionText(
            "Parar tras tantas actualizaciones; network \(Defaults.networkSteps), neuron \(Defaults.neuronSteps) en trace y en --plain por tubería; si no, "
                + "sin límite.",
            value: "n"),
        at: OptionText("Empezar, en pausa, tras tantas actualizaciones.", value: "n"),
        press: OptionText(
            "Teclas que se pulsan después, separadas por espacios: \"Tab Tab 4 y\".", value: "teclas"),
        language: OptionText("es o en (por defecto, el del sistema).", value: "idioma"),
        theme: OptionText("dark (oscuro), light (claro) o contrast (alto contraste).", value: "nombre"),
        colors: OptionText(
            "auto, never (ninguno), 8, 16, 256 o truecolor: cuántos colores.", value: "colores"),
        dots: OptionText(
            "Puntos de las curvas: braille, octants, sextants, quadrants, ascii (como --ascii) o auto: lo que el terminal dibuja "
                + "bien.",
            value: "clase"),
        ascii: OptionText(
            "Usar solo caracteres ASCII: si falta el Braille o las líneas ocupan dos columnas. Se activa solo si la "
                + "configuración regional no es UTF-8; LC_ALL=C.UTF-8 lo cambia."),
        paused: OptionText("Empezar en pausa."),
        framesPerSecond: OptionText(
            "Imágenes, y por tanto pasos, por segundo: 1 … \(Defaults.maxFrames); neuron \(Defaults.neuronSpeed), al partir del comienzo \(Defaults.neuronOpeningSpeed), network \(Defaults.networkSpeed).",
            value: "n"),
        noMouse: OptionText(
            "Dejar el ratón al terminal; si no, el texto se selecciona con el ratón y Mayús."),
        plain: OptionText(
            "Sin pantalla: frases sencillas, una línea por paso, para un lector de pantalla o una conexión lenta."
        ),
        size: OptionText(
            "Tamaño, hasta \(Defaults.largestFrameSize) (por defecto, \(Defaults.frameSize)).",
            value: "columnasxfilas"),
        frameFormat: OptionText(
            "text, o svg: una imagen en color con marcos y curvas como formas (por defecto, text).",
            value: "nombre"),
        traceAt: OptionText("Lo mismo que --steps.", value: "n"),
        format: OptionText("csv o jsonl (por defecto, csv).", value: "nombre"),
        decimal: OptionText(
            "point, o comma (coma, con puntos y comas entre las celdas), solo CSV (por defecto, point).",
            value: "nombre"),
        every: OptionText("Escribir solo un paso de cada k, y el último (por defecto, 1).", value: "k"),
        output: OptionText("Escribir en un archivo en vez de en la salida estándar.", value: "archivo"),
        noPredictions: OptionText("Sin las predicciones, que con muchas filas son casi toda la traza."),
        files: OptionText("Archivos con ejecuciones grabadas.", value: "archivos"),
        scriptFormat: OptionText(
            "py, un programa, o ipynb, un cuaderno de Jupyter (por defecto, py).", value: "nombre"),
        frames: OptionText("Cuántos fotogramas hay detrás de los de las teclas.", value: "n"),
        filmOutput: OptionText(
            "El archivo que se escribe: su nombre acaba en .cast o .svg; - es la salida estándar, como .cast.",
            value: "archivo"),
        weightsOutput: OptionText(
            "El archivo que se escribe, en formato safetensors; si no, la salida estándar.", value: "archivo"),
        startCount: OptionText(
            "Otros tantos inicios, con las semillas 0, 1, 2 …, aprenden a la par (nnviz starts: \(Defaults.starts)).",
            value: "n"),
        loopFiles: OptionText("Archivos con bucles de entrenamiento grabados.", value: "archivos"),
        checkFormat: OptionText("text, o json: un objeto por línea (por defecto, text).", value: "nombre"),
        recorder: OptionText("Escribe el módulo de Python que graba un bucle."),
        count: OptionText("Cuántas preguntas hay (por defecto, \(QuizOptions.usualCount)).", value: "n"),
        quizPlain: OptionText("Sin pantalla: frases, y respuestas escritas por la entrada."),
        quizOutput: OptionText(
            "Escribe ahí una línea JSON por pregunta; - es la salida estándar.", value: "archivo")
    )
}
