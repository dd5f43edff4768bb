import PlanSyntax
import PlanText

/// Checks a project after those that it imports, each once, however many import it. What is being checked is a list,
/// because a chain of imports may be longer than calls can be nested.
package struct ProjectChecks {
  private let loader: any SourceLoader
  private var options: LoadOptions
  /// Each is imported by the one before.
  private var open: [OpenProject] = []
  private var openPaths: Set<Path.Key> = []
  private var known: [Path.Key: Result<CheckedProject, LoadFailure>] = [:]

  /// A plan refers to those that it imports, and so on down; nothing but a mistake needs more levels.
  package static let depthLimit = 1000

  private struct OpenProject {
    let path: String
    var files: Loader
    var imports: ProjectImports
    /// What is being imported.
    var request: ProjectRequest?

    mutating func add(_ project: Result<CheckedProject, LoadFailure>, _ request: ProjectRequest) {
      imports.add(project, request, &files.sources)
    }

    /// Reports that what is being imported leads too far down, or back to this project, once. The finding belongs here,
    /// where the levels begin: the project in which they end would be fine by itself.
    mutating func refuse(_ code: Code, _ message: String, _ help: String) {
      guard let place = request?.title, !imports.diagnostics.contains(where: { $0.code == code && $0.span == place }) else { return }
      imports.refuse(Diagnostic(code, message, at: place, help: [help]))
    }
  }

  init(_ loader: any SourceLoader, _ options: LoadOptions) {
    self.loader = loader
    self.options = options
  }

  /// Checks the plan whose main file is at a path, or given as bytes.
  mutating func check(_ path: String, _ bytes: [UInt8]?) -> Checker.Result {
    options = options.bounded(by: path, loader)
    open(path, bytes)
    while true {
      let last = open.count - 1
      if let request = open[last].imports.next(open[last].files.sources) {
        open[last].request = request
        importProject(request)
      } else {
        let project = open.removeLast()
        openPaths.remove(Path.Key(project.path))
        let result = Checker.check(project.files, project.imports, path: project.path, loader)
        if open.isEmpty { return result }
        let errors = result.diagnostics.count { $0.severity == .error }
        known[Path.Key(project.path)] = .success(CheckedProject(plan: result.plan, errors: errors))
        addKnown(project.path)
      }
    }
  }

  private mutating func open(_ path: String, _ bytes: [UInt8]?) {
    var files = Loader(loader, options)
    if let bytes { files.load(bytes, Path.normalized(path)) } else { files.load(path) }
    openPaths.insert(Path.Key(Path.normalized(path)))
    open.append(OpenProject(path: path, files: files, imports: ProjectImports(files.trees, files.sources)))
  }

  /// Imports a project into the last one, at once if it is known.
  private mutating func importProject(_ request: ProjectRequest) {
    let last = open.count - 1
    if openPaths.contains(Path.Key(request.path)) {
      open[last].imports.leaveOut()
      return refuseCircle(open.drop { Path.normalized($0.path) != request.path })
    }
    if let refusal = options.refusal(of: request.written, request.path, below: request.folder, loader, at: request.title) {
      return open[last].imports.refuse(refusal)
    }
    if known[Path.Key(request.path)] != nil { return addKnown(request.path) }
    guard open.count <= Self.depthLimit else {
      open[last].imports.leaveOut()
      return open[0].refuse(
        .tooDeep, "imports are nested more than \(Self.depthLimit) levels deep",
        "import the projects whose names are used, not those that lead to them")
    }
    switch loader.read(request.path) {
    case .failure(let failure):
      known[Path.Key(request.path)] = .failure(failure)
      addKnown(request.path)
    case .success(let bytes):
      open(request.path, bytes)
    }
  }

  /// Reports projects of which each imports the next, and the last the first.
  private mutating func refuseCircle(_ circle: ArraySlice<OpenProject>) {
    let (named, others) = circle.map(\.path).mentioned
    let first = circle[circle.startIndex].path
    open[circle.startIndex].refuse(
      .includeCycle,
      circle.count == 1
        ? "'\(first)' imports itself" : "projects import each other: \(Array(named).circle(omitting: others, backTo: first))",
      circle.count == 1 ? "remove the import" : "projects that need each other's dates belong in one plan")
  }

  /// Imports a project that has been read into the last one.
  private mutating func addKnown(_ path: String) {
    let last = open.count - 1
    guard let request = open[last].request, let project = known[Path.Key(path)] else { return }
    open[last].add(project, request)
  }
}
