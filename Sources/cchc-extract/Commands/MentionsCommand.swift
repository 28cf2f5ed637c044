import ArgumentParser
import Extraction
import Usage

/// `mentions`: the numerals and dates of each row, before anyone asks what they count.
struct MentionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mentions",
            abstract: say("Chỉ tìm con số và ngày trong luồng NDJSON.", "Find numerals and dates alone in a stream of NDJSON rows."),
            discussion: say(
                """
                Mỗi dòng vào: {"id", "text", "ref_time"?}; mỗi dòng ra: {"id", "pred": [{"kind", "value", "surface", "start", "end"}]}, vị trí tính bằng byte. "value" là giá trị như đã viết (--11-04 khi thiếu năm); "resolved" là giá trị có năm lấy từ "ref_time" hoặc từ bài. Dòng sai được trả lời bằng {"id", "error": {"code", "message"}}.

                Loại: number, percent, ratio, date, period, time, money, ordinal, duration, measure. Giới hạn: mỗi dòng tối đa \(StreamRow.bytesMax >> 20) MiB.
                """,
                """
                A row in: {"id", "text", "ref_time"?}; a line out: {"id", "pred": [{"kind", "value", "surface", "start", "end"}]}, places in bytes. "value" is what is written (--11-04 without a year); "resolved" has the year of "ref_time" or of the text. A bad row is answered by {"id", "error": {"code", "message"}}.

                Kinds: number, percent, ratio, date, period, time, money, ordinal, duration, measure. Limits: a row of at most \(StreamRow.bytesMax >> 20) MiB.
                """))
    }

    @Argument(help: ArgumentHelp(say("Tệp NDJSON; “-” là đầu vào chuẩn.", "An NDJSON file; “-” is standard input."), valueName: say("tệp", "file")), completion: .file())
    var file = "-"

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let extractor = MentionBatchExtractor(language: language)
        var endpoint = try StreamEndpoint(path: file)
        reading: while let batches = endpoint.next() {
            for batch in batches where !extractor.results(of: batch).withUnsafeBufferPointer({ endpoint.take($0) }) { break reading }
        }
        try endpoint.end(isQuiet: speech.quiet)
    }
}
