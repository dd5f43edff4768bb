import PlanModel
import PlanSyntax

/// Rows with typed cells.
package struct Table: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// What it is about in the plan; nil where that is no declaration.
    package let kind: DeclarationKind?
    package let meanings: Meanings
    /// 0 at the top; what lies inside another row is deeper.
    package let depth: Int
    /// One a column.
    package let cells: [Cell]

    package init(kind: DeclarationKind? = nil, meanings: Meanings = [], depth: Int = 0, cells: [Cell]) {
      self.kind = kind
      self.meanings = meanings
      self.depth = depth
      self.cells = cells
    }
  }

  package let columns: [Column]
  package let rows: [Row]
  /// Somebody asked for just these columns, so that a format leaves out none of them.
  package let isChosen: Bool

  package init(columns: [Column], rows: [Row], isChosen: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isChosen = isChosen
  }
}
