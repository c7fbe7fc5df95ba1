import ArgumentParser
import Screen

/// Why a command cannot be carried out: what to say, and the exit code.
struct CommandFailure: Error {
    /// The exit codes of the program; those of BSD's `sysexits.h`.
    enum Reason: Int32 {
        case differs = 1
        case usage = 64
        case badContent = 65
        case unreadable = 66
        case cannotShow = 69
        case cannotCreate = 73
        case writingFailed = 74
    }

    let reason: Reason
    let message: String

    /// A value that an option cannot take; `allowed` says what it can.
    static func invalid(
        _ option: String, _ text: String, _ allowed: String, reason: Reason = .usage
    ) -> CommandFailure {
        CommandFailure(reason: reason, message: Localization.messages.invalid(text, option, allowed))
    }

    /// Does something before the command runs, where the parser shows the usage of the command beside a failure.
    static func validating(_ work: () throws(CommandFailure) -> Void) throws {
        do {
            try work()
        } catch {
            throw ValidationError(error.message)
        }
    }

    /// Does something while the command runs; a failure is said here, and only its code is thrown.
    static func reporting(_ work: () throws(CommandFailure) -> Void) throws {
        do {
            try work()
        } catch {
            error.report()
            throw ExitCode(error.reason.rawValue)
        }
    }

    /// Says it on stderr.
    func report() {
        writeToStandardError("\(Localization.messages.errorLabel): \(VisibleText.visible(message))\n")
    }
}
