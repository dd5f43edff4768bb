import PlanText

/// The signs that bars are drawn with; each takes one column.
struct ChartSigns {
  let critical: String
  let task: String
  /// The finished part of either.
  let done: String
  /// Between the required date and the late start.
  let late: String
  /// Nobody works on it: between the finished and the remaining part.
  let gap: String
  let float: String
  let milestone: String
  let gate: String
  let external: String
  let phaseStart: String
  let phase: String
  let phaseEnd: String
  /// A phase that fits in one column.
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
