// PlanViews: facts → plain values that say what there is to see, in meanings, never in colours or characters.
//
// View         one way to look at a plan: its name and what it makes; the list of all
// ViewRequest  what a reader asks of a view: columns, drag
// Values/      what views make: Table, Timeline (a table with bars), Graph, Chart or Document; the Heading above them
// Views/       one view a file
// Activities/  what several views say about an activity or the whole project
