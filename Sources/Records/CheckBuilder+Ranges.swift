import Figures
import Mentions

extension CheckBuilder {
    // MARK: figures

    /// Lists a figure whose value its indicator cannot take, or whose noun is that of another indicator.
    func checkFigure(_ index: Int) {
        let figure = figures[index].figure
        guard figure.indicator != .none, figure.status != .change else { return }
        let type = table.valueTypes[Int(figure.indicator.index)]
        let most: DecimalValue?
        switch type {
        case .percent: most = DecimalValue(digits: 100)
        case .score: most = DecimalValue(digits: figure.indicator == table.papiScore ? 80 : 100)
        case .rank: most = ranked(index)
        case .count, .money, .duration: most = nil
        }
        let least = DecimalValue(digits: type == .rank ? 1 : 0)
        if compare(figure.value, least) < 0 || most.map({ compare(figure.value, $0) > 0 }) ?? false {
            let bounds = "\(least.spelled) <= \(code(figure.indicator))" + (most.map { " <= \($0.spelled)" } ?? "")
            add(bounds, .fails, figure.value.spelled, [Int32(truncatingIfNeeded: index)])
            report(.valueOutOfRange, .warning, "Giá trị ngoài khoảng có thể: \(label(figure.indicator)) \(figure.value.spelled).", at: Int32(truncatingIfNeeded: index))
        }
        checkNoun(index)
    }

    /// The N of "thứ 5/63"; nil when the text does not give it.
    private func ranked(_ index: Int) -> DecimalValue? {
        let next = index + 1
        guard figures.indices.contains(next), let place = mention(at: figures[index].figure.start), reading.mentions[place].flags.contains(.numerator) else { return nil }
        return figures[next].figure.start > figures[index].figure.start ? figures[next].figure.value : nil
    }

    private func mention(at start: UInt32) -> Int? {
        var low = 0
        var high = reading.mentions.count
        while low < high {
            let middle = (low + high) / 2
            if reading.mentions[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low < reading.mentions.count && reading.mentions[low].start == start ? low : nil
    }

    // MARK: nouns

    /// "TTHC" counted by an indicator of dossiers, or "hồ sơ" by one of procedures.
    private func checkNoun(_ index: Int) {
        let figure = figures[index].figure
        guard figure.unitStart < figure.unitEnd, Int(figure.unitEnd) <= reading.text.count else { return }
        let written = NounClass(UnsafeBufferPointer(rebasing: reading.text[Int(figure.unitStart)..<Int(figure.unitEnd)]))
        let expected = table.nouns[Int(figure.indicator.index)]
        guard written != .other, expected != .other, expected != written else { return }
        let indicator = lexicon.indicators[Int(figure.indicator.index)]
        let noun = String(decoding: reading.text[Int(figure.unitStart)..<Int(figure.unitEnd)], as: UTF8.self)
        add("unit(\(indicator.code)) = \(indicator.unit)", .fails, "\(figure.value.spelled) \(noun)", [Int32(truncatingIfNeeded: index)])
        report(.unitOfCountDiffers, .warning, "Đơn vị đếm “\(noun)” khác đơn vị của chỉ tiêu “\(indicator.label)” (\(indicator.unit)).", at: Int32(truncatingIfNeeded: index))
    }

    // MARK: outreach

    /// People without a session, or an unlikely number of them at each.
    func checkSessions(_ row: Int) {
        guard let sessions = rows[row].cell(table.sessions), let attendees = rows[row].cell(table.attendees), attendees.value.digits > 0 else { return }
        let ratio = attendees.value.approximate / max(sessions.value.approximate, 1e-9)
        guard sessions.value.digits == 0 || ratio < 3 || ratio > 2_000 else { return }
        add("3 <= outreach.attendees / outreach.sessions <= 2000", .fails, "\(attendees.value.spelled) / \(sessions.value.spelled)", [attendees.figure, sessions.figure])
        report(.valueOutOfRange, .warning, "Số người dự mỗi buổi không hợp lý: \(attendees.value.spelled) người, \(sessions.value.spelled) buổi.", at: attendees.figure)
    }

    // MARK: period

    /// The reporting period is valid, not after the article, and one that an official report could have.
    func checkPeriod(_ period: StatedPeriod, _ day: Day?) {
        let days = period.days
        let isValid = days.start.exists && days.end.exists && days.start <= days.end
        if !isValid {
            add("period.start <= period.end", .fails, "\(days.start) > \(days.end)", [])
            diagnostics.append(Diagnostic(code: .periodDoubtful, severity: .warning, message: "Kỳ báo cáo không hợp lệ.", source: period.source))
            return
        }
        if let day {
            let holds = days.end <= day
            add("period.end <= article.date", holds ? .holds : .undecided, "\(days.end) \(holds ? "<=" : ">") \(day)", [])
            if !holds {
                diagnostics.append(Diagnostic(code: .periodDoubtful, severity: .info, message: "Kỳ báo cáo kết thúc sau ngày của bài.", source: period.source))
            }
        }
        add("period in official reporting periods", days.officialKind == nil ? .undecided : .holds, "\(days.start)/\(days.end)" + (days.officialKind.map { ": \($0)" } ?? ""), [])
    }
}

extension DayInterval {
    /// The official report whose days these are: of the Ministry of Home Affairs (15th to 14th), or of the national
    /// portal (whole months, quarters, years). Source: 581/BNV-CCHC; QĐ 766/QĐ-TTg.
    var officialKind: String? {
        switch (start.day, start.month, end.day, end.month, Int(end.year) - Int(start.year)) {
        case (15, 12, 14, 3, 1): return "581/BNV-CCHC quý I"
        case (15, 12, 14, 6, 1): return "581/BNV-CCHC 6 tháng"
        case (15, 6, 14, 9, 0): return "581/BNV-CCHC quý III"
        case (15, 12, 14, 12, 1): return "581/BNV-CCHC năm"
        default: break
        }
        guard start.day == 1, start.year == end.year, Int(end.day) == Day.count(ofMonth: Int(end.month), year: Int(end.year)) else { return nil }
        switch (start.month, end.month) {
        case (1, 12): return "766/QĐ-TTg năm"
        case (1, 3), (4, 6), (7, 9), (10, 12): return "766/QĐ-TTg quý"
        case (let first, let last) where first == last: return "766/QĐ-TTg tháng"
        default: return nil
        }
    }
}
