import Extraction
import Records
import Usage

/// Checks records against the schema built into the program, and says what is wrong in the language of this run.
struct RecordValidator {
    private let validator: SchemaValidator

    init() throws(Failure) {
        do {
            validator = try SchemaValidator()
        } catch {
            throw Failure("report.schema.json", Message("E160", "Lược đồ có sẵn không dùng được: \(error).", "The built-in schema cannot be used: \(error)."))
        }
    }

    /// The faults of one record given as JSON; none when it is valid.
    func faults(in record: UnsafeBufferPointer<UInt8>) -> [Message] {
        validator.faults(in: record).map { fault in
            let path = fault.path.isEmpty ? "/" : fault.path
            return Message("E161", "\(path): không hợp lược đồ: \(fault.reason)", "\(path): \(fault.reason)")
        }
    }
}
