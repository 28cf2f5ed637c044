import Figures
import Mentions

extension JSONWriter {
    func write(figure index: Int, _ entry: DatedFigure, _ record: Record, _ text: UnsafeBufferPointer<UInt8>) {
        let figure = entry.figure
        out.raw(#"{"id":"#)
        write(id: Int32(truncatingIfNeeded: index))
        out.raw(#","indicator":"#)
        let place = Int(figure.indicator.index)
        let isKnown = lexicon.indicators.indices.contains(place)
        if isKnown { out.string(lexicon.indicators[place].code) } else { out.raw("null") }
        out.raw(#","value":"#)
        write(figure.value)
        out.raw(#","unit":"#)
        if isKnown { out.string(lexicon.indicators[place].unit) } else { write(unitOf: figure, text) }
        out.raw(#","bound":"#)
        write(figure.bound)
        out.raw(#","status":"#)
        write(figure.status)
        out.raw(#","implied":"#)
        write(figure.isImplied)
        out.raw(#","of":"#)
        if figure.partOf >= 0 { write(id: figure.partOf) } else { out.raw("null") }
        out.raw(#","scope":"#)
        if figure.scopeStart < figure.scopeEnd {
            write(name: TextSpan(start: figure.scopeStart, end: figure.scopeEnd), text)
        } else {
            out.raw("null")
        }
        out.raw(#","period":"#)
        write(days: entry.period)
        out.raw(#","source":{"start":"#)
        out.integer(figure.start)
        out.raw(#","end":"#)
        out.integer(figure.end)
        out.raw(#","text":"#)
        out.string(slice(text, TextSpan(start: figure.start, end: figure.end)))
        out.raw(#","sentence":"#)
        out.integer(figure.sentence)
        out.raw(#"},"rule":"#)
        let rule = Int(figure.rule)
        if ruleNames.indices.contains(rule) { out.string(ruleNames[rule]) } else { out.raw("null") }
        out.raw(#","confidence":"#)
        write(confidence: figure.confidence)
        out.byte(UInt8(ascii: "}"))
    }

    func write(_ value: DecimalValue) { out.decimal(digits: value.digits, scale: Int(value.scale)) }

    /// The noun as written; for a bare sign or measure what it stands for.
    private func write(unitOf figure: Figure, _ text: UnsafeBufferPointer<UInt8>) {
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

    func write(_ bound: Figure.Bound) {
        switch bound {
        case .exact: out.raw(#""exact""#)
        case .over: out.raw(#""over""#)
        case .under: out.raw(#""under""#)
        case .about: out.raw(#""about""#)
        case .atLeast: out.raw(#""atLeast""#)
        case .atMost: out.raw(#""atMost""#)
        }
    }

    func write(_ status: Figure.Status) {
        switch status {
        case .result: out.raw(#""result""#)
        case .target: out.raw(#""target""#)
        case .previous: out.raw(#""previous""#)
        case .change: out.raw(#""change""#)
        }
    }

    /// Two decimals, without the zeros at the end.
    private func write(confidence: Float) {
        let hundredths = Int64((max(0, min(1, confidence)) * 100).rounded())
        switch (hundredths / 10, hundredths % 10) {
        case (let tenths, 0) where tenths % 10 == 0: out.integer(tenths / 10)
        case (let tenths, 0): out.decimal(digits: tenths, scale: 1)
        default: out.decimal(digits: hundredths, scale: 2)
        }
    }

    func write(rows record: Record, _ text: UnsafeBufferPointer<UInt8>) {
        out.byte(UInt8(ascii: "{"))
        var next = 0
        for group in layout.groups.indices {
            var end = next
            while end < record.rows.count, record.rows[end].group == group { end += 1 }
            if end == next, group >= RecordLayout.listedGroups.count { continue }
            if group > 0 { out.byte(UInt8(ascii: ",")) }
            out.string(layout.groups[group])
            out.raw(":[")
            for row in next..<end {
                if row > next { out.byte(UInt8(ascii: ",")) }
                write(row: record.rows[row], text)
            }
            out.byte(UInt8(ascii: "]"))
            next = end
        }
        out.byte(UInt8(ascii: "}"))
    }

    private func write(row: RecordRow, _ text: UnsafeBufferPointer<UInt8>) {
        out.byte(UInt8(ascii: "{"))
        for cell in row.cells {
            out.string(layout.keys[Int(cell.indicator.index)])
            out.byte(UInt8(ascii: ":"))
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
        optional(row.scope) { write(name: $0, text) }
        out.raw(#","figures":"#)
        write(ids: row.figures)
        out.byte(UInt8(ascii: "}"))
    }
}
