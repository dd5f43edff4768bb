import PlanAnalysis
import PlanSchedule
import PlanSyntax
import PlanText

/// Who works on it, and how much.
extension Explanation {
  var who: (label: String, value: String)? {
    let own = plan[activity]
    let shares = facts.shares(activity)
    if shares.isEmpty {
      guard own.hasDetails, let owner = own.details.owner else { return nil }
      return ("Owner", name(owner))
    }
    return ("Who", shares.map(text).joined(separator: "; "))
  }

  func name(_ reference: Reference) -> String {
    visible(reference.target == .none ? plan.sources.text(reference.span) : plan.path(reference.target))
  }

  /// `ben at 50%, 8 hours (asked for: dev or ana)`
  private func text(_ share: AssignedWork.Share) -> String {
    let asked = ([share.allotment.first] + share.allotment.others).map(name).listed(.or)
    var result = share.chosen.map { visible(plan.path($0)) } ?? asked
    var (parts, scale) = share.units
    while scale > 0, parts % 10 == 0 { (parts, scale) = (parts / 10, scale - 1) }
    let isWhole = scale == 0
    if isWhole, parts != 1 { result = "\(parts) \(result)" }
    // Requests for more than a person's availability are reduced to it.
    let cut = cutShare(share)
    if let cut { result += " at \(cut.text)" } else if !isWhole { result += " at \(Self.percent(share.units))" }
    if let work = share.work, work > 0 { result += ", \(SpokenLength.hours(work))" }
    if share.chosen != nil, share.isChoice { result += " (asked for: \(asked))" }
    if cut != nil, let wanted = share.allotment.share { result += " (asked for: \(wanted.text))" }
    return result
  }

  /// The most that is ever available of a person of whom more is requested.
  private func cutShare(_ share: AssignedWork.Share) -> Percent? {
    guard let chosen = share.chosen, plan[chosen].kind == .person, let wanted = share.allotment.share,
      let most = plan.people[Int(plan[chosen].row)].mostAvailable, wanted.millionths > most.millionths
    else { return nil }
    return most
  }

  private static func percent(_ units: (unscaled: Int, scale: Int)) -> String {
    var tenths = units.unscaled * 1000
    for _ in 0..<units.scale { tenths /= 10 }
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
  }
}
