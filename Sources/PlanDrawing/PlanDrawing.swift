// PlanDrawing: plain values that say what there is to see → text, DOT, CSV and Markdown. It knows nothing of plans and
// schedules, and is the only module with colours, characters and the syntax of pictures.
//
// Values/   what views make: Table, Timeline (a table with bars), Graph, Chart, LoadCalendar or Document; the Heading above them
// Drawing   how a format draws each kind of value; Page, its context
// Text/     for a terminal: tables, timelines as tables with bars, charts, documents
// DOT/      graphs for Graphviz
// CSV/      tables for spreadsheets and programs
// Markdown/ tables and lists as GitHub shows them
