// PlanFormats: values of views, or the whole plan → bytes. Only here are colours, characters and syntax.
//
// Format       one format: its name, its file extensions, what it draws; the list of all
// Drawing      how a format draws each kind of value that views make
// FormatInput  what all formats read
// Text/        for a terminal: tables, timelines as tables with bars, charts, documents
// JSON/        everything in one document, and the JSON Schema that describes it
// DOT/         graphs for Graphviz
