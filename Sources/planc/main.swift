// The command line. Only this module touches files, the environment and the terminal.
//
// Command    its options, and what it does; Call: what was asked of it; Help: the texts of --help
// Commands/  one file per command; Command.all lists them
// Platform/  disk, terminal, the C library

// A file that may not grow is an error like a full disk, not the end of the process.
signal(SIGXFSZ, SIG_IGN)
exit(CommandLineTool.run((0..<Int(CommandLine.argc)).dropFirst().compactMap { CommandLine.unsafeArgv[$0].map { FileName.string($0) } }))
