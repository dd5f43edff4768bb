/// The date limits of one node, all of them instants.
///
/// `from` and `on` bind the forward pass, `by` and `on` the backward pass. A limit in non-working time means the
/// corresponding point of the calendar: a start moves to the next working minute, a finish back to the end of the last
/// one. Only `latestStart` is exact to the clock, because "by Friday" must not come to mean Monday.
package struct DateLimits: Equatable, Sendable {
  /// `start from`: not before.
  package var earliestStart: Int?
  /// `start on`.
  package var pinnedStart: Int?
  /// `start by`: the last instant at which the node may start, inclusive. For "by the end of a day" that is the day's
  /// last minute, not the midnight after it.
  package var latestStart: Int?
  /// `finish from`: not before.
  package var earliestFinish: Int?
  /// The beginning of the day that `finish from` names without a time: anything that ends after it meets the limit.
  package var earliestFinishDay: Int?
  /// `finish on`.
  package var pinnedFinish: Int?
  /// `finish by`: the last instant at which the node may finish; for the end of a day the midnight after it.
  package var latestFinish: Int?
  /// `schedule late`: the node is scheduled as late as its free float allows.
  package var isLate: Bool

  package init(
    earliestStart: Int? = nil, pinnedStart: Int? = nil, latestStart: Int? = nil, earliestFinish: Int? = nil,
    earliestFinishDay: Int? = nil, pinnedFinish: Int? = nil, latestFinish: Int? = nil, isLate: Bool = false
  ) {
    self.earliestStart = earliestStart
    self.pinnedStart = pinnedStart
    self.latestStart = latestStart
    self.earliestFinish = earliestFinish
    self.earliestFinishDay = earliestFinishDay
    self.pinnedFinish = pinnedFinish
    self.latestFinish = latestFinish
    self.isLate = isLate
  }

  package var isEmpty: Bool { self == DateLimits() }

  /// True when a limit binds the backward pass at this node.
  package var bindsFinish: Bool {
    pinnedStart != nil || latestStart != nil || pinnedFinish != nil || latestFinish != nil
  }
}
