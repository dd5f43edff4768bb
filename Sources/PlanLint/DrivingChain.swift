import PlanAnalysis
import PlanSchedule
import PlanText

/// The activities that drive a date, in words; long chains are truncated.
struct DrivingChain {
  let text: String
  let notes: [Diagnostic.Note]

  init(_ dated: ScheduleFacts, _ activity: ActivityID, includesEnd: Bool = false) {
    let (plan, schedule) = (dated.plan, dated.schedule)
    let (driving, isCut) = dated.chains.chain(to: activity, limit: 24)
    let chain = driving + (includesEnd ? [activity] : [])
    guard !chain.isEmpty else {
      text = ""
      notes = []
      return
    }
    // Most paths of a long chain are never shown.
    func paths(_ part: ArraySlice<ActivityID>) -> [String] { part.map { plan.path(plan[$0].id) } }
    let names =
      isCut
      ? ["…"] + paths(chain.suffix(6))
      : chain.count > 7 ? paths(chain.prefix(3)) + ["…"] + paths(chain.suffix(3)) : paths(chain[...])
    text = "; driven by \(names.joined(separator: " → "))"
    notes = chain.suffix(6).map { index in
      let id = plan[index].id
      let isEvent = schedule.start(index) == schedule.finish(index)
      let when =
        isEvent
        ? "is on \(schedule.eventText(index))"
        : "runs from \(schedule.clock(schedule.start(index)).text) to \(schedule.finishText(index))"
      return Diagnostic.Note("'\(plan.path(id))' \(when)", at: plan[id].name)
    }
  }
}
