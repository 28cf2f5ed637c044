import Foundation
import Testing

/// Cost grows with the length of a text and with nothing else: counted in instructions, which no busy machine disturbs.
///
/// The program runs once under callgrind, reads an article of each shape at two lengths, and what each took from bytes to
/// record is read off. Left out where valgrind is not installed.
@Suite struct ComplexityTests {
    /// A text made of one piece again and again; digits of `#` vary.
    struct Shape {
        let name: String
        let piece: String

        /// So many bytes of it, with other numbers each time it is said.
        func text(bytes: Int) -> String {
            var state: UInt64 = 7
            var out: [UInt8] = []
            while out.count < bytes {
                for byte in piece.utf8 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    out.append(byte == UInt8(ascii: "#") ? 0x31 + UInt8(state >> 33 & 7) : byte)
                }
            }
            return String(decoding: out, as: UTF8.self)
        }
    }

    static let ordinary = Shape(name: "ordinary", piece: """
        Trong # tháng đầu năm 2023, Bộ phận Một cửa xã Tân Lập tiếp nhận #.### hồ sơ, trong đó trực tuyến ### hồ sơ (đạt ##,#%).
        Đã giải quyết #.### hồ sơ: trước hạn ###, đúng hạn ###, quá hạn ##. Công tác tuyên truyền được quan tâm với ## buổi, ### lượt người dự.
        UBND xã ban hành Kế hoạch số ##/KH-UBND ngày 1#/2/2023; hoàn thành ##/2# nhiệm vụ. Đoàn kiểm tra ghi nhận sự cố gắng của tập thể lãnh đạo, cán bộ, công chức xã.

        """)

    /// What no writer writes, and a hostile one might.
    static let worst = [
        Shape(name: "digits", piece: "#"), Shape(name: "points", piece: "#."), Shape(name: "one word", piece: "hồ"), Shape(name: "words", piece: "hồ sơ "),
        Shape(name: "nested", piece: "trong đó: ## hồ sơ ("), Shape(name: "brackets", piece: "([("), Shape(name: "dates", piece: "1#/6/202# "),
        Shape(name: "contradictions", piece: "Tiếp nhận ##### hồ sơ. "), Shape(name: "lines", piece: "\n"),
    ]

    static let smallBytes = 4_096
    static let growth = 8

    /// Instructions from bytes to record of each file, in order.
    static func instructions(_ files: [String], in folder: Workspace) throws -> [Int] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/valgrind")
        // `Extractor.record(from:source:)` of an array or a buffer
        let function = "*ExtractorC6record4from6source7Records6RecordVS?ys5UInt8VG*"
        // Debug information of newer compilers stops valgrind.
        let program = folder.url("program").path
        let strip = Process()
        strip.executableURL = URL(fileURLWithPath: "/usr/bin/strip")
        strip.arguments = ["--strip-debug", "-o", program, Command.program]
        try strip.run()
        strip.waitUntilExit()
        process.arguments = [
            "--tool=callgrind", "--callgrind-out-file=\(folder.url("counts").path)", "--toggle-collect=\(function)", "--dump-before=*RecordPrinterV5print*",
            program, "--format", "ndjson",
        ] + files
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let names = try folder.names().filter { $0.hasPrefix("counts.") }
        let numbered = names.compactMap { name in name.split(separator: ".").last.flatMap { Int($0) }.map { ($0, name) } }.sorted { $0.0 < $1.0 }
        return try numbered.compactMap { _, name in
            try folder.text(name).split(separator: "\n").first { $0.hasPrefix("summary: ") || $0.hasPrefix("totals: ") }.flatMap { Int($0.split(separator: " ")[1]) }
        }.filter { $0 > 0 }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/valgrind") && FileManager.default.isExecutableFile(atPath: "/usr/bin/strip"), "valgrind is not installed"))
    func costGrowsWithLengthAlone() throws {
        let folder = try Workspace()
        var files: [String] = []
        let shapes = [ComplexityTests.ordinary] + ComplexityTests.worst
        var lengths: [Int] = []
        for (n, shape) in shapes.enumerated() {
            for factor in [1, ComplexityTests.growth] {
                let text = Data(shape.text(bytes: ComplexityTests.smallBytes * factor).utf8)
                try folder.write(text, to: "\(n)-\(factor).txt")
                files.append("\(n)-\(factor).txt")
                lengths.append(text.count)
            }
        }
        let counts = try ComplexityTests.instructions(files, in: folder)
        try #require(counts.count == files.count)
        let costs = zip(counts, lengths).map { Double($0) / Double($1) }
        for (n, shape) in shapes.enumerated() {
            let (small, large) = (costs[n * 2], costs[n * 2 + 1])
            #expect(large <= small * 1.3, "\(shape.name): \(Int(small)) instructions a byte at \(lengths[n * 2]) bytes, \(Int(large)) at \(lengths[n * 2 + 1])")
            #expect(large <= costs[1] * 4, "\(shape.name): \(Int(large)) instructions a byte, an ordinary text \(Int(costs[1]))")
        }
    }
}
