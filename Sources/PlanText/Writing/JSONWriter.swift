/// Writes JSON (RFC 8259) incrementally: keys stay in call order, and only the bytes are kept in memory.
///
/// The writer adds commas, line ends and indentation; the caller calls `key` before each value of an object. `lines`
/// puts every member or element on its own line, indented by two spaces; `inline` keeps a small object or array on one
/// line; inside an inline container everything is inline.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable { case lines, inline }

  package private(set) var output: Output
  private let pretty: Bool
  private var depth = 0
  /// Depth at which the outermost inline container began; deeper ones are inline too.
  private var inlineDepth = Int.max
  private var isFirst = true
  private var afterKey = false

  /// A writer that honours the `lines` layout or, with `inline`, writes a single line.
  package init(_ layout: Layout = .lines, into output: Output = Output()) {
    self.output = output
    self.pretty = layout == .lines
  }

  // MARK: Containers

  package mutating func object(_ layout: Layout = .lines, _ members: (inout JSONWriter) throws -> Void) rethrows {
    begin(0x7B, layout)
    try members(&self)
    end(0x7D)
  }

  package mutating func array(_ layout: Layout = .lines, _ elements: (inout JSONWriter) throws -> Void) rethrows {
    begin(0x5B, layout)
    try elements(&self)
    end(0x5D)
  }

  /// For containers whose content is not written by a closure; each must be ended explicitly.
  package mutating func beginObject(_ layout: Layout = .lines) { begin(0x7B, layout) }
  package mutating func endObject() { end(0x7D) }
  package mutating func beginArray(_ layout: Layout = .lines) { begin(0x5B, layout) }
  package mutating func endArray() { end(0x5D) }

  package mutating func key(_ name: StaticString) {
    startKey()
    output.write(name)
    endKey()
  }

  /// A key taken from the user's text, such as an activity's id.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    endKeySeparator()
  }

  // MARK: Values

  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func value(_ number: Int) {
    separate()
    output.write(number)
  }

  /// `2026-03-02T09:00` from local minutes since 1970-01-01T00:00.
  /// Money, of which sums may need more digits.
  package mutating func value(_ number: Int128) {
    if let number = Int(exactly: number) { return value(number) }
    separate()
    output.write(String(number))
  }

  package mutating func value(localMinute: Int) {
    separate()
    let day = Day(localMinute >= 0 ? localMinute / 1440 : -((1439 - localMinute) / 1440))
    let minute = localMinute - Int(day.number) * 1440
    let (year, month, dayOfMonth) = day.civil
    output.write(byte: 0x22)
    output.write(year, width: 4)
    // There are several in each activity, so they are written at once.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 13) { text in
      func put(_ mark: UInt8, _ number: Int, at place: Int) {
        text[place] = mark
        text[place + 1] = UInt8(0x30 + number / 10)
        text[place + 2] = UInt8(0x30 + number % 10)
      }
      put(0x2D, month, at: 0)
      put(0x2D, dayOfMonth, at: 3)
      put(0x54, minute / 60, at: 6)
      put(0x3A, minute % 60, at: 9)
      text[12] = 0x22
      output.write(UnsafeBufferPointer(text))
    }
  }

  package mutating func value(_ truth: Bool) {
    separate()
    if truth { output.write("true" as StaticString) } else { output.write("false" as StaticString) }
  }

  /// The shortest decimal that reads back as the same number; null if it is not a number.
  package mutating func value(_ number: Double) {
    separate()
    if number.isFinite { output.write(number.description) } else { output.write("null" as StaticString) }
  }

  /// `unscaled` × 10^-`scale`, with all digits of the scale: `value(unscaled: 1250, scale: 2)` is `12.50`.
  package mutating func value(unscaled: Int, scale: Int) {
    separate()
    guard scale > 0 else { return output.write(unscaled) }
    if unscaled < 0 { output.write(byte: 0x2D) }
    var divisor: UInt = 1
    for _ in 0..<scale { divisor *= 10 }
    output.write(Int(unscaled.magnitude / divisor))
    output.write(byte: 0x2E)
    output.write(Int(unscaled.magnitude % divisor), width: scale)
  }

  package mutating func null() {
    separate()
    output.write("null" as StaticString)
  }

  // MARK: Members of objects

  package mutating func member(_ name: StaticString, _ text: String) { key(name); value(text) }
  package mutating func member(_ name: StaticString, _ number: Int) { key(name); value(number) }
  package mutating func member(_ name: StaticString, _ number: Int128) { key(name); value(number) }
  package mutating func member(_ name: StaticString, _ truth: Bool) { key(name); value(truth) }
  package mutating func member(_ name: StaticString, _ number: Double) { key(name); value(number) }

  /// Ends the text with a line feed, so that another may follow (JSON Lines) or the file ends properly.
  package mutating func finishLine() {
    output.newline()
    isFirst = true
  }

  // MARK: Layout

  private var isInline: Bool { !pretty || depth >= inlineDepth }

  private mutating func begin(_ bracket: UInt8, _ layout: Layout) {
    separate()
    output.write(byte: bracket)
    depth += 1
    if layout == .inline, inlineDepth == .max { inlineDepth = depth }
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    let wasInline = isInline
    if depth == inlineDepth { inlineDepth = .max }
    depth -= 1
    if !isFirst, !wasInline { breakLine() }
    output.write(byte: bracket)
    isFirst = false
  }

  /// Writes whatever must precede the next key, element or value.
  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if !isFirst { output.write(byte: 0x2C) }
    if depth > 0 {
      if !isInline {
        breakLine()
      } else if pretty, !isFirst {
        output.write(byte: 0x20)
      }
    }
    isFirst = false
  }

  private mutating func breakLine() {
    output.newline()
    for _ in 0..<depth {
      output.write(byte: 0x20)
      output.write(byte: 0x20)
    }
  }

  private mutating func startKey() {
    separate()
    output.write(byte: 0x22)
  }

  private mutating func endKey() {
    output.write(byte: 0x22)
    endKeySeparator()
  }

  private mutating func endKeySeparator() {
    output.write(byte: 0x3A)
    if pretty { output.write(byte: 0x20) }
    afterKey = true
  }

  private mutating func quote(_ text: String) {
    output.write(byte: 0x22)
    output.writeEscapedForJSON(text)
    output.write(byte: 0x22)
  }
}
