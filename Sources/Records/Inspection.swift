import Mentions

/// What the article tells of the event it reports: an inspection, or the unit that it is about.
public struct Inspection: Sendable {
    public var date: EventDate?
    public var team: TextSpan?
    public var leader: Leader?
    public var unit: Unit?

    public init() {}

    /// The day of the event.
    public struct EventDate: Sendable {
        /// The part of the day, when the article names it.
        public enum Session: String, Sendable, CaseIterable { case morning, afternoon, evening }
        public var value: CalendarDate
        public var session: Session?
        public var yearInferred: Bool
        public var source: TextSpan
    }

    /// Who led the team.
    public struct Leader: Sendable {
        /// The name alone, without `đồng chí`, `ông` or degree.
        public var name: TextSpan
        /// The post as written: `Trưởng Phòng Nội vụ`.
        public var post: TextSpan?
    }

    /// The unit inspected or reporting.
    public struct Unit: Sendable {
        /// The name as written: `xã Nông Thượng`.
        public var name: TextSpan
        public var level: UnitLevel
        /// The unit of the gazetteer; nil when the gazetteer knows none or several.
        public var place: GazetteerUnit?
        /// The units the name may mean, when they are several.
        public var candidates: [GazetteerUnit] = []
    }
}

/// The tier of government a unit belongs to.
public enum UnitLevel: String, Sendable, CaseIterable {
    /// A ministry, ministerial agency or government office.
    case ministry
    case province
    /// An agency of a province: sở, ban.
    case department
    case district
    /// An agency of a district: phòng.
    case division
    case commune
    /// Thôn, bản, tổ dân phố.
    case village
    /// Any other body: hospital, school, centre, branch.
    case agency
}
