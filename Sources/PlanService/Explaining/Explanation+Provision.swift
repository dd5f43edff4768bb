import PlanAnalysis
import PlanSyntax
import PlanText

extension Explanation {
  /// What is known of a plan with errors about the dates of work that the errors cannot affect.
  struct Provision {
    /// `These dates are provisional because …`
    let sentence: String
    private let doubtful: DoubtfulWork

    init(_ compilation: Compilation, _ doubtful: DoubtfulWork) {
      self.doubtful = doubtful
      let hindrances = compilation.hindrances
      let isOne = hindrances.count == 1
      let undated = doubtful.activities.count
      sentence = "These dates are provisional because of \(compilation.errors(hindrances)), which cannot change them; "
        + "nothing can be compiled until \(isOne ? "it is" : "they are") fixed."
        + (undated == 0
          ? ""
          : " \(isOne ? "It leaves" : "They leave") \(undated == 1 ? "1 activity" : "\(undated) activities") without dates, so "
            + "float and drag are not known.")
    }

    func isInDoubt(_ activity: ActivityID) -> Bool { doubtful.contains(activity) }
    var leavesDoubt: Bool { !doubtful.activities.isEmpty }
  }

  /// The explanation of what a compilation knows about an activity; nil if that has no dates because of errors.
  package init?(_ compilation: Compilation, _ activity: ActivityID) {
    if let facts = compilation.facts.dated {
      self.init(facts, activity, nil)
    } else if let provisional = compilation.provisional, !provisional.doubtful.contains(activity), let facts = provisional.facts {
      self.init(facts, activity, Provision(compilation, provisional.doubtful))
    } else {
      return nil
    }
  }
}
