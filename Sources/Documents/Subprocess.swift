import CDocuments

/// Another program run on some bytes, without a shell, with limits of time, memory and output.
struct Subprocess {
    /// Name and arguments; each reaches the program as it is.
    var arguments: [String]
    var seconds: Int
    var memoryBytes: Int
    var outputBytesMax: Int
    /// The package to install when the program is missing.
    var package: String

    /// What the program prints for an input.
    ///
    /// - Throws: when it is missing, exceeds a limit, crashes or ends with another status than 0.
    func output(of input: [UInt8]) throws(DocumentFault) -> [UInt8] {
        var limits = cdocuments_limits()
        limits.wall_milliseconds = Int64(seconds) * 1_000
        limits.memory_bytes = Int64(memoryBytes)
        limits.output_bytes = Int64(outputBytesMax)
        var result = cdocuments_run_result()
        run(input, limits, &result)
        defer { cdocuments_free(result.output) }
        let name = arguments.first.map { $0.split(separator: "/").last.map { String($0) } ?? $0 } ?? ""
        switch Int(result.outcome) {
        case CDOCUMENTS_ENDED where result.code == 0:
            return Array(UnsafeBufferPointer(start: result.output, count: result.output_count))
        case CDOCUMENTS_ENDED: throw .failed(name, said(result) ?? "status \(result.code)")
        case CDOCUMENTS_NOT_INSTALLED: throw .missing(program: name, package: package)
        case CDOCUMENTS_OVER_TIME: throw .overTime(name, seconds)
        case CDOCUMENTS_OVER_OUTPUT: throw .textTooLarge(outputBytesMax)
        case CDOCUMENTS_KILLED: throw .failed(name, said(result) ?? "signal \(result.code)")
        default: throw .failed(name, "errno \(result.code)")
        }
    }

    private func run(_ input: [UInt8], _ limits: cdocuments_limits, _ result: inout cdocuments_run_result) {
        // The words are laid end to end, each with its NUL, and pointed at.
        var words: [CChar] = []
        var starts: [Int] = []
        for argument in arguments {
            starts.append(words.count)
            words += argument.utf8CString
        }
        var limits = limits
        words.withUnsafeBufferPointer { words in
            var pointers: [UnsafePointer<CChar>?] = starts.map { start in words.baseAddress.map { $0 + start } }
            pointers.append(nil)
            input.withUnsafeBufferPointer { cdocuments_run(pointers, $0.baseAddress, $0.count, &limits, &result) }
        }
    }

    /// The first line that the program said on standard error.
    private func said(_ result: cdocuments_run_result) -> String? {
        let bytes = withUnsafeBytes(of: result.message) { Array($0.prefix(result.message_count)) }
        guard let line = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first, !line.isEmpty else { return nil }
        return String(decoding: line, as: UTF8.self)
    }
}
