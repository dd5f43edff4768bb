extension DiagnosticRenderer {
  /// `crm.plan:41:11: error[P0203]: message`; whole files have no line, and the call is written `planc:`.
  func writeConcise(_ report: DiagnosticReport, to output: inout Output) {
    for finding in report.shown {
      let place =
        switch finding.place {
        case .span(let span): "\(visible(span.path)):\(span.line):\(span.column)"
        case .file(let path): visible(path)
        case .commandLine: "planc"
        }
      output.paint(place, .strong, style)
      output.write(": " as StaticString)
      writeHeadline(finding.diagnostic, to: &output)
    }
    writeHidden(report.hidden, to: &output)
  }
}
