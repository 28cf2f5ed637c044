import Documents
import Extraction
import Mentions
import Records
import Usage

/// Reading articles from files of every kind.
struct ArticleInput {
    private let reader: DocumentReader

    /// - Throws: when the encoding is none that can be read.
    init(encoding: String? = nil, recognizesScans: Bool = false) throws(Failure) {
        var options = DocumentReader.Options()
        options.recognizesScans = recognizesScans
        if let encoding {
            guard let known = TextEncoding(name: encoding) else {
                throw Failure(
                    "--encoding \(encoding)",
                    Message("E340", "Không biết bảng mã này; có thể dùng: \(TextEncoding.names).", "This encoding is not known; there are: \(TextEncoding.names)."))
            }
            options.encoding = known
        }
        reader = DocumentReader(options)
    }

    /// The text of a file, or of standard input for `-`, with the bytes it was read from.
    func report(_ path: String) throws(Failure) -> (report: ReportText, original: [UInt8]) {
        let bytes = try InputFile.bytes(of: path)
        do throws(DocumentFault) {
            return (try reader.read(bytes), bytes)
        } catch {
            throw Failure(InputFile.displayName(of: path), Message(error))
        }
    }
}
