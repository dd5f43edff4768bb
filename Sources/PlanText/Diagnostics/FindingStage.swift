/// The stage that produced a finding.
package enum FindingStage: String, Sendable, CaseIterable, Comparable {
  /// Reading files, words and values.
  case syntax
  /// Names, templates, and what belongs together.
  case names
  /// Computing dates.
  case schedule
  /// The rules about plans that can be read.
  case rules

  package static func < (a: FindingStage, b: FindingStage) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
