import Learning
import Screen
import Terminal
import Visualizer

/// Prints one frame of the screen as text.
func printFrame(_ launch: Launch) throws(CommandFailure) {
    // The same seeds every time: a frame of the same command is the same frame.
    let stage = launch.stage(freshSeeds: SeedSequence(startingFrom: 0))
    let depth = launch.frameColors
    let grid = stage.draw(size: launch.size, glyphs: launch.glyphs ?? .braille, colors: depth)
    let text = depth == .none ? GridText.plain(grid) : GridText.ansi(grid, depth: depth)
    let output = try OutputFile(path: nil)
    try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in try output.write(Array(text.utf8)) }
}

extension Launch {
    /// The colours of a frame: none unless they are asked for.
    fileprivate var frameColors: ColorDepth {
        guard let colors else { return .none }
        if let depth = colors.depth { return depth }
        guard isatty(STDOUT_FILENO) == 1 else { return .none }
        let isTruecolor = TerminalFamily(Environment.values(of: TerminalFamily.variables)).isTruecolor
        return isTruecolor ? .truecolor : .indexed
    }
}
