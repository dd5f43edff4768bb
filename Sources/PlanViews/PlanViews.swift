// PlanViews: facts → the plain values of PlanDrawing, which say what there is to see, as meanings, never as colours or
// characters.
//
// View         one way to look at a plan: its name and what it makes; the list of all
// ViewRequest  what a reader asks of a view: columns, drag
// Views/       one file per view
// Activities/  what several views show about an activity or the whole project
