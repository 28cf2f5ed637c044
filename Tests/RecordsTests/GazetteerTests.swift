import Records
import Testing

@Suite struct GazetteerTests {
    static let nongThuong = [
        "Nông Thượng", "nông thượng", "NÔNG THƯỢNG", "No\u{302}ng Thu\u{31B}o\u{31B}\u{323}ng", "Nông\u{A0}Thượng",
    ]

    @Test(arguments: nongThuong) func namesAreFolded(name: String) {
        #expect(Gazetteer.embedded.units(named: name).map(\.code) == ["01852"])
    }

    @Test func aUnitKnowsItsPlaceAndSuccessors() {
        let unit = Gazetteer.embedded.units(named: "Nông Thượng").first
        #expect(unit?.name == "Xã Nông Thượng")
        #expect(unit?.within == "Thành phố Bắc Kạn, Tỉnh Bắc Kạn")
        #expect(unit?.successors == ["01843"])
        #expect(unit?.level == .commune)
    }

    @Test func theDayDecidesTheEra() {
        let before = Gazetteer.embedded.units(named: "Bắc Kạn", on: Day(year: 2025, month: 6, day: 30))
        let after = Gazetteer.embedded.units(named: "Bắc Kạn", on: Day(year: 2025, month: 7, day: 1))
        #expect(before.map(\.code).sorted() == ["058", "06"])
        #expect(after.map(\.name) == ["Phường Bắc Kạn"])
    }

    static let found: [(String, String, Int)] = [
        ("Tân Tiến", "Xã Tân Tiến", 7), ("1", "Phường 1", 0), ("01", "Phường 1", 0), ("Ea H’leo", "Xã Ea H'Leo", 1),
        ("Bà Rịa - Vũng Tàu", "", 0), ("Qui Nhơn", "Phường Quy Nhơn", 1), ("Hà Nội", "Thành phố Hà Nội", 1), ("", "", 0), ("Atlantis", "", 0),
    ]

    @Test(arguments: found) func countsOfToday(name: String, full: String, count: Int) {
        let units = Gazetteer.embedded.units(named: name, on: Day(year: 2026, month: 1, day: 1))
        #expect(units.count { $0.name == full } == count)
    }
}
