import Foundation
import Ingestion
import Extraction
let extractor = Extractor()
var run = IngestRun(paths: [CommandLine.arguments[2]], database: CommandLine.arguments[1], versions: .init(program: "0", lexicon: "0"))
run.jobs = Int(CommandLine.arguments[3]) ?? 1
let s = try run.start(extractor: extractor)
print(s)
