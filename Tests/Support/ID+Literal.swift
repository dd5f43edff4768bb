import PlanText

/// Small samples number their nodes and calendars by hand.
extension ID: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
