import Glibc

// A reader who leaves early (`| head`) must end the run, not kill it.
signal(SIGPIPE, SIG_IGN)
// A file that may grow no more must end in a sentence.
signal(SIGXFSZ, SIG_IGN)

let arguments = Array(CommandLine.arguments.dropFirst())
if let first = arguments.first, DatabaseProgram.names.contains(first) { exit(DatabaseProgram.become(arguments)) }
if let job = Program.plainJob(arguments) {
    exit(Program.status { try job.run() })
}
exit(await Program.run(arguments))
