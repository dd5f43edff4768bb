/// Which end of an activity is meant.
package enum Anchor: UInt8, Sendable { case unstated, starts, finishes }

extension Parser {
  mutating func parseAnchor() -> Anchor {
    if eat("starts") { return .starts }
    return eat("finishes") ? .finishes : .unstated
  }
}

extension Anchor {
  func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .unstated: break
    case .starts: printer.word("starts")
    case .finishes: printer.word("finishes")
    }
  }
}
