import PlanSyntax
import PlanText

/// Uncertain event.
package struct Risk: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var category: Category?
  package var cause: Text?
  package var probability: Probability?
  package var impact: Impact?
  package var delays: [Delay] = []
  package var costs: [Damage] = []
  package var saves: [Saving] = []
  package var affects: [AnyReference] = []
  package var owner: Reference?
  package var avoid: [Response] = []
  package var mitigate: [Response] = []
  package var transfer: [Response] = []
  package var tolerate: [Response] = []
  package var exploit: [Response] = []
  package var enhance: [Response] = []
  package var share: [Response] = []
  package var contingency: [Response] = []
  package var trigger: [Trigger] = []
  package var residual: Percent?
  package var due: Day?
  package var identified: Stamp?
  package var occurred: Stamp?
  package var closed: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.risk
  package static let plural = "risks"
  package static let summary = "Uncertain event."
  package static var table: WritableKeyPath<PlanTables, [Risk]> { \.registers.risks }

  package static let rows: [Row<Risk>] = [
    .choice("kind", \.kind, "Type").byDefault("threat").recorded,
    .choice("category", \.category, "Class").recorded,
    .one("cause", .text, \.cause, "Root cause").recorded,
    .one("probability", .probability, \.probability, "Percent or level").required.planned,
    .choice("impact", \.impact, "Level, if not quantified").byDefault("from `delays`/`costs`").planned,
    .many("delays", .delay, \.delays, "`delays schema 5d..10d..20d`").accepting(.schedulable).planned,
    .many("costs", .damage, \.costs, "`costs 10_000..15_000..40_000 USD to licences`").accepting([.account]).planned,
    .many("saves", .saving, \.saves, "Opportunity gain").accepting(.schedulable).planned,
    .many("affects", .anyReferences, \.affects, "What it touches").accepting(.anything).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .many("avoid", .response, \.avoid, "Response").accepting(.work).recorded,
    .many("mitigate", .response, \.mitigate, "Response, `via TASK`").accepting(.work).recorded,
    .many("transfer", .response, \.transfer, "Response").accepting(.work).recorded,
    .many("tolerate", .response, \.tolerate, "Deliberate acceptance").accepting(.work).recorded,
    .many("exploit", .response, \.exploit, "Opportunity").accepting(.work).recorded,
    .many("enhance", .response, \.enhance, "Opportunity").accepting(.work).recorded,
    .many("share", .response, \.share, "Opportunity").accepting(.work).recorded,
    .many("contingency", .response, \.contingency, "Plan B, with `cost`").accepting(.work).recorded,
    .many("trigger", .trigger, \.trigger, "Early-warning sign").planned,
    .one("residual", .percent, \.residual, "Probability after responses").planned,
    .one("due", .date, \.due, "Next review").planned,
    .one("identified", .stamp, \.identified, "Identified on, by").accepting(.who).recorded,
    .one("occurred", .stamp, \.occurred, "Happened on").accepting(.who).planned,
    .one("closed", .stamp, \.closed, "Closed on, by").accepting(.who).planned,
  ]
}

extension Risk {
  package enum Kind: String, Choice {
    case threat, opportunity
  }
}

extension Risk {
  package enum Category: String, Choice {
    case schedule, cost, scope, quality, technical, security, resource, vendor, legal, organisation, external
  }
}

extension Risk {
  package enum Impact: String, Choice {
    case veryLow = "very-low", low, medium, high, veryHigh = "very-high"
  }
}
