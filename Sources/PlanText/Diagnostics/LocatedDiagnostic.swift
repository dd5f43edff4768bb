/// A diagnostic with its places looked up; every format is written from this.
package struct LocatedDiagnostic: Sendable {
  package let diagnostic: Diagnostic
  package let place: Place
  /// The diagnostic's notes, then one for each `use` that copied the text in which it appears.
  package let notes: [Note]
  package let fixes: [Fix]

  package enum Place: Hashable, Sendable {
    case span(LocatedSpan)
    /// A file as a whole; it has no line.
    case file(String)
    case commandLine
  }

  package struct Note: Sendable {
    package let message: String
    package let place: LocatedSpan?
  }

  package struct Fix: Sendable {
    package let title: String
    package let applicability: Diagnostic.Fix.Applicability
    package let edits: [Edit]
  }

  package struct Edit: Sendable {
    package let place: LocatedSpan
    package let replacement: String
  }

  /// The primary place, if it has a line.
  package var span: LocatedSpan? {
    if case .span(let span) = place { span } else { nil }
  }

  /// The path of the file in which it appears.
  package var path: String? {
    switch place {
    case .span(let span): span.path
    case .file(let path): path
    case .commandLine: nil
    }
  }

  init(_ diagnostic: Diagnostic, _ locator: inout Locator) {
    self.diagnostic = diagnostic
    switch diagnostic.place {
    case .span(let span): place = locator.locate(span).map { .span($0) } ?? .commandLine
    case .file(let path): place = .file(path)
    case .commandLine: place = .commandLine
    }
    var notes: [Note] = []
    for note in diagnostic.notes {
      notes.append(Note(message: note.message, place: note.span.flatMap { locator.locate($0) }))
    }
    if let span = diagnostic.span {
      for copy in LocatedDiagnostic.copies(of: span, in: locator.sources) {
        notes.append(Note(message: "in the copy '\(copy.name)', made here", place: locator.locate(copy.site)))
      }
    }
    self.notes = notes
    var fixes: [Fix] = []
    for fix in diagnostic.fixes {
      var edits: [Edit] = []
      for edit in fix.edits {
        if let place = locator.locateEdit(edit.span) { edits.append(Edit(place: place, replacement: edit.replacement)) }
      }
      fixes.append(Fix(title: fix.title, applicability: fix.applicability, edits: edits))
    }
    self.fixes = fixes
  }

  /// The `use` sites that led to a span, innermost first, including those inside copies themselves.
  private static func copies(of span: Span, in sources: SourceMap) -> [(name: String, site: Span)] {
    var result: [(name: String, site: Span)] = []
    var seen: Set<Span> = []
    var pending = sources.copies(of: span)
    while !pending.isEmpty, result.count < 16 {
      let copy = pending.removeFirst()
      guard seen.insert(copy.site).inserted else { continue }
      result.append(copy)
      pending.append(contentsOf: sources.copies(of: copy.site))
    }
    return result
  }
}
