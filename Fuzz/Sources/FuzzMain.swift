import Documents
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

    private static let targets: [(name: String, make: @Sendable () -> any FuzzTarget)] = [
        ("tokens", { TokenTarget() }), ("mentions", { MentionTarget() }), ("records", { RecordTarget() }), ("rewritten", { RewrittenTarget() }),
        ("lexicon", { LexiconTarget() }), ("annotation", { AnnotationTarget() }), ("stream", { StreamTarget() }),
        ("html", { DocumentTarget(kind: .html) }), ("docx", { DocumentTarget(kind: .docx) }), ("text", { DocumentTarget(kind: .text) }),
        ("pages", { PrintedTarget(read: PrintedText.paragraphs(ofPDF:)) }), ("doc", { PrintedTarget(read: PrintedText.paragraphs(ofWord:)) }),
    ]

    static func start() {
        let name = getenv("CCHC_FUZZ_TARGET").map { String(cString: $0) } ?? "tokens"
        target = targets.first { $0.name == name }?.make()
        if target != nil { return }
        say("no target \(name): " + targets.map(\.name).joined(separator: ", "))
        exit(64)
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
