import Foundation
import Testing

/// What a shell offers at the end of a line, by the scripts that the program prints.
struct CompletionTests {
    /// Lines, and what must be among the offers; the folder holds `bai.txt` and `tinh.sqlite`.
    static let lines: [(line: [String], offered: [String])] = [
        (["ingest", "--"], ["--db", "--jobs", "--since", "--encoding", "--lexicons", "--ocr", "--dry-run", "--fail-fast", "--prune", "--quiet", "--language", "--help"]),
        (["ingest", "b"], ["bai.txt"]),
        (["ingest", "bai.txt", "--db", "t"], ["tinh.sqlite"]),
        (["ingest", "bai.txt", "--encoding", ""], ["utf-8", "tcvn3", "vni", "viscii", "windows-1258", "utf-16le"]),
        (["export", "--"], ["--db", "--format", "--unit", "--level", "--from", "--to", "--indicator", "--output", "--language"]),
        (["export", "--level", ""], ["commune", "district", "province", "ministry"]),
        (["export", "--db", "t"], ["tinh.sqlite"]),
        (["query", ""], ["overview", "units", "unit", "indicator", "failing-checks", "coverage", "search", "failures", "runs", "late"]),
        (["query", "late", "--format", ""], ["table", "csv", "ndjson"]),
        (["stream", "--"], ["--jobs", "--lexicons"]),
        // `extract` may be left away.
        (["bai.txt", "--f"], ["--format"]),
        (["bai.txt", "--format", ""], ["table", "json", "ndjson", "csv", "markdown"]),
        (["b"], ["bai.txt"]),
        (["i"], ["ingest"]),
    ]

    private func folder(_ shell: String) throws -> Workspace {
        let script = try Command.run("--generate-completion-script", shell)
        try #require(script.status == 0)
        return try Workspace(["bai.txt": "", "tinh.sqlite": "", "script": script.output])
    }

    /// What a shell prints, run on a program of its own language; nil where it is not installed.
    private func printed(by shell: String, _ program: String, _ words: [String], in folder: Workspace) throws -> String? {
        guard let path = ["/usr/bin/", "/bin/", "/usr/local/bin/"].map({ $0 + shell }).first(where: FileManager.default.isExecutableFile) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = (shell == "fish" ? ["--no-config"] : shell == "zsh" ? ["-f"] : ["--norc"]) + ["-c", program, shell] + words
        process.currentDirectoryURL = folder.url
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "TERM": "dumb"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func bashOffersWhatFits() throws {
        let folder = try folder("bash")
        // As readline calls the function; `compgen -o default` is what it adds where that offers nothing.
        let program = """
            source ./script
            set -- cchc-extract "$@"
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
            function=$(complete -p cchc-extract | sed 's/.*-F \\([^ ]*\\).*/\\1/')
            before=${COMP_WORDS[$#-2]}
            "$function" cchc-extract "${!#}" "$before"
            [ ${#COMPREPLY[@]} -gt 0 ] || [[ $(complete -p cchc-extract) != *"-o default"* ]] || COMPREPLY=($(compgen -f -- "${!#}"))
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        for (line, offered) in Self.lines {
            let text = try #require(try printed(by: "bash", program, line, in: folder))
            let offers = Set(text.split(separator: "\n").map(String.init))
            #expect(offers.isSuperset(of: offered), "\(line): \(text)")
        }
    }

    @Test func fishOffersWhatFits() throws {
        let folder = try folder("fish")
        for (line, offered) in Self.lines {
            let words = (["cchc-extract"] + line).joined(separator: " ")
            guard let text = try printed(by: "fish", "source ./script; complete -C '\(words)'", [], in: folder) else { return }
            let offers = Set(text.split(separator: "\n").map { String($0.split(separator: "\t")[0]) })
            #expect(offers.isSuperset(of: offered), "\(line): \(text)")
        }
    }

    /// The names that zsh hands to what completes: its own machinery needs a terminal, so the state of the script's arrays is looked at.
    @Test func zshKnowsEveryOption() throws {
        let folder = try folder("zsh")
        let script = try folder.text("script")
        for command in ["ingest", "export", "query"] {
            let start = try #require(script.range(of: "\n_cchc-extract_\(command)() {"))
            let body = script[start.upperBound...].components(separatedBy: "\n}\n")[0]
            let options = Self.lines.first { $0.line == [command, "--"] }?.offered ?? ["--db", "--format", "--language"]
            for option in options { #expect(body.contains("'\(option)[") || body.contains("{\(option),") || body.contains(",\(option)}"), "\(command) \(option)") }
        }
        #expect(script.contains("words=(\"${words[1]}\" extract "))
        #expect(script.contains("_files && ret=0\n"))
        #expect(!script.contains("_câu_hỏi"))
        if let text = try printed(by: "zsh", "zsh -f -n ./script && echo whole", [], in: folder) { #expect(text == "whole\n") }
    }
}
