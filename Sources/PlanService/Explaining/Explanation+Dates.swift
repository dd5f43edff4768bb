import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax

/// How long it takes, and the dates that it has to keep.
extension Explanation {
  var length: String {
    let isElapsed = !schedule.isSummary(activity) && plan.activities[activity].duration?.elapsed ?? false
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    if isElapsed { return spoken.hours(finish - start) + " by the clock" }
    let minutes = schedule.workedMinutes(activity)
    return minutes == 0 ? spoken.hours(finish - start) : spoken.days(minutes) + " of working time"
  }

  /// The dates to which it is pinned and those by which it must have begun and be done, each as it is written, with how
  /// late it is or how much is left.
  var deadlines: [(label: String, value: String)] {
    func fact(_ label: String, _ deadlines: [Plan.Deadline], _ got: Int, _ late: Int?) -> (label: String, value: String)? {
      guard let deadline = deadlines.min(by: { $0.instant < $1.instant }) else { return nil }
      let date = deadline.limit.moment.text
      if let late { return (label, "\(date): \(Lateness(minutes: late, from: deadline.instant, to: got, plan).phrase)") }
      let spare = schedule.calendar(activity).between(got, deadline.instant)
      return (label, date + (spare > 0 ? ", with \(spoken.days(spare)) to spare" : ""))
    }
    let own = plan.activities[activity]
    return [
      pin("Start on", own.start, schedule.start(activity), isStart: true),
      pin("Finish on", own.finish, schedule.finish(activity), isStart: false),
      fact("Start by", plan.deadlines(ofStart: activity), schedule.start(activity), schedule.startLateness(activity)),
      fact("Finish by", plan.deadlines(ofFinish: activity), schedule.finish(activity), schedule.lateness(activity)),
    ].compactMap { $0 }
  }

  /// A date to which it is pinned, with how much it misses it by.
  private func pin(_ label: String, _ rules: [DateRule], _ got: Int, isStart: Bool) -> (label: String, value: String)? {
    guard let pin = rules.lazy.compactMap(\.pin).first else { return nil }
    let zone = plan.projectZone
    let day = pin.wholeDay(isStart: isStart)
    let stated = isStart ? zone.startInstant(pin) : zone.finishInstant(pin)
    let kept = day.map { zone.start(of: $0)...zone.end(of: $0) } ?? stated...stated
    if kept.contains(got) { return (label, pin.text) }
    if got < kept.lowerBound {
      let early = schedule.calendar(activity).between(got, isStart ? kept.lowerBound : kept.upperBound)
      return (label, "\(pin.text): " + (early > 0 ? "\(spoken.days(early)) early" : "early, in time off"))
    }
    // Of days it is days that count: what starts on Tuesday morning is a day behind Monday.
    let from = isStart ? kept.lowerBound : kept.upperBound
    let to = isStart && day != nil ? zone.start(of: zone.day(at: got)) : got
    return (label, "\(pin.text): \(Lateness(schedule.calendar(activity), from: from, to: to, plan).phrase)")
  }
}
