/// "Did you mean": the known name that was probably meant by a wrong one.
package enum Suggestion {
  /// The nearest of `candidates`, or nil if none is close enough.
  ///
  /// Nearness is the optimal string alignment distance (Damerau–Levenshtein in which no substring is edited twice;
  /// Boytsov 2011, "Indexing methods for approximate dictionary searching", §2.1): insertions, deletions, replacements
  /// and swaps of adjacent letters. Case is ignored, and up to a third of the letters may differ. Ties go to the same
  /// case, then to the longer common prefix, then to alphabetical order, so the result does not depend on the order of
  /// the candidates. O(letters × distance) for each candidate.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    guard var search = NearestName(to: name) else { return nil }
    for candidate in candidates { search.consider(candidate) }
    return search.best?.name
  }

  /// The end of a message that suggests a likely word; empty without one.
  package static func question(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }

  /// The only candidate with this prefix of at least three letters, as `prio` for `priority`; nil if there are several.
  package static func completed(_ start: String, among candidates: some Sequence<String>) -> String? {
    let start = start.lowercased()
    guard start.count >= 3 else { return nil }
    let found = Set(candidates.filter { $0.hasPrefix(start) && $0 != start })
    return found.count == 1 ? found.first : nil
  }
}
