import Glibc

/// The target that `CCHC_FUZZ_TARGET` names. libFuzzer calls this from one thread, once before any input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>>>) -> Int32 {
    FuzzRun.start()
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    FuzzRun.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// One part of the program under random inputs, with what must be true of each.
protocol FuzzTarget {
    /// Ends the program, by `require`, when something is not as it must be.
    func read(_ bytes: [UInt8])
}

/// The target of this process.
enum FuzzRun {
    // libFuzzer has no place to keep it and calls from one thread alone.
    nonisolated(unsafe) private static var target: (any FuzzTarget)?

    static func start() {
        let name = getenv("CCHC_FUZZ_TARGET").map { String(cString: $0) } ?? "tokens"
        switch name {
        case "tokens": target = TokenTarget()
        case "mentions": target = MentionTarget()
        case "records": target = RecordTarget()
        case "lexicon": target = LexiconTarget()
        case "annotation": target = AnnotationTarget()
        case "html": target = DocumentTarget(kind: .html)
        case "docx": target = DocumentTarget(kind: .docx)
        case "text": target = DocumentTarget(kind: .text)
        case "stream": target = StreamTarget()
        default:
            say("no target \(name): tokens, mentions, records, lexicon, annotation, html, docx, text, stream")
            exit(64)
        }
    }

    static func read(_ bytes: [UInt8]) { target?.read(bytes) }
}

/// Ends the program with a sentence when something that must be true is not: libFuzzer keeps the input.
func require(_ isTrue: Bool, _ sentence: @autoclosure () -> String) {
    if isTrue { return }
    say("NOT TRUE: \(sentence())")
    abort()
}

private func say(_ sentence: String) {
    var line = sentence + "\n"
    line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
}
