// PlanInterchange: files of other tools → the text of a plan.
//
// ForeignFormat  what can be read, and how a format is recognised; ForeignFormat.all lists them
// Reading/       ForeignText: words and numbers of a foreign file, with their places; what a reader reports
// Instances/     SchedulingInstance: jobs, resources and successors, checked; InstancePlan: its text as a plan
// PSPLIB/        single-mode instances of the project scheduling problem library
// Patterson/     instances in Patterson's format
