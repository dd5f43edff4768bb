/// Money in minor units, such as cents, of the project's currency. Exact: 128 bits hold the sum of any number of entries.
package struct Amount: Hashable, Comparable, Sendable {
  package let minorUnits: Int128

  package init(_ minorUnits: Int128) { self.minorUnits = minorUnits }

  package static let zero = Amount(0)
  package static func < (first: Amount, second: Amount) -> Bool { first.minorUnits < second.minorUnits }
  package static func + (first: Amount, second: Amount) -> Amount { Amount(first.minorUnits + second.minorUnits) }
  package static func - (first: Amount, second: Amount) -> Amount { Amount(first.minorUnits - second.minorUnits) }
  package static func += (first: inout Amount, second: Amount) { first = first + second }
  package static prefix func - (amount: Amount) -> Amount { Amount(-amount.minorUnits) }
}
