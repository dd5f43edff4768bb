// PlanRender: facts → bytes.
//
// Backend    one format: its name, its file extensions, the sections it can show; the list of all
// RenderInput  what every backend reads: facts, sections, style, findings
// Text/      the schedule as a table with bars, for a terminal
// JSON/      everything in one document, and the JSON Schema that describes it
// DOT/       drawings for Graphviz: network, work breakdown, traceability
