// PlanService: one compilation, and the queries that the command line and the editor make of it.
//
// Compilation  the record of all stages of one run; CompilationStages makes it and decides what can be trusted
//              despite errors
// Withheld     what it leaves out, and why; Compilation+Unchecked says it in words
// PlanPart     a file as part of the plans that include it
// PlannedUses  where a plan uses properties that are recorded but not yet computed; RecordedUses sums up those of
//              several plans
// Explaining/  why an activity is scheduled when it is, in words
