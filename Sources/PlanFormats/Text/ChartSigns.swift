import PlanText

/// What bars are drawn with; each sign takes one column.
struct ChartSigns {
  let critical: String
  let task: String
  /// Of either, as far as it has happened.
  let done: String
  /// Between the date by which it had to be done and its start.
  let late: String
  /// Nobody works on it: between what is done of it and the rest.
  let gap: String
  let float: String
  let milestone: String
  let gate: String
  let external: String
  let phaseStart: String
  let phase: String
  let phaseEnd: String
  /// A phase within one column.
  let shortPhase: String
  let deadline: String
  let statusDate: String
  let freeDay: String

  init(_ style: TerminalStyle) {
    critical = style.glyph("#", "█")
    task = style.glyph("=", "━")
    done = style.glyph("+", "░")
    late = style.glyph("x", "×")
    gap = "_"
    float = style.glyph("~", "┄")
    milestone = style.glyph("M", "◆")
    gate = style.glyph("G", "◇")
    external = style.glyph("E", "○")
    phaseStart = style.glyph("[", "┌")
    phase = style.glyph("-", "─")
    phaseEnd = style.glyph("]", "┐")
    shortPhase = style.glyph("I", "┬")
    deadline = style.glyph("|", "┃")
    statusDate = style.glyph(":", "│")
    freeDay = style.glyph(".", "·")
  }
}
