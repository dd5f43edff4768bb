import PlanSchedule
import PlanSyntax
import PlanText

/// What is cancelled: by whom, when and why.
extension Explanation {
  /// `2026-03-04 by ana, No need`; for work inside something cancelled, with the name of that.
  var cancellation: (label: String, value: String)? {
    guard schedule.progress(activity) == .cancelled, let (cancelled, stamp) = statedCancellation else { return nil }
    var value = cancelled == activity ? "" : "with '\(path(cancelled))', "
    value += stamp.day.iso
    if !stamp.people.isEmpty { value += " by " + stamp.people.map(name).listed(.and) }
    if let text = stamp.text { value += ", " + visible(plan.text(text)) }
    return ("Cancelled", value)
  }

  /// What is cancelled, in a sentence; nil if it is not.
  var cancelledSentence: String? {
    guard schedule.progress(activity) == .cancelled, !isRecurring else { return nil }
    let subject = statedCancellation != nil ? "It" : schedule.isSpanning(activity) ? "Everything it spans" : "Everything in it"
    return "\(subject) is cancelled: it has no dates, takes nobody's time, and nothing waits for it."
  }

  /// The activity that is stated to be cancelled: this one, or the nearest around it; nil if neither is.
  private var statedCancellation: (activity: ActivityID, stamp: Stamp)? {
    var next: ActivityID? = activity
    while let current = next, schedule.progress(current) == .cancelled {
      if let stamp = plan[current].statedProgress?.cancelled, schedule.progress.statusDay.map({ stamp.day <= $0 }) ?? true {
        return (current, stamp)
      }
      next = plan[current].parent
    }
    return nil
  }
}
