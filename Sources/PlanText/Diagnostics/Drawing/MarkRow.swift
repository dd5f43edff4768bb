/// A row of signs in columns, each with its colour: the carets below a line.
struct MarkRow {
  private var cells: [(sign: String, role: TextRole)] = []

  /// Puts a single-column sign into every column of a range.
  mutating func fill(_ columns: Range<Int>, with sign: String, _ role: TextRole) {
    reach(columns.upperBound)
    for column in columns { cells[column] = (sign, role) }
  }

  /// Puts a text at a column; nothing may follow to its right.
  mutating func put(_ text: String, at column: Int, _ role: TextRole) {
    reach(column)
    cells.append((text, role))
  }

  private mutating func reach(_ count: Int) {
    while cells.count < count { cells.append((" ", .plain)) }
  }

  /// Writes the row, merging neighbours of the same colour.
  func write(to output: inout Output, _ style: TerminalStyle) {
    var index = 0
    while index < cells.count {
      let role = cells[index].role
      var text = ""
      while index < cells.count, cells[index].role == role {
        text += cells[index].sign
        index += 1
      }
      output.paint(text, role, style)
    }
  }
}
