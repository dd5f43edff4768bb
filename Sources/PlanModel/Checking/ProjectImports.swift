import PlanSyntax
import PlanText

/// `import crm "../crm.plan"`: the other project is checked separately; its names get the prefix `crm:`.
struct ProjectImports {
  private(set) var plans: [ImportedPlan] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A project is missing or has errors, so any name may exist.
  private(set) var hidesNames = false
  /// Where each short name was introduced.
  private var aliases: [String: Span] = [:]
  /// What has not been imported yet, the next one last.
  private var requests: [ProjectRequest]

  init(_ trees: [SyntaxTree], _ sources: SourceMap) {
    requests = []
    for tree in trees {
      for index in tree.top where tree.statements[index].kind == .directive {
        let head = tree.declarations[Int(tree.statements[index].first)]
        guard head.form == .import else { continue }
        requests.append(
          ProjectRequest(
            alias: head.name, title: head.title, folder: Path.folder(tree.source.path),
            written: sources.content(of: Text(span: head.title))))
      }
    }
    requests.reverse()
  }

  /// The next project to be imported.
  mutating func next(_ sources: SourceMap) -> ProjectRequest? {
    while let request = requests.popLast() {
      let name = sources.text(request.alias)
      guard let known = aliases[name] else {
        aliases[name] = request.alias
        return request
      }
      diagnostics.append(
        Diagnostic(
          .duplicateName, "'\(name)' is already imported", at: request.alias,
          notes: [Diagnostic.Note("first imported here", at: known)]))
    }
    return nil
  }

  /// Imports a project that has been read.
  ///
  /// - Parameter sources: the texts of the plan, which keep room for those of the project.
  mutating func add(_ project: Result<CheckedProject, LoadFailure>, _ request: ProjectRequest, _ sources: inout SourceMap) {
    switch project {
    case .failure(let failure):
      refuse(failure.finding(request.path, at: request.title))
    case .success(let project):
      if project.errors > 0 {
        refuse(
          Diagnostic(
            .includeMissing, "'\(request.path)' has \("error".counted(project.errors)) of its own", at: request.title,
            help: ["run planc lint \(request.path)"]))
      }
      guard sources.reserveRoom(for: project.plan.sources) else {
        return refuse(Diagnostic(.tooLarge, "'\(request.path)' makes the plan too large", at: request.title))
      }
      plans.append(ImportedPlan(alias: request.alias, plan: project.plan))
    }
  }

  /// Imports nothing for a request, of which something else says why.
  mutating func leaveOut() { hidesNames = true }

  /// Reports why names remain unknown.
  mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    hidesNames = true
  }
}

/// One line `import NAME "PATH"`.
struct ProjectRequest {
  let alias: Span
  let title: Span
  /// The folder of the file with the line.
  let folder: String
  let written: String

  var path: String { Path.file(written, from: folder) }
}

/// A project that others import.
struct CheckedProject {
  let plan: Plan
  /// The number of errors in it.
  let errors: Int
}
