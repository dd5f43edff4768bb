/// The lines in which two texts differ, with three lines around them, as `diff -u` writes them.
package struct UnifiedDifference {
  private enum Line {
    case same(String)
    case removed(String)
    case added(String)

    var isSame: Bool {
      switch self {
      case .same: true
      case .removed, .added: false
      }
    }

    var text: String {
      switch self {
      case .same(let text): " " + text
      case .removed(let text): "-" + text
      case .added(let text): "+" + text
      }
    }
  }

  private static let context = 3
  private let lines: [Line]

  package init(from old: String, to new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (lines, before, after): ([Line], Int, Int) = ([], 0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        lines.append(.removed(old[before]))
        before += 1
      } else if added.contains(after) {
        lines.append(.added(new[after]))
        after += 1
      } else {
        lines.append(.same(old[before]))
        (before, after) = (before + 1, after + 1)
      }
    }
    self.lines = lines
  }

  /// The lines of a text. One that the text ends without an end of line says so.
  private static func lines(of text: String) -> [String] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line, as: UTF8.self).replacing("\r", with: "␍")
    }
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += " (no newline at the end)" }
    return lines
  }

  /// Hunks, each below its `@@ -line,count +line,count @@`.
  package var text: String {
    let changed = lines.indices.filter { !lines[$0].isSame }
    var result: [String] = []
    var next = 0
    while next < changed.count {
      var last = next
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * Self.context + 1 { last += 1 }
      let range = max(0, changed[next] - Self.context)..<min(lines.count, changed[last] + Self.context + 1)
      result.append(heading(range))
      result += lines[range].map(\.text)
      next = last + 1
    }
    return result.joined(separator: "\n")
  }

  private func heading(_ range: Range<Int>) -> String {
    func side(_ isOnSide: (Line) -> Bool) -> String {
      let count = lines[range].count(where: isOnSide)
      let before = lines[..<range.lowerBound].count(where: isOnSide)
      return "\(count == 0 ? before : before + 1),\(count)"
    }
    let old = side { if case .added = $0 { false } else { true } }
    let new = side { if case .removed = $0 { false } else { true } }
    return "@@ -\(old) +\(new) @@"
  }
}
