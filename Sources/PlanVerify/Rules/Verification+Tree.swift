
/// Phases enclose their content, and level-of-effort activities what they span.
extension Verification {
  mutating func checkTree(_ index: Int) {
    guard let claimed = work[index] else { return }
    if facts[index].isParent {
      checkAround(
        index, children[index], claimed, .phaseDates, mayEndLater: !plan.activities[index].finish.isEmpty)
    } else if facts[index].isSpanning {
      let spanned = plan.activities[index].details.task.spans.compactMap { plan.activity($0.target) }
      checkAround(index, spanned, claimed, .spanDates, mayEndLater: false)
    }
  }

  private mutating func checkAround(
    _ index: Int, _ content: [Int], _ claimed: FinishedSchedule.Work, _ kind: Violation.Kind, mayEndLater: Bool
  ) {
    let inside = content.compactMap { work[$0] }
    guard let first = inside.map(\.start).min(), let last = inside.map(\.finish).max() else { return }
    let endsRight = mayEndLater ? claimed.finish >= last : claimed.finish == last
    if claimed.start == first, endsRight { return }
    report(
      kind, [index] + content, at: claimed.start, until: claimed.finish,
      "runs from \(text(claimed.start)) to \(text(claimed.finish)), its work from \(text(first)) to \(text(last))")
  }
}
