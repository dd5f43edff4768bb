/// One line of the table.
struct Row {
  let work: String
  let value: Double
  /// `× C`, `s` or `MB`.
  let unit: String
  let limit: Double?
}

/// Runs two things in turn and returns the least time of the first over that of the second. Both run in
/// every round, so that what else the machine does falls on both; the least time is the one least disturbed.
func ratio(rounds: Int, of ours: () -> Void, to theirs: () -> Void) -> Double {
  var least = (ours: Double.infinity, theirs: Double.infinity)
  for round in 0..<rounds {
    if round % 2 == 0 { least.theirs = min(least.theirs, seconds(theirs)) }
    least.ours = min(least.ours, seconds(ours))
    if round % 2 == 1 { least.theirs = min(least.theirs, seconds(theirs)) }
  }
  return least.ours / least.theirs
}

func seconds(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let (whole, fraction) = clock.measure(body).components
  return Double(whole) + Double(fraction) * 1e-18
}

/// Keeps a result from being optimised away.
@inline(never)
func keep<Value>(_ value: borrowing Value) {}

func fixed(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
