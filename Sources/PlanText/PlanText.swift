// PlanText: text and dates, and how both are displayed. Imports nothing.
//
// Source/       bytes, positions, lines; the copies that templates make
// Edits/        changes to texts: applied, merged, shown as a difference
// Dates/        civil days and time zones
// Diagnostics/  findings, their codes, and how they are displayed
// Identity/     ID: numbers that do not mix
// Lookup/       a hash table of numbers; letters that look alike
// Wording/      lengths of time, lateness, lists and counts in words
// Writing/      output buffer, JSON, display width, terminal styles
