/// What an element of HTML means for its text.
enum HTMLTag: UInt8 {
    case inline, block, paragraph, heading, titleHeading, listItem, list, orderedList, table, row, cell, headerCell
    case lineBreak, link, caption, article, navigation, preformatted
    case meta, title, time, head, body
    /// Its text belongs to no reader.
    case silent
    case script

    init(_ name: MarkupName) { self = HTMLTag.known[name.key] ?? .inline }

    private static let known: [UInt64: HTMLTag] = {
        let words: [(HTMLTag, String)] = [
            (.block, "div section main header hgroup fieldset address center dl dt dd blockquote details summary figure tbody thead tfoot form hr html"),
            (.paragraph, "p"), (.heading, "h2 h3 h4 h5 h6"), (.titleHeading, "h1"), (.listItem, "li"), (.list, "ul menu dir"), (.orderedList, "ol"),
            (.table, "table"), (.row, "tr"), (.cell, "td"), (.headerCell, "th"), (.lineBreak, "br"), (.preformatted, "pre"), (.link, "a"),
            (.caption, "figcapti caption"), (.article, "article"), (.navigation, "nav aside footer"),
            (.meta, "meta"), (.title, "title"), (.time, "time"), (.head, "head"), (.body, "body"), (.script, "script"),
            (.silent, "style noscript template svg iframe object embed select textarea button video audio canvas math map input label"),
        ]
        var known: [UInt64: HTMLTag] = [:]
        for (tag, names) in words {
            for name in names.split(separator: " ") { known[MarkupName.key(of: String(name))] = tag }
        }
        return known
    }()

    /// True when the element's text stands on lines of its own.
    var breaksLine: Bool {
        switch self {
        case .inline, .link, .meta, .time, .silent, .script, .lineBreak, .title, .head: false
        default: true
        }
    }
}

/// What class, id, role and itemprop of an element say of it.
struct HTMLHint: OptionSet, Sendable {
    let rawValue: UInt8
    /// Menus, related links, comments, sharing, advertisements.
    static let aside = HTMLHint(rawValue: 1)
    /// The body of an article, by its itemprop or a name that sites use for nothing else.
    static let body = HTMLHint(rawValue: 2)
    /// The lead between title and body.
    static let lead = HTMLHint(rawValue: 4)
    static let author = HTMLHint(rawValue: 8)
    static let date = HTMLHint(rawValue: 16)

    /// The hints in an element's names, separated by blanks, in any case.
    init(names: some Collection<UInt8>) {
        var hint: HTMLHint = []
        for name in names.split(whereSeparator: { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }) {
            let word = String(decoding: name.lazy.map(lowered), as: UTF8.self)
            if HTMLHint.bodies.contains(word) { hint.insert(.body) }
            let parts = word.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { String($0) }
            if HTMLHint.asides.contains(word) || parts.contains(where: HTMLHint.asides.contains) || HTMLHint.asidePhrases.contains(where: word.contains) { hint.insert(.aside) }
            if parts.contains(where: HTMLHint.leads.contains) { hint.insert(.lead) }
            if parts.contains(where: HTMLHint.authors.contains) { hint.insert(.author) }
            if parts.contains(where: HTMLHint.dates.contains) { hint.insert(.date) }
        }
        // A body's name often holds "content" beside "share" or "tag"; what is surely a body is no aside.
        if hint.contains(.body) { hint.remove(.aside) }
        self = hint
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private static let bodies: Set<String> = [
        "articlebody", "article-body", "article__body", "article-content", "entry-content", "post-content", "detail-content", "content-detail", "fck_detail", "cms-body",
        "detail__content", "singular-content", "newsdetail", "news-detail", "news-content", "body-content", "noidung", "noi-dung", "chitiet", "chi-tiet", "story-body", "maincontent-detail",
    ]
    private static let asides: Set<String> = [
        "related", "menu", "nav", "navbar", "navigation", "sidebar", "comment", "comments", "share", "social", "breadcrumb", "breadcrumbs", "footer", "popup", "modal", "ads", "adv",
        "advert", "banner", "widget", "tags", "tag", "toolbar", "pagination", "pager", "login", "search", "subscribe", "newsletter", "rating", "vote", "print", "hidden", "copyright",
        "contentinfo", "binhluan", "lienquan", "quangcao", "skip", "cookie", "topbar", "counter", "statistic",
    ]
    private static let asidePhrases = [
        "lien-quan", "lienquan", "tin-khac", "tinkhac", "other-news", "othernews", "most-read", "mostread", "xem-nhieu", "doc-nhieu", "binh-luan", "fb-comment", "tin-moi", "tin-cung", "read-more",
        "readmore", "quang-cao", "thong-ke", "luot-truy-cap", "chia-se",
    ]
    private static let leads: Set<String> = ["sapo", "lead", "summary", "abstract", "trichdan", "description"]
    private static let authors: Set<String> = ["author", "authors", "byline", "tacgia", "writer"]
    private static let dates: Set<String> = ["date", "time", "published", "pubdate", "ngaydang", "datetime"]
}
