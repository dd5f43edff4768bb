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
  package static var table: EntryList<Risk> { .init({ $0.registers.risks }, { $0.registers.risks.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").byDefault("threat").recorded,
    choice("category", { $0(&$1.category) }, "Class").recorded,
    one("cause", .text, { $0(&$1.cause) }, "Root cause").recorded,
    one("probability", .probability, { $0(&$1.probability) }, "Percent or level").required.planned,
    choice("impact", { $0(&$1.impact) }, "Level, if not quantified").byDefault("from `delays`/`costs`").planned,
    many("delays", .delay, { $0(&$1.delays) }, "`delays schema 5d..10d..20d`").accepting(.schedulable).planned,
    many("costs", .damage, { $0(&$1.costs) }, "`costs 10_000..15_000..40_000 USD to licences`").accepting([.account]).planned,
    many("saves", .saving, { $0(&$1.saves) }, "Opportunity gain").accepting(.schedulable).planned,
    many("affects", .anyReferences, { $0(&$1.affects) }, "What it touches").accepting(.anything).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    many("avoid", .response, { $0(&$1.avoid) }, "Response").accepting(.work).recorded,
    many("mitigate", .response, { $0(&$1.mitigate) }, "Response, `via TASK`").accepting(.work).recorded,
    many("transfer", .response, { $0(&$1.transfer) }, "Response").accepting(.work).recorded,
    many("tolerate", .response, { $0(&$1.tolerate) }, "Deliberate acceptance").accepting(.work).recorded,
    many("exploit", .response, { $0(&$1.exploit) }, "Opportunity").accepting(.work).recorded,
    many("enhance", .response, { $0(&$1.enhance) }, "Opportunity").accepting(.work).recorded,
    many("share", .response, { $0(&$1.share) }, "Opportunity").accepting(.work).recorded,
    many("contingency", .response, { $0(&$1.contingency) }, "Plan B, with `cost`").accepting(.work).recorded,
    many("trigger", .trigger, { $0(&$1.trigger) }, "Early-warning sign").planned,
    one("residual", .percent, { $0(&$1.residual) }, "Probability after responses").planned,
    one("due", .date, { $0(&$1.due) }, "Next review").planned,
    one("identified", .stamp, { $0(&$1.identified) }, "Identified on, by").accepting(.who).recorded,
    one("occurred", .stamp, { $0(&$1.occurred) }, "Happened on").accepting(.who).planned,
    one("closed", .stamp, { $0(&$1.closed) }, "Closed on, by").accepting(.who).planned,
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
