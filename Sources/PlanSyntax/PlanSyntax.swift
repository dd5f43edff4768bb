// PlanSyntax: text → typed syntax tree. Imports nothing.
//
// Source/       bytes, positions, lines; the copies that templates make
// Parsing/      Lexer pulls tokens out of bytes, Parser pulls tokens out of the lexer
// Tree/         the tree: statements in one flat array, values in one array a type
// Values/       one file a family of values: the struct, its parse function with its grammar, its printer
// Diagnostics/  findings, their codes, and how they are shown
// Writing/      output buffer, JSON, display width
