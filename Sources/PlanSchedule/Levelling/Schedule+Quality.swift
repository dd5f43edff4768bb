/// How good levelled dates are.
extension Schedule {
  /// Working minutes of the project by which its finish could be earlier at best; nil without levelling.
  package var gap: Int? {
    levelling.map { calendars[CalendarBook.project].between(min($0.earliestFinish, projectFinish), projectFinish) }
  }
  /// No schedule of the plan finishes earlier. False without levelling: then nobody knows.
  package var isShortest: Bool { levelling.map { projectFinish <= $0.earliestFinish } ?? false }
}
