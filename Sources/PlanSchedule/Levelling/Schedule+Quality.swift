/// How good levelled dates are.
extension Schedule {
  /// The most by which the project's finish could be earlier, in its working minutes; nil without levelling.
  package var gap: Int? {
    guard let levelled, !levelled.isAlone else { return nil }
    return calendars[CalendarTable.project].between(min(levelled.earliestFinish, projectFinish), projectFinish)
  }
  /// No schedule of the plan finishes earlier. False without levelling, because then it is unknown.
  package var isShortest: Bool { levelled.map { !$0.isAlone && projectFinish <= $0.earliestFinish } ?? false }
}
