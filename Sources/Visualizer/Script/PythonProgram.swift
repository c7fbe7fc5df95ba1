/// A Python program in pieces, as a notebook shows them.
public struct PythonProgram: Sendable {
    /// A few lines that belong together, and what is said about them.
    struct Cell: Sendable {
        let remark: String
        let lines: [String]

        init(_ remark: String, _ lines: [String]) {
            self.remark = remark
            self.lines = lines
        }
    }

    /// What it is, in a line.
    let title: String
    let cells: [Cell]

    /// The program as a file: the remarks are comments.
    public var source: String {
        let blocks =
            [Self.comment(title)]
            + cells.map { [Self.comment($0.remark)] + $0.lines }.map { $0.joined(separator: "\n") }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The program as a Jupyter notebook, format 4.4: the remarks are its text.
    public var notebook: String {
        let texts =
            [Self.cell("markdown", [title])]
            + cells.flatMap { [Self.cell("markdown", [$0.remark]), Self.cell("code", $0.lines)] }
        return """
            {
             "cells": [
            \(texts.joined(separator: ",\n"))
             ],
             "metadata": {
              "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
              "language_info": {"name": "python"}
             },
             "nbformat": 4,
             "nbformat_minor": 4
            }

            """
    }

    private static func comment(_ text: String) -> String {
        text.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
    }

    private static func cell(_ type: String, _ lines: [String]) -> String {
        let ends = lines.indices.map { $0 == lines.count - 1 ? "" : "\\n" }
        let source = zip(lines, ends).map { "\"\(escaped($0))\($1)\"" }.joined(separator: ", ")
        let results = type == "code" ? "\"execution_count\": null, \"outputs\": [], " : ""
        return "  {\"cell_type\": \"\(type)\", \"metadata\": {}, \(results)\"source\": [\(source)]}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
