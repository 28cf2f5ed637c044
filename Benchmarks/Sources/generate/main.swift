// generate CORPUS BYTES FORM [SEED]: that many bytes of distinct articles on standard output.
//
// FORM is how they are parted: `rows` NDJSON for `cchc-extract stream`, `text` blank lines, `parted` NUL for the floor.
// The same seed gives the same articles in every form.
import Articles
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 4, let bytesMin = Int(arguments[2]), ["rows", "text", "parted"].contains(arguments[3]) else {
    FileHandle.standardError.write(Data("usage: generate CORPUS BYTES rows|text|parted [SEED]\n".utf8))
    exit(64)
}
var source = try ArticleSource(folder: URL(fileURLWithPath: arguments[1]), seed: arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1)
var written = 0
var number = 0
var output: [UInt8] = []
while written < bytesMin {
    let article = source.next()
    number += 1
    written += article.count
    switch arguments[3] {
    case "rows":
        output += Array("{\"id\":\"a\(number)\",\"text\":\"".utf8)
        for byte in article {
            switch byte {
            case 0x0A: output += [0x5C, 0x6E]
            case 0x22, 0x5C: output += [0x5C, byte]
            case 0..<0x20: output.append(0x20)
            default: output.append(byte)
            }
        }
        output += Array("\"}\n".utf8)
    case "text": output += article + [0x0A]
    default: output += article + [0]
    }
    if output.count > 1 << 20 {
        FileHandle.standardOutput.write(Data(output))
        output.removeAll(keepingCapacity: true)
    }
}
FileHandle.standardOutput.write(Data(output))
