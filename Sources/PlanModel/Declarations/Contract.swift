import PlanSyntax
import PlanText

/// Agreement with a vendor.
package struct Contract: Declaration, PlanEntry {
  package let id: EntityID
  package var vendor: Reference?
  package var kind: Kind?
  package var value: Money?
  package var account: Reference?
  package var signed: Stamp?
  package var from: Bound?
  package var until: Bound?
  package var delivers: [Reference] = []
  package var `for`: [AnyReference] = []
  package var pay: [Payment] = []
  package var penalty: Penalty?
  package var retention: Percent?
  package var warranty: TimeSpan?
  package var sla: [Text] = []
  package var terms: [Text] = []
  package var approver: [Reference] = []
  package var notice: TimeSpan?
  package var renews: Day?
  package var ended: Stamp?
  package var owner: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.contract
  package static let plural = "contracts"
  package static let summary = "Agreement with a vendor."
  package static var table: EntryList<Contract> { .init({ $0.registers.contracts }, { $0.registers.contracts.append($1) }) }

  package static let rows: [Row] = [
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).required.recorded,
    choice("kind", { $0(&$1.kind) }, "Type").byDefault("fixed-price").recorded,
    one("value", .money, { $0(&$1.value) }, "Contract value"),
    one("account", .reference, { $0(&$1.account) }, "Account that bears the cost").accepting([.account]),
    one("signed", .stamp, { $0(&$1.signed) }, "Signed on, by").accepting(.who).recorded,
    one("from", .bound, { $0(&$1.from) }, "Term start").accepting(.work),
    one("until", .bound, { $0(&$1.until) }, "Term end").accepting(.work),
    many("delivers", .references, { $0(&$1.delivers) }, "Deliverables completed by it").accepting([.deliverable]).recorded,
    many("for", .anyReferences, { $0(&$1.for) }, "Activities or externals it covers").accepting(.anything),
    many("pay", .payment, { $0(&$1.pay) }, "`pay 30% after order \"Deposit\"`").accepting(.schedulable),
    one("penalty", .penalty, { $0(&$1.penalty) }, "`penalty 1_000 USD/d from DATE max 10%`").planned,
    one("retention", .percent, { $0(&$1.retention) }, "Share held back").planned,
    one("warranty", .span, { $0(&$1.warranty) }, "Warranty period").planned,
    many("sla", .text, { $0(&$1.sla) }, "Service level").recorded,
    many("terms", .text, { $0(&$1.terms) }, "Noteworthy term").recorded,
    many("approver", .references, { $0(&$1.approver) }, "Legal / procurement").accepting(.who).recorded,
    one("notice", .span, { $0(&$1.notice) }, "Notice period").planned,
    one("renews", .date, { $0(&$1.renews) }, "Renewal date").planned,
    one("ended", .stamp, { $0(&$1.ended) }, "Ended on, by").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
  ]
}

extension Contract {
  package enum Kind: String, Choice {
    case fixedPrice = "fixed-price", timeAndMaterials = "time-and-materials", costPlus = "cost-plus", subscription, framework
  }
}
