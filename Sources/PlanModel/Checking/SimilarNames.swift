import PlanSyntax
import PlanText

/// What was probably meant by wrong names. What it needs to know of each declaration is gathered once, with the first
/// wrong name.
struct SimilarNames {
  private var names = KnownNames()
  private var paths = KnownNames()
  /// The paths of each imported project that was asked for.
  private var imported: [Int: KnownNames] = [:]
  private var searches = 0
  /// Each search covers all names, and a reader needs no more hints than this.
  private static let searchLimit = 100

  var canSearch: Bool { searches < Self.searchLimit }

  /// The nearest of the declarations that are meant, with its path if the wrong name has one, or else with its name.
  mutating func declaration(_ written: String, in plan: Plan, where isMeant: (EntityID) -> Bool) -> (id: EntityID, name: String)? {
    guard countSearch() else { return nil }
    func nearest(_ name: String, _ known: KnownNames, _ spelling: (EntityID) -> String) -> (id: EntityID, name: String)? {
      known.nearest(to: name) { number in
        let id = EntityID(number)
        return isMeant(id) ? spelling(id) : nil
      }.map { (EntityID($0), spelling(EntityID($0))) }
    }
    for number in names.count..<plan.entities.count { names.append(plan.name(EntityID(number))) }
    guard written.contains(".") else { return nearest(written, names, plan.name) }
    for number in paths.count..<plan.entities.count { paths.append(plan.path(EntityID(number))) }
    if let found = nearest(written, paths, plan.path) { return found }
    let short = written.split(separator: ".").last.map(String.init) ?? written
    return short == written ? nil : nearest(short, names, plan.name)
  }

  /// The nearest name of an imported project.
  mutating func alias(_ written: String, in plan: Plan) -> String? {
    countSearch() ? Suggestion.nearest(to: written, in: plan.imports.map { plan.sources.text($0.alias) }) : nil
  }

  /// The nearest path in an imported project.
  mutating func path(_ written: String, ofImport number: Int, in plan: Plan) -> String? {
    guard countSearch() else { return nil }
    let project = plan.imports[number].plan
    let known = imported[number] ?? {
      var known = KnownNames()
      for entity in project.entities.indices { known.append(project.path(EntityID(entity))) }
      return known
    }()
    imported[number] = known
    return known.nearest(to: written) { project.path(EntityID($0)) }.map { project.path(EntityID($0)) }
  }

  private mutating func countSearch() -> Bool {
    guard canSearch else { return false }
    searches += 1
    return true
  }
}
