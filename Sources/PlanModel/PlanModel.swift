// PlanModel: syntax trees → resolved plan.
//
// Schema/        Row and DeclarationSchema: what a declaration's table of properties can say; the list of all
// Declarations/  one file a declaration: its struct and its table of rows. A new property is one line there
// Checking/      one value made from the one before: Loader (files → trees), TemplateExpander (more trees), NameCollector
//                (names), Lowering (names and trees → plan; once more for each scenario, with its changes)
// Zones/         Zone: local time and UTC, from the files of the time zone database; the zones of a plan
// Plan/          the plan itself
