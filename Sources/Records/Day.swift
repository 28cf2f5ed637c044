import Mentions

/// One day of the Gregorian calendar, ordered by time.
@frozen public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var year: Int16
    public var month: UInt8
    public var day: UInt8

    /// - Parameters:
    ///   - month: 1…12.
    ///   - day: 1…31; not checked against the month.
    @inlinable public init(year: Int, month: Int, day: Int) {
        self.year = Int16(truncatingIfNeeded: year)
        self.month = UInt8(truncatingIfNeeded: month)
        self.day = UInt8(truncatingIfNeeded: day)
    }

    /// Year, month and day in one number that grows with time.
    @inlinable var key: Int { Int(year) << 9 | Int(month) << 5 | Int(day) }
    @inlinable public static func < (left: Day, right: Day) -> Bool { left.key < right.key }

    /// The day as ISO 8601 spells it, `2022-11-04`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return padded(Int(year), 4) + "-" + padded(Int(month), 2) + "-" + padded(Int(day), 2)
    }

    /// The day after this one.
    public var next: Day {
        if Int(day) < Day.count(ofMonth: Int(month), year: Int(year)) { return Day(year: Int(year), month: Int(month), day: Int(day) + 1) }
        return month < 12 ? Day(year: Int(year), month: Int(month) + 1, day: 1) : Day(year: Int(year) + 1, month: 1, day: 1)
    }

    /// Number of days of a month of the Gregorian calendar; 31 for a month that does not exist.
    public static func count(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// True when the month has such a day.
    public var exists: Bool {
        (1...12).contains(month) && day >= 1 && Int(day) <= Day.count(ofMonth: Int(month), year: Int(year))
    }
}

/// The days from `start` to `end`, both included.
@frozen public struct DayInterval: Hashable, Sendable {
    public var start: Day
    public var end: Day

    @inlinable public init(start: Day, end: Day) {
        self.start = start
        self.end = end
    }

    /// How many calendar months the days touch.
    var monthCount: Int { (Int(end.year) - Int(start.year)) * 12 + Int(end.month) - Int(start.month) + 1 }

    /// The days a date covers: a day itself, a quarter its three months; nil when its year is unknown.
    public init?(_ date: CalendarDate) {
        guard date.year > 0 else { return nil }
        let year = Int(date.year)
        let months: ClosedRange<Int>
        switch date.precision {
        case .day:
            let day = Day(year: year, month: Int(date.month), day: Int(date.day))
            self.init(start: day, end: day)
            return
        case .month: months = Int(date.month)...Int(date.month)
        case .quarter: months = (Int(date.month) * 3 - 2)...max(Int(date.month) * 3, Int(date.month) * 3 - 2)
        case .half: months = (Int(date.month) * 6 - 5)...max(Int(date.month) * 6, Int(date.month) * 6 - 5)
        case .firstMonths: months = 1...max(1, Int(date.month))
        case .year: months = 1...12
        }
        guard months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
        self.init(
            start: Day(year: year, month: months.lowerBound, day: 1),
            end: Day(year: year, month: months.upperBound, day: Day.count(ofMonth: months.upperBound, year: year)))
    }
}
