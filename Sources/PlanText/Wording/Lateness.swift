/// How late something is, in words.
package struct Lateness: Sendable, Equatable {
  /// Nil if there is no working time between the two dates.
  private let length: SpokenLength?

  /// - Parameter minutes: working time between the two dates; 0 if there is only time off in between.
  package init(minutes: Int, _ measure: SpokenLength.Measure) {
    length = minutes > 0 ? SpokenLength(minutes: minutes, measure) : nil
  }

  /// `3 working days late`
  package var phrase: String { length?.late ?? "late, but with no working time in between" }

  /// `3 working days after 'finish by 2026-03-06'`
  package func after(_ date: String) -> String {
    length.map { "\($0.text) after \(date)" } ?? "after \(date), though with no working time in between"
  }
}
