import Figures
import Mentions

extension JSONWriter {
    func write(document record: Record, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"id":"#)
        out.string(record.document.id)
        out.raw(#","title":"#)
        optional(record.title) { write(name: $0, text) }
        out.raw(#","author":"#)
        optional(record.author) { write(name: $0, text) }
        out.raw(#","sha256":""#)
        record.digest.withBytes { bytes in
            for byte in bytes {
                out.byte(hexadecimal(byte >> 4))
                out.byte(hexadecimal(byte & 15))
            }
        }
        out.raw(#"","bytes":"#)
        out.integer(record.document.original?.bytes ?? text.count)
        out.raw(#","encoding":"#)
        out.string(record.document.encoding)
        out.raw(#","format":"#)
        out.string(record.document.format.rawValue)
        out.byte(UInt8(ascii: "}"))
    }

    @inline(__always)
    func optional<Value>(_ value: Value?, _ body: (Value) -> Void) {
        if let value { body(value) } else { out.raw("null") }
    }

    func write(_ inspection: Inspection, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"date":"#)
        optional(inspection.date) { date in
            out.raw(#"{"value":"#)
            write(date.value)
            out.raw(#","session":"#)
            optional(date.session) { out.string($0.rawValue) }
            out.raw(#","yearInferred":"#)
            write(date.yearInferred)
            end(with: date.source, text)
        }
        out.raw(#","team":"#)
        optional(inspection.team) { team in
            out.raw(#"{"name":"#)
            write(name: team, text)
            end(with: team, text)
        }
        out.raw(#","leader":"#)
        optional(inspection.leader) { leader in
            out.raw(#"{"name":"#)
            write(name: leader.name, text)
            out.raw(#","post":"#)
            optional(leader.post) { write(name: $0, text) }
            end(with: leader.name, text)
        }
        out.raw(#","unit":"#)
        optional(inspection.unit) { write(unit: $0, text) }
        out.byte(UInt8(ascii: "}"))
    }

    /// Closes an object whose last key is its source.
    func end(with span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#","source":"#)
        write(source: span, text)
        out.byte(UInt8(ascii: "}"))
    }

    func write(_ flag: Bool) {
        if flag { out.raw("true") } else { out.raw("false") }
    }

    private func write(unit: Inspection.Unit, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"name":"#)
        write(name: unit.name, text)
        out.raw(#","level":"#)
        out.string(unit.level.rawValue)
        out.raw(#","code":"#)
        optional(unit.place) { out.string($0.code) }
        out.raw(#","successors":"#)
        list(unit.place?.successors ?? []) { out.string($1) }
        out.raw(#","candidates":"#)
        list(unit.candidates) { _, candidate in
            out.raw(#"{"code":"#)
            out.string(candidate.code)
            out.raw(#","name":"#)
            out.string(candidate.name)
            out.raw(#","within":"#)
            optional(candidate.within) { out.string($0) }
            out.byte(UInt8(ascii: "}"))
        }
        end(with: unit.name, text)
    }

    func write(period: StatedPeriod?, _ text: UnsafeBufferPointer<UInt8>) {
        optional(period) { period in
            out.raw(#"{"start":"#)
            write(period.days.start)
            out.raw(#","end":"#)
            write(period.days.end)
            end(with: period.source, text)
        }
    }

    func write(date: StatedDate, _ text: UnsafeBufferPointer<UInt8>) {
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
    }

    func write(reference: Reference, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"number":"#)
        write(name: reference.source, text)
        out.raw(#","kind":"#)
        optional(reference.kind) { out.string($0.rawValue) }
        out.raw(#","date":"#)
        optional(reference.date) { write($0) }
        end(with: reference.source, text)
    }

    func write(unclaimed: UnclaimedNumeral, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"text":"#)
        out.string(slice(text, unclaimed.source))
        out.raw(#","why":"#)
        switch unclaimed.why {
        case .name: out.raw(#""name""#)
        case .ordinal: out.raw(#""ordinal""#)
        case .list: out.raw(#""list""#)
        case .phone: out.raw(#""phone""#)
        case .time: out.raw(#""time""#)
        case .level: out.raw(#""level""#)
        case .counter: out.raw(#""counter""#)
        case .none, .unread: out.raw(#""unread""#)
        }
        end(with: unclaimed.source, text)
    }

    func write(check: Check) {
        out.raw(#"{"rule":"#)
        out.string(check.rule)
        out.raw(#","verdict":"#)
        out.string(check.verdict.rawValue)
        out.raw(#","detail":"#)
        out.string(check.detail)
        out.raw(#","figures":"#)
        write(ids: check.figures)
        out.byte(UInt8(ascii: "}"))
    }

    func write(ids: [Int32]) {
        list(ids) { write(id: $1) }
    }

    func write(id index: Int32) {
        out.raw("\"f")
        out.integer(index &+ 1)
        out.byte(UInt8(ascii: "\""))
    }

    func write(diagnostic: Diagnostic, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"code":"#)
        out.string(diagnostic.code.rawValue)
        out.raw(#","severity":"#)
        out.string(diagnostic.severity.rawValue)
        out.raw(#","message":"#)
        out.string(diagnostic.message)
        out.raw(#","source":"#)
        optional(diagnostic.source) { write(source: $0, text) }
        out.byte(UInt8(ascii: "}"))
    }
}

private func hexadecimal(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 | nibble : nibble &+ 87 }
