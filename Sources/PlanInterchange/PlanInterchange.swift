// PlanInterchange: files of other tools → the text of a plan.
//
// ForeignFormat  the supported formats and how each is recognised; ForeignFormat.all lists them
// Reading/       ForeignText: words and numbers of a foreign file, with their places; the errors of a reader
// Instances/     SchedulingInstance: jobs, people, resources and successors, validated; InstancePlan: its text as a plan
// PSPLIB/        instances of the project scheduling problem library
// MSLIB/         instances of the multi-skilled problem by Snauwaert and Vanhoucke
// IMOPSE/        instances of the multi-skilled problem by Myszkowski and others
// Patterson/     instances in Patterson's format
