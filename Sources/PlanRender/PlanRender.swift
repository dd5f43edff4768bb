// PlanRender: schedule → bytes.
//
// Backend    one format: its name, its file extensions, the sections it can show; the list of all
// RenderInput  what every backend reads: schedule, sections, style, findings
// Outline    activities as a numbered tree
// Text/      the schedule as a table with bars, for a terminal
// JSON/      everything in one document, and the JSON Schema that describes it
// DOT/       drawings for Graphviz: network, work breakdown, traceability
