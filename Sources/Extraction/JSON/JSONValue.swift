/// A JSON value as a tree, for the small files and rows that are not worth a reader of their own.
///
/// Numbers stay as they are written, members in their order, so that reading and writing loses nothing.
public indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key of an object with its value.
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: JSONValue
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Reads one JSON text; nothing but blank space may follow the value.
    public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
        var scanner = JSONScanner(bytes)
        self = try scanner.readValue()
        scanner.skipSpace()
        if !scanner.isAtEnd { throw JSONFault(kind: .trailingBytes, offset: scanner.offset) }
    }

    /// Reads one JSON text; nothing but blank space may follow the value.
    public init(parsing bytes: [UInt8]) throws(JSONFault) {
        let result: Result<JSONValue, JSONFault> = bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONFault) { return .success(try JSONValue(parsing: buffer)) } catch { return .failure(error) }
        }
        self = try result.get()
    }

    /// The member with this key, the last one if there are several; nil when this is no object or has none.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// The elements of an array; nil when this is none.
    public var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members of an object; nil when this is none.
    public var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The text of a string; nil when this is none.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number as it is written; nil when this is none.
    public var numeral: String? {
        guard case .number(let numeral) = self else { return nil }
        return numeral
    }

    /// A number that is whole and fits; nil otherwise.
    public var whole: Int? { numeral.flatMap { Int($0) } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .string(text) }
    public init(integerLiteral whole: Int) { self = .number(String(whole)) }
    public init(booleanLiteral truth: Bool) { self = .bool(truth) }
}

extension JSONScanner {
    /// Reads one value of any kind.
    public mutating func readValue() throws(JSONFault) -> JSONValue { try readValue(depth: 0, keeping: true) }

    mutating func readValue(depth: Int, keeping: Bool) throws(JSONFault) -> JSONValue {
        skipSpace()
        switch next {
        case 0x22:
            return .string(try readString())
        case 0x7B:
            return try readObject(depth: depth, keeping: keeping)
        case 0x5B:
            return try readArray(depth: depth, keeping: keeping)
        case 0x2D, 0x30...0x39:
            return .number(try readNumber())
        case 0x74:
            try readWord("true")
            return .bool(true)
        case 0x66:
            try readWord("false")
            return .bool(false)
        case 0x6E:
            try readWord("null")
            return .null
        default:
            throw unexpected()
        }
    }

    private mutating func readObject(depth: Int, keeping: Bool) throws(JSONFault) -> JSONValue {
        if depth >= JSONScanner.depthMax { throw JSONFault(kind: .tooDeep, offset: offset) }
        var members: [JSONValue.Member] = []
        offset += 1
        skipSpace()
        if skip(0x7D) { return .object(members) }
        while true {
            skipSpace()
            let key = try readString()
            skipSpace()
            try expect(0x3A)
            let value = try readValue(depth: depth + 1, keeping: keeping)
            if keeping { members.append(JSONValue.Member(key, value)) }
            skipSpace()
            if skip(0x7D) { return .object(members) }
            try expect(0x2C)
        }
    }

    private mutating func readArray(depth: Int, keeping: Bool) throws(JSONFault) -> JSONValue {
        if depth >= JSONScanner.depthMax { throw JSONFault(kind: .tooDeep, offset: offset) }
        var elements: [JSONValue] = []
        offset += 1
        skipSpace()
        if skip(0x5D) { return .array(elements) }
        while true {
            let value = try readValue(depth: depth + 1, keeping: keeping)
            if keeping { elements.append(value) }
            skipSpace()
            if skip(0x5D) { return .array(elements) }
            try expect(0x2C)
        }
    }

    private mutating func readWord(_ word: StaticString) throws(JSONFault) {
        for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    }
}
