// PlanLint: plan and schedule → findings.
//
// Rule       what a check is; Rule.all lists them
// Rules/     one rule a file, with its code, its reason and its examples
// Catalogue  every code there is, of rules and of the rooms below, for `planc explain`
