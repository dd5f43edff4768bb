import PlanSyntax

/// Rows with typed cells.
package struct Table: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// Its kind in the plan; nil if it is not a declaration.
    package let kind: DeclarationKind?
    package let meanings: Meanings
    /// 0 at the top level; rows inside another row are deeper.
    package let depth: Int
    /// One per column.
    package let cells: [Cell]
    /// Its state, in words, where it is not the expected one: `failed`.
    package let remark: String

    package init(kind: DeclarationKind? = nil, meanings: Meanings = [], depth: Int = 0, cells: [Cell], remark: String = "") {
      self.kind = kind
      self.meanings = meanings
      self.depth = depth
      self.cells = cells
      self.remark = remark
    }
  }

  /// Which columns a format wants if nobody chooses them.
  package enum Extent: Sendable {
    /// Those that a reader expects.
    case usual
    /// All that a program could use, the same for every plan.
    case everything
  }

  package let columns: [Column]
  package let rows: [Row]
  /// Exactly these columns were requested, so a format must not drop any.
  package let isChosen: Bool

  package init(columns: [Column], rows: [Row], isChosen: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isChosen = isChosen
  }
}
