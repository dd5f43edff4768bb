import PlanText

/// The places where plans use what is recorded but not yet computed.
package struct RecordedUses {
  private var places: [(place: LocatedSpan, keyword: String)] = []
  private var totals: [(path: String, count: Int)] = []

  package init(_ parts: [PlanPart]) {
    var seen: Set<String> = []
    for part in parts {
      var locator = Locator(part.compilation.plan.sources)
      var count = 0
      for use in PlannedUse.all(in: part.compilation) where part.holds(use.span) {
        guard let place = locator.locate(use.span), seen.insert("\(place.path):\(place.bytes.lowerBound)").inserted else {
          continue
        }
        places.append((place, use.keyword))
        count += 1
      }
      totals.append((part.root, count))
    }
  }

  /// Every place, and the number in each plan.
  package var listing: Output {
    var output = Output()
    var rest = places[...]
    for (path, count) in totals {
      for (place, keyword) in rest.prefix(count) {
        output.write("\(visible(place.path)):\(place.line):\(place.column): '\(keyword)' is recorded, not yet computed\n")
      }
      rest = rest.dropFirst(count)
      output.write("\(visible(path)): \("value".counted(count)) recorded, not yet computed\n")
    }
    return output
  }

  /// One line: how many values of which kinds, the most frequent first, and the command that lists them; nil if none.
  package func summary(_ operands: [String]) -> String? {
    guard !places.isEmpty else { return nil }
    var counts: [(keyword: String, count: Int)] = []
    for (_, keyword) in places {
      if let index = counts.firstIndex(where: { $0.keyword == keyword }) {
        counts[index].count += 1
      } else {
        counts.append((keyword, 1))
      }
    }
    let ranked = counts.enumerated().ordered { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    let shown = ranked.count <= 5 ? ranked.count : 4
    let kinds = ranked.prefix(shown).map { "\($0.count) × '\($0.keyword)'" }.joined(separator: ", ")
    let rest = ranked.dropFirst(shown).reduce(0) { $0 + $1.count }
    let files = operands.count <= 3 ? visible(operands.joined(separator: " ")) : "…"
    return "note: \(places.count) value\(places.count == 1 ? " is" : "s are") recorded but not yet computed: \(kinds)"
      + (rest == 0 ? "" : " and \(rest) more") + "; 'planc lint --planned \(files)' lists \(places.count == 1 ? "it" : "them")"
  }
}
