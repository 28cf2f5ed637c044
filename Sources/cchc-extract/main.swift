import Glibc

// A reader who leaves early (`| head`) must end the run, not kill it.
signal(SIGPIPE, SIG_IGN)

let arguments = Array(CommandLine.arguments.dropFirst())
if let files = Program.plainFiles(arguments) {
    exit(Program.status { try ExtractJob(files: files).run() })
}
exit(await Program.run(arguments))
