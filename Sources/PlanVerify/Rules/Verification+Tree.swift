import PlanText

/// Phases enclose their content, and level-of-effort activities what they span.
extension Verification {
  mutating func checkTree(_ activity: ActivityID) {
    guard let claimed = work[activity] else { return }
    if facts[activity].isParent {
      checkAround(
        activity, children[activity], claimed, .phaseDates, mayEndLater: !plan[activity].finish.isEmpty)
    } else if facts[activity].isSpanning {
      let spanned = plan[activity].details.task.spans.compactMap { plan.activity($0.target) }
      checkAround(activity, spanned, claimed, .spanDates, mayEndLater: false)
    }
  }

  private mutating func checkAround(
    _ activity: ActivityID, _ content: [ActivityID], _ claimed: FinishedSchedule.Work, _ kind: Violation.Kind, mayEndLater: Bool
  ) {
    let inside = content.compactMap { work[$0] }
    guard let first = inside.map(\.start).min(), let last = inside.map(\.finish).max() else { return }
    let endsRight = mayEndLater ? claimed.finish >= last : claimed.finish == last
    if claimed.start == first, endsRight { return }
    report(
      kind, [activity] + content, at: claimed.start, until: claimed.finish,
      "runs from \(text(claimed.start)) to \(text(claimed.finish)), its work from \(text(first)) to \(text(last))")
  }
}
