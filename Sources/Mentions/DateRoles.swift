import Tokens

extension DateResolver {
    /// Sets the role of every date from what stands around it.
    func assignRoles(_ mentions: inout [Mention]) {
        var hasEvent = false
        var event = CalendarDate(precision: .day)
        let reportsOwnYear = reportsOwnYear(mentions)
        for place in dates.indices {
            let date = mentions[dates[place]].date
            let around = surroundings[place]
            var role: CalendarDate.Role
            if around.isStamp, !around.joinsNext {
                role = .other
            } else if around.isDocument {
                role = .document
            } else if place > 0, surroundings[place - 1].joinsNext, !surroundings[place - 1].isDocument {
                role = roleOfPartner(place, mentions)
            } else {
                switch date.precision {
                case .day:
                    role = roleOfDay(place, date, hasEvent: hasEvent, isAhead: isAhead(date, of: hasEvent ? event : articleDate))
                    if role == .other, hasEvent, around.lead == .at, isSameDay(date, event), !around.isCompared { role = .event }
                case .month: role = roleOfMonth(place, date, isAhead: isAhead(date, of: hasEvent ? event : articleDate))
                case .quarter, .half, .firstMonths: role = roleOfPart(place, date, isAhead: isAhead(date, of: hasEvent ? event : articleDate))
                case .year: role = roleOfYear(place, date, reportsOwnYear: reportsOwnYear)
                }
            }
            // "Tờ rơi | 5.000 | 15/3": what a plan sets a time for.
            if isPlan, role == .other || role == .period && date.precision == .quarter, !around.isStamp, !around.isCompared, !around.isHeaded, Int(date.year) >= articleYear, date.precision == .day || date.precision == .quarter, articleYear > 0 { role = .deadline }
            if role == .event, !hasEvent {
                hasEvent = true
                event = date
            }
            mentions[dates[place]].date.role = role
        }
    }

    /// True when a date begins behind the day that the article speaks from.
    private func isAhead(_ date: CalendarDate, of day: CalendarDate) -> Bool {
        guard day.year != 0, day.month != 0, day.precision == .day, date.year != 0 else { return false }
        if date.year != day.year { return date.year > day.year }
        switch date.precision {
        case .day: return date.month > day.month || date.month == day.month && date.day > day.day
        case .month: return date.month > day.month
        case .quarter: return date.month * 3 - 2 > day.month
        case .half: return date.month == 2 && day.month < 7
        case .firstMonths, .year: return false
        }
    }

    private func isSameDay(_ left: CalendarDate, _ right: CalendarDate) -> Bool { left.day == right.day && left.month == right.month && left.year == right.year }

    /// True when the text reports what was reached in its own year or a part of it, and names the year before but once: to compare with.
    private func reportsOwnYear(_ mentions: [Mention]) -> Bool {
        let timesLastYear = dates.count { mentions[$0].date.precision == .year && Int(mentions[$0].date.year) == articleYear - 1 }
        guard timesLastYear == 1 else { return false }
        return dates.indices.contains { place in
            let date = mentions[dates[place]].date
            let around = surroundings[place]
            guard Int(date.year) == articleYear, articleYear != 0, !around.isStamp, !around.isDocument, !around.isCompared, !around.isTerm, !around.isFuture, !around.isOutlook, around.demand == .none else { return false }
            switch date.precision {
            case .quarter, .half, .firstMonths: return true
            case .year: return around.lead == .from && around.isStartOfYear
            case .month: return around.lead == .until && around.isReached
            case .day: return around.lead == .until && around.isReached
            }
        }
    }

    /// The second of two joined dates: the end of a range, or the same as the first.
    private func roleOfPartner(_ place: Int, _ mentions: [Mention]) -> CalendarDate.Role {
        let first = mentions[dates[place - 1]].date.role
        guard surroundings[place - 1].startsRange else { return first == .other && surroundings[place - 1].isCompared ? .period : first }
        return first == .periodStart ? .periodEnd : first
    }

