extension DiagnosticRenderer {
  /// Each finding with its source lines, separated by blank lines, then the summary. Help that would repeat, word for
  /// word, an earlier finding of the same kind or the title of a fix is omitted.
  func writeFull(_ report: DiagnosticReport, _ locator: inout Locator, to output: inout Output) {
    var said: Set<String> = []
    for finding in report.shown {
      let titles = Set(finding.fixes.map(\.title))
      let help = finding.diagnostic.help.filter { text in
        !titles.contains(text) && said.insert(finding.diagnostic.code.number + text).inserted
      }
      write(finding, help, &locator, to: &output)
      output.newline()
    }
    writeHidden(report.hidden, to: &output)
    if let summary = report.summary {
      output.paint(visible(summary.abridged), .strong, style)
      output.newline()
    }
  }

  private func write(_ finding: LocatedDiagnostic, _ help: [String], _ locator: inout Locator, to output: inout Output) {
    let differences = finding.fixes.map { Edits($0.edits).lineChanges(&locator, .dropped) }
    let layout = FindingLayout(finding, differences, &locator)
    if case .commandLine = finding.place { output.write("planc: " as StaticString) }
    writeHeadline(finding.diagnostic, to: &output)
    if case .file(let path) = finding.place { writeArrow(visible(path.abridged), .first, layout.gutter, to: &output) }
    var order = Order.first
    for group in layout.groups {
      writeArrow(group.heading, order, layout.gutter, to: &output)
      order = .further
      writeBar(layout.gutter, to: &output)
      let file = locator.sources.files[group.file]
      Snippet(group.marks, of: file, locator.table(ofFile: group.file), style, gutter: layout.gutter).write(to: &output)
    }
    let help = help.filter { text in !finding.fixes.contains { $0.title == text } }
    let texts = layout.facts.map { ("note", $0) } + help.map { ("help", $0) }
    if !layout.groups.isEmpty, !texts.isEmpty || !finding.fixes.isEmpty { writeBar(layout.gutter, to: &output) }
    for (word, text) in texts { writeText(word, text, layout.gutter, to: &output) }
    for (fix, difference) in zip(finding.fixes, differences) {
      writeText("help", fix.title + fix.applicability.remark, layout.gutter, to: &output)
      for hunk in difference {
        if finding.span?.file != hunk.file {
          let path = visible(locator.sources.files[hunk.file].path.abridged)
          writeArrow("\(path):\(hunk.line + 1)", .further, layout.gutter, to: &output)
        }
        hunk.write(to: &output, style, gutter: layout.gutter)
      }
    }
  }

  // MARK: Lines of the frame

  private enum Order { case first, further }

  private func writeArrow(_ place: String, _ order: Order, _ gutter: Int, to output: inout Output) {
    output.write(" ", times: gutter)
    let arrow =
      switch order {
      case .first: style.glyph("--> ", " ╭─ ")
      case .further: style.glyph("::: ", " ├─ ")
      }
    output.paint(arrow, .frame, style)
    output.write(place)
    output.newline()
  }

  private func writeBar(_ gutter: Int, to output: inout Output) {
    output.paint(String(repeating: " ", count: gutter) + style.glyph(" |", " │"), .frame, style)
    output.newline()
  }

  /// `= note: …`; further lines are aligned with the text of the first.
  private func writeText(_ word: String, _ text: String, _ gutter: Int, to output: inout Output) {
    let indent = gutter + 3 + word.utf8.count + 2
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
    let wrapped = lines.joined(separator: "\n").wrapped(toDisplayWidth: max(24, style.width - indent))
    for (index, line) in wrapped.enumerated() {
      if index == 0 {
        output.write(" ", times: gutter + 1)
        output.paint("= ", .frame, style)
        output.paint(word, word == "help" ? .help : .strong, style)
        output.write(": " as StaticString)
      } else if !line.isEmpty {
        output.write(" ", times: indent)
      }
      output.write(line)
      output.newline()
    }
  }
}

extension Diagnostic.Fix.Applicability {
  /// What a reader must know before applying the fix.
  fileprivate var remark: String {
    switch self {
    case .safe: ""
    case .unsafe: " (first check that this is what you mean)"
    case .placeholder: " (fill in the missing parts)"
    }
  }
}
