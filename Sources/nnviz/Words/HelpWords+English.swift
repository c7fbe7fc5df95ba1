extension HelpWords {
    static let english = HelpWords(
        program: CommandText(
            abstract:
                "Shows in the terminal how a neuron and a small network learn, number for number as PyTorch.",
            usage: "nnviz <command> [options]",
            discussion: """
                EXAMPLES:
                  nnviz neuron                    full screen: one neuron learns y = W·x
                  nnviz network --seed 7          full screen: the 3-6-3 network learns
                  nnviz neuron --plain            no screen: plain sentences, line by line
                  nnviz tour                      the notebook as a guided lesson
                  nnviz trace neuron --steps 20   every step as CSV
                  nnviz frame network --at 100    one frame of the screen, as text
                  nnviz verify recorded.json      compare with a recorded run, bit for bit
                  nnviz check loop.jsonl          which mistake is in my training loop?

                It speaks English and Spanish: the locale's language, or that of --lang en, --lang es.
                """),
        neuron: CommandText(
            abstract: "Full screen: one neuron learns y = W·x.", usage: "nnviz neuron [options]",
            discussion: """
                EXAMPLES:
                  nnviz neuron                         from a fresh seed, \(Defaults.neuronSpeed) steps per second
                  nnviz neuron --seed 7 --lr 0.05      the rate is so high that W bounces
                  nnviz neuron --race 0.001,0.01,0.1   three rates side by side
                  nnviz neuron --weight 0.4 --at 24    begins paused at step 24
                  nnviz neuron --input -2 --target 1   another x and another target
                  nnviz neuron --plain                 no screen: a plain sentence a step

                With --plain on a terminal, Enter goes one step on, a number so many steps (-5: five \
                back), and the keys of the screen work with Enter behind them: type help there. Into a \
                pipe or a file it prints all steps up to --steps, or \(Defaults.neuronSteps).
                """),
        network: CommandText(
            abstract: "Full screen: a network of a few layers learns.", usage: "nnviz network [options]",
            discussion: """
                EXAMPLES:
                  nnviz network                       the notebook's 3-6-3 linear layers
                  nnviz network --matrices --seed 0   its first program: no biases
                  nnviz network --inputs -1,3,5 --targets 1 --layers 3,8,4,1
                  nnviz network --inputs "0,0;0,1;1,0;1,1" --targets "0;1;1;0"
                  nnviz network --data points.csv --lr-at 500:0.001
                  nnviz network --plain --steps 20    no screen: a plain sentence a step

                With --plain on a terminal, Enter goes one step on, a number so many steps (-5: five \
                back), and the keys of the screen work with Enter behind them: type help there. Into a \
                pipe or a file it prints all steps up to --steps, or \(Defaults.networkSteps).
                """),
        tour: CommandText(
            abstract: "Full screen: the notebook as a guided lesson in twelve chapters.",
            usage: "nnviz tour [options]",
            discussion: """
                EXAMPLES:
                  nnviz tour                      from the beginning
                  nnviz tour --lang es            in Spanish
                  nnviz tour --chapter 10         on depth; or: --chapter depth
                  nnviz tour --plain              no screen: sentences, and answers from stdin

                Its chapters: \(Defaults.chapters).
                """),
        trace: CommandText(
            abstract: "Prints every step as CSV or JSON lines.",
            usage: "nnviz trace (neuron | network) [options]",
            discussion: """
                EXAMPLES:
                  nnviz trace neuron --seed 42 --steps 100
                  nnviz trace network --matrices --seed 3 --format jsonl --output run.jsonl
                """),
        traceNeuron: CommandText(
            abstract: "Prints every step of the neuron.", usage: "nnviz trace neuron [options]",
            discussion: """
                EXAMPLES:
                  nnviz trace neuron --seed 42 --steps 100
                  nnviz trace neuron --weight 0.4 --lr 0.05 --lr-at 20:0.001 --steps 40
                  nnviz trace neuron --race 0.001,0.05 --lr-at 1@20:0.001
                  nnviz trace neuron --set-at 10:W=0 --format jsonl --output neuron.jsonl
                """),
        traceNetwork: CommandText(
            abstract: "Prints every step of the network.", usage: "nnviz trace network [options]",
            discussion: """
                EXAMPLES:
                  nnviz trace network --matrices --seed 3 --format jsonl
                  nnviz trace network --inputs "0,0;0,1" --targets "0;1" --steps 500 --every 50
                  nnviz trace network --data points.csv --output points-run.csv
                """),
        frame: CommandText(
            abstract: "Prints one frame as text, exactly as the screen would show it.",
            usage: "nnviz frame (neuron | network | tour) [options]",
            discussion: """
                EXAMPLES:
                  nnviz frame neuron --at 24
                  nnviz frame network --matrices --at 100 --size 120x40
                """),
        frameNeuron: CommandText(
            abstract: "Prints one frame of the neuron's screen.", usage: "nnviz frame neuron [options]",
            discussion: """
                EXAMPLES:
                  nnviz frame neuron --at 24 --seed 7
                  nnviz frame neuron --at 60 --press "4" --size 160x48
                """),
        frameNetwork: CommandText(
            abstract: "Prints one frame of the network's screen.", usage: "nnviz frame network [options]",
            discussion: """
                EXAMPLES:
                  nnviz frame network --matrices --seed 0 --at 100 --size 120x40
                  nnviz frame network --at 100 --press "Tab Tab y" --lang es --ascii
                """),
        frameTour: CommandText(
            abstract: "Prints one frame of the tour.", usage: "nnviz frame tour [options]",
            discussion: """
                EXAMPLES:
                  nnviz frame tour --chapter 5 --lang es
                  nnviz frame tour --chapter depth --press "Enter Enter 1 Enter Enter" --size 120x40
                """),
        verify: CommandText(
            abstract: "Computes recorded runs again and says how far apart the numbers are.",
            usage: "nnviz verify <file> ...",
            discussion: """
                Reads recordings of Python's and PyTorch's runs, and what trace --format jsonl writes.
                Exits with 0 if every number has the same bits, 1 if one differs, 65 if a file is no run, \
                66 if a file cannot be read.

                EXAMPLES:
                  nnviz verify recordings/*.json
                  nnviz trace network --seed 3 --format jsonl --output run.jsonl && nnviz verify run.jsonl
                """),
        script: CommandText(
            abstract: "Prints a Python program, or a notebook, that computes this very run.",
            usage: "nnviz script (neuron | network) [options]",
            discussion: """
                EXAMPLES:
                  nnviz script neuron --seed 42 --output neuron.py
                  nnviz script network --matrices --format ipynb --output run.ipynb

                It prints a line for each step, the same numbers as nnviz trace. A neuron needs nothing but \
                Python; a network needs torch.
                """),
        scriptNeuron: CommandText(
            abstract: "Prints the neuron's loop as plain Python.", usage: "nnviz script neuron [options]",
            discussion: """
                EXAMPLES:
                  nnviz script neuron --seed 42 --steps 100
                  nnviz script neuron --weight 0.4 --lr 0.05 --lr-at 20:0.001
                """),
        scriptNetwork: CommandText(
            abstract: "Prints the network's program with PyTorch.", usage: "nnviz script network [options]",
            discussion: """
                EXAMPLES:
                  nnviz script network --seed 3 --output run.py
                  nnviz script network --matrices --format ipynb --output run.ipynb
                """),
        record: CommandText(
            abstract: "Computes a recording: an asciicast, or an SVG picture that plays by itself.",
            usage: "nnviz record (neuron | network | tour) [options] --frames <n> --output <file>",
            discussion: """
                EXAMPLES:
                  nnviz record neuron --frames 100 --output neuron.cast
                  nnviz record network --press "v Tab" --frames 300 --fps 30 --output network.svg

                One update a frame; the keys of --press come before them, one a frame. Nothing is filmed: it \
                takes as long as computing takes.
                """),
        recordNeuron: CommandText(
            abstract: "Computes a recording of the neuron.",
            usage: "nnviz record neuron [options] --frames <n> --output <file>",
            discussion: """
                EXAMPLES:
                  nnviz record neuron --seed 7 --frames 100 --output neuron.cast
                  nnviz record neuron --lr 0.02 --size 100x30 --frames 60 --fps 5 --output bounce.svg
                """),
        recordNetwork: CommandText(
            abstract: "Computes a recording of the network.",
            usage: "nnviz record network [options] --frames <n> --output <file>",
            discussion: """
                EXAMPLES:
                  nnviz record network --seed 3 --frames 300 --output network.cast
                  nnviz record network --size 120x40 --frames 200 --fps 20 --output network.svg
                """),
        recordTour: CommandText(
            abstract: "Computes a recording of the tour.",
            usage: "nnviz record tour [options] --frames <n> --output <file>",
            discussion: """
                EXAMPLES:
                  nnviz record tour --chapter bounce --press "Enter Enter" --frames 1 --fps 1 --output tour.svg
                """),
        check: CommandText(
            abstract: "Says whether a recorded training loop is right, or which mistake is in it.",
            usage: "nnviz check <file> ... [options]",
            discussion: """
                Computes every recorded update again from the recorded parameters, under each known mistake. The \
                options say what the loop was meant to be; without them it is the notebook's. Parameters are \
                called W1, W2, …, with biases b1, b2, … or without, or as PyTorch's modules call them, such as \
                0.weight and fc1.bias, in the order of the layers. Of two mistakes at once the verdict names \
                both: sum+keep-gradients.
                Exits with 0 if all loops are right, 1 if one is not, 65 if a file is no recorded loop, \
                66 if a file cannot be read.

                EXAMPLES:
                  nnviz check --recorder > nnviz_recorder.py
                  nnviz check loop.jsonl
                  nnviz check loop.jsonl --inputs="0,0;0,1" --targets="0;1" --lr 0.1
                """),
        quiz: CommandText(
            abstract: "You work out the step: typed answers, checked, and every slip named.",
            usage: "nnviz quiz (neuron | network) [options]",
            discussion: """
                EXAMPLES:
                  nnviz quiz neuron                               ten questions, full screen
                  nnviz quiz network --plain --count 5            no screen, five questions
                  nnviz quiz neuron --seed 27 --output 27.jsonl   for homework

                The same seed asks the same questions, about steps up to that of --steps (neuron \
                \(NeuronOptions.quizSteps), network \(NetworkOptions.quizSteps)). A wrong answer is told its \
                slip and gets a hint; after three hints the step is worked out.

                Exits with 0 if every answer was right at the first try, else 1.
                """),
        quizNeuron: CommandText(
            abstract: "Questions about the steps of a neuron.", usage: "nnviz quiz neuron [options]",
            discussion: """
                EXAMPLES:
                  nnviz quiz neuron --seed 27 --output 27.jsonl
                  nnviz quiz neuron --loss squared --momentum 0.9 --plain
                """),
        quizNetwork: CommandText(
            abstract: "Questions about the steps of a network.", usage: "nnviz quiz network [options]",
            discussion: """
                EXAMPLES:
                  nnviz quiz network --seed 27 --output 27.jsonl
                  nnviz quiz network --layers 2,3,1 --inputs 1,2 --targets 1 --plain
                """),
        weights: CommandText(
            abstract: "Writes the parameters of a network as safetensors.",
            usage: "nnviz weights network [options] --output <file>",
            discussion: """
                EXAMPLES:
                  nnviz weights network --seed 3 --steps 1000 --output network.safetensors
                """),
        weightsNetwork: CommandText(
            abstract: "Writes the parameters of a network as safetensors.",
            usage: "nnviz weights network [options] --output <file>",
            discussion: """
                The parameters after --steps iterations, with the names and shapes of PyTorch, bit for bit:
                model.load_state_dict(safetensors.torch.load_file("network.safetensors")) takes them.

                EXAMPLES:
                  nnviz weights network --seed 3 --steps 1000 --output network.safetensors
                  nnviz weights network --matrices --steps 0 --output start.safetensors
                """),
        starts: CommandText(
            abstract: "Says what becomes of many seeds: a row for each.",
            usage: "nnviz starts <neuron|network> [options]",
            discussion: """
                EXAMPLES:
                  nnviz starts neuron --starts 100
                  nnviz starts network --layers 2,6,1 --data xor.csv --loss squared --lr 0.5 --output starts.csv
                """),
        startsNeuron: CommandText(
            abstract: "Says what becomes of a neuron from many seeds: a row for each.",
            usage: "nnviz starts neuron [options]",
            discussion: """
                A row: the seed, the loss before the first step and after the last, the lowest loss, and the step
                of the lowest. Every number is that of the single run from this seed, bit for bit.

                EXAMPLES:
                  nnviz starts neuron --starts 100
                  nnviz starts neuron --lr 0.01 --steps 500 --format jsonl
                """),
        startsNetwork: CommandText(
            abstract: "Says what becomes of a network from many seeds: a row for each.",
            usage: "nnviz starts network [options]",
            discussion: """
                A row: the seed, the loss before the first iteration and after the last, the lowest loss, and the
                iteration of the lowest. Every number is that of the single run from this seed, bit for bit.

                EXAMPLES:
                  nnviz starts network --starts 100
                  nnviz starts network --layers 2,6,1 --data xor.csv --loss squared --lr 0.5 --output starts.csv
                """),
        input: OptionText("x, the input (default: \(Defaults.input)).", value: "x"),
        target: OptionText("The wanted y (default: \(Defaults.target)).", value: "t"),
        weight: OptionText("Where W begins; else it is drawn from [0, 0.5] with the seed.", value: "w"),
        layers: OptionText(
            "The units of each layer, inputs first (default: \(Defaults.layers), ends as the data have it).",
            value: "n,n,…"),
        inputs: OptionText(
            "The inputs (default: \(Defaults.inputs)); several rows as \"0,0;0,1\".", value: "x,x,…"),
        targets: OptionText(
            "The targets (default: \(Defaults.targets)); several rows as \"0;1\".", value: "t,t,…"),
        data: OptionText(
            "Inputs and targets from a CSV file with columns x0,… and y0,…; xor and outlier come along.",
            value: "file"),
        columns: OptionText(
            "What the columns of --data are, where no header says it: x, y, or - to leave one out.",
            value: "x,x,y"),
        activation: OptionText("sigmoid, tanh, relu or none (default: sigmoid).", value: "name"),
        everyWeight: OptionText(
            "Where every weight and bias begins; else they are drawn with the seed.", value: "w"),
        weightsFile: OptionText(
            "Begin with the parameters of a safetensors file, 0.weight, 0.bias, … or W1, W2, …, which says the layers.",
            value: "file"),
        recorded: OptionText(
            "Begin where a recorded loop began, as check takes it; on the screen it is a ghost beside the right one.",
            value: "file"),
        matrices: OptionText(
            "The notebook's first program: raw matrices without biases, from torch.randn."),
        chapter: OptionText(
            "Begin at that chapter: a number from 1 to \(Defaults.lastChapter), or its name, such as depth.",
            value: "n"),
        tourSeed: OptionText(
            "Draw the starts of its runs with another seed, 0 … 2⁶³−1 (default: \(Defaults.tourSeed)).",
            value: "n"),
        tourPlain: OptionText("No screen: plain sentences, line by line, and typed answers from stdin."),
        seed: OptionText(
            "As Python's random.seed or torch.manual_seed, 0 … 2⁶³−1; trace and frame 0, else a fresh one.",
            value: "n"),
        rate: OptionText(
            "The learning rate, above 0; neuron \(Defaults.neuronRate), network \(Defaults.networkRate).",
            value: "r"),
        race: OptionText(
            "Several runs side by side, lanes 0, 1, …, that differ in their rates, 0.001,0.01, or in NAME=V,V,…: "
                + "\(Defaults.raceNames).",
            value: "r,r,…"),
        rateAt: OptionText(
            "From update number STEP on, from 0, the rate is R; in one lane LANE@STEP:R; may be repeated.",
            value: "step:r"),
        valueAt: OptionText(
            "Before update number STEP, a parameter is set, 10:W=0.3, or a whole tensor, 10:0.bias=0; "
                + "in one lane 1@10:W=0.3; may be repeated.",
            value: "step:name=value"),
        loss: OptionText(
            "absolute, the mean absolute error, or squared, the mean squared error as nn.MSELoss (default: absolute).",
            value: "name"),
        momentum: OptionText(
            "As optim.SGD(momentum=M), 0 or more: v ← M·v + gradient, W ← W − lr·v (default: 0).", value: "m"),
        keepGradients: OptionText(
            "zero_grad() forgotten: every gradient is added to all before it; not with --momentum."),
        decay: OptionText(
            "After every update the rate is multiplied by G, above 0, at most 1, as ExponentialLR (default: 1).",
            value: "g"),
        ruleAt: OptionText(
            "From step STEP on, loss, momentum, keep-gradients (yes, no) or decay is another: 100:loss=squared; "
                + "in one lane 1@100:decay=0.99; may be repeated.",
            value: "step:name=value"),
        steps: OptionText(
            "Stop after so many updates; network \(Defaults.networkSteps), neuron \(Defaults.neuronSteps) in trace and piped --plain, else none.",
            value: "n"),
        at: OptionText("Begin, paused, after so many updates.", value: "n"),
        press: OptionText(
            "Keys that are pressed after that, separated by spaces: \"Tab Tab 4 y\".", value: "keys"),
        language: OptionText("es or en (default: the locale's).", value: "language"),
        theme: OptionText("dark, light or contrast.", value: "name"),
        colors: OptionText("auto, never, 8, 16, 256 or truecolor: how many colours.", value: "colours"),
        dots: OptionText(
            "Dots of curves: braille, octants, sextants, quadrants, ascii (as --ascii) or auto, what the terminal draws well.",
            value: "kind"),
        ascii: OptionText(
            "Use ASCII characters only: where Braille is missing or lines are two columns wide. Set by itself where the "
                + "locale is not UTF-8; LC_ALL=C.UTF-8 changes that."),
        paused: OptionText("Begin paused."),
        framesPerSecond: OptionText(
            "Frames, and so steps, per second: 1 … \(Defaults.maxFrames); neuron \(Defaults.neuronSpeed), on its way from the start \(Defaults.neuronOpeningSpeed), network \(Defaults.networkSpeed).",
            value: "n"),
        noMouse: OptionText("Leave the mouse to the terminal; else Shift with the mouse selects text."),
        plain: OptionText("No screen: plain sentences, a line a step, for a screen reader or a slow line."),
        size: OptionText(
            "How large, up to \(Defaults.largestFrameSize) (default: \(Defaults.frameSize)).",
            value: "columnsxrows"
        ),
        frameFormat: OptionText(
            "text, or svg: a picture in colours with boxes and curves as shapes (default: text).",
            value: "name"),
        traceAt: OptionText("The same as --steps.", value: "n"),
        format: OptionText("csv or jsonl (default: csv).", value: "name"),
        decimal: OptionText(
            "point, or comma with semicolons between the cells, CSV only (default: point).", value: "name"),
        every: OptionText("Print every k-th step only, and the last one (default: 1).", value: "k"),
        output: OptionText("Write to a file instead of stdout.", value: "file"),
        noPredictions: OptionText("Leave the predictions out: with many rows they are most of the trace."),
        files: OptionText("Files with recorded runs.", value: "files"),
        scriptFormat: OptionText("py, a program, or ipynb, a Jupyter notebook (default: py).", value: "name"),
        frames: OptionText("How many frames there are behind those of the keys.", value: "n"),
        filmOutput: OptionText(
            "The file to write: its name ends in .cast or .svg; - is stdout, as .cast.", value: "file"),
        weightsOutput: OptionText("The file to write, of the form safetensors; else stdout.", value: "file"),
        startCount: OptionText(
            "So many starts, from the seeds 0, 1, 2 …, learn in step (nnviz starts: \(Defaults.starts)).",
            value: "n"),
        loopFiles: OptionText("Files with recorded training loops.", value: "files"),
        checkFormat: OptionText("text, or json: an object a line (default: text).", value: "name"),
        recorder: OptionText("Print the Python module that records a loop."),
        count: OptionText("How many questions there are (default: \(QuizOptions.usualCount)).", value: "n"),
        quizPlain: OptionText("No screen: plain sentences, and typed answers from stdin."),
        quizOutput: OptionText("Write a JSON line for each question there; - is stdout.", value: "file")
    )
}
