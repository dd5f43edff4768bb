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
  package static var table: EntryList<SystemUnderChange> { .init({ $0.systems }, { $0.systems.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Service owner").accepting(.who).recorded,
    many("depends-on", .references, { $0(&$1.dependsOn) }, "Runtime dependency").accepting([.system]).planned,
    one("part-of", .reference, { $0(&$1.partOf) }, "Parent system").accepting([.system]).recorded,
    many("compatible-with", .compatibility, { $0(&$1.compatibleWith) },
      "Proven compatibility, with evidence").accepting([.system, .equipment, .software]).planned,
    many("incompatible-with", .compatibility, { $0(&$1.incompatibleWith) },
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    many("replaces", .references, { $0(&$1.replaces) }, "Superseded system").accepting([.system]).recorded,
    one("version", .text, { $0(&$1.version) }, "Version or issue number").recorded,
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    choice("data", { $0(&$1.data) }, "Highest data classification").byDefault("internal").recorded,
    choice("criticality", { $0(&$1.criticality) }, "Business criticality").byDefault("medium").recorded,
    one("users", .number, { $0(&$1.users) }, "Number of users").recorded,
    one("downtime-limit", .quota, { $0(&$1.downtimeLimit) }, "Outage allowance (`4h/mo`)").example("4h/mo"),
    many("freeze", .offDates, { $0(&$1.freeze) }, "Dates on which it must not be changed"),
    one("within", .reference, { $0(&$1.within) }, "Default window for tasks that change it").accepting([.window]),
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
