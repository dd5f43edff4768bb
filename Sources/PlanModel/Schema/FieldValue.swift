import PlanSyntax

/// A value of the plan described for whoever renders it: names are spelled out, nothing needs the schema.
package indirect enum FieldValue: Sendable {
  case text(String)
  case integer(Int)
  case number(Decimal)
  case boolean(Bool)
  case list([FieldValue])
  case object([(key: String, value: FieldValue)])

  /// An object without its absent members.
  package static func object(_ members: [(String, FieldValue?)]) -> FieldValue {
    .object(members.compactMap { key, value in value.map { (key: key, value: $0) } })
  }
}

/// A value that a property can have: it is read from the tree, its names and units are resolved, and it
/// describes itself.
package protocol PropertyValue: SyntaxValue {
  static func read(_ values: borrowing ValueColumns, _ index: Int) -> Self
  /// Resolves names and checks units, currencies and order; reports what is wrong.
  mutating func resolve(using lowering: inout Lowering)
  func field(in plan: Plan) -> FieldValue
}

extension PropertyValue {
  package mutating func resolve(using lowering: inout Lowering) {}
}
