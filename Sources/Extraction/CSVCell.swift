/// One cell of comma-separated values (RFC 4180).
///
/// - Parameters:
///   - isFromText: the cell holds words of a document. Such a cell is never a formula: one that begins with `=`, `+`, `-`, `@`,
///     a tab or a carriage return gets an apostrophe before it, which spreadsheets take for "this is text".
public func csvCell(_ cell: String, isFromText: Bool = false) -> String {
    var cell = cell
    if isFromText, let first = cell.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) { cell = "'" + cell }
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
