/// A page as its blocks of text, each with the element it stands in.
///
/// Filled by the parser's events; one page serves one thread and keeps its buffers from page to page. A value, so that each event
/// is one access to it, however much it changes.
struct HTMLPage {
    /// An element that can hold blocks.
    struct Element {
        var parent: Int32
        var tag: HTMLTag
        var hint: HTMLHint
        /// The element or one above it is an aside.
        var isAside: Bool
        /// Bytes of text below it that may belong to an article.
        var weight = 0
    }

    /// A run of text without a line break.
    struct Block {
        var element: Int32
        var tag: HTMLTag
        var range: Range<Int>
        var linkBytes: Int
        var hint: HTMLHint
        /// Number of the table, row and cell; -1 outside of tables.
        var table: Int32 = -1
        var row: Int32 = -1
        var cell: Int32 = -1
        /// Columns and rows that its cell spans.
        var columns: Int32 = 1
        var rows: Int32 = 1
        /// Number in an ordered list; 0 for a bullet, -1 for no list item.
        var item: Int32 = -1
        /// Stands in an aside.
        var isAside = false
        /// False for asides and for lines that are mostly links.
        var mayBelong: Bool { !isAside && linkBytes * 10 <= range.count * 6 }
    }

    /// What the head and the time elements say.
    struct Metadata {
        var title = ""
        var pageTitle = ""
        var author = ""
        var published: String?
        var timeElement: String?
    }

    private(set) var elements: [Element] = []
    private(set) var blocks: [Block] = []
    private(set) var text: [UInt8] = []
    private(set) var metadata = Metadata()

    private var stack: [Frame] = []
    private var silence = 0
    private var links = 0
    /// Depth of elements whose line breaks count.
    private var preformatted = 0
    private var blockStart = 0
    private var blockLinks = 0
    private var blockHint: HTMLHint = []
    private var pendingSpace = false
    private var isInTitle = false
    private var isInScript = false
    private var script: [UInt8] = []
    private var tables = 0
    private var table: Int32 = -1
    private var row: Int32 = -1
    private var cell: Int32 = -1
    private var span: (columns: Int32, rows: Int32) = (1, 1)
    private var item: Int32 = -1
    private var hints: [UInt64: HTMLHint] = [:]

    private struct Frame {
        var tag: HTMLTag
        var element: Int32
        /// The counter of an ordered list, or the table state to return to.
        var counter: Int32
        var outer: (table: Int32, row: Int32, cell: Int32)
    }

