import Benchmark
import Foundation

// One measured run is 200 kB of distinct articles through one stage.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.cpuTotal, .wallClock, .throughput], maxDuration: .seconds(3), maxIterations: 200)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Corpus/development")
    guard let stages = try? Stages(folder: folder, bytesLeast: 200_000) else {
        FileHandle.standardError.write(Data("\(folder.path): no annotated articles to measure on\n".utf8))
        exit(1)
    }
    for stage in Stages.Stage.allCases {
        Benchmark(stage.rawValue) { benchmark in
            for _ in benchmark.scaledIterations { stages.run(stage, benchmark) }
        }
    }
}
