import Mentions

extension RecordSerializer {
    mutating func write(dates: [StatedDate], _ text: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","dates":["#)
        for date in dates {
            out.raw(#"{"value":"#)
            write(date.value)
            out.raw(#","role":"#)
            switch date.value.role {
            case .event: out.raw(#""event""#)
            case .periodStart: out.raw(#""period_start""#)
            case .periodEnd: out.raw(#""period_end""#)
            case .period: out.raw(#""period""#)
            case .document: out.raw(#""document""#)
            case .deadline: out.raw(#""deadline""#)
            case .other: out.raw(#""other""#)
            }
            out.raw(#","yearInferred":"#)
            write(date.yearInferred)
            end(with: date.source, text)
            out.byte(UInt8(ascii: ","))
            out.drain(sink)
        }
        endList(isEmpty: dates.isEmpty)
    }

    mutating func write(references: [Reference], _ text: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","references":["#)
        for reference in references {
            out.raw(#"{"number":"#)
            write(name: reference.source, text)
            out.raw(#","kind":"#)
            if let kind = reference.kind { out.string(kind.rawValue) } else { out.raw("null") }
            out.raw(#","date":"#)
            if let date = reference.date { write(date) } else { out.raw("null") }
            end(with: reference.source, text)
            out.byte(UInt8(ascii: ","))
            out.drain(sink)
        }
        endList(isEmpty: references.isEmpty)
    }

    mutating func write(unclaimed: [UnclaimedNumeral], _ text: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","unclaimed":["#)
        for numeral in unclaimed {
            out.raw(#"{"text":"#)
            write(text: numeral.source, text)
            out.raw(#","why":"#)
            switch numeral.why {
            case .name: out.raw(#""name""#)
            case .ordinal: out.raw(#""ordinal""#)
            case .list: out.raw(#""list""#)
            case .phone: out.raw(#""phone""#)
            case .time: out.raw(#""time""#)
            case .level: out.raw(#""level""#)
            case .counter: out.raw(#""counter""#)
            case .none, .unread: out.raw(#""unread""#)
            }
            end(with: numeral.source, text)
            out.byte(UInt8(ascii: ","))
            out.drain(sink)
        }
        endList(isEmpty: unclaimed.isEmpty)
    }

    mutating func write(checks: [Check], _ sink: ChunkSink) {
        out.raw(#","checks":["#)
        for check in checks {
            out.raw(#"{"rule":"#)
            out.string(check.rule)
            switch check.verdict {
            case .holds: out.raw(#","verdict":"holds","detail":"#)
            case .fails: out.raw(#","verdict":"fails","detail":"#)
            case .undecided: out.raw(#","verdict":"undecided","detail":"#)
            }
            out.string(check.detail)
            out.raw(#","figures":"#)
            write(ids: check.figures)
            out.raw("},")
            out.drain(sink)
        }
        endList(isEmpty: checks.isEmpty)
    }

    /// Writes the last list and closes the record.
    mutating func write(diagnostics: [Diagnostic], _ text: UnsafeBufferPointer<UInt8>, _ sink: ChunkSink) {
        out.raw(#","diagnostics":["#)
        for diagnostic in diagnostics {
            out.raw(#"{"code":"#)
            out.string(diagnostic.code.rawValue)
            out.raw(#","severity":"#)
            out.string(diagnostic.severity.rawValue)
            out.raw(#","message":"#)
            out.string(diagnostic.message)
            out.raw(#","source":"#)
            if let source = diagnostic.source { write(source: source, text) } else { out.raw("null") }
            out.raw("},")
            out.drain(sink)
        }
        endList(isEmpty: diagnostics.isEmpty)
        out.byte(UInt8(ascii: "}"))
    }
}
