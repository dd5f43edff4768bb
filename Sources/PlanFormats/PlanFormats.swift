// PlanFormats: values of views, or the whole plan → bytes. The only module with colours, characters and syntax.
//
// Format       one format: its name, its file extensions, what it draws; the list of all
// Drawing      how a format draws each kind of value that views make
// FormatInput  the input of every format
// Text/        for a terminal: tables, timelines as tables with bars, charts, documents
// JSON/        everything in one document, and the JSON Schema that describes it
// DOT/         graphs for Graphviz
