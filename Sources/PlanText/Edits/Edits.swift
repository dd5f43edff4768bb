/// Changes to the files of a compilation, from a fix, a rewrite or a formatter: applied, merged and shown in one place.
///
/// Replacements are kept file by file in ascending order and never overlap. A change to the copy of a template is a
/// change to the template.
package struct Edits: Sendable {
  package struct Replacement: Equatable, Sendable {
    /// Byte offsets in the file, half-open.
    package let bytes: Range<Int>
    package let text: [UInt8]

    package init(_ bytes: Range<Int>, _ text: [UInt8]) {
      self.bytes = bytes
      self.text = text
    }
  }

  /// Two changes that conflict.
  package struct Overlap: Error, Equatable {
    /// Index of the file in the ``SourceMap``.
    package let file: Int
    package let first: Replacement
    package let second: Replacement
  }

  /// Ascending by the index of the file in the ``SourceMap``.
  package private(set) var files: [(file: Int, replacements: [Replacement])] = []

  package init() {}

  /// Takes edits in the form that findings have. Of overlapping edits, the first wins.
  package init(_ edits: [Edit], _ locator: inout Locator) {
    var places: [LocatedDiagnostic.Edit] = []
    for edit in edits {
      if let place = locator.locateEdit(edit.span) { places.append(.init(place: place, replacement: edit.replacement)) }
    }
    self.init(places)
  }

  init(_ edits: [LocatedDiagnostic.Edit]) {
    let sorted = edits.enumerated().ordered { a, b in
      let (x, y) = (a.element.place, b.element.place)
      return (x.file, x.bytes.lowerBound, x.bytes.upperBound, a.offset) < (y.file, y.bytes.lowerBound, y.bytes.upperBound, b.offset)
    }
    for (_, edit) in sorted {
      let replacement = Replacement(edit.place.bytes, Array(edit.replacement.utf8))
      if let last = files.last, last.file == edit.place.file {
        if let end = last.replacements.last?.bytes.upperBound, replacement.bytes.lowerBound < end { continue }
        files[files.count - 1].replacements.append(replacement)
      } else {
        files.append((edit.place.file, [replacement]))
      }
    }
  }

  package var isEmpty: Bool { files.isEmpty }

  /// The changes to one file.
  package func replacements(file: Int) -> [Replacement] { files.first { $0.file == file }?.replacements ?? [] }

  /// Both changes combined. A change that both make is made once; two insertions at the same place have no order and
  /// overlap.
  package func merged(with other: Edits) throws(Overlap) -> Edits {
    var result = self
    for (file, replacements) in other.files {
      guard let index = result.files.firstIndex(where: { $0.file >= file }), result.files[index].file == file else {
        let index = result.files.firstIndex { $0.file > file } ?? result.files.count
        result.files.insert((file, replacements), at: index)
        continue
      }
      for replacement in replacements { try result.insert(replacement, at: index) }
    }
    return result
  }

  private mutating func insert(_ new: Replacement, at index: Int) throws(Overlap) {
    let known = files[index].replacements
    let next = known.firstIndex { $0.bytes.lowerBound >= new.bytes.lowerBound } ?? known.count
    if next < known.count, known[next] == new { return }
    for rival in [next - 1, next] where known.indices.contains(rival) {
      let old = known[rival].bytes
      let isApart = old.upperBound <= new.bytes.lowerBound || new.bytes.upperBound <= old.lowerBound
      if !isApart || old.lowerBound == new.bytes.lowerBound && (old.isEmpty || new.bytes.isEmpty) {
        throw Overlap(file: files[index].file, first: known[rival], second: new)
      }
    }
    files[index].replacements.insert(new, at: next)
  }

  /// The bytes of a file after the changes.
  package func applied(to bytes: [UInt8], file: Int) -> [UInt8] {
    Self.applied(replacements(file: file)[...], to: bytes, in: 0..<bytes.count)
  }

  /// A range of a file after the changes inside it.
  static func applied(_ replacements: ArraySlice<Replacement>, to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for replacement in replacements {
      result += bytes[position..<max(position, replacement.bytes.lowerBound)]
      result += replacement.text
      position = replacement.bytes.upperBound
    }
    if position < range.upperBound { result += bytes[position..<range.upperBound] }
    return result
  }
}
