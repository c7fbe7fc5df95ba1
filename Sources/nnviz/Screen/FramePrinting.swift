import Learning
import Screen
import Terminal
import Visualizer

/// Prints one frame of the screen, as text or as a picture.
func printFrame(_ launch: Launch, as format: FrameOptions.Format?) throws(CommandFailure) {
    // The same seeds every time: a frame of the same command is the same frame.
    let stage = launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
    let isPicture = format == .svg
    let depth = isPicture ? launch.colors?.depth ?? .truecolor : launch.frameColors
    let glyphs = launch.glyphs ?? (isPicture ? .octants : .braille)
    let grid = stage.draw(size: launch.size, glyphs: glyphs, colors: depth)
    let text =
        isPicture
        ? VectorPicture.text(
            grid, colors: VectorColors(depth, page: stage.page),
            title: "nnviz \(typedArguments.joined(separator: " "))",
            description: String(GridText.plain(grid).prefix { $0 != "\n" }))
        : depth == .none ? GridText.plain(grid) : GridText.ansi(grid, depth: depth)
    let output = try OutputFile(path: nil)
    try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in try output.write(Array(text.utf8)) }
}

extension Launch {
    /// The colours of a frame as text: none unless they are asked for.
    fileprivate var frameColors: ColorDepth {
        guard let colors else { return .none }
        if let depth = colors.depth { return depth }
        guard isatty(STDOUT_FILENO) == 1 else { return .none }
        let isTruecolor = KnownTerminal(Environment.values(of: KnownTerminal.variables)).isTruecolor
        return isTruecolor ? .truecolor : .indexed
    }
}
