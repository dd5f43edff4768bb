// PlanSyntax: text → typed syntax tree.
//
// Parsing/      Lexer pulls tokens out of bytes, Parser pulls tokens out of the lexer
// Tree/         the tree: statements in one flat array, values in one array a type
// Values/       one file a family of values: the struct, its parse function with its grammar, its printer
// Codes/        what can be wrong with a text
