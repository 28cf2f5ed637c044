import Figures
import Tokens

extension FactReader {
    /// A named unit with its level and its place in the gazetteer as of a day.
    func resolve(_ unit: NamedUnit, _ reading: Reading, on day: Day?) -> Inspection.Unit {
        var found = Inspection.Unit(name: reading.span(unit.tokens), level: unit.phrase.level, place: nil)
        guard let type = unit.phrase.type, unit.second == nil else { return found }
        let units = gazetteer.units(key(unit.phrase.name, reading), on: day).filter { candidate in
            type.fullNames.contains { candidate.name.hasPrefix($0) }
        }
        guard let first = units.first else { return found }
        if Set(units.map(\.level)).count == 1 { found.level = first.level }
        // The units that lie in a place the head names; else all, unless the head names other provinces.
        let head = units.count == 1 && first.within == nil ? [] : headKey(reading)
        let supported = units.filter { isSupported($0, head) }
        if supported.count == 1 || (units.count == 1 && (first.within == nil || !namesProvince(reading))) {
            found.place = supported.first ?? first
            found.level = found.place?.level ?? found.level
        } else {
            found.candidates = supported.isEmpty ? units : supported
        }
        return found
    }

    /// The key of the whole head, blanks at both ends.
    private func headKey(_ reading: Reading) -> [UInt8] {
        let end = lead.isEmpty ? title.upperBound : Int(reading.sentences[lead.upperBound - 1].tokens.end)
        return [0x20] + key(0..<end, reading).bytes + [0x20]
    }

    private func isSupported(_ unit: GazetteerUnit, _ head: [UInt8]) -> Bool {
        guard let within = unit.within else { return false }
        return within.split(separator: ",").contains { part in
            var name = part.drop { $0 == " " }
            if let type = PlaceType.allCases.flatMap(\.fullNames).first(where: { name.hasPrefix($0 + " ") }) { name = name.dropFirst(type.count + 1) }
            let wanted = [0x20] + GazetteerKey(String(name)).bytes + [0x20]
            return head.indices.contains { head[$0...].starts(with: wanted) }
        }
    }

    /// True when the head names a province that the gazetteer knows.
    private func namesProvince(_ reading: Reading) -> Bool {
        phrases.contains { phrase in
            (phrase.type == .province || phrase.type == .city) && gazetteer.units(key(phrase.name, reading), on: nil).contains { $0.level == .province }
        }
    }
}
