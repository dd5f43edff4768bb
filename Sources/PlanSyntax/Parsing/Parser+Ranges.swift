extension Parser {
  /// `low`, `low..high` or `low..likely..high`.
  @inline(__always)
  mutating func parseRange<Value>(_ parse: (inout Parser) -> Value?) -> (low: Value, likely: Value?, high: Value?)? {
    guard let low = parse(&self) else { return nil }
    guard token.kind == .range else { return (low, nil, nil) }
    advance()
    guard let second = parse(&self) else { return nil }
    guard token.kind == .range else { return (low, nil, second) }
    advance()
    guard let third = parse(&self) else { return nil }
    return (low, second, third)
  }
}
