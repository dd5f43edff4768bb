import PlanSyntax

/// A declaration kind of the language: its struct in the plan and its table of properties.
package protocol Declaration {
  associatedtype Owner: PlanEntry = Self
  static var kind: DeclarationKind { get }
  /// Name of the list in the plan and in JSON.
  static var plural: String { get }
  static var summary: String { get }
  static var table: WritableKeyPath<PlanTables, [Owner]> { get }
  /// In the order used by the reference and by JSON.
  static var rows: [Row<Owner>] { get }
}

/// An element of one of the plan's lists.
package protocol PlanEntry: Sendable {
  init(id: EntityID)
  var id: EntityID { get }
  /// Records that a row was given.
  mutating func state(row: Int)
  /// False when a row was definitely not given.
  func mayState(row: Int) -> Bool
}

extension PlanEntry {
  package mutating func state(row: Int) {}
  package func mayState(row: Int) -> Bool { true }
}

/// A declaration kind with its types erased, as listed in the schema.
package struct DeclarationSchema: Sendable {
  package let kind: DeclarationKind
  package let plural: String
  package let summary: String
  package let rows: [RowInfo]
  /// One bit for each required row.
  let requiredRows: UInt64
  /// Lowers the properties of one declaration into a new entry of the plan's list and returns its row.
  let lower: @Sendable (_ id: EntityID, _ properties: [PropertyStatement], _ lowering: inout Lowering) -> Int
  /// The properties that are set in an entry, in the order of the rows.
  package let describe: @Sendable (_ entry: Int, _ plan: Plan) -> [(row: RowInfo, value: FieldValue)]
  /// The number of entries in the plan's list, and which declaration each is.
  package let count: @Sendable (_ plan: Plan) -> Int
  package let identity: @Sendable (_ entry: Int, _ plan: Plan) -> EntityID

  init<D: Declaration>(_ declaration: D.Type) {
    kind = D.kind
    plural = D.plural
    summary = D.summary
    let table = D.rows
    let rows = Row.infos(table)
    self.rows = rows
    requiredRows = Self.required(rows)
    nonisolated(unsafe) let list = D.table
    lower = { id, properties, lowering in
      var owner = D.Owner(id: id)
      for property in properties {
        let (statement, known) = lowering.begin(property, rows)
        table[property.row].store(statement, &owner, &lowering)
        lowering.end(property, of: id, since: known)
        owner.state(row: property.row)
      }
      return Self.append(owner, to: &lowering.plan.tables[keyPath: list])
    }
    count = { plan in plan.tables[keyPath: list].count }
    identity = { entry, plan in plan.tables[keyPath: list][entry].id }
    describe = { entry, plan in
      let owner = plan.tables[keyPath: list][entry]
      var result: [(row: RowInfo, value: FieldValue)] = []
      for index in table.indices where owner.mayState(row: index) {
        if let value = table[index].describe(owner, plan) { result.append((rows[index], value)) }
      }
      return result
    }
  }

  /// Appends an entry and returns its row, in one access: reading through a key path copies all tables.
  private static func append<Entry>(_ entry: Entry, to list: inout [Entry]) -> Int {
    list.append(entry)
    return list.count - 1
  }

  private static func required(_ rows: [RowInfo]) -> UInt64 {
    rows.indices.reduce(0) { rows[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
  }
}

/// A property as the checker encounters it: its row and its location.
struct PropertyStatement {
  var row: Int
  var place: StatementPlace
  /// The scenario whose block contains it.
  var scenario = EntityID.none
}
