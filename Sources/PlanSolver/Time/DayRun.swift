/// Days with hours of their own, by weekday.
struct DayRun {
  var days: Range<Int>
  /// Monday first.
  var week: [MinuteRanges]
}
