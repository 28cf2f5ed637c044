import Foundation

/// Says something on standard error.
func note(_ text: String, ending: String = "\n") { FileHandle.standardError.write(Data((text + ending).utf8)) }

/// Writes to standard output; false when the reader has gone.
func put(_ text: String) -> Bool {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        return true
    } catch {
        return false
    }
}
