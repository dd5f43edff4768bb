@testable import PlanSyntax
import PlanText

/// Texts with findings in them, written as a person would point at them.
struct DiagnosticFixture {
  var sources = SourceMap()
  var style = TerminalStyle()

  static let unknownName = Code("P0203", "unknown-name", .error, summary: "", why: "", bad: "", good: "")
  static let repeated = Code("P0204", "repeated-value", .error, summary: "", why: "", bad: "", good: "")
  static let openEnd = Code("P0503", "open-end", .warning, summary: "", why: "", bad: "", good: "")
  static let purpose = Code("P0704", "task-without-purpose", .info, summary: "", why: "", bad: "", good: "")

  init(_ text: String, path: String = "crm.plan") { add(text, path: path) }
  init(bytes: [UInt8]) { _ = sources.add(path: "crm.plan", bytes: bytes) }

  mutating func add(_ text: String, path: String) { _ = sources.add(path: path, bytes: Array(text.utf8)) }

  /// The place of a text, searched in one file.
  func place(_ text: String, file: Int = 0, occurrence: Int = 0) -> Span {
    let bytes = sources.files[file].bytes
    let wanted = Array(text.utf8)
    var left = occurrence
    for start in bytes.indices where bytes[start...].starts(with: wanted) {
      if left == 0 { return span(start, start + wanted.count, file: file) }
      left -= 1
    }
    fatalError("no '\(text)' in \(sources.files[file].path)")
  }

  func span(_ start: Int, _ end: Int, file: Int = 0) -> Span {
    let base = sources.files[file].base
    return Span(start: base + UInt32(start), end: base + UInt32(end))
  }

  func render(_ diagnostics: Diagnostic..., as format: DiagnosticRenderer.Format = .full) -> String {
    "\n" + DiagnosticRenderer(sources, style: style).render(diagnostics, as: format).text
  }

  /// The source line and the row below it, without the margin.
  func caret(at text: String) -> String { caret(at: place(text)) }
  func caret(at span: Span) -> String {
    let rendering = render(Diagnostic(Self.unknownName, "wrong", at: span))
    return rendering.split(separator: "\n").dropFirst(3).prefix(2).map { $0.dropFirst(3) }.joined(separator: "\n")
  }
}
