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
  package static var table: WritableKeyPath<PlanTables, [Contract]> { \.registers.contracts }

  package static let rows: [Row<Contract>] = [
    .one("vendor", .reference, \.vendor, "Supplier").accepting([.vendor, .stakeholder, .team]).required.recorded,
    .choice("kind", \.kind, "Type").byDefault("fixed-price").recorded,
    .one("value", .money, \.value, "Contract value").planned,
    .one("account", .reference, \.account, "Account that bears the cost").accepting([.account]).planned,
    .one("signed", .stamp, \.signed, "Signed on, by").accepting(.who).recorded,
    .one("from", .bound, \.from, "Term start").accepting(.work).planned,
    .one("until", .bound, \.until, "Term end").accepting(.work).planned,
    .many("delivers", .references, \.delivers, "Deliverables completed by it").accepting([.deliverable]).recorded,
    .many("for", .anyReferences, \.for, "Activities or externals it covers").accepting(.anything).recorded,
    .many("pay", .payment, \.pay, "`pay 30% after order \"Deposit\"`").accepting(.schedulable).planned,
    .one("penalty", .penalty, \.penalty, "`penalty 1_000 USD/d from DATE max 10%`").planned,
    .one("retention", .percent, \.retention, "Share held back").planned,
    .one("warranty", .span, \.warranty, "Warranty period").planned,
    .many("sla", .text, \.sla, "Service level").recorded,
    .many("terms", .text, \.terms, "Noteworthy term").recorded,
    .many("approver", .references, \.approver, "Legal / procurement").accepting(.who).recorded,
    .one("notice", .span, \.notice, "Notice period").planned,
    .one("renews", .date, \.renews, "Renewal date").planned,
    .one("ended", .stamp, \.ended, "Ended on, by").accepting(.who).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
  ]
}

extension Contract {
  package enum Kind: String, Choice {
    case fixedPrice = "fixed-price", timeAndMaterials = "time-and-materials", costPlus = "cost-plus", subscription, framework
  }
}
