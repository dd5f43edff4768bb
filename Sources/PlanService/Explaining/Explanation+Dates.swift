import PlanLint
import PlanModel
import PlanSyntax
import PlanText

/// How long it takes, and the dates it has to meet.
extension Explanation {
  var length: String {
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    let minutes = analysis.workedMinutes(activity)
    if schedule.isByTheClock(activity) { return SpokenLength(minutes: minutes > 0 ? minutes : finish - start, .clock).text }
    return minutes == 0 ? SpokenLength.hours(finish - start) : days(minutes) + " of working time"
  }

  /// The dates to which it is pinned, and those by which it must have started and finished, each as written, with how
  /// late it is or how much time is left.
  var deadlines: [(label: String, value: String)] {
    func fact(
      _ label: String, _ deadlines: [Plan.Deadline], _ got: Int, _ late: Int?, isStart: Bool = false
    ) -> (label: String, value: String)? {
      guard let deadline = deadlines.min(by: { $0.instant < $1.instant }) else { return nil }
      let date = deadline.limit.moment.text
      if let late { return (label, "\(date): \(Lateness(of: activity, minutes: late, from: deadline.instant, to: got, schedule).phrase)") }
      // A start on one day has whole days to spare before a required start on another.
      let countsDays = isStart && deadline.limit.moment.time == nil
      func counted(_ instant: Int) -> Int { countsDays ? plan.projectZone.start(of: plan.projectZone.day(at: instant)) : instant }
      let last = countsDays ? plan.projectZone.startInstant(deadline.limit.moment) : deadline.instant
      let spare = schedule.calendar(activity).between(counted(got), last)
      return (label, date + (spare > 0 ? ", with \(spareTime(spare)) to spare" : ""))
    }
    let own = plan[activity]
    return [
      pin("Start on", own.start, schedule.start(activity), isStart: true),
      pin("Finish on", own.finish, schedule.finish(activity), isStart: false),
      fact("Start by", plan.deadlines(ofStart: activity), schedule.start(activity), schedule.startLateness(activity),
        isStart: true),
      fact("Finish by", plan.deadlines(ofFinish: activity), schedule.finish(activity), schedule.lateness(activity)),
    ].compactMap { $0 }
  }

  /// The missed date of its sprint, of a phase around it or of the project, if it has none of its own.
  var missedAround: (label: String, value: String)? {
    guard let missed = facts.deadlines.missedDate(activity) else { return nil }
    let late = Lateness(of: activity, minutes: missed.minutes, from: missed.instant, to: schedule.finish(activity), schedule)
    let day = schedule.lastDay(missed.instant).iso
    switch missed.source {
    case .finishBy, .finishOn: return nil
    case .sprint(let id): return ("Sprint", "'\(plan.name(id))' ends \(day): \(late.phrase)")
    case .phase(let id): return ("Phase", "'\(plan.path(id))' has to finish by \(day): \(late.phrase)")
    case .project: return ("Project", "it has to finish by \(day): \(late.phrase)")
    }
  }

  /// A date to which it is pinned, and by how much it misses it.
  private func pin(_ label: String, _ rules: [DateRule], _ got: Int, isStart: Bool) -> (label: String, value: String)? {
    guard let pin = rules.lazy.compactMap(\.pin).first else { return nil }
    let zone = plan.projectZone
    let day = pin.wholeDay(isStart: isStart)
    let stated = isStart ? zone.startInstant(pin) : zone.finishInstant(pin)
    let kept = day.map { zone.start(of: $0)...zone.end(of: $0) } ?? stated...stated
    if kept.contains(got) { return (label, pin.text) }
    if got < kept.lowerBound {
      let early = schedule.calendar(activity).between(got, isStart ? kept.lowerBound : kept.upperBound)
      return (
        label,
        "\(pin.text): " + (early > 0 ? "\(ownTime(early)) early" : "early, but with no working time in between")
      )
    }
    // For dates without a time, days count: a start on Tuesday morning is a day after Monday.
    let from = isStart ? kept.lowerBound : kept.upperBound
    let to = isStart && day != nil ? zone.start(of: zone.day(at: got)) : got
    let late = Lateness(of: activity, minutes: schedule.calendar(activity).between(from, to), from: from, to: to, schedule)
    return (label, "\(pin.text): \(late.phrase)")
  }

  /// An amount of its minutes to spare, rounded down so that no more is shown than there is.
  func spareTime(_ minutes: Int) -> String { SpokenLength(minutes: minutes, ownMeasure, rounding: .down).text }

  /// An amount of its minutes: working time or clock time.
  func ownTime(_ minutes: Int) -> String { SpokenLength(minutes: minutes, ownMeasure).text }

  private var ownMeasure: SpokenLength.Measure { schedule.isByTheClock(activity) ? .clock : working }
  private var working: SpokenLength.Measure { .work(minutesPerDay: plan.timeScale.day) }

  /// Working time on any calendar.
  func days(_ minutes: Int) -> String { SpokenLength(minutes: minutes, working).text }
}
