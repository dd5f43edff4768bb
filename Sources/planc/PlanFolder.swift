import PlanModel
import PlanService
import PlanText

/// The plans under a folder: every file that is a plan, with what it includes, and the parts that no plan includes.
///
/// Skips names that begin with a dot and everything git ignores; links to folders are not followed.
struct PlanFolder {
  private(set) var parts: [PlanPart] = []
  /// Files that do not belong to any plan.
  private(set) var orphans: [String] = []

  init(_ folder: String, _ reading: PlanReading) throws(Failure) {
    if FileSystem.names(in: folder) == nil {
      throw Failure(.cannotRead, "cannot read '\(folder)': \(SystemError.reason(errno))", file: folder)
    }
    let files = Self.files(under: folder)
    guard !files.isEmpty else {
      throw .usage(
        "no plans found under '\(folder)'",
        help: ["planc lint looks for *.plan files, except in hidden folders and files that git ignores"])
    }
    let plans = Self.plans(files, reading)
    parts = plans.map { PlanPart(compilation: $0, extent: nil) }
    let read = Set(plans.flatMap { $0.plan.sources.files.compactMap { FileIdentity(existing: $0.path) } })
    for file in files {
      if let identity = FileIdentity(existing: file), read.contains(identity) { continue }
      let found = reading.parts(of: file)
      let isOrphan = found.count == 1 && found[0].extent == nil && found[0].isWithoutProject
      let isSound = found.allSatisfy { $0.compilation.diagnostics.allSatisfy { $0.code == .missingProject } }
      if isOrphan, isSound { orphans.append(file) } else { parts += found }
    }
  }

  /// Compilations of the files that have a project and are not part of another such plan.
  private static func plans(_ files: [String], _ reading: PlanReading) -> [Compilation] {
    var found: [(own: FileIdentity?, others: Set<FileIdentity>, compilation: Compilation)] = []
    for file in files where mayBePlan(file, reading.options) {
      let compilation = reading.compile(file)
      let sources = compilation.plan.sources.files
      guard !compilation.plan.projects.isEmpty || !compilation.plan.registers.portfolios.isEmpty else { continue }
      let own = FileIdentity(existing: file)
      let others = Set(sources.compactMap { FileIdentity(existing: $0.path) }).subtracting([own].compactMap { $0 })
      found.append((own, others, compilation))
    }
    return found.indices.filter { index in
      !found.indices.contains { other in
        guard other != index, let own = found[index].own, found[other].others.contains(own) else { return false }
        // If two files include each other, the first is the plan.
        return other < index || !(found[other].own.map { found[index].others.contains($0) } ?? false)
      }
    }.map { found[$0].compilation }
  }

  /// A plan declares its project or includes the file that does.
  private static func mayBePlan(_ path: String, _ options: LoadOptions) -> Bool {
    let loader = DiskLoader()
    guard !loader.leadsOutside(path, options), case .success(let bytes) = loader.read(path) else { return true }
    return ["project", "portfolio", "include"].contains { PartFinder.mentions($0, bytes) }
  }

  // MARK: Files

  /// Paths of plan files, ascending.
  private static func files(under folder: String) -> [String] {
    var result: [String] = []
    let top = folder.hasSuffix("/") ? folder : folder + "/"
    collect(top, repository: isInRepository(folder) ? top : nil, &result)
    return result.ordered { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }
  }

  /// A repository within the folder is queried separately: git does not look into nested repositories.
  private static func collect(_ top: String, repository: String?, _ result: inout [String]) {
    let base = repository ?? top
    var found: [String] = []
    var pending = [top]
    while let folder = pending.popLast() {
      for name in DiskLoader().list(folder).ordered() where !name.hasPrefix(".") {
        let path = folder + name
        if FileSystem.isFolder(path, followingLinks: false) {
          if FileSystem.exists(path + "/.git") {
            collect(path + "/", repository: path + "/", &result)
          } else {
            pending.append(path + "/")
          }
        } else if name.hasSuffix(".plan"), !FileSystem.isFolder(path) {
          found.append(path)
        }
      }
    }
    let relative = found.map { String($0.unicodeScalars.dropFirst(base.unicodeScalars.count)) }
    let ignored = repository == nil ? [] : GitIgnore.ignored(relative, in: base)
    result += zip(found, relative).filter { !ignored.contains($1) }.map(\.0)
  }

  private static func isInRepository(_ folder: String) -> Bool {
    DiskLoader().bounds(of: folder + "/plan").isRepository
  }
}
