// The argument parser links it already, in all forms; the rest of Foundation stays out.
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The sequence that asks a terminal to put a text on the clipboard (OSC 52, closed by ST).
func clipboardSequence(_ text: String) -> [UInt8] {
    Array("\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{1b}\\".utf8)
}
