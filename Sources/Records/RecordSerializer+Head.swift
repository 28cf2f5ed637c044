import Mentions

extension RecordSerializer {
    mutating func write(head record: Record, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"schemaVersion":"1.0","document":{"id":"#)
        out.string(record.document.id)
        out.raw(#","title":"#)
        write(nameOrNull: record.title, text)
        out.raw(#","author":"#)
        write(nameOrNull: record.author, text)
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
        out.raw(#"},"inspection":{"date":"#)
        write(eventDate: record.inspection.date, text)
        out.raw(#","team":"#)
        write(team: record.inspection.team, text)
        out.raw(#","leader":"#)
        write(leader: record.inspection.leader, text)
        out.raw(#","unit":"#)
        write(unit: record.inspection.unit, text)
        out.raw(#"},"period":"#)
        write(period: record.period, text)
    }

    private mutating func write(eventDate date: Inspection.EventDate?, _ text: UnsafeBufferPointer<UInt8>) {
        guard let date else { return out.raw("null") }
        out.raw(#"{"value":"#)
        write(date.value)
        out.raw(#","session":"#)
        switch date.session {
        case .morning: out.raw(#""morning""#)
        case .afternoon: out.raw(#""afternoon""#)
        case .evening: out.raw(#""evening""#)
        case nil: out.raw("null")
        }
        out.raw(#","yearInferred":"#)
        write(date.yearInferred)
        end(with: date.source, text)
    }

    private mutating func write(team: TextSpan?, _ text: UnsafeBufferPointer<UInt8>) {
        guard let team else { return out.raw("null") }
        out.raw(#"{"name":"#)
        write(name: team, text)
        end(with: team, text)
    }

    private mutating func write(leader: Inspection.Leader?, _ text: UnsafeBufferPointer<UInt8>) {
        guard let leader else { return out.raw("null") }
        out.raw(#"{"name":"#)
        write(name: leader.name, text)
        out.raw(#","post":"#)
        write(nameOrNull: leader.post, text)
        end(with: leader.name, text)
    }

    private mutating func write(unit: Inspection.Unit?, _ text: UnsafeBufferPointer<UInt8>) {
        guard let unit else { return out.raw("null") }
        out.raw(#"{"name":"#)
        write(name: unit.name, text)
        out.raw(#","level":"#)
        out.string(unit.level.rawValue)
        out.raw(#","code":"#)
        if let place = unit.place { out.string(place.code) } else { out.raw("null") }
        out.raw(#","successors":["#)
        let successors = unit.place?.successors ?? []
        for code in successors {
            out.string(code)
            out.byte(UInt8(ascii: ","))
        }
        endList(isEmpty: successors.isEmpty)
        out.raw(#","candidates":["#)
        for candidate in unit.candidates {
            out.raw(#"{"code":"#)
            out.string(candidate.code)
            out.raw(#","name":"#)
            out.string(candidate.name)
            out.raw(#","within":"#)
            if let within = candidate.within { out.string(within) } else { out.raw("null") }
            out.raw("},")
        }
        endList(isEmpty: unit.candidates.isEmpty)
        end(with: unit.name, text)
    }

    private mutating func write(period: StatedPeriod?, _ text: UnsafeBufferPointer<UInt8>) {
        guard let period else { return out.raw("null") }
        out.raw(#"{"start":"#)
        out.day(period.days.start)
        out.raw(#","end":"#)
        out.day(period.days.end)
        end(with: period.source, text)
    }
}

private func hexadecimal(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 | nibble : nibble &+ 87 }
