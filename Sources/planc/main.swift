// The command line. Only this module touches files, the environment and the terminal.
//
// Arguments  options and operands, and the help generated from them
// Commands/  one file per command; Command.all lists them
// Platform/  disk, terminal, the C library

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
