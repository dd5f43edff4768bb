// PlanModel: syntax trees → resolved plan.
//
// Schema/        Row and DeclarationSchema: what a declaration's table of properties can express; the list of all
// Declarations/  one file per declaration: its struct and its table of rows. A new property is one line there
// Checking/      each value made from the one before: Loader (files → trees), TemplateExpander (more trees),
//                NameCollector (names), Lowering (names and trees → plan; again for each scenario, with its changes)
// Uses/          NameUses: which name refers to what, and where in the text
// Plan/          the plan itself
// Codes/         what can be wrong with names, values and files