    /// Empties the page and keeps its memory.
    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        stack.removeAll(keepingCapacity: true)
        script.removeAll(keepingCapacity: true)
        metadata = Metadata()
        (silence, links, preformatted, blockStart, blockLinks, blockHint) = (0, 0, 0, 0, 0, [])
        (pendingSpace, isInTitle, isInScript) = (false, false, false)
        (tables, table, row, cell, item) = (0, -1, -1, -1, -1)
        elements.append(Element(parent: -1, tag: .body, hint: [], isAside: false))
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        let tag = HTMLTag(name)
        var element = stack.last?.element ?? 0
        let outer = (table, row, cell)
        switch tag {
        case .meta: readMeta(attributes)
        case .time: if metadata.timeElement == nil { metadata.timeElement = attributes.string("datetime") }
        case .title: isInTitle = silence == 0
        case .silent: silence += 1
        case .script:
            silence += 1
            isInScript = attributes.string("type") == "application/ld+json"
        case .link: links += 1
        case .lineBreak: closeBlock()
        case .preformatted: preformatted += 1
        default: break
        }
        if tag.breaksLine {
            closeBlock()
            element = open(tag, attributes, parent: element)
        } else if tag == .inline || tag == .time || tag == .link {
            if let hint = hint(attributes), !hint.isEmpty {
                if hint.contains(.aside) {
                    closeBlock()
                    element = append(tag, hint, parent: element)
                } else {
                    blockHint.formUnion(hint)
                }
            }
        }
        stack.append(Frame(tag: tag, element: element, counter: 0, outer: outer))
    }

    mutating func end(_ name: MarkupName) {
        guard let frame = stack.last else { return }
        let outerElement = stack.count > 1 ? stack[stack.count - 2].element : 0
        if frame.tag.breaksLine || frame.element != outerElement { closeBlock() }
        stack.removeLast()
        if frame.tag == .preformatted { preformatted -= 1 }
        switch frame.tag {
        case .silent: silence -= 1
        case .script:
            silence -= 1
            if isInScript { readLinkedData() }
            isInScript = false
        case .title: isInTitle = false
        case .link: links -= 1
        default: break
        }
        if frame.tag == .listItem { item = -1 }
        if frame.tag == .table { (table, row, cell) = frame.outer }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInTitle {
            metadata.pageTitle += String(decoding: bytes, as: UTF8.self)
            return
        }
        if isInScript, script.count < 1 << 16 { script.append(contentsOf: bytes.prefix(1 << 16)) }
        guard silence == 0 else { return }
        var before = text.count
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                pendingSpace = true
                if byte == 0x0A, preformatted > 0 {
                    if links > 0 { blockLinks += text.count - before }
                    closeBlock()
                    before = text.count
                }
                i &+= 1
            } else if byte == 0xC2, i &+ 1 < bytes.count, bytes[i &+ 1] == 0xA0 {
                pendingSpace = true
                i &+= 2
            } else {
                if pendingSpace, text.count > blockStart { text.append(0x20) }
                pendingSpace = false
                var end = i &+ 1
                while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0xC2 { end &+= 1 }
                text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<end]))
                i = end
            }
        }
        if links > 0 { blockLinks += text.count - before }
    }

    /// Ends the last block; call once when the parser is done.
    mutating func finish() { closeBlock() }

    // MARK: Building

    private mutating func open(_ tag: HTMLTag, _ attributes: MarkupAttributes, parent: Int32) -> Int32 {
        switch tag {
        case .table:
            table = Int32(tables)
            tables += 1
            (row, cell) = (-1, -1)
        case .row:
            row += 1
            cell = -1
        case .cell, .headerCell:
            cell += 1
            span = (number(attributes, "colspan", max: 100), number(attributes, "rowspan", max: 1_000))
        case .listItem: item = nextItem()
        default: break
        }
        return append(tag, hint(attributes) ?? [], parent: parent)
    }

    /// An attribute as a number from 1.
    private func number(_ attributes: MarkupAttributes, _ name: StaticString, max: Int32) -> Int32 {
        Swift.min(max, Swift.max(1, attributes.string(name).flatMap { Int32($0) } ?? 1))
    }

    /// The number of the next item of the innermost list; 0 for a bullet.
    private mutating func nextItem() -> Int32 {
        for place in stack.indices.reversed() {
            if stack[place].tag == .orderedList {
                stack[place].counter += 1
                return stack[place].counter
            }
            if stack[place].tag == .list { return 0 }
        }
        return 0
    }

    private mutating func append(_ tag: HTMLTag, _ hint: HTMLHint, parent: Int32) -> Int32 {
        let isAside = elements[Int(parent)].isAside || hint.contains(.aside) || tag == .navigation
        // The whole page may bear a name like "no-sidebar"; a body element is never an aside.
        elements.append(Element(parent: parent, tag: tag, hint: hint, isAside: tag == .body ? false : isAside))
        return Int32(elements.count - 1)
    }

    private mutating func closeBlock() {
        defer {
            blockStart = text.count
            blockLinks = 0
            blockHint = []
            pendingSpace = false
        }
        guard text.count > blockStart else { return }
        let frame = stack.last { $0.tag.breaksLine }
        let element = stack.last?.element ?? 0
        var block = Block(element: element, tag: frame?.tag ?? .body, range: blockStart..<text.count, linkBytes: blockLinks, hint: blockHint.union(elements[Int(element)].hint))
        (block.table, block.row, block.cell) = (table, row, cell)
        if cell >= 0 { (block.columns, block.rows) = span }
        block.item = item
        // Only the first line of an item bears its mark.
        if item >= 0 { item = -1 }
        block.isAside = elements[Int(element)].isAside
        blocks.append(block)
    }

    private mutating func hint(_ attributes: MarkupAttributes) -> HTMLHint? {
        guard attributes.pointer != nil else { return nil }
        var names: [UInt8] = []
        for value in [attributes.bytes("class"), attributes.bytes("id"), attributes.bytes("role"), attributes.bytes("itemprop"), attributes.bytes("rel")] {
            guard let value, !value.isEmpty else { continue }
            names.append(contentsOf: value.prefix(200))
            names.append(0x20)
        }
        if names.isEmpty { return nil }
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in names { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if let known = hints[key] { return known }
        let hint = HTMLHint(names: names)
        if hints.count > 4_096 { hints.removeAll(keepingCapacity: true) }
        hints[key] = hint
        return hint
    }

    // MARK: Metadata

    private mutating func readMeta(_ attributes: MarkupAttributes) {
        guard let content = attributes.string("content"), !content.isEmpty else { return }
        let names = [attributes.string("property"), attributes.string("name"), attributes.string("itemprop")].compactMap { $0?.lowercased() }
        for name in names {
            switch name {
            case "og:title": metadata.title = content
            case "author", "article:author", "dc.creator": if !content.hasPrefix("http") { metadata.author = content }
            case "article:published_time", "datepublished", "pubdate", "dc.date", "dc.date.issued", "publishdate", "date": metadata.published = metadata.published ?? content
            default: break
            }
        }
    }

    /// Looks for `"datePublished": "…"` in a block of linked data.
    private mutating func readLinkedData() {
        defer { script.removeAll(keepingCapacity: true) }
        let source = String(decoding: script, as: UTF8.self)
        guard metadata.published == nil, let start = source.firstRange(of: "\"datePublished\"") else { return }
        let parts = source[start.upperBound...].prefix(80).split(separator: "\"", omittingEmptySubsequences: false)
        if parts.count > 1 { metadata.published = String(parts[1]) }
    }

    /// Gives each element the weight of the text that it holds; call once, before an article is looked for.
    mutating func weighBlocks() {
        for block in blocks where block.mayBelong { weigh(block) }
    }

    /// Adds weight to an element and those above it.
    private mutating func weigh(_ block: Block) {
        var element = Int(block.element)
        while element >= 0 {
            elements[element].weight += block.range.count - block.linkBytes
            element = Int(elements[element].parent)
        }
    }
}

/// Hands what a parser tells on to a page.
final class HTMLListener: MarkupListener {
    var page = HTMLPage()

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) { page.start(name, attributes) }
    func end(_ name: MarkupName) { page.end(name) }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { page.text(bytes) }
}
