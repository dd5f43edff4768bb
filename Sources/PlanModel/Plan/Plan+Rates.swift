import PlanSyntax
import PlanText

/// The cost of people: the only place that decides whose rate applies.
extension Plan {
  /// A person's own rates, otherwise those of their role; in source order.
  package func rates(of person: Person) -> [Rate] {
    person.rate.isEmpty ? row(person.role, .role).map { roles[$0].rate } ?? [] : person.rate
  }
}

extension [Rate] {
  /// The rate in force on a day: the latest one that has begun by then; of those that begin together, the last in the
  /// source. A rate without a date applies from the beginning.
  package func inForce(on day: Day) -> Rate? {
    reduce(nil) { known, rate in
      if let from = rate.from, from > day { return known }
      guard let begin = known?.from else { return rate }
      return rate.from.map { $0 >= begin } ?? false ? rate : known
    }
  }
}
