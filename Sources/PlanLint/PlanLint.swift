// PlanLint: plan and schedule → findings.
//
// Rule       what a check is; Rule.all lists them
// Rules/     one rule per file, with its code, its rationale and its examples
// Catalogue  every code there is, of rules and of the modules below, for `planc explain`
// Allowances  what 'allow' silences, and where it has no effect
