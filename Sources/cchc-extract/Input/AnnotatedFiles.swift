import Accuracy
import Extraction
import Usage

/// Annotated articles read from files and folders, with the faults that were found.
struct AnnotatedFiles {
    private(set) var articles: [AnnotatedArticle] = []
    private(set) var faultCount = 0

    /// Reads the files named, and those below the folders named, in the order of their paths; prints every fault.
    init(_ paths: [String], codes: Set<String>) throws(Failure) {
        let reader = AnnotationReader(codes: codes)
        for path in try Folder.expand(paths, endingIn: ".txt") {
            let result = reader.read(try InputFile.bytes(of: path), path: path)
            for fault in result.faults { standardError.writeLine(fault.text(in: language)) }
            faultCount += result.faults.count
            articles.append(result.article)
        }
        if articles.isEmpty {
            throw Failure(paths.joined(separator: " "), Message("E150", "Không có bài đánh dấu (.txt) nào.", "There is no annotated article (.txt)."))
        }
    }
}
