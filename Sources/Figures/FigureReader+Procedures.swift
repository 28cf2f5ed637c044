import Mentions
import Tokens

// Readings of procedures that what stands further behind, or in brackets, decides.
extension FigureReader {
    /// "36 thủ tục ngành công an, quân sự, thuế không nhận tại đây": told to be outside behind a list of names.
    func readOutside(_ n: Int) {
        guard frames[n].indicator == lexicon.oneStop, frames[n].shape == .count, frames[n].nounOrigin == .after else { return }
        for place in frames[n].after.upperBound..<max(frames[n].after.upperBound, min(items.count, frames[n].after.upperBound + 16)) {
            let item = items[place]
            if item.isMark(0x3B) || item.isMark(0x2E) || item.kind == .number { return }
            if item.concepts.contains(grammar.desk), item.concepts.contains(grammar.denied) {
                frames[n].indicator = lexicon.outsideOneStop
                return
            }
        }
    }

    /// "rút từ 20 ngày còn 14 ngày (30%)", "tổng thời gian cắt giảm 86,5 ngày (24%)": by how much the time was cut.
    func takeCutOfTime(_ n: Int, last: Int) {
        guard frames[n].shape == .share, frames[n].status == .result, last >= firstFrame, frames[last].shape == .duration, frames[n].depth == frames[last].depth + 1, isAlone(n) || frames[n].item > 0 && items[frames[n].item - 1].isMark(0x28),
              sentenceSays.contains(grammar.procedure), frames[firstFrame...last].contains(where: { $0.shape == .duration && ($0.near.contains(grammar.decrease) || $0.near.contains(grammar.simplified) || $0.near.contains(grammar.withdrawn)) }) else { return }
        frames[n].indicator = lexicon.timeCutRate
    }
}
