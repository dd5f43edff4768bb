import PlanSyntax

/// A declaration kind of the language: its struct in the plan and its table of properties.
package protocol Declaration: RowOwner {
  static var kind: DeclarationKind { get }
  /// Name of the list in the plan and in JSON.
  static var plural: String { get }
  static var summary: String { get }
  static var table: EntryList<Owner> { get }
  /// In the order used by the reference and by JSON.
  static var rows: [Row] { get }
}

/// One of the plan's lists.
package struct EntryList<Entry>: Sendable {
  private let read: @Sendable (Plan) -> [Entry]
  private let add: @Sendable (inout Plan, Entry) -> Void

  init(_ read: @escaping @Sendable (Plan) -> [Entry], _ add: @escaping @Sendable (inout Plan, Entry) -> Void) {
    self.read = read
    self.add = add
  }

  func entries(of plan: Plan) -> [Entry] { read(plan) }
  func append(_ entry: Entry, to plan: inout Plan) { add(&plan, entry) }
}

/// A declaration kind with its types erased, as listed in the schema.
package final class DeclarationSchema: Sendable {
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
    let rows = table.map(\.info)
    self.rows = rows
    requiredRows = Self.required(rows)
    let list = D.table
    lower = { id, properties, lowering in
      var owner = D.Owner(id: id)
      for property in properties {
        let (statement, known) = lowering.begin(property, rows)
        owner.store(statement, table[property.row], &lowering)
        lowering.end(property, of: id, since: known)
        owner.state(row: property.row)
      }
      list.append(owner, to: &lowering.plan)
      return list.entries(of: lowering.plan).count - 1
    }
    count = { plan in list.entries(of: plan).count }
    identity = { entry, plan in list.entries(of: plan)[entry].id }
    describe = { entry, plan in list.entries(of: plan)[entry].described(table, in: plan) }
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
