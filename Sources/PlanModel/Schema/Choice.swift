/// The words allowed for a property; the raw values are the words in the plan.
package protocol Choice: RawRepresentable, CaseIterable, Sendable, Equatable where RawValue == String {}

package enum Approach: String, Choice {
  case predictive, agile, hybrid
}

package enum Attitude: String, Choice {
  case blocker, critic, neutral, supporter, champion
}

package enum Audience: String, Choice {
  case technical, business, executive
}

package enum Level: String, Choice {
  case low, medium, high
}

package enum Placement: String, Choice {
  case early, late
}

package enum Priority: String, Choice {
  case critical, high, normal, low
}

package enum Stage: String, Choice {
  case initiation, planning, design, execution, monitoring, closing
}

package enum Weekday: String, Choice {
  case mon, tue, wed, thu, fri, sat, sun
}

/// What a `health` record judges.
package enum HealthArea: String, Choice {
  case overall, scope, schedule, cost, quality, risk, team
}

package enum HealthColour: String, Choice {
  case green, amber, red
}
