// PlanModel: syntax trees → resolved plan.
//
// Schema/        Row and DeclarationSchema: what a declaration's table of properties can say; the list of all
// Declarations/  one file a declaration: its struct and its table of rows. A new property is one line there
// Values/        how each type of value is resolved, checked and described
// Checking/      SourceLoader (includes), Collector (names, templates), SymbolTable, Lowering (rows → plan)
// Plan/          the plan itself
