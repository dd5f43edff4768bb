// PlanInterchange: files of other tools → the text of a plan.
//
// ForeignFormat  the supported formats and how each is recognised; ForeignFormat.all lists them
// Reading/       ForeignText: words and numbers of a foreign file, with their places; the errors of a reader
// Instances/     SchedulingInstance: jobs, resources and successors, validated; InstancePlan: its text as a plan
// PSPLIB/        single-mode instances of the project scheduling problem library
// Patterson/     instances in Patterson's format
