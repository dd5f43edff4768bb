import PlanSyntax
import PlanText

/// The declarations of the trees: the stage after expansion. The order of declarations never matters.
struct DeclaredNames {
  /// The plan as far as names are concerned: texts, entities and symbols, but no properties yet.
  var plan: Plan
  var sites: DeclarationSites
  /// Names that syntax errors may have hidden.
  var hidden: HiddenNames
  var diagnostics: [Diagnostic] = []
}

/// Where in the trees each entity gets its properties from.
struct DeclarationSites {
  /// Where each entity is declared, by its number.
  private(set) var places: [StatementPlace] = []
  /// Blocks that extend something, keyed by what they extend.
  var extensions: [EntityID: [StatementPlace]] = [:]
  /// All scenarios, in source order.
  var scenarios: [EntityID] = []
  /// The dated records outside scenarios, in source order.
  var records: [StatementPlace] = []
  /// What scenarios override and drop, in source order.
  private(set) var amendments: [Amendment] = []
  /// The same, by scenario.
  private(set) var amendmentsOfScenario: [EntityID: [Amendment]] = [:]

  subscript(id: EntityID) -> StatementPlace { places[Int(id.index)] }

  mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }
  mutating func append(_ place: StatementPlace) { places.append(place) }

  mutating func append(_ amendment: Amendment) {
    amendments.append(amendment)
    amendmentsOfScenario[amendment.scenario, default: []].append(amendment)
  }
}

/// An `override` or `drop` of a scenario.
struct Amendment {
  let scenario: EntityID
  let place: StatementPlace
}
