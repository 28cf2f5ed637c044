import Glibc

// A reader who leaves early (`| head`) must end the run, not kill it.
signal(SIGPIPE, SIG_IGN)
exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
