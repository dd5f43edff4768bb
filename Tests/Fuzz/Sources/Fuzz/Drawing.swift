import PlanAnalysis
import PlanFormats
import PlanService
import PlanText
import PlanViews

/// Everything that planc can show of a plan, looked through for characters that a terminal would obey or hide.
enum Drawing {
  private static let styles = [
    TerminalStyle(colour: .none, drawing: .ascii, width: 40), TerminalStyle(colour: .none, drawing: .unicode, width: 120),
  ]

  static func draw(_ findings: [Diagnostic], _ sources: SourceMap) {
    for format in DiagnosticRenderer.Format.allCases {
      for style in styles { inspect(DiagnosticRenderer(sources, style: style, maximum: 50).render(findings, as: format).text) }
    }
  }

  static func draw(_ compilation: Compilation) {
    _ = (compilation.report, compilation.uses, compilation.unchecked, PlannedUse.all(in: compilation))
    for activity in compilation.plan.activityIDs.prefix(20) {
      var explanation = Explanation(compilation, activity)
      inspect(explanation?.text(width: 80) ?? UndatedActivity(compilation, activity).text(width: 80))
    }
    guard let facts = compilation.facts.dated else { return }
    var locator = Locator(compilation.plan.sources)
    let findings = DiagnosticReport(compilation.diagnostics, &locator).shown
    for format in Format.all {
      for style in styles {
        let input = FormatInput(
          facts, request: ViewRequest(columns: nil, showsDrag: true), style: style, diagnostics: findings,
          brokenScenarios: compilation.brokenScenarios, version: "0")
        var output = Output()
        format.write(format.views(), of: input, into: &output)
        // Records of CSV end with both.
        inspect(output.text.replacing("\r\n", with: "\n"))
      }
    }
  }

  private static func inspect(_ text: String) {
    if text.utf8.allSatisfy({ $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F }) { return }
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] != "\n" {
      require(visible(scalars, at: index) == scalars[index], "U+\(String(scalars[index].value, radix: 16)) is shown in: \(text.prefix(2000))")
    }
  }
}
