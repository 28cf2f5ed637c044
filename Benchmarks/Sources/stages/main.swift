// stages FILE [ROUNDS]: what each stage of the way costs, in nanoseconds a byte; the least of the rounds.
//
// FILE holds articles parted by NUL, as `generate … parted` writes them.
import Figures
import Glibc
import Mentions
import Records
import Tokens

/// Nanoseconds of this thread on a processor: what others do on the machine is not counted, though it slows the caches they share.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// The bytes of a file.
func contents(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
    let count = bytes.count
    let read = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, count, 0) }
    return Array(bytes.prefix(max(0, read)))
}

guard CommandLine.arguments.count > 1 else {
    print("usage: stages FILE [ROUNDS]")
    exit(64)
}
let bytes = contents(CommandLine.arguments[1])
let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 3

let vocabulary = Vocabulary()
let mentionReader = MentionReader(vocabulary: vocabulary)
let sentenceReader = SentenceReader(vocabulary: vocabulary)
let lexicon = Lexicon(vocabulary: vocabulary)
let tokenizer = Tokenizer(vocabulary: vocabulary)
let figureReader = FigureReader(lexicon: lexicon)
let recordBuilder = RecordBuilder(lexicon: lexicon)
let writer = JSONWriter(lexicon: lexicon, layout: recordBuilder.layout)

let names = ["tokens", "sentences", "mentions", "figures", "record", "json"]
var least = [Double](repeating: .infinity, count: names.count)
var total = Double.infinity
var written = 0
var figureCount = 0
/// One way through all articles; what a profiler is told to look at.
@inline(never)
@MainActor func measuredRound() {
    var spent = [Double](repeating: 0, count: names.count)
    written = 0
    figureCount = 0
    bytes.withUnsafeBufferPointer { all in
        var start = 0
        while start < all.count {
            var end = start
            while end < all.count, all[end] != 0 { end += 1 }
            let text = UnsafeBufferPointer(rebasing: all[start..<end])
            var last = now()
            func lap(_ stage: Int) {
                let time = now()
                spent[stage] += time - last
                last = time
            }
            tokenizer.tokenize(text)
            lap(0)
            sentenceReader.read(text, tokens: tokenizer.buffer)
            lap(1)
            mentionReader.read(text, tokens: tokenizer.buffer)
            lap(2)
            figureReader.read(text, tokens: tokenizer.buffer, mentions: mentionReader.mentions, sentences: sentenceReader.sentences)
            lap(3)
            let reading = Reading(text: text, tokens: tokenizer.buffer, mentions: figureReader.mentions.buffer, sentences: sentenceReader.sentences, figures: figureReader.figures)
            let record = recordBuilder.record(of: reading, source: DocumentSource(id: "a"))
            lap(4)
            writer.removeAll()
            writer.write(record)
            lap(5)
            written += writer.bytes.count
            figureCount += figureReader.figures.count
            start = end + 1
        }
    }
    for stage in names.indices { least[stage] = min(least[stage], spent[stage]) }
    total = min(total, spent.reduce(0, +))
}
for _ in 0..<max(1, rounds) { measuredRound() }
func perByte(_ nanoseconds: Double) -> String { "\((nanoseconds / Double(bytes.count) * 100).rounded() / 100)" }
for stage in names.indices { print(names[stage], perByte(least[stage])) }
print("all", perByte(total), "nanoseconds a byte;", bytes.count, "bytes,", figureCount, "figures,", written, "bytes of JSON")
