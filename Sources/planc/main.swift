// The command line. Only this module touches files, the environment and the terminal.
//
// Command    its options, and what it does; Call: what was asked of it; Help: the texts of --help
// Commands/  one file per command; Command.all lists them
// Platform/  disk, terminal, the C library

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
