/// Which parts of a finding are drawn into source lines, and which are written below.
struct FindingLayout {
  /// The files to draw, the primary place's file first, each with its marks.
  var groups: [Group] = []
  /// Notes without a place of their own.
  var facts: [String] = []
  /// Columns of the widest line number.
  let gutter: Int

  struct Group {
    let file: Int
    /// `crm.plan:41:11`: the primary place, or the first of another file.
    let heading: String
    var marks: [Snippet.Mark]
  }

  init(_ finding: LocatedDiagnostic, _ differences: [[LineChange]], _ locator: inout Locator) {
    var lastLine = 1
    if let span = finding.span {
      let mark = Snippet.Mark(
        bytes: span.bytes, label: DiagnosticRenderer.singleLine(finding.diagnostic.label),
        role: finding.diagnostic.severity.role, isPrimary: true)
      groups.append(Group(file: span.file, heading: FindingLayout.heading(span), marks: [mark]))
      lastLine = max(span.line, span.endLine)
    }
    for note in finding.notes {
      guard let place = note.place, place.bytes != finding.span?.bytes || place.file != finding.span?.file else {
        facts.append(note.message)
        continue
      }
      let label = DiagnosticRenderer.singleLine(note.message)
      let mark = Snippet.Mark(bytes: place.bytes, label: label, role: .frame, isPrimary: false)
      if let index = groups.firstIndex(where: { $0.file == place.file }) {
        groups[index].marks.append(mark)
      } else {
        groups.append(Group(file: place.file, heading: FindingLayout.heading(place), marks: [mark]))
      }
      lastLine = max(lastLine, place.line)
    }
    for hunk in differences.joined() {
      lastLine = max(lastLine, hunk.line + max(hunk.removed.count, hunk.added.count))
    }
    gutter = String(lastLine).utf8.count
  }

  private static func heading(_ span: LocatedSpan) -> String {
    "\(visible(span.path.abridged)):\(span.line):\(span.column)"
  }
}
