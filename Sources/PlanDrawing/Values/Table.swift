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
    /// The heading of the rows that it is among; empty for those that need none.
    package let group: String

    package init(kind: DeclarationKind? = nil, meanings: Meanings = [], depth: Int = 0, cells: [Cell], remark: String = "", group: String = "") {
      self.kind = kind
      self.meanings = meanings
      self.depth = depth
      self.cells = cells
      self.remark = remark
      self.group = group
    }

    /// The same with other cells, or in another group.
    package func with(cells: [Cell], group: String? = nil) -> Row {
      Row(kind: kind, meanings: meanings, depth: depth, cells: cells, remark: remark, group: group ?? self.group)
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
  /// Rows may have headings.
  package let isGrouped: Bool

  package init(columns: [Column], rows: [Row], isChosen: Bool = false, isGrouped: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isChosen = isChosen
    self.isGrouped = isGrouped
  }
}

extension Table {
  /// The same with a row for the heading of each group, where its rows begin.
  var withGroupHeadings: Table {
    guard isGrouped else { return self }
    var result: [Row] = []
    var group = ""
    for row in rows {
      if row.group != group, !row.group.isEmpty {
        let cells = columns.map { $0.kind == .title ? Cell.text(row.group) : .empty }
        result.append(Row(meanings: .summary, cells: cells))
      }
      group = row.group
      result.append(row)
    }
    return Table(columns: columns, rows: result, isChosen: isChosen)
  }
}
