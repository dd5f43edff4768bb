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
