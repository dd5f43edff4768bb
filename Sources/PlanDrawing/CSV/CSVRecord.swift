import PlanText

/// One line of a CSV file; a field with a line break continues on the next (RFC 4180).
enum CSVRecord {
  static func write(_ fields: [String], to output: inout Output) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.write(byte: comma) }
      // A line without anything would be no record.
      write(field, isQuoted: needsQuotes(field) || fields.count == 1 && field.isEmpty, to: &output)
    }
    output.write("\r\n" as StaticString)
  }

  private static let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))

  private static func needsQuotes(_ field: String) -> Bool {
    field.utf8.contains { $0 == comma || $0 == quote || $0 == 0x0A || $0 == 0x0D }
  }

  private static func write(_ field: String, isQuoted: Bool, to output: inout Output) {
    guard isQuoted else { return output.write(field) }
    output.write(byte: quote)
    for byte in field.utf8 {
      if byte == quote { output.write(byte: quote) }
      output.write(byte: byte)
    }
    output.write(byte: quote)
  }
}
