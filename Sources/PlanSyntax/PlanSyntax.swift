// PlanSyntax: text → typed syntax tree.
//
// Parsing/      Lexer pulls tokens out of bytes, Parser pulls tokens out of the lexer
// Tree/         the tree: statements in one flat array, values in one array per shape
//               TextPiece and ValuePart: the full text, and the parts of values; TreePrinter: a tree as text
// Shapes/       the protocol of value shapes; the list of all; what values ask of the checker and of the plan
// Values/       one file per shape, in folders by family: how a value is parsed, printed, resolved and described
// Codes/        what can be wrong with a text
