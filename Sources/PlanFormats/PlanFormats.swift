// PlanFormats: the views of a plan, or the whole plan → bytes.
//
// Format       one format: its name, its file extensions, what it writes; the list of all
// Drawing+View what a view makes, drawn
// FormatInput  the input of every format
// JSON/        everything in one document, and the JSON Schema that describes it
