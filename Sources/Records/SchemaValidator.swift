import CJSONSchema

/// Checks JSON against the schema of records, or against another JSON Schema of draft 7.
///
/// Compiling the schema takes a few milliseconds, so a validator is made only where it is asked for. It serves one thread.
///
/// ```swift
/// let validator = try SchemaValidator()
/// for fault in validator.faults(in: bytes) { print(fault.path, fault.reason) }
/// ```
public final class SchemaValidator {
    /// One place of a document that is not as the schema says.
    public struct Fault: Hashable, Sendable, Error, CustomStringConvertible {
        /// JSON Pointer (RFC 6901), `/figures/0/value`; empty for the whole document.
        public var path: String
        /// What is wrong there, in English.
        public var reason: String

        public var description: String { (path.isEmpty ? "/" : path) + ": " + reason }
    }

    private let schema: OpaquePointer

    /// A validator of the schema built into the program.
    /// - Throws: `Fault` when the schema is none, which tests rule out.
    public convenience init() throws {
        try self.init(schema: SchemaValidator.reportSchema)
    }

    /// A validator of a schema given as UTF-8 JSON.
    /// - Throws: `Fault` when it is no JSON, or no schema of draft 7.
    public init(schema bytes: UnsafeBufferPointer<UInt8>) throws {
        let faults = FaultList()
        guard let made = cjsonschema_compile(bytes.baseAddress, bytes.count, Unmanaged.passUnretained(faults).toOpaque(), collect) else {
            throw faults.found.first ?? Fault(path: "", reason: "no schema")
        }
        schema = made
    }

    deinit { cjsonschema_free(schema) }

    /// The schema of records as UTF-8 JSON, `Schemas/report.schema.json`.
    public static var reportSchema: UnsafeBufferPointer<UInt8> {
        var count = 0
        let start = cjsonschema_report_schema(&count)
        return UnsafeBufferPointer(start: start, count: count)
    }

    /// The faults of a document given as UTF-8 JSON; none when it is valid.
    ///
    /// A document that is no JSON has one fault, which names the byte.
    public func faults(in document: UnsafeBufferPointer<UInt8>) -> [Fault] {
        let faults = FaultList()
        let isValid = cjsonschema_validate(schema, document.baseAddress, document.count, Unmanaged.passUnretained(faults).toOpaque(), collect)
        if isValid == 0, faults.found.isEmpty { return [Fault(path: "", reason: "The document does not match the schema.")] }
        return faults.found
    }

    /// The faults of a document given as a string.
    public func faults(in document: String) -> [Fault] {
        var document = document
        return document.withUTF8 { faults(in: $0) }
    }
}

/// Where the C callback puts what it is told.
private final class FaultList {
    var found: [SchemaValidator.Fault] = []
}

private func collect(_ context: UnsafeMutableRawPointer?, _ path: UnsafePointer<UInt8>?, _ pathCount: Int, _ reason: UnsafePointer<UInt8>?, _ reasonCount: Int) {
    guard let context else { return }
    let list = Unmanaged<FaultList>.fromOpaque(context).takeUnretainedValue()
    list.found.append(SchemaValidator.Fault(
        path: String(decoding: UnsafeBufferPointer(start: path, count: pathCount), as: UTF8.self),
        reason: String(decoding: UnsafeBufferPointer(start: reason, count: reasonCount), as: UTF8.self)))
}
