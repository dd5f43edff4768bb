import PlanSyntax
import PlanText

extension Plan: ValueNaming {
  package subscript(id: EntityID) -> Entity { entities[Int(id.index)] }

  /// The name of a reference's target; as written if nothing has that name.
  package func name(_ reference: Reference) -> String {
    reference.target == .none ? sources.text(reference.span) : name(reference.target)
  }

  /// The name as written, without its path.
  package func name(_ id: EntityID) -> String {
    let entity = self[id]
    if entity.source >= 0 {
      let imported = imports[Int(entity.source)]
      return sources.text(imported.alias) + ":" + imported.plan.path(EntityID(Int(entity.row)))
    }
    if entity.importedFrom >= 0 {
      let imported = imports[Int(entity.importedFrom)]
      let name = entity.foreign < 0 ? "calendar" : imported.plan.path(EntityID(Int(entity.foreign)))
      return sources.text(imported.alias) + ":" + name
    }
    return entity.name == .none ? entity.kind.keyword : sources.text(entity.name)
  }

  /// The full name: `build.schema` for work inside phases.
  package func path(_ id: EntityID) -> String {
    let entity = self[id]
    guard entity.parent != .none, entity.kind.isActivity else { return name(id) }
    var names = [name(id)]
    var parent = entity.parent
    while parent != .none, self[parent].kind != .scenario {
      names.append(name(parent))
      parent = self[parent].parent
    }
    return names.reversed().joined(separator: ".")
  }

  /// The title, or the name if there is none.
  package func title(_ id: EntityID) -> String {
    let entity = self[id]
    if entity.source >= 0 { return imports[Int(entity.source)].plan.title(EntityID(Int(entity.row))) }
    if entity.importedFrom >= 0, entity.foreign >= 0 {
      return imports[Int(entity.importedFrom)].plan.title(EntityID(Int(entity.foreign)))
    }
    return entity.title == .none ? name(id) : text(Text(span: entity.title))
  }

  /// The content of a text.
  package func text(_ text: Text) -> String { sources.content(of: text) }
  package func text(_ span: Span) -> String { sources.text(span) }

  package func minutes(_ amount: TimeAmount, elapsed: Bool) -> Int { timeScale.minutes(amount, elapsed: elapsed) }

  /// The place of a declaration in the original source. `locator` is made of ``sources``, once for many places.
  package func place(_ id: EntityID, _ locator: inout Locator) -> LocatedSpan? {
    locator.locate(self[id].name == .none ? self[id].head : self[id].name)
  }

  /// The row of what a reference denotes, if it belongs to this plan and is of the given kind.
  package func row(_ reference: Reference?, _ kind: DeclarationKind) -> Int? {
    guard let id = reference?.target, id != .none else { return nil }
    let entity = self[id]
    return entity.kind == kind && entity.row >= 0 && entity.source < 0 && !entity.isHypothetical
      ? Int(entity.row) : nil
  }

  /// The properties that every declaration can have.
  package func common(_ id: EntityID) -> CommonProperties? {
    let index = self[id].common
    return index < 0 ? nil : common[Int(index)]
  }
}
