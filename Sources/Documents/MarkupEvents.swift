import CDocuments

/// Takes what a markup parser tells, in document order.
protocol MarkupListener: AnyObject {
    /// An element begins. Name and attributes are valid during the call.
    func start(_ name: MarkupName, _ attributes: MarkupAttributes)
    func end(_ name: MarkupName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element, as the bytes of the parser.
struct MarkupName {
    let pointer: UnsafePointer<CChar>

    /// The first eight bytes as one number, which tells the names of HTML and Word apart cheaply.
    var key: UInt64 { MarkupName.key(pointer) }

    private static func key(_ pointer: UnsafePointer<CChar>) -> UInt64 {
        var key: UInt64 = 0
        var n = 0
        while n < 8, pointer[n] != 0 {
            key = key << 8 | UInt64(UInt8(bitPattern: pointer[n]))
            n += 1
        }
        return key
    }

    /// The number of a name that is known beforehand.
    static func key(of name: String) -> UInt64 { name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    static func == (name: MarkupName, other: StaticString) -> Bool {
        other.withUTF8Buffer { bytes in
            for (n, byte) in bytes.enumerated() where UInt8(bitPattern: name.pointer[n]) != byte { return false }
            return name.pointer[bytes.count] == 0
        }
    }
}

/// The attributes of an element, looked up by name.
struct MarkupAttributes {
    let pointer: UnsafePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute as bytes; nil when the element lacks it.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard var place = pointer else { return nil }
        while let key = place[0] {
            if MarkupName(pointer: key) == name {
                guard let value = place[1] else { return UnsafeBufferPointer(start: nil, count: 0) }
                var count = 0
                while value[count] != 0 { count += 1 }
                return value.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
            }
            place += 2
        }
        return nil
    }

    /// The value of an attribute; nil when the element lacks it.
    func string(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }
}

/// What came of reading markup.
enum MarkupOutcome: Equatable {
    case read, libraryMissing, malformed, declaresEntities, tooLarge, tooDeep

    init(code: Int32) {
        switch Int(code) {
        case CDOCUMENTS_OK: self = .read
        case CDOCUMENTS_NO_LIBRARY: self = .libraryMissing
        case CDOCUMENTS_DECLARES: self = .declaresEntities
        case CDOCUMENTS_TOO_LARGE: self = .tooLarge
        case CDOCUMENTS_TOO_DEEP: self = .tooDeep
        default: self = .malformed
        }
    }
}

extension MarkupListener {
    /// Reads HTML in UTF-8. Complexity: O(n).
    func readHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupOutcome { read(bytes, cdocuments_read_html) }
    /// Reads XML. Complexity: O(n).
    func readXML(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupOutcome { read(bytes, cdocuments_read_xml) }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ parse: (UnsafePointer<UInt8>?, Int, UnsafePointer<cdocuments_markup_events>?) -> Int32) -> MarkupOutcome {
        let box = ListenerBox(self)
        return withExtendedLifetime(box) {
            var events = cdocuments_markup_events(
                context: Unmanaged.passUnretained(box).toOpaque(),
                start: { context, name, attributes in
                    guard let context, let name else { return }
                    ListenerBox.of(context).start(MarkupName(pointer: name), MarkupAttributes(pointer: attributes))
                },
                end: { context, name in
                    guard let context, let name else { return }
                    ListenerBox.of(context).end(MarkupName(pointer: name))
                },
                text: { context, bytes, count in
                    guard let context, let bytes else { return }
                    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                        ListenerBox.of(context).text(UnsafeBufferPointer(start: $0, count: Int(count)))
                    }
                })
            return MarkupOutcome(code: parse(bytes.baseAddress, bytes.count, &events))
        }
    }
}

/// Carries a listener through the parser.
private final class ListenerBox {
    let listener: any MarkupListener
    init(_ listener: any MarkupListener) { self.listener = listener }
    static func of(_ context: UnsafeMutableRawPointer) -> any MarkupListener {
        Unmanaged<ListenerBox>.fromOpaque(context).takeUnretainedValue().listener
    }
}
