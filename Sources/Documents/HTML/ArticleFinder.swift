/// Finds the article on a page: its title, lead and body, without menus, related links and comments.
struct ArticleFinder {
    let page: HTMLPage

    /// The blocks of the article in page order, the title first. Complexity: O(blocks × depth).
    func blocks() -> [HTMLPage.Block] {
        let root = self.root()
        let inside = page.blocks.indices.filter { isInside(page.blocks[$0], root) }
        guard let first = inside.first, let last = inside.last else { return page.blocks.filter { !$0.isAside } }
        let title = titleBlock(before: last)
        var chosen: [HTMLPage.Block] = []
        if let title, title < first {
            chosen.append(page.blocks[title])
            // Between title and body stand the lead, and the small print about date and author.
            chosen += page.blocks[(title + 1)..<first].filter { mayBelong($0) && ($0.hint.contains(.lead) || $0.range.count >= 100) && $0.hint.isDisjoint(with: [.author, .date]) }
        }
        for index in inside {
            let block = page.blocks[index]
            if index == title || mayBelong(block) { chosen.append(block) }
        }
        return chosen
    }

    /// Index of the page's title: the heading of the first rank that says most of what the page's title says.
    private func titleBlock(before end: Int) -> Int? {
        let titles = page.metadata.title + " " + page.metadata.pageTitle
        let headings = page.blocks.indices.filter { $0 <= end && page.blocks[$0].tag == .titleHeading }
        return headings.first { titles.contains(string(page.blocks[$0])) } ?? headings.first { !page.blocks[$0].isAside }
    }

    /// The day of publication: metadata first, then a time element, then a line that is named a date.
    func published() -> String? {
        if let day = page.metadata.published.flatMap(Self.day) { return day }
        if let day = page.metadata.timeElement.flatMap(Self.day) { return day }
        for block in page.blocks where block.hint.contains(.date) {
            if let day = Self.day(string(block)) { return day }
        }
        return nil
    }

    /// Who wrote the article by metadata, or by a line that is named an author; nil when unknown.
    func author() -> String? {
        for block in page.blocks where block.hint.contains(.author) && block.range.count < 80 && !block.isAside { return string(block) }
        return page.metadata.author.isEmpty || page.metadata.author.utf8.count > 80 ? nil : page.metadata.author
    }

    func string(_ block: HTMLPage.Block) -> String { String(decoding: page.text[block.range], as: UTF8.self) }

    private func mayBelong(_ block: HTMLPage.Block) -> Bool { block.mayBelong }

    /// The element that holds the article: one that is named its body, else the smallest with three quarters of the text.
    private func root() -> Int {
        let total = page.elements[0].weight
        let named = page.elements.indices.filter { page.elements[$0].hint.contains(.body) && !page.elements[$0].isAside && page.elements[$0].weight * 10 >= total * 3 }
        if let best = named.max(by: { page.elements[$0].weight < page.elements[$1].weight }) { return best }
        let articles = page.elements.indices.filter { page.elements[$0].tag == .article && !page.elements[$0].isAside && page.elements[$0].weight * 2 >= total }
        if let best = articles.first { return best }
        // Elements are in page order, so the last one heavy enough is the innermost.
        // A list or a table alone is never an article.
        let holders: Set<HTMLTag> = [.block, .article, .body]
        return page.elements.indices.last { page.elements[$0].weight * 4 >= total * 3 && holders.contains(page.elements[$0].tag) } ?? 0
    }

    private func isInside(_ block: HTMLPage.Block, _ root: Int) -> Bool {
        var element = Int(block.element)
        while element >= 0 {
            if element == root { return true }
            element = Int(page.elements[element].parent)
        }
        return false
    }

    /// The day in `2022-11-04T08:00:00+07:00` or `Thứ sáu, 04/11/2022 15:30` as ISO 8601; nil when there is none.
    static func day(_ text: String) -> String? {
        var numbers: [(value: Int, digits: Int, before: UInt8)] = []
        var before: UInt8 = 0
        var value = 0
        var digits = 0
        for byte in Array(text.utf8) + [0] {
            if byte >= 0x30, byte <= 0x39, digits < 9 {
                value = value * 10 + Int(byte - 0x30)
                digits += 1
                continue
            }
            if digits > 0 { numbers.append((value, digits, before)) }
            (value, digits, before) = (0, 0, byte)
        }
        guard numbers.count >= 3 else { return nil }
        for n in 0...(numbers.count - 3) {
            let (a, b, c) = (numbers[n], numbers[n + 1], numbers[n + 2])
            let joint = b.before
            guard joint == c.before, joint == 0x2D || joint == 0x2F || joint == 0x2E else { continue }
            if a.digits == 4, b.digits <= 2, c.digits <= 2, let day = iso(a.value, b.value, c.value) { return day }
            if c.digits == 4, a.digits <= 2, b.digits <= 2, let day = iso(c.value, b.value, a.value) { return day }
        }
        return nil
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
