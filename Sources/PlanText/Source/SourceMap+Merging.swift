extension SourceMap {
  /// Adds all texts of another compilation, for which room was reserved, and returns the distance by which its positions
  /// are shifted.
  package mutating func append(_ other: SourceMap) -> UInt32 {
    let shift = end
    addPages(of: other)
    for file in other.files {
      let expansion = file.expansion.map { expansion in
        Expansion(
          site: expansion.site.shifted(by: shift), name: expansion.name,
          pieces: expansion.pieces.map { piece in
            Expansion.Piece(offset: piece.offset, origin: piece.origin.shifted(by: shift), verbatim: piece.verbatim)
          })
      }
      files.append(SourceFile(path: file.path, bytes: file.bytes, base: file.base + shift, expansion: expansion))
    }
    return shift
  }
}

extension Span {
  /// The same span, shifted in the position space.
  package func shifted(by distance: UInt32) -> Span {
    self == .none ? self : Span(start: start + distance, end: end + distance)
  }
}

extension Diagnostic {
  /// The same finding, with all its spans shifted in the position space.
  package func shifted(by distance: UInt32) -> Diagnostic {
    var place = place
    if case .span(let span) = place { place = .span(span.shifted(by: distance)) }
    var result = Diagnostic(
      code, message, at: place, label: label,
      notes: notes.map { Note($0.message, at: $0.span?.shifted(by: distance)) }, help: help,
      fixes: fixes.map { fix in
        Fix(fix.title, fix.applicability, fix.edits.map { Edit($0.span.shifted(by: distance), $0.replacement) })
      })
    result.unshown = unshown.map { $0.shifted(by: distance) }
    return result
  }
}
