import PlanModel
import PlanSyntax
import PlanText

/// The latest fact of each kind about one activity, up to the status date.
package struct ProgressFacts: Sendable {
  package struct Fact<Value: Sendable>: Sendable {
    package let value: Value
    /// Index in `Plan.progress`; nil when the activity states it itself.
    package let record: Int?
  }

  package internal(set) var started: Fact<Day>?
  /// Also set when a gate was passed or waived.
  package internal(set) var finished: Fact<Day>?
  package internal(set) var done: Fact<Percent>?
  package internal(set) var remaining: Fact<TimeAmount>?
  package internal(set) var spent: Fact<TimeAmount>?
  package internal(set) var cancelled: Day?
  /// Day of the first record that says more than 0%.
  package internal(set) var firstRecord: Day?

  init(cancelled: Day?) { self.cancelled = cancelled }

  /// What an activity states itself. Dates after the status date are ignored.
  init(_ stated: StatedProgress?, asOf statusDay: Day) {
    guard let stated else { return }
    func day(_ stamp: Stamp?) -> Day? { stamp.flatMap { $0.day <= statusDay ? $0.day : nil } }
    started = day(stated.started).map { Fact(value: $0, record: nil) }
    // The latest decision about a gate counts.
    let passed = [day(stated.passed), day(stated.waived)].compactMap { $0 }.max()
    let isOpen = day(stated.failed).map { failed in passed.map { $0 < failed } ?? true } ?? false
    finished = (day(stated.finished) ?? (isOpen ? nil : passed)).map { Fact(value: $0, record: nil) }
    done = stated.done.map { Fact(value: $0, record: nil) }
    remaining = stated.remaining.map { Fact(value: $0, record: nil) }
    spent = stated.spent.map { Fact(value: $0, record: nil) }
    cancelled = day(stated.cancelled)
  }

  /// Adopts what a record says if it is not older. Of two records for the same day, the one that reports more progress
  /// wins; the order of lines never matters.
  mutating func update(_ progress: Progress, record: Int, asOf statusDay: Day, in plan: Plan) {
    func isOfSameDay(_ other: Int?) -> Bool { other.map { plan.progress[$0].day == progress.day } ?? false }
    if let day = progress.started, day <= statusDay {
      let known = started.flatMap { isOfSameDay($0.record) ? $0.value : nil }
      if known.map({ day < $0 }) ?? true { started = Fact(value: day, record: record) }
    }
    if let day = progress.finished, day <= statusDay {
      let known = finished.flatMap { isOfSameDay($0.record) ? $0.value : nil }
      if known.map({ day < $0 }) ?? true { finished = Fact(value: day, record: record) }
    }
    if let value = progress.done {
      let known = done.flatMap { isOfSameDay($0.record) ? $0.value.millionths : nil }
      if known.map({ value.millionths > $0 }) ?? true { done = Fact(value: value, record: record) }
    }
    if let value = progress.remaining {
      let scale = plan.timeScale
      let known = remaining.flatMap { isOfSameDay($0.record) ? scale.minutes($0.value) : nil }
      if known.map({ scale.minutes(value) < $0 }) ?? true { remaining = Fact(value: value, record: record) }
    }
    if let value = progress.spent { spent = Fact(value: value, record: record) }
    if firstRecord == nil, progress.done?.value.unscaled != 0 { firstRecord = progress.day }
  }
}

extension Percent {
  /// In millionths; capped at 100%.
  package var millionths: Int { min(1_000_000, Int(value.scaled(by: 4) ?? 1_000_000)) }
}
