import Screen
import Visualizer

/// The frames of a recording: nothing is filmed, each is computed.
struct Film {
    let launch: Launch
    /// How many frames there are behind those of the keys.
    let frames: Int
    /// What the first frame shows.
    private let beginning: Stage

    init(_ launch: Launch, frames: Int) {
        self.launch = launch
        self.frames = frames
        var stage = launch.beginning(freshSeeds: SeedSequence(startingFrom: 0))
        if let at = launch.at {
            stage.update(.move(by: at))
            stage.update(.togglePause)
        }
        beginning = stage
    }

    /// Draws every frame; between two of them one key is pressed, and when there are no more, one step is done.
    ///
    /// - Parameters:
    ///   - glyphs: what to draw with where nothing was asked for.
    ///   - colors: the colours.
    ///   - show: takes the next frame.
    func play<Failure: Error>(
        glyphs: GlyphSet, colors: ColorDepth, _ show: (Grid) throws(Failure) -> Void
    ) throws(Failure) {
        var stage = beginning
        for frame in 0..<launch.keys.count + frames {
            try show(stage.draw(size: launch.size, glyphs: launch.glyphs ?? glyphs, colors: colors))
            if frame < launch.keys.count {
                stage.press(all: [launch.keys[frame]])
            } else {
                stage.update(.advance(by: 1))
            }
        }
    }

    /// The colours of a page behind the picture.
    var page: Style { beginning.page }

    /// How many frames are shown in a second.
    var framesPerSecond: Int { launch.framesPerSecond ?? beginning.session.speed.framesPerSecond }
}
