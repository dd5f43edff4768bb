/// How good levelled dates are.
extension Schedule {
  /// Working minutes of the project by which its finish could be earlier at best; nil without levelling.
  package var gap: Int? {
    guard let levelling, !levelling.isAlone else { return nil }
    return calendars[CalendarBook.project].between(min(levelling.earliestFinish, projectFinish), projectFinish)
  }
  /// No schedule of the plan finishes earlier. False without levelling: then nobody knows.
  package var isShortest: Bool { levelling.map { !$0.isAlone && projectFinish <= $0.earliestFinish } ?? false }
}
