import Figures
import Mentions

extension RecordSerializer {
    mutating func write(figures record: Record, _ text: UnsafeBufferPointer<UInt8>, _ spelled: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","figures":["#)
        for index in record.figures.indices {
            write(figure: index, record.figures[index], text, spelled)
            out.byte(UInt8(ascii: ","))
            out.drain(sink)
        }
        endList(isEmpty: record.figures.isEmpty)
    }

    @inline(__always)
    private func spelling(_ range: Range<Int>, _ spelled: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: spelled[range])
    }

    private mutating func write(figure index: Int, _ entry: DatedFigure, _ text: UnsafeBufferPointer<UInt8>, _ spelled: UnsafeBufferPointer<UInt8>) {
        let figure = entry.figure
        out.raw(#"{"id":"#)
        write(id: Int32(truncatingIfNeeded: index))
        out.byte(UInt8(ascii: ","))
        let place = Int(figure.indicator.index)
        if place >= 0, place < constants.spellings.count {
            out.raw(spelling(constants.spellings[place].indicator, spelled))
            write(figure.value)
            out.raw(spelling(constants.spellings[place].unit, spelled))
        } else {
            out.raw(#""indicator":null,"value":"#)
            write(figure.value)
            out.raw(#","unit":"#)
            write(unitOf: figure, text)
        }
        write(qualitiesOf: figure)
        if figure.partOf >= 0 { write(id: figure.partOf) } else { out.raw("null") }
        out.raw(#","scope":"#)
        if figure.scopeStart < figure.scopeEnd {
            write(name: TextSpan(start: figure.scopeStart, end: figure.scopeEnd), text)
        } else {
            out.raw("null")
        }
        out.raw(#","period":"#)
        write(days: entry.period)
        out.raw(#","source":"#)
        write(places: figure.start, figure.end)
        out.raw(#","text":"#)
        write(text: TextSpan(start: figure.start, end: figure.end), text)
        out.raw(#","sentence":"#)
        out.integer(UInt32(truncatingIfNeeded: max(0, figure.sentence)))
        out.raw(#"},"rule":"#)
        let rule = Int(figure.rule)
        if rule >= 0, rule < constants.rules.count { out.raw(spelling(constants.rules[rule], spelled)) } else { out.raw("null") }
        out.raw(#","confidence":"#)
        write(confidence: figure.confidence)
        out.byte(UInt8(ascii: "}"))
    }

    @inline(__always)
    private mutating func write(qualitiesOf figure: Figure) {
        if figure.bound == .exact, figure.status == .result, !figure.isImplied {
            return out.raw(#","bound":"exact","status":"result","implied":false,"of":"#)
        }
        out.raw(#","bound":"#)
        write(figure.bound)
        out.raw(#","status":"#)
        write(figure.status)
        out.raw(#","implied":"#)
        write(figure.isImplied)
        out.raw(#","of":"#)
    }

    @inline(__always)
    mutating func write(_ value: DecimalValue) {
        if value.scale == 0, value.digits >= 0 { out.integer(UInt64(value.digits)) } else { out.decimal(digits: value.digits, scale: Int(value.scale)) }
    }

    /// The noun as written; for a bare sign or measure what it stands for.
    private mutating func write(unitOf figure: Figure, _ text: UnsafeBufferPointer<UInt8>) {
        if figure.unitStart < figure.unitEnd {
            write(name: TextSpan(start: figure.unitStart, end: figure.unitEnd), text)
            return
        }
        switch figure.unit {
        case .percent: out.raw(#""%""#)
        case .percentPoint: out.raw(#""điểm %""#)
        case .money: out.raw(#""đồng""#)
        case .point: out.raw(#""điểm""#)
        case .rank: out.raw(#""bậc""#)
        case .none, .duration, .measure: out.raw("null")
        }
    }

    private mutating func write(_ bound: Figure.Bound) {
        switch bound {
        case .exact: out.raw(#""exact""#)
        case .over: out.raw(#""over""#)
        case .under: out.raw(#""under""#)
        case .about: out.raw(#""about""#)
        case .atLeast: out.raw(#""atLeast""#)
        case .atMost: out.raw(#""atMost""#)
        }
    }

    mutating func write(_ status: Figure.Status) {
        switch status {
        case .result: out.raw(#""result""#)
        case .target: out.raw(#""target""#)
        case .previous: out.raw(#""previous""#)
        case .change: out.raw(#""change""#)
        }
    }

    /// Two decimals, without the zeros at the end.
    private mutating func write(confidence: Float) {
        let hundredths = Int64((max(0, min(1, confidence)) * 100).rounded())
        if hundredths % 100 == 0 {
            out.integer(UInt32(truncatingIfNeeded: hundredths / 100))
        } else if hundredths % 10 == 0 {
            out.decimal(digits: hundredths / 10, scale: 1)
        } else {
            out.decimal(digits: hundredths, scale: 2)
        }
    }

    // MARK: rows

    mutating func write(rows record: Record, _ text: UnsafeBufferPointer<UInt8>, _ spelled: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","records":{"#)
        var next = 0
        for group in constants.groups.indices {
            let first = next
            while next < record.rows.count, record.rows[next].group == group { next += 1 }
            if first == next, group >= RecordLayout.listedGroups.count { continue }
            out.raw(spelling(constants.groups[group], spelled))
            for row in first..<next {
                write(row: record.rows[row], text, spelled)
                out.byte(UInt8(ascii: ","))
                out.drain(sink)
            }
            endList(isEmpty: first == next)
            out.byte(UInt8(ascii: ","))
        }
        out.replaceLast(by: UInt8(ascii: "}"))
    }

    private mutating func write(row: RecordRow, _ text: UnsafeBufferPointer<UInt8>, _ spelled: UnsafeBufferPointer<UInt8>) {
        out.byte(UInt8(ascii: "{"))
        for cell in row.cells {
            out.raw(spelling(constants.spellings[Int(cell.indicator.index)].key, spelled))
            write(cell.value)
            out.byte(UInt8(ascii: ","))
        }
        if let rate = row.rate {
            out.raw(#""rate":"#)
            write(rate)
            out.byte(UInt8(ascii: ","))
        }
        if let topic = row.topic {
            out.raw(#""topic":"#)
            write(name: topic, text)
            out.byte(UInt8(ascii: ","))
        }
        out.raw(#""status":"#)
        write(row.status)
        out.raw(#","period":"#)
        write(days: row.period)
        out.raw(#","scope":"#)
        write(nameOrNull: row.scope, text)
        out.raw(#","figures":"#)
        write(ids: row.figures)
        out.byte(UInt8(ascii: "}"))
    }
}
