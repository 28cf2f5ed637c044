import CGazetteer

/// One unit of government: its code, full name and place.
public struct GazetteerUnit: Hashable, Sendable {
    /// Until 30 June 2025, with districts; and from 1 July 2025, without (NQ 202/2025/QH15).
    public enum Era: Sendable { case untilJune2025, fromJuly2025 }

    public var era: Era
    /// Two digits for a province, three for a district, five for a commune (QĐ 19/2025/QĐ-TTg and its forerunners).
    public var code: String
    /// The full name: `Xã Nông Thượng`.
    public var name: String
    /// The units it lies in, nearest first: `Thành phố Bắc Kạn, Tỉnh Bắc Kạn`; nil for a province.
    public var within: String?
    /// Codes of the units that it became part of on 1 July 2025, the main one first.
    public var successors: [String]

    public var level: UnitLevel {
        switch code.utf8.count {
        case 2: .province
        case 3: .district
        default: .commune
        }
    }
}

/// The units of government of Viet Nam by name.
///
/// The table is `Sources/CGazetteer/gazetteer.txt`, made by `Scripts/gazetteer`: sorted lines that are searched where they lie,
/// so that nothing is parsed before a name is asked for.
public struct Gazetteer: @unchecked Sendable {
    private let table: UnsafeBufferPointer<UInt8>

    /// The table that was embedded when the program was built.
    public static var embedded: Gazetteer {
        var count = 0
        let start = cgazetteer_bytes(&count)
        return Gazetteer(table: UnsafeBufferPointer(start: start, count: count))
    }

    /// A table in memory that outlives the gazetteer: lines sorted by their bytes.
    public init(table: UnsafeBufferPointer<UInt8>) { self.table = table }

    /// The units of a name.
    ///
    /// - Parameters:
    ///   - name: the name without its type, `Nông Thượng`.
    ///   - day: keeps the units that existed on this day; nil keeps all.
    /// - Returns: the units in the order of the table; none when the name is unknown.
    /// - Complexity: O(log n) in the bytes of the table for each line found.
    public func units(named name: String, on day: Day? = nil) -> [GazetteerUnit] {
        units(GazetteerKey(name), on: day)
    }

    /// - Parameter openings: keeps the units whose full name begins with one of these; nil keeps all.
    func units(_ key: GazetteerKey, on day: Day?, openings: [String]? = nil) -> [GazetteerUnit] {
        let isOld = day.map { $0 < Day(year: 2025, month: 7, day: 1) }
        var found: [GazetteerUnit] = []
        forEachLine(key) { start, end in
            guard isOld == nil || isOld == (table[start] == UInt8(ascii: "o")) else { return true }
            // Told before the unit is spelled, for one name may be that of dozens.
            if let openings, !openings.contains(where: { hasName(start, end, $0) }) { return true }
            if let unit = unit(start, end) { found.append(unit) }
            return true
        }
        return found
    }

    /// True when the full name in the line that begins in `start` begins with some words.
    private func hasName(_ start: Int, _ end: Int, _ opening: String) -> Bool {
        var place = start
        while place < end, table[place] != UInt8(ascii: "|") { place += 1 }
        for byte in opening.utf8 {
            place += 1
            guard place < end, table[place] == byte else { return false }
        }
        return true
    }

    /// True when a unit has this name, on any day.
    func hasUnit(_ key: GazetteerKey) -> Bool {
        var isFound = false
        forEachLine(key) { _, _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// True when a province has this name, on any day.
    func hasProvince(_ key: GazetteerKey) -> Bool {
        var isFound = false
        forEachLine(key) { start, end in
            // Era, two digits and the bar.
            isFound = start + 3 < end && table[start + 3] == UInt8(ascii: "|")
            return !isFound
        }
        return isFound
    }

    /// Calls a closure with what follows the key in each line of a name, until it returns false.
    private func forEachLine(_ key: GazetteerKey, _ body: (Int, Int) -> Bool) {
        guard !key.bytes.isEmpty else { return }
        var line = firstLine(atLeast: key.bytes)
        while line < table.count, hasPrefix(line, key.bytes) {
            let end = endOfLine(line)
            if !body(line + key.bytes.count, end) { return }
            line = end + 1
        }
    }

    // MARK: the table

    /// The line that begins in `start`, behind its key: `o01852|Xã Nông Thượng|o058|01843`.
    private func unit(_ start: Int, _ end: Int) -> GazetteerUnit? {
        let fields = table[start..<end].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard fields.count >= 4, let era = fields[0].first else { return nil }
        return GazetteerUnit(
            era: era == UInt8(ascii: "o") ? .untilJune2025 : .fromJuly2025,
            code: String(decoding: fields[0].dropFirst(), as: UTF8.self),
            name: String(decoding: fields[1], as: UTF8.self),
            within: within(Array(fields[2])),
            successors: fields[3].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) })
    }

    /// The names of the unit with this era and code and of those it lies in, joined by commas.
    private func within(_ code: [UInt8]) -> String? {
        var code = code
        var names: [String] = []
        while !code.isEmpty, names.count < 3 {
            let prefix = [UInt8(ascii: "=")] + code + [UInt8(ascii: "|")]
            let line = firstLine(atLeast: prefix)
            guard line < table.count, hasPrefix(line, prefix) else { break }
            let fields = table[(line + prefix.count)..<endOfLine(line)].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            names.append(String(decoding: fields[0], as: UTF8.self))
            code = fields.count > 1 ? Array(fields[1]) : []
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The start of the first line that is not below a prefix; the size of the table when there is none.
    private func firstLine(atLeast prefix: [UInt8]) -> Int {
        var low = 0
        var high = table.count
        while low < high {
            let line = startOfLine((low + high) / 2)
            if isBelow(line, prefix) { low = endOfLine(line) + 1 } else { high = line }
        }
        return min(low, table.count)
    }

    private func startOfLine(_ place: Int) -> Int {
        var i = place
        while i > 0, table[i - 1] != 0x0A { i -= 1 }
        return i
    }

    private func endOfLine(_ place: Int) -> Int {
        var i = place
        while i < table.count, table[i] != 0x0A { i += 1 }
        return i
    }

    private func hasPrefix(_ line: Int, _ prefix: [UInt8]) -> Bool {
        guard line + prefix.count <= table.count else { return false }
        for i in prefix.indices where table[line &+ i] != prefix[i] { return false }
        return true
    }

    private func isBelow(_ line: Int, _ prefix: [UInt8]) -> Bool {
        for i in prefix.indices {
            guard line &+ i < table.count, table[line &+ i] != 0x0A else { return true }
            if table[line &+ i] != prefix[i] { return table[line &+ i] < prefix[i] }
        }
        return false
    }
}
