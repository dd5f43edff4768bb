// The command line. Only this room touches files, the environment and the terminal.
//
// Arguments  options and operands, and the help made from them
// Commands/  one file a command; Command.all lists them
// Platform/  disk, terminal, the C library

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
