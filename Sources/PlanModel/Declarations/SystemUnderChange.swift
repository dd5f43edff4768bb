import PlanSyntax

/// Application, network, platform or data store the project touches or could disturb.
package struct SystemUnderChange: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var owner: Reference?
  package var dependsOn: [Reference] = []
  package var partOf: Reference?
  package var compatibleWith: [Compatibility] = []
  package var incompatibleWith: [Compatibility] = []
  package var replaces: [Reference] = []
  package var version: Text?
  package var vendor: Reference?
  package var data: Classification?
  package var criticality: Criticality?
  package var users: Decimal?
  package var downtimeLimit: Quota?
  package var freeze: [OffDates] = []
  package var within: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.system
  package static let plural = "systems"
  package static let summary = "Application, network, platform or data store the project touches or could disturb."
  package static var table: WritableKeyPath<PlanTables, [SystemUnderChange]> { \.systems }

  package static let rows: [Row<SystemUnderChange>] = [
    .choice("kind", \.kind, "Type").recorded,
    .one("owner", .reference, \.owner, "Service owner").accepting(.who).recorded,
    .many("depends-on", .references, \.dependsOn, "Runtime dependency").accepting([.system]).planned,
    .one("part-of", .reference, \.partOf, "Parent system").accepting([.system]).recorded,
    .many("compatible-with", .compatibility, \.compatibleWith,
      "Proven compatibility, with evidence").accepting([.system, .equipment, .software]).planned,
    .many("incompatible-with", .compatibility, \.incompatibleWith,
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    .many("replaces", .references, \.replaces, "Superseded system").accepting([.system]).recorded,
    .one("version", .text, \.version, "Version or issue number").recorded,
    .one("vendor", .reference, \.vendor, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    .choice("data", \.data, "Highest data classification").byDefault("internal").recorded,
    .choice("criticality", \.criticality, "Business criticality").byDefault("medium").recorded,
    .one("users", .number, \.users, "Number of users").recorded,
    .one("downtime-limit", .quota, \.downtimeLimit, "Outage allowance (`4h/mo`)"),
    .many("freeze", .offDates, \.freeze, "Dates on which it must not be changed"),
    .one("within", .reference, \.within, "Default window for tasks that change it").accepting([.window]),
  ]
}

extension SystemUnderChange {
  package enum Kind: String, Choice {
    case application, database, network, server, storage, cloud, service, data, device
  }
}

extension SystemUnderChange {
  package enum Classification: String, Choice {
    case `public`, `internal`, confidential, restricted
  }
}

extension SystemUnderChange {
  package enum Criticality: String, Choice {
    case low, medium, high, vital
  }
}
