import PlanSyntax
import PlanText

/// Text → plan: loads, parses, collects names, lowers every declaration.
package struct Checker {
  /// What a check returns, errors or not.
  package struct Result: Sendable {
    package var plan: Plan
    package var trees: [SyntaxTree]
    package var diagnostics: [Diagnostic]
    /// False when files are missing or unreadable: conclusions about the whole would be wrong.
    package var isComplete: Bool
  }

  /// Checks the plan whose main file is at a path.
  package static func check(
    path: String, loader: any SourceLoader, options: LoadOptions = LoadOptions()
  ) -> Result {
    check(path: path, bytes: nil, loader: loader, options: options, importing: [])
  }

  /// Checks a plan whose main file is given as bytes, such as standard input or an editor's buffer.
  package static func check(
    path: String, bytes: [UInt8], loader: any SourceLoader, options: LoadOptions = LoadOptions()
  ) -> Result {
    check(path: path, bytes: bytes, loader: loader, options: options, importing: [])
  }

  private static func check(
    path: String, bytes: [UInt8]?, loader: any SourceLoader, options: LoadOptions, importing: [String]
  ) -> Result {
    var files = Loader(loader, options, root: path)
    if let bytes { files.load(bytes, Path.normalized(path), nil) } else { files.load(path, from: nil) }
    var lowering = Lowering(plan: Plan(sources: files.sources), trees: files.trees)
    lowering.diagnostics = files.diagnostics
    lowering.hidden.anyName = files.isIncomplete
    for tree in files.trees { lowering.hidden.add(tree) }
    loadImports(&lowering, loader, options, importing + [Path.normalized(path)])
    var collector = Collector(lowering)
    collector.collectAll()
    collector.lowerAll(rootPath: path, isComplete: !files.isIncomplete)
    collector.checkUnusedTemplates()
    collector.lowering.bringImported()
    collector.lowering.resolveZones(loader)
    collector.lowering.suggestCurrency()
    return Result(
      plan: collector.lowering.plan, trees: collector.lowering.trees, diagnostics: collector.lowering.diagnostics,
      isComplete: !files.isIncomplete)
  }

  /// `import crm "../crm.plan"`: the other project is checked on its own; its names are known behind `crm:`.
  private static func loadImports(
    _ lowering: inout Lowering, _ loader: any SourceLoader, _ options: LoadOptions, _ importing: [String]
  ) {
    for tree in lowering.trees {
      for index in tree.top where tree.statements[index].kind == .directive {
        let head = tree.declarations[Int(tree.statements[index].first)]
        guard head.form == .import else { continue }
        let written = lowering.plan.sources.content(of: Text(span: head.title))
        let path = Path.join(Path.folder(tree.source.path), written)
        if let known = lowering.plan.imports.first(where: { lowering.text($0.alias) == lowering.text(head.name) }) {
          lowering.report(
            Diagnostic(
              .duplicateName, "'\(lowering.text(head.name))' is already imported", at: head.name,
              notes: [Diagnostic.Note("first imported here", at: known.alias)]))
          continue
        }
        if importing.contains(path) {
          lowering.report(
            Diagnostic(
              .includeCycle, "'\(path)' imports itself" + (importing.count > 1 ? " through \(importing.dropFirst().joined(separator: ", "))" : ""),
              at: head.title, help: ["projects that need each other's dates belong in one plan"]))
          lowering.hidden.anyName = true
          continue
        }
        var options = options
        options.allowsOutside = true
        let result: Result
        switch loader.read(path) {
        case .failure(let failure):
          lowering.report(Diagnostic(.includeMissing, "cannot read '\(path)': \(failure.reason)", at: head.title))
          lowering.hidden.anyName = true
          continue
        case .success(let bytes):
          result = check(path: path, bytes: bytes, loader: loader, options: options, importing: importing)
        }
        let errors = result.diagnostics.filter { $0.severity == .error }.count
        if errors > 0 {
          lowering.report(
            Diagnostic(
              .includeMissing, "'\(path)' has \(errors) error\(errors == 1 ? "" : "s") of its own", at: head.title,
              help: ["run planc lint \(path)"]))
          lowering.hidden.anyName = true
        }
        lowering.plan.imports.append(ImportedPlan(alias: head.name, plan: result.plan))
      }
    }
  }
}
