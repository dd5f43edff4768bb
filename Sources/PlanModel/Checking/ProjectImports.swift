import PlanSyntax
import PlanText

/// `import crm "../crm.plan"`: the other project is checked separately; its names get the prefix `crm:`.
struct ProjectImports {
  private(set) var plans: [ImportedPlan] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A project is missing or has errors, so any name may exist.
  private(set) var hidesNames = false

  /// - Parameters:
  ///   - sources: the texts of the plan, which keep room for those of the projects.
  ///   - importing: paths of the projects that import each other down to this one.
  static func load(
    _ trees: [SyntaxTree], _ sources: inout SourceMap, _ loader: any SourceLoader, _ options: LoadOptions,
    importing: [String]
  ) -> ProjectImports {
    var result = ProjectImports()
    for tree in trees {
      for index in tree.top where tree.statements[index].kind == .directive {
        let head = tree.declarations[Int(tree.statements[index].first)]
        guard head.form == .import else { continue }
        let path = Path.join(Path.folder(tree.source.path), sources.content(of: Text(span: head.title)))
        let name = sources.text(head.name)
        if let known = result.plans.first(where: { sources.text($0.alias) == name }) {
          result.diagnostics.append(
            Diagnostic(
              .duplicateName, "'\(name)' is already imported", at: head.name,
              notes: [Diagnostic.Note("first imported here", at: known.alias)]))
        } else if importing.contains(path) {
          result.refuse(
            Diagnostic(
              .includeCycle,
              "'\(path)' imports itself"
                + (importing.count > 1 ? " through \(importing.dropFirst().joined(separator: ", "))" : ""),
              at: head.title, help: ["projects that need each other's dates belong in one plan"]))
        } else {
          result.add(head, path, &sources, loader, options, importing)
        }
      }
    }
    return result
  }

  private mutating func add(
    _ head: DeclarationSyntax, _ path: String, _ sources: inout SourceMap, _ loader: any SourceLoader,
    _ options: LoadOptions, _ importing: [String]
  ) {
    switch loader.read(path) {
    case .failure(let failure):
      refuse(Diagnostic(.includeMissing, "cannot read '\(path)': \(failure.reason)", at: head.title))
    case .success(let bytes):
      let checked = Checker.check(imported: path, bytes, loader, options, importing: importing)
      let errors = checked.diagnostics.count { $0.severity == .error }
      if errors > 0 {
        refuse(
          Diagnostic(
            .includeMissing, "'\(path)' has \(errors) error\(errors == 1 ? "" : "s") of its own", at: head.title,
            help: ["run planc lint \(path)"]))
      }
      guard sources.reserveRoom(for: checked.plan.sources) else {
        return refuse(
          Diagnostic(.tooLarge, "'\(path)' makes the plan too large", at: head.title))
      }
      plans.append(ImportedPlan(alias: head.name, plan: checked.plan))
    }
  }

  /// Reports why names remain unknown.
  private mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    hidesNames = true
  }
}
