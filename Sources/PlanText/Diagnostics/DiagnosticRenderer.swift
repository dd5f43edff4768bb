/// Writes findings for people and for machines.
///
/// Overview: ``DiagnosticReport`` sorts the findings and looks up their places (``Locator``); one extension per format
/// writes the report. `full` draws each finding as a ``Snippet`` of its lines, its facts and actions, and the lines
/// that its fixes change.
package struct DiagnosticRenderer: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    /// The lines with carets below them, for reading.
    case full
    /// `file:line:column: error[P0203]: message`, for Vim's quickfix and Emacs' compile.
    case concise
    /// One JSON document.
    case json
    /// One JSON object per line.
    case jsonl

    /// True if other programs read the output: nothing else may be written in between.
    package var isForMachines: Bool {
      switch self {
      case .full, .concise: false
      case .json, .jsonl: true
      }
    }
  }

  package let sources: SourceMap
  package let style: TerminalStyle
  /// The maximum number of findings that `full` and `concise` show; nil for all. Machine formats show all.
  package let maximum: Int?

  package init(_ sources: SourceMap, style: TerminalStyle = TerminalStyle(), maximum: Int? = nil) {
    self.sources = sources
    self.style = style
    self.maximum = maximum
  }

  /// Empty if there are no findings, except for `json`, which is always a document.
  package func render(_ diagnostics: [Diagnostic], as format: Format) -> Output {
    var locator = Locator(sources)
    var output = Output()
    switch format {
    case .full: writeFull(DiagnosticReport(diagnostics, &locator, maximum: maximum), &locator, to: &output)
    case .concise: writeConcise(DiagnosticReport(diagnostics, &locator, maximum: maximum), to: &output)
    case .json: writeJSON(DiagnosticReport(diagnostics, &locator), to: &output)
    case .jsonl: writeJSONLines(DiagnosticReport(diagnostics, &locator), to: &output)
    }
    return output
  }

  /// `error[P0203]: message`, the message on one line.
  func writeHeadline(_ diagnostic: Diagnostic, to output: inout Output) {
    output.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.number)]", diagnostic.severity.role, style)
    output.paint(": " + DiagnosticRenderer.singleLine(diagnostic.message), .strong, style)
    output.newline()
  }

  /// How many findings the maximum hides.
  func writeHidden(_ count: Int, to output: inout Output) {
    guard count > 0 else { return }
    output.write("\(style.ellipsis) and \("more finding".counted(count)) (--max-diagnostics)\n")
  }

  /// A message without line ends and other control characters.
  static func singleLine(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    return visible(isPlain ? text : text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

extension Code.Severity {
  /// The colour of its name and of the primary place.
  package var role: TextRole {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
