// PlanReference: the files that describe the language, generated from the schema and the parser.
//
// Grammar/   plan.ebnf, from the productions above the parse functions and the keywords of the schema
// Manual/    reference.md: an introduction, then every declaration with its properties
// Editors/   word lists and colours for VS Code (and anything else that reads TextMate grammars) and Vim
//
// Everything here is a pure function that returns text; a test compares the texts with the files in the repository, and
// rewrites them on request.