    private func roleOfDay(_ place: Int, _ date: CalendarDate, hasEvent: Bool, isAhead: Bool) -> CalendarDate.Role {
        let around = surroundings[place]
        if around.startsRange { return happens(place) ? .other : .periodStart }
        switch around.lead {
        case .latest: return .deadline
        case .before: return .deadline
        case .until: return (around.demand != .none || around.isFuture || isAhead) && !around.isReached ? .deadline : .periodEnd
        case .from:
            if around.lastsUntilNow || around.isReckoned || date.day == 1 && date.month == 1 && around.demand == .none && !isAhead { return .periodStart }
            return around.demand == .order ? .deadline : .other
        case .within where around.demand != .none: return .deadline
        case .within, .at, .after, .none:
            if around.isMoment || around.isOfData && around.lead == .at && (!around.opensClause || around.isClocked) { return .periodEnd }
            if around.demand == .order, around.lead == .none, !around.isBracketed { return .deadline }
            return isEvent(around, hasEvent: hasEvent) ? .event : .other
        }
    }

    /// The article's own event: the first day that opens a clause near the beginning.
    private func isEvent(_ around: DateSurroundings, hasEvent: Bool) -> Bool {
        guard !hasEvent, around.lead == .at || around.lead == .within || around.isBracketed || around.joinsNext else { return false }
        return around.isStampDay || around.isOfMeeting && around.isEarly || around.opensClause && around.isEarly
    }

    /// `diễn ra từ 2/6 đến 4/6`: the dates of some happening, no reporting period.
    private func happens(_ place: Int) -> Bool { surroundings[place].isHappening }

    private func roleOfMonth(_ place: Int, _ date: CalendarDate, isAhead: Bool) -> CalendarDate.Role {
        let around = surroundings[place]
        if around.isCompared { return .other }
        if around.startsRange { return .periodStart }
        switch around.lead {
        case .latest, .before: return .deadline
        case .until: return (around.demand != .none || isAhead) && !around.isReached ? .deadline : .periodEnd
        case .from: return around.lastsUntilNow || around.isReckoned ? .periodStart : .other
        case .within: return around.demand != .none || around.isFuture || around.isCompletion || isPlan ? .deadline : around.isInside && around.opensClause ? .period : .other
        case .at, .after: return .other
        case .none: return around.isBirth || around.isFuture || around.isPartial || around.isStartOfYear || around.isBracketed ? .other : .period
        }
    }

    private func roleOfPart(_ place: Int, _ date: CalendarDate, isAhead: Bool) -> CalendarDate.Role {
        let around = surroundings[place]
        if around.isCompared { return .other }
        switch around.lead {
        case .latest, .before: return .deadline
        case .until: return around.demand != .none ? .deadline : .periodEnd
        case .from: return around.startsRange ? .periodStart : .other
        case .within: return around.demand != .none || around.isFuture || around.isCompletion || isPlan || isAhead ? .deadline : .period
        case .at, .after, .none:
            if around.isPartial && around.demand != .none { return .deadline }
            // "Quý III, huyện sẽ mở 1 lớp"
            if around.isHeaded { return .period }
            if date.precision == .quarter, isAhead || around.isFuture && around.opensClause { return .deadline }
            return isAhead && date.precision == .half && around.demand == .none && !around.isFuture && !around.isOutlook ? .other : .period
        }
    }

    private func roleOfYear(_ place: Int, _ date: CalendarDate, reportsOwnYear: Bool) -> CalendarDate.Role {
        let around = surroundings[place]
        if around.isCompared { return .other }
        let year = Int(date.year)
        if around.startsRange { return .periodStart }
        switch around.lead {
        case .from:
            if around.isStartOfYear || around.lastsUntilNow { return .periodStart }
            return around.demand == .order && year >= articleYear ? .deadline : .other
        case .until, .latest, .before:
            return around.isFromNow || year > articleYear || around.demand != .none || year == articleYear && around.isFuture ? .deadline : .period
        case .within where around.demand != .none && year > articleYear || around.demand == .order && year == articleYear: return .deadline
        default: break
        }
        if around.orderFollows, around.lead == .none { return .deadline }
        if year < articleYear - 1, !around.hasIndexName { return .other }
        if year < articleYear, around.isBracketed || reportsOwnYear, !around.hasIndexName { return .other }
        return .period
    }
}
