import Learning
import Screen
import Visualizer

/// Prints one frame of the screen as text.
func printFrame(_ request: LaunchRequest) throws(CommandFailure) {
    // The same seeds every time: a frame of the same command is the same frame.
    let stage = request.stage(freshSeeds: SeedSequence(startingFrom: 0))
    let depth = request.frameColors
    let grid = stage.draw(size: request.size, glyphs: request.glyphs ?? .braille, colors: depth)
    let text = depth == .none ? GridText.plain(grid) : GridText.ansi(grid, depth: depth)
    let output = try OutputFile(path: nil)
    try OutputFile.whileSomebodyReads { () throws(OutputFile.Failure) in try output.write(Array(text.utf8)) }
}

extension LaunchRequest {
    /// The colours of a frame: none unless they are asked for.
    fileprivate var frameColors: ColorDepth {
        guard let colors else { return .none }
        return colors.depth ?? (isatty(STDOUT_FILENO) == 1 ? .indexed : .none)
    }
}
