import Mentions
import Tokens

// Figures from frames.
extension FigureReader {
    /// Makes a figure of a frame.
    func append(_ number: Int) {
        let place = frames.pointer(to: number)
        guard !place.pointee.isIgnored else { return }
        var start: UInt32 = 0
        var end: UInt32 = 0
        var value = DecimalValue(0)
        var unit = Mention.Unit.none
        if place.pointee.mention >= 0 {
            let mention = mentions[Int(place.pointee.mention)]
            guard mention.kind == .number else { return }
            start = mention.start
            end = mention.end
            value = mention.value
            unit = mention.unit
        } else {
            start = place.pointee.zeroStart
            end = place.pointee.zeroEnd
        }
        var figure = Figure(indicator: place.pointee.indicator, value: value, start: start, end: end)
        figure.bound = place.pointee.bound
        figure.status = place.pointee.status
        figure.unit = unit
        figure.sentence = place.pointee.sentence
        figure.rule = place.pointee.rule
        figure.partOf = Int32(number)
        figure.confidence = place.pointee.confidence
        if place.pointee.unitFirst < place.pointee.unitEnd {
            figure.unitStart = tokens[Int(place.pointee.unitFirst)].start
            figure.unitEnd = tokens[Int(place.pointee.unitEnd) - 1].end
        }
        if place.pointee.scopeFirst < place.pointee.scopeEnd {
            figure.scopeStart = tokens[Int(place.pointee.scopeFirst)].start
            figure.scopeEnd = tokens[Int(place.pointee.scopeEnd) - 1].end
            figure.scopeKind = switch place.pointee.scopeKind {
            case .named, .agency: .unit
            case .level, .group: .level
            case .whole: .whole
            case .generic: .generic
            }
        }
        figures.append(figure)
        if place.pointee.also != .none {
            figure.indicator = place.pointee.also
            figure.isImplied = place.pointee.isImplied
            figures.append(figure)
        }
    }

    /// `partOf` held the frame's number; makes it the index of the figure the frame is a part of.
    func linkFigures() {
        guard !figures.isEmpty else { return }
        var figureOfFrame = [Int32](repeating: -1, count: frames.count)
        for (n, figure) in figures.enumerated() where figureOfFrame[Int(figure.partOf)] < 0 { figureOfFrame[Int(figure.partOf)] = Int32(n) }
        for n in figures.indices {
            let whole = frames[Int(figures[n].partOf)].partOf
            figures[n].partOf = whole >= 0 ? figureOfFrame[Int(whole)] : -1
        }
    }
}
