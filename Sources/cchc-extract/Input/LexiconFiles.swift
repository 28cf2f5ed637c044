import Extraction
import Figures

/// The lexicon files that `--lexicons` names, or those built into the program.
enum LexiconFiles {
    /// The files below a folder, named by their path in it.
    static func read(_ folder: String) throws(Failure) -> [Lexicon.File] {
        // The table of units beside the lexicons is no lexicon; the built-in one is always used.
        let paths = try Folder.files(in: folder, endingIn: ".txt").filter { !$0.hasSuffix("/gazetteer.txt") }
        if paths.isEmpty {
            throw Failure(folder, Message("E130", "Thư mục không có tệp từ vựng .txt nào.", "The folder holds no lexicon file (.txt)."))
        }
        var files: [Lexicon.File] = []
        for path in paths {
            let name = path.dropFirst(folder.count).drop { $0 == "/" }
            files.append(Lexicon.File(name: String(name), bytes: try InputFile.bytes(of: path)))
        }
        // Indicators are listed in the order of the built-in files, and then by name.
        let order = Lexicon.builtInFiles.map(\.name)
        func place(_ file: Lexicon.File) -> (Int, String) { (order.firstIndex(of: file.name) ?? order.count, file.name) }
        return files.sorted { place($0) < place($1) }
    }

    /// An extractor that reads by those files.
    ///
    /// - Throws: the first problem of a broken lexicon, with file, line and caret.
    static func extractor(_ folder: String?) throws(Failure) -> Extractor {
        guard let folder else { return SnapshotFile.map { Extractor(snapshot: $0) } }
        let extractor = Extractor(files: try read(folder))
        guard let problem = extractor.lexicon.problems.first else { return extractor }
        let more = extractor.lexicon.problems.count - 1
        standardError.write("\(folder)/\(problem.description)")
        let rest = Message(
            "E131", "Từ vựng có lỗi nên không dùng được\(more > 0 ? " (còn \(more) lỗi nữa)" : ""); xem “cchc-extract check --lexicons \(folder)”.",
            "The lexicon has mistakes and cannot be used\(more > 0 ? " (\(more) more)" : ""); see “cchc-extract check --lexicons \(folder)”.")
        throw Failure(folder, rest)
    }
}
