import Figures
import Tokens

extension FactReader {
    /// A named unit with its level and its place in the gazetteer as of a day.
    func resolve(_ unit: NamedUnit, _ reading: Reading, on day: Day?) -> Inspection.Unit {
        var found = Inspection.Unit(name: reading.span(unit.tokens), level: unit.phrase.level, place: nil)
        guard let type = unit.phrase.type, unit.second == nil else { return found }
        let units = gazetteer.units(key(unit.phrase.name, reading), on: day, openings: type.fullNames)
        guard let first = units.first else { return found }
        if Set(units.map(\.level)).count == 1 { found.level = first.level }
        // The units that lie in a place the head names; else all, unless the head names other provinces.
        let names = placeNames(reading)
        let supported = units.filter { isSupported($0, names, reading) }
        if supported.count == 1 || (units.count == 1 && (first.within == nil || !namesProvince(reading))) {
            found.place = supported.first ?? first
            found.level = found.place?.level ?? found.level
        } else {
            found.candidates = supported.isEmpty ? units : supported
        }
        return found
    }

    /// The keys of the places that the head names, with their type or in brackets: `(Văn Giang, Hưng Yên)`.
    private func placeNames(_ reading: Reading) -> [GazetteerKey] {
        var names = phrases.compactMap { $0.type == nil ? nil : key($0.name, reading) }
        for phrase in phrases where phrase.type == nil && phrase.end > phrase.name.upperBound { names.append(key(phrase.name.upperBound..<phrase.end, reading)) }
        let end = lead.isEmpty ? title.upperBound : Int(reading.sentences[lead.upperBound - 1].tokens.end)
        var token = 0
        while token < end {
            guard reading.isMark(token, "("), reading.isCapital(token + 1) else {
                token += 1
                continue
            }
            token += 1
            while token < end, reading.isCapital(token) {
                let nameEnd = endOfName(token, reading, isShouted: false)
                names.append(key(token..<nameEnd, reading))
                token = reading.isMark(nameEnd, ",") ? nameEnd + 1 : nameEnd
            }
        }
        return names
    }

    private func isSupported(_ unit: GazetteerUnit, _ names: [GazetteerKey], _ reading: Reading) -> Bool {
        guard var within = unit.within else { return false }
        return within.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: ",") { end += 1 }
                while start < end, bytes[start] == 0x20 { start += 1 }
                for type in PlaceType.allFullNames where UnsafeBufferPointer(rebasing: bytes[start..<end]).starts(with: type.utf8) {
                    start = min(end, start + type.utf8.count + 1)
                }
                if names.contains(GazetteerKey(UnsafeBufferPointer(rebasing: bytes[start..<end]))) { return true }
                start = end + 1
            }
            return false
        }
    }

    /// True when the head names a province that the gazetteer knows.
    private func namesProvince(_ reading: Reading) -> Bool {
        phrases.contains { phrase in
            (phrase.type == .province || phrase.type == .city) && gazetteer.hasProvince(key(phrase.name, reading))
        }
    }
}
