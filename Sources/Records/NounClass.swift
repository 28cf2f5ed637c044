/// Whether a counted noun names cases or entries of the catalogue of procedures, which are never added to each other.
enum NounClass: Sendable {
    case dossier, procedure, other

    private static let dossiers = ["hồ sơ", "bộ hồ sơ", "lượt hồ sơ", "HS"].map { Array($0.utf8) }
    private static let procedures = ["TTHC", "thủ tục", "thủ tục hành chính", "DVC"].map { Array($0.utf8) }

    /// The class of a noun as written.
    init(_ noun: UnsafeBufferPointer<UInt8>) {
        switch noun.count {
        case 2...20:
            if NounClass.dossiers.contains(where: { noun.elementsEqual($0) }) {
                self = .dossier
            } else if NounClass.procedures.contains(where: { noun.elementsEqual($0) }) {
                self = .procedure
            } else {
                self = .other
            }
        default: self = .other
        }
    }
}
