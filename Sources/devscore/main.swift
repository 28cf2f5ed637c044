import Figures
import Foundation
import Mentions
import Tokens

let vocabulary = Vocabulary()
let lexicon = Lexicon(vocabulary: vocabulary)
for p in lexicon.problems { FileHandle.standardError.write(p.description.data(using: .utf8)!) }
let tokenizer = Tokenizer(vocabulary: vocabulary)
let mentionReader = MentionReader(vocabulary: vocabulary)
let sentenceReader = SentenceReader(vocabulary: vocabulary)
let figureReader = FigureReader(lexicon: lexicon)
func esc(_ s: String) -> String { String(data: try! JSONSerialization.data(withJSONObject: [s]), encoding: .utf8)! }
func dv(_ v: DecimalValue) -> Double { Double(v.digits) / pow(10, Double(v.scale)) }
for path in CommandLine.arguments.dropFirst() {
    let bytes = [UInt8](FileManager.default.contents(atPath: path)!)
    bytes.withUnsafeBufferPointer { text in
        tokenizer.tokenize(text)
        mentionReader.read(text, tokens: tokenizer.buffer)
        sentenceReader.read(text, tokens: tokenizer.buffer)
        figureReader.read(text, tokens: tokenizer.buffer, mentions: mentionReader.mentions, sentences: sentenceReader.sentences)
        var figs: [[String: Any]] = []
        for f in figureReader.figures {
            figs.append(["i": f.indicator == .none ? "" : lexicon.indicators[Int(f.indicator.index)].code, "v": dv(f.value), "s": Int(f.start), "e": Int(f.end), "b": "\(f.bound)", "t": "\(f.status)", "r": f.rule >= 0 ? lexicon.ruleNames[Int(f.rule)] : "", "sc": f.scopeEnd > f.scopeStart ? String(decoding: text[Int(f.scopeStart)..<Int(f.scopeEnd)], as: UTF8.self) : ""])
        }
        var ms: [[String: Any]] = []
        for m in figureReader.mentions { ms.append(["k": "\(m.kind)", "s": Int(m.start), "e": Int(m.end), "why": "\(m.reason)", "y": Int(m.date.year), "m": Int(m.date.month), "d": Int(m.date.day), "p": "\(m.date.precision)", "role": "\(m.date.role)", "v": dv(m.value), "u": "\(m.unit)"]) }
        let sents = sentenceReader.sentences.map { [Int($0.start), Int($0.end)] }
        let o: [String: Any] = ["path": path, "figures": figs, "mentions": ms, "sentences": sents]
        print(String(data: try! JSONSerialization.data(withJSONObject: o), encoding: .utf8)!)
    }
}
