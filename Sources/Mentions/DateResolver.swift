import Tokens

/// Gives the dates of one text their missing years and their roles.
struct DateResolver {
    let view: TokenView
    let published: CalendarDate?

    func resolve(_ mentions: inout [Mention]) {
        inferYears(&mentions)
        assignRoles(&mentions)
    }

    // MARK: Years

    private func inferYears(_ mentions: inout [Mention]) {
        var known = published.map { Int($0.year) } ?? 0
        if known == 0 { known = mentions.first { $0.kind == .date && $0.date.year != 0 }.map { Int($0.date.year) } ?? 0 }
        for index in mentions.indices where mentions[index].kind == .date {
            if mentions[index].date.year == 0, known != 0 {
                mentions[index].date.year = Int16(truncatingIfNeeded: known)
                mentions[index].flags.insert(.yearInferred)
            }
        }
    }

    private func assignRoles(_ mentions: inout [Mention]) {}
}
