import PlanSyntax
import PlanText

/// What people cost: the one place that knows whose rate counts.
extension Plan {
  /// A person's own rates, else those of their role; in the order of the text.
  package func rates(of person: Person) -> [Rate] {
    person.rate.isEmpty ? row(person.role, .role).map { roles[$0].rate } ?? [] : person.rate
  }
}

extension [Rate] {
  /// The rate in force on a day: the last of those that begin up to it, in the text where they begin together. One
  /// without a date holds from the beginning.
  package func inForce(on day: Day) -> Rate? {
    reduce(nil) { known, rate in
      if let from = rate.from, from > day { return known }
      guard let begin = known?.from else { return rate }
      return rate.from.map { $0 >= begin } ?? false ? rate : known
    }
  }
}
