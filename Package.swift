// swift-tools-version: 6.0

import PackageDescription

let package = Package(
    name: "nnviz",
    // What String(validating:as:) and Synchronization need.
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "NeuralLearning", targets: ["Randomness", "Learning"]),
        .executable(name: "nnviz", targets: ["nnviz"]),
        .executable(name: "nnviz-benchmark", targets: ["Benchmark"]),
    ],
    dependencies: [
        // ParserSentences knows its English sentences, which any version may reword.
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    ],
    targets: [
        .target(name: "CProcessor"),
        .target(name: "CEnsemble"),
        .target(name: "Randomness", dependencies: ["CProcessor"]),
        .target(name: "Learning", dependencies: ["CProcessor", "CEnsemble", "Randomness"]),
        .target(name: "Recordings", dependencies: ["Learning"]),
        .target(name: "CCell"),
        .target(name: "Screen", dependencies: ["CCell"]),
        .target(name: "Visualizer", dependencies: ["Learning", "Screen"]),
        .target(
            name: "CTerminal",
            dependencies: ["CCell"],
            cSettings: [
                .define("NCURSES_WIDECHAR", to: "1"),
                .define("_XOPEN_SOURCE_EXTENDED", to: "1"),
                .define("_GNU_SOURCE", .when(platforms: [.linux])),
            ],
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]
        ),
        .target(name: "Terminal", dependencies: ["CTerminal", "Screen"]),
        .executableTarget(
            name: "nnviz",
            dependencies: [
                "Learning", "Recordings", "Visualizer", "Screen", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // Not part of the program, nor of the library: only this may have flags that packages may not pass on.
        .target(name: "CBaseline", cSettings: [.unsafeFlags(["-O3"])]),
        // A terminal without a window: the benchmark and the tests run the program in it.
        .target(
            name: "CPseudoTerminal", cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "CBaseline", "CPseudoTerminal", "Learning", "Randomness", "Visualizer", "Screen", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(
            name: "RandomnessTests",
            dependencies: ["Randomness"],
            resources: [.copy("Recorded")]
        ),
        .testTarget(
            name: "LearningTests",
            dependencies: ["Learning", "Randomness", "Fuzzing"],
            resources: [.copy("Recorded")]
        ),
        .target(name: "CFuzzing", path: "Tests/CFuzzing"),
        .target(name: "Fuzzing", dependencies: ["CFuzzing"], path: "Tests/Fuzzing"),
        .testTarget(
            name: "RecordingsTests", dependencies: ["nnviz", "Recordings", "Learning", "Fuzzing"],
            exclude: ["Loops"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "Fuzzing"]),
        .testTarget(
            name: "VisualizerTests", dependencies: ["Visualizer", "Learning", "Screen", "Fuzzing"],
            exclude: ["Golden"]),
        .target(name: "TerminalEmulator", dependencies: ["CPseudoTerminal"], path: "Tests/TerminalEmulator"),
        .executableTarget(
            name: "TerminalDemo", dependencies: ["Terminal", "Screen"], path: "Tests/TerminalDemo"),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "TerminalDemo", "TerminalEmulator", "Screen", "Fuzzing"]),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "nnviz", "Recordings", "Learning", "Screen", "Visualizer", "Fuzzing", "TerminalEmulator",
            ]),
        .testTarget(name: "ProgramTests", dependencies: ["nnviz", "TerminalEmulator"]),
    ]
)
