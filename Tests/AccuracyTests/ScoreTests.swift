@testable import Accuracy
import Extraction
import Mentions
import Testing

@Suite struct ScoreTests {
    let gold = article("Xã làm [[16|tasks.completed]]/[[20|tasks.planned]] việc; nhận [[351|dossiers.received,dossiers.resolved]] hồ sơ trong [[9|other]] tháng, đến [[30/9|date|value=2022-09-30|role=period_end]].\n")

    /// What the annotation itself says, changed by the test.
    func predicted(_ change: (inout PredictedArticle) -> Void = { _ in }) -> ArticleScore {
        var prediction = gold.asPrediction
        change(&prediction)
        return ArticleScore(gold: gold, predicted: prediction)
    }

    @Test func theAnnotationItselfIsRight() {
        let score = predicted()
        #expect(score.strict == Tally(matched: 4))
        #expect(score.valueOnly == Tally(matched: 4))
        #expect(score.full == Tally(matched: 4))
        #expect(score.dates == Tally(matched: 1))
        #expect(score.roles == Share(part: 1, whole: 1))
        #expect(score.accounted == Share(part: 5, whole: 5))
        #expect(score.isFullyRight)
        #expect(score.errors == [])
    }

    @Test func aCodeReadAsOtherIsAMiss() {
        let score = predicted { $0.figures[0].code = nil }
        #expect(score.strict == Tally(matched: 3, missed: 1))
        #expect(score.valueOnly == Tally(matched: 4))
        #expect(score.errors.map(\.kind) == [.miss])
        #expect(score.errors[0].sentence == "Xã làm ⟦16⟧/20 việc; nhận 351 hồ sơ trong 9 tháng, đến 30/9")
    }

    @Test func otherReadAsACodeIsAnExtra() {
        let score = predicted { $0.figures[4].code = "tasks.planned" }
        #expect(score.strict == Tally(matched: 4, extra: 1))
        #expect(score.errors.map { "\($0.kind) \($0.surface) \($0.gold ?? "") \($0.read ?? "")" } == ["extra 9 other tasks.planned = 9"])
    }

    @Test func anotherCodeIsMissedAndExtra() {
        let score = predicted { $0.figures[0].code = "dossiers.overdue" }
        #expect(score.strict == Tally(matched: 3, missed: 1, extra: 1))
        #expect(score.errors.map(\.kind) == [.confused])
        #expect(score.byCode["tasks.completed"] == Tally(missed: 1))
        #expect(score.byCode["dossiers.overdue"] == Tally(extra: 1))
    }

    @Test func anotherValueCountsInBothMeasures() {
        let score = predicted { $0.figures[1].value = DecimalValue(21) }
        #expect(score.strict == Tally(matched: 3, missed: 1, extra: 1))
        #expect(score.valueOnly == Tally(matched: 3, missed: 1, extra: 1))
        #expect(score.errors.map(\.kind) == [.value])
    }

    @Test func oneOfTwoLabelsIsHalf() {
        let score = predicted { $0.figures.remove(at: 3) }
        #expect(score.strict == Tally(matched: 3, missed: 1))
        #expect(score.valueOnly == Tally(matched: 4))
    }

    @Test func overlappingSpansAreEnough() {
        let score = predicted { $0.figures[0].span = ($0.figures[0].span.lowerBound - 4)..<$0.figures[0].span.upperBound }
        #expect(score.strict == Tally(matched: 4))
    }

    @Test func boundAndStatusMakeItFull() {
        let score = predicted {
            $0.figures[0].bound = "over"
            $0.figures[1].status = "target"
        }
        #expect(score.strict == Tally(matched: 4))
        #expect(score.full == Tally(matched: 2, missed: 2, extra: 2))
        #expect(score.errors.map(\.kind) == [.bound, .status])
    }

    @Test func rolesAreMeasuredOnRightDates() {
        let score = predicted { $0.dates[0].role = "deadline" }
        #expect(score.dates == Tally(matched: 1))
        #expect(score.datesWithRole == Tally(missed: 1, extra: 1))
        #expect(score.roles == Share(part: 0, whole: 1))
    }

    @Test func aNumeralInNoListIsLost() {
        let score = predicted { $0.figures.remove(at: 4) }
        #expect(score.accounted == Share(part: 4, whole: 5))
        #expect(score.errors.map(\.kind) == [.lost])
    }

    @Test func namesAreComparedAsWords() {
        #expect(sameWords("Đoàn  kiểm tra Hoà Bình", "đoàn kiểm tra Hòa Bình"))
        #expect(!sameWords("xã Tân Hoà", "xã Tân Hòa Bình"))
    }

    @Test func falseFiguresInTrapsAreCountedByWords() {
        let trap = article("Đường dài [[20|other]] km qua xã.\n", front: "id: bay\nkind: trap")
        var prediction = trap.asPrediction
        prediction.figures[0].code = "tasks.planned"
        let score = CorpusScore(reader: "x", articles: [ArticleScore(gold: trap, predicted: prediction)])
        #expect(score.falseFiguresIn2000Words == 2_000.0 / 6)
    }

    @Test func intervalsAreTheSameForTheSameSeed() throws {
        let articles = [predicted(), predicted { $0.figures[0].code = nil }, predicted { $0.figures.removeAll() }]
        let measure = try #require(CorpusScore(reader: "x", articles: articles).measures.first)
        let first = Bootstrap(draws: 200, seed: 1).interval(of: measure, over: articles)
        #expect(first == Bootstrap(draws: 200, seed: 1).interval(of: measure, over: articles))
        #expect(first.map { $0.low < $0.high && $0.low >= 0 && $0.high <= 1 } == true)
    }

    @Test func aPrintedRecordIsRead() throws {
        let record = #"{"figures": [{"indicator": "tasks.planned", "value": 2e1, "bound": "over", "rule": "r", "source": {"start": 3, "end": 5}}, {"indicator": null, "value": 98.5, "source": {"start": 7, "end": 9}}], "dates": [], "inspection": {"date": {"value": "2022-11-04", "session": "morning"}, "leader": {"name": "A B", "post": null}}, "period": {"start": "2022-01-01", "end": "2022-09-30"}}"#
        let read = try PredictedArticle(record: JSONValue(parsing: Array(record.utf8)))
        #expect(read.figures == [
            .init(span: 3..<5, code: "tasks.planned", value: DecimalValue(20), bound: "over", rule: "r"),
            .init(span: 7..<9, code: nil, value: DecimalValue(digits: 985, scale: 1)),
        ])
        #expect(read.facts == [.date: "2022-11-04", .session: "morning", .leader: "A B", .period: "2022-01-01/2022-09-30"])
    }

    @Test func agreementIsBeyondChance() throws {
        let second = article("Xã làm [[16|tasks.completed]]/[[20|other]] việc; nhận [[351|dossiers.received,dossiers.resolved]] hồ sơ trong [[9|other]] tháng, đến [[30/9|date|value=2022-09-30|role=period_end]].\n")
        let agreement = try Agreement(pairs: [(gold, second)])
        #expect(agreement.sameLabel == Share(part: 4, whole: 5))
        // Chance: completed 1·1 + planned 1·0 + received+resolved 1·1 + other 1·2 + date 1·1 of 25.
        #expect(agreement.kappa == (0.8 - 0.2) / (1 - 0.2))
        #expect(throws: Message.self) { try Agreement(pairs: [(gold, article("Khác."))]) }
    }
}
