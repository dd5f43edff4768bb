/// How late something is, in words.
package struct Lateness: Sendable, Equatable {
  /// Nil where nobody works between the two dates.
  private let length: SpokenLength?

  /// - Parameter minutes: between the date and what is after it; 0 where only time off lies between.
  package init(minutes: Int, _ measure: SpokenLength.Measure) {
    length = minutes > 0 ? SpokenLength(minutes: minutes, measure) : nil
  }

  /// `3 working days late`
  package var phrase: String { length?.late ?? "late, but by no working time" }

  /// `3 working days after 'finish by 2026-03-06'`
  package func after(_ date: String) -> String {
    length.map { "\($0.text) after \(date)" } ?? "after \(date), though no working time lies between"
  }
}
