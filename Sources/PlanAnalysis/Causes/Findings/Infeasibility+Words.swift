import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension Infeasibility {
  /// An infeasibility in sentences.
  struct Words {
    /// A clause such as "it never has working hours".
    let reason: String
    var notes: [Diagnostic.Note] = []
    let help: String
  }

  func words(_ plan: Plan) -> Words {
    switch self {
    case .distance(let distance): distance.words
    case .noHours: Words(reason: "it never has working hours", help: "give its calendar hours")
    case .excess(let excess): excess.words(plan)
    case .opening(let opening): opening.words(plan)
    case .absence(let entity, let absence): absence.words(of: entity, plan)
    case .apart(let entities, let hours): hours.words(without: entities, plan)
    case .shortage(let shortage): shortage.words(plan)
    case .rule(let rule): rule.words(plan)
    case .crowd(let crowd): crowd.words(plan)
    }
  }

  fileprivate static let centuries = "more than 200 years after the start of the project"
}

extension Infeasibility.Distance {
  fileprivate var words: Infeasibility.Words {
    let centuries = Infeasibility.centuries
    return switch self {
    case .statusDate: Infeasibility.Words(reason: "the status date is \(centuries)", help: "check the year")
    case .start(let day): Infeasibility.Words(reason: "it may not start before \(day.iso), \(centuries)", help: "check the year")
    case .finish(let day): Infeasibility.Words(reason: "it may not finish before \(day.iso), \(centuries)", help: "check the year")
    case .predecessor:
      Infeasibility.Words(
        reason: "its predecessor ends \(centuries)", help: "check the lag, or the length of the predecessor")
    }
  }
}

extension Infeasibility.Excess {
  fileprivate func words(_ plan: Plan) -> Infeasibility.Words {
    switch self {
    case .workers(let count, let names):
      Infeasibility.Words(
        reason: "it asks for \(count) of \(plan.alternatives(names)), but no more than \(Allotment.most) can work on one task",
        help: "split the task")
    case .window(let id, let capacity):
      Infeasibility.Words(
        reason: "the window \(plan.quoted(id)) has a capacity of \(amount(capacity))", notes: [plan.declared(id)],
        help: "state a larger capacity")
    case .repetition(let id, let times):
      Infeasibility.Words(
        reason: "\(plan.quoted(id)) is assigned to it \(times) times", notes: [plan.declared(id)],
        help: "assign \(plan.quoted(id)) once")
    case .amount(let id, let kind, let needed, let available):
      Infeasibility.Words(
        reason: "it needs \(amount(needed)) of \(plan.quoted(id)), of which there \(areOnly(available))",
        notes: [plan.declared(id)], help: "ask for less, or state a larger \(word(kind))")
    case .places(let count, let names, let available, let lacking, let isRole):
      Infeasibility.Words(
        reason: "it needs \(count) of \(plan.alternatives(names)), of whom there \(areOnly(available))",
        notes: [plan.declared(lacking)],
        help: isRole ? "ask for less, or state a larger headcount" : "ask for less, or name more people")
    }
  }

  private func areOnly(_ parts: Int) -> String {
    parts == 0 ? "are none" : "\(parts <= WorkPattern.unit ? "is" : "are") only \(amount(parts))"
  }

  private func amount(_ parts: Int) -> String {
    parts % WorkPattern.unit == 0 ? "\(parts / WorkPattern.unit)" : "\(parts * 100 / WorkPattern.unit)%"
  }

  private func word(_ kind: Resource.Kind) -> String {
    switch kind {
    case .person: "share of time"
    case .seat: "headcount"
    case .equipment: "quantity"
    case .software: "number of seats"
    case .window: "capacity"
    }
  }
}

extension Infeasibility.Opening {
  fileprivate func words(_ plan: Plan) -> Infeasibility.Words {
    switch self {
    case .neverTogether(let ids):
      Infeasibility.Words(
        reason: "the windows of the systems it changes, \(plan.quoted(ids)), are never open at the same time",
        notes: ids.map(plan.declared),
        help: "give them an opening in common, or choose a window for the task with 'within'")
    case .none(let id):
      Infeasibility.Words(
        reason: "the window \(plan.quoted(id)) has no openings", notes: [plan.declared(id)],
        help: "give it openings, such as open every sat 22:00..06:00")
    case .nonePast(let id):
      Infeasibility.Words(
        reason: "the window \(plan.quoted(id)) has no openings left: all are past, blacked out, or outside its 'from' and 'until'",
        notes: [plan.declared(id)], help: "give it openings, such as open every sat 22:00..06:00")
    case .short(let id, let needed, let open):
      Infeasibility.Words(
        reason: "it needs \(SpokenLength.exact(needed)), but the window \(plan.quoted(id)) is open for \(SpokenLength.exact(open)) in all",
        notes: [plan.declared(id)], help: "open the window more often, or for longer")
    case .shortForOutage(let id, let outage, let backout, let longest):
      Infeasibility.Words(
        reason: "\(SpokenLength.exact(outage)) of outage"
          + (backout > 0 ? " and \(SpokenLength.exact(backout)) to back out" : "")
          + " do not fit into one opening of \(plan.quoted(id)), the longest of which is \(SpokenLength.exact(longest))",
        notes: [plan.declared(id)], help: "shorten the outage, or open the window for longer")
    }
  }
}

extension Infeasibility.Rule {
  fileprivate func words(_ plan: Plan) -> Infeasibility.Words {
    switch self {
    case .freeze(let system, let start):
      Infeasibility.Words(
        reason: "it changes \(plan.quoted(system)), which is frozen "
          + (start.map { "from \(plan.clock($0).day.iso) on, and it does not fit before" } ?? "all the time"),
        notes: [plan.declared(system)], help: "end the freeze")
    case .downtime(let system, let outage, let limit):
      Infeasibility.Words(
        reason: "it takes \(plan.quoted(system)) down for \(SpokenLength.exact(outage)), "
          + "but its downtime-limit is \(SpokenLength.exact(limit))",
        notes: [plan.declared(system)], help: "shorten the outage, split it, or agree on a higher limit")
    case .stock(let material, let isOrdered):
      Infeasibility.Words(
        reason: "the stock of \(plan.quoted(material)) is too small, and "
          + (isOrdered ? "more arrives \(Infeasibility.centuries)" : "no more is ordered"),
        notes: [plan.declared(material)],
        help: isOrdered ? "check the lead-time" : "state a larger quantity, or a lead-time to order more")
    }
  }
}
