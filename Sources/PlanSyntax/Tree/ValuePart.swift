import PlanText

/// A token of a property's value, with its place in the text.
package struct ValuePart: Equatable, Sendable {
  package let kind: Token.Kind
  package let span: Span
  /// The number, and the unit or `%` right after it.
  package let number: Span?
  package let unit: Span?
}

extension SyntaxTree {
  /// The parts of a property's value, per element if it is a list; recomputed from the bytes.
  package func valueParts(of index: Int) -> [[ValuePart]] {
    let statement = statements[index]
    guard statement.kind == .property else { return [] }
    let start = Int(statement.keyword.end - source.base)
    var elements: [[ValuePart]] = [[]]
    for piece in pieces(in: start..<Int(statement.span.end - source.base)) {
      guard case .token(let kind) = piece.kind else { continue }
      // Commas within a single value, as between the days of hours, separate nothing.
      if kind == .comma, statement.count > 1 {
        elements.append([])
      } else {
        elements[elements.count - 1].append(part(kind, piece.bytes))
      }
    }
    return elements.filter { !$0.isEmpty }
  }

  private func part(_ kind: Token.Kind, _ range: Range<Int>) -> ValuePart {
    func span(_ range: Range<Int>) -> Span {
      Span(start: source.base + UInt32(range.lowerBound), end: source.base + UInt32(range.upperBound))
    }
    guard kind == .duration || kind == .percent else { return ValuePart(kind: kind, span: span(range), number: nil, unit: nil) }
    let bytes = source.bytes[range]
    let unit = bytes.lastIndex { (0x30...0x39).contains($0) }.map { $0 + 1 } ?? range.lowerBound
    return ValuePart(
      kind: kind, span: span(range), number: span(range.lowerBound..<unit), unit: span(unit..<range.upperBound))
  }
}
