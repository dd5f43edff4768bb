import PlanText

/// A value of the tree that can be printed.
package protocol SyntaxValue: Sendable {
  func print(to printer: inout SyntaxPrinter)
}

/// Writes a tree back as source text, one property per line.
package struct SyntaxPrinter {
  package var output = Output()
  let source: SourceFile
  private var atLineStart = true
  private var isGlued = false
  private var indentation = 0

  package init(_ source: SourceFile) { self.source = source }

  /// A word of the language, preceded by a space unless the line begins here.
  package mutating func word(_ text: String) {
    if atLineStart {
      output.write("  ", times: indentation)
    } else if !isGlued {
      output.write(byte: 0x20)
    }
    (atLineStart, isGlued) = (false, false)
    output.write(text)
  }

  /// Text that follows without a space.
  package mutating func glue(_ text: String) { output.write(text) }

  /// Omits the space before the next word.
  package mutating func glued(_ body: (inout SyntaxPrinter) -> Void) {
    isGlued = true
    body(&self)
    isGlued = false
  }

  /// `low..likely..high`; only the first is required.
  package mutating func range<Value: SyntaxValue>(_ first: Value, _ others: Value?...) {
    first.print(to: &self)
    for case let value? in others {
      glue("..")
      glued { value.print(to: &$0) }
    }
  }

  package mutating func source(_ span: Span) {
    word("")
    output.write(source.bytes[Int(span.start - source.base)..<Int(span.end - source.base)])
  }

  /// Bytes copied from the source.
  mutating func source(_ bytes: ArraySlice<UInt8>) {
    word("")
    output.write(bytes)
  }

  package mutating func number(_ value: Decimal) {
    word("")
    if value.scale == 0 {
      output.write(Int(value.unscaled))
    } else {
      var divisor: Int64 = 1
      for _ in 0..<value.scale { divisor *= 10 }
      output.write(Int(value.unscaled / divisor))
      glue(".")
      output.write(Int((value.unscaled % divisor).magnitude), width: Int(value.scale))
    }
  }

  package mutating func list<Value>(_ values: some Collection<Value>, _ body: (inout SyntaxPrinter, Value) -> Void) {
    for (index, value) in values.enumerated() {
      if index > 0 { glue(",") }
      body(&self, value)
    }
  }

  package mutating func line() {
    output.newline()
    atLineStart = true
  }
  package mutating func indent() { indentation += 1 }
  package mutating func outdent() { indentation -= 1 }
}

extension SyntaxPrinter {
  mutating func dates(_ first: Day, _ last: Day) {
    range(first, last == first ? nil : last)
  }

  mutating func unit(_ unit: Word?) {
    guard let unit else { return }
    glue("/")
    glued { unit.print(to: &$0) }
  }
  mutating func since(_ day: Day?) {
    guard let day else { return }
    word("from")
    day.print(to: &self)
  }
}
