import Mentions
import Tokens

extension FigureReader {
    /// How the text last read was understood: its mentions, and for each numeral the frame, the rule that won
    /// with its runner-up, or for silence the rule that came nearest and what it lacked.
    ///
    /// Call right after `read`, while its buffers are valid.
    public func explanation() -> String {
        var out = "Tokens\n  "
        for token in tokens where token.kind != .lineBreak { out += "[" + string(token.start, token.end) + "]" }
        out += "\nMentions\n"
        for mention in mentions where mention.kind != .dropped {
            out += "  \(string(mention.start, mention.end))  \(mention.kind)"
            if mention.kind == .number { out += " = \(mention.value)" + (mention.unit == .none ? "" : " \(mention.unit)") }
            if mention.kind == .ignored { out += " (\(mention.reason))" }
            out += "\n"
        }
        out += "Frames\n"
        for frame in frames { out += describe(frame) }
        return out
    }

    private func string(_ start: UInt32, _ end: UInt32) -> String { String(decoding: text[Int(start)..<Int(end)], as: UTF8.self) }

    private func names(_ set: ConceptSet) -> String { set.members.map { lexicon.conceptNames[Int($0)] }.joined(separator: " ") }

    private func describe(_ frame: Frame) -> String {
        let span = frame.mention >= 0 ? (mentions[Int(frame.mention)].start, mentions[Int(frame.mention)].end) : (frame.zeroStart, frame.zeroEnd)
        var out = "  \(string(span.0, span.1)): \(frame.shape)"
        if frame.noun != 0 { out += ", \(lexicon.conceptNames[Int(frame.noun)]) (\(frame.nounOrigin))" }
        if frame.bound != .exact { out += ", \(frame.bound)" }
        if frame.status != .result { out += ", \(frame.status)" }
        out += "\n    own      \(names(frame.own))\n    near     \(names(frame.near.subtracting(frame.own)))\n    list     \(names(frame.list.subtracting(frame.near)))\n"
        if frame.isIgnored { return out + "    => không phải số liệu (số thứ tự)\n" }
        if frame.hasIndicator {
            let code = lexicon.indicators[Int(frame.indicator.index)].code
            let also = frame.also == .none ? "" : " và " + lexicon.indicators[Int(frame.also.index)].code
            out += "    => \(code)\(also)"
            out += frame.rule >= 0 ? " theo khung \(lexicon.rules[Int(frame.rule)].name) (\(frame.score))\n" : " theo liên kết\n"
            if frame.runnerUp >= 0 { out += "       kế đó \(lexicon.rules[Int(frame.runnerUp)].name) (\(frame.runnerUpScore))\n" }
            return out
        }
        out += "    => other\n"
        if let (rule, lack) = nearestMiss(frame) { out += "       gần nhất: \(rule), \(lack)\n" }
        return out
    }

    /// The rule that lacked least, and what it lacked.
    func nearestMiss(_ frame: Frame) -> (rule: String, lack: String)? {
        var best: (score: Int, rule: String, lack: String)?
        for number in lexicon.rules(frame.shape, noun: frame.noun) {
            let rule = lexicon.rules[number]
            guard frame.noun != 0 || rule.nouns.isEmpty else { continue }
            var met = 0
            var lacks: [String] = []
            for need in rule.needs {
                if Reach.allCases.contains(where: { $0.rawValue <= need.reach.rawValue && frame.says($0).intersects(need.alternatives) }) {
                    met += need.reach.weight
                } else {
                    lacks.append("thiếu \(need.reach) " + names(need.alternatives))
                }
            }
            for (reach, set) in rule.refusals where frame.says(reach).intersects(set) {
                lacks.append("bị chặn bởi \(reach) " + names(frame.says(reach).intersection(set)))
            }
            let score = met * 2 - lacks.count * 10
            if lacks.count <= 2, score > best?.score ?? Int.min { best = (score, rule.name, lacks.joined(separator: "; ")) }
        }
        return best.map { ($0.rule, $0.lack) }
    }
}
