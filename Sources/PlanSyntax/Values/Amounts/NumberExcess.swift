import PlanText

/// How a number is out of its range.
package enum NumberExcess: Sendable {
  case large, fine

  package func diagnostic(_ written: String, _ place: Span, _ rule: String) -> Diagnostic {
    let what =
      switch self {
      case .large: "is too large"
      case .fine: "has too many decimals"
      }
    return Diagnostic(.numberTooLarge, "\(written) \(what)", at: place, help: [rule])
  }
}
