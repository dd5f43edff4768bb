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
    let order = Self.rootsFirst(files, reading)
    let plans = Self.plans(order, reading).ordered { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var checked = plans.reduce(into: Set<FileIdentity>()) { $0.formUnion(Self.identities($1.compilation)) }
    let known = Set(files.compactMap { FileIdentity(existing: $0) })
    var unread: Set<FileIdentity> = []
    var others: [(path: String, part: PlanPart)] = []
    for file in order {
      if let identity = FileIdentity(existing: file), checked.contains(identity) { continue }
      let parts = reading.parts(of: file) { path in FileIdentity(existing: path).map(known.contains) ?? false }
      // What it includes is checked with it, unless it is only a part itself.
      let own = parts.count == 1 && parts[0].extent == nil ? Self.identities(parts[0].compilation) : []
      let isSound = parts.allSatisfy { $0.compilation.diagnostics.allSatisfy { $0.code == .missingProject } }
      if !own.isEmpty, parts[0].isWithoutProject, isSound {
        unread.formUnion(own.subtracting(checked))
      } else {
        others += parts.map { (file, $0) }
      }
      checked.formUnion(own)
    }
    orphans = files.filter { FileIdentity(existing: $0).map(unread.contains) ?? false }
    parts = plans.map { PlanPart(compilation: $0.compilation, extent: nil) }
    parts += others.ordered { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.part)
  }

  /// The files of a compilation.
  private static func identities(_ compilation: Compilation) -> Set<FileIdentity> {
    Set(compilation.plan.sources.files.compactMap { FileIdentity(existing: $0.path) })
  }

  /// First the files that no other one includes, then the rest, each in the order of the list: what a plan includes is
  /// then known to be part of it before it is compiled.
  private static func rootsFirst(_ files: [String], _ reading: PlanReading) -> [String] {
    let loader = DiskLoader()
    var included: Set<FileIdentity> = []
    for file in files where !loader.leadsOutside(file, reading.options) {
      guard case .success(let bytes) = loader.read(file), PartFinder.mentions("include", bytes) else { continue }
      let own = FileIdentity(existing: file)
      for path in Loader.included(by: file, bytes, loader, reading.options) {
        if let other = FileIdentity(existing: path), other != own { included.insert(other) }
      }
    }
    let isIncluded = files.map { FileIdentity(existing: $0).map(included.contains) ?? false }
    return [false, true].flatMap { included in zip(files, isIncluded).filter { $1 == included }.map(\.0) }
  }

  /// Compilations of the files that have a project and are not part of another such plan.
  private static func plans(_ files: [String], _ reading: PlanReading) -> [(path: String, compilation: Compilation)] {
    var found: [(path: String, own: FileIdentity?, others: Set<FileIdentity>, compilation: Compilation)] = []
    // What has been compiled as part of another file is no plan of its own: that has its project, or has none either.
    var parts: Set<FileIdentity> = []
    for file in files where mayBePlan(file, reading.options) {
      let own = FileIdentity(existing: file)
      if let own, parts.contains(own) { continue }
      let compilation = reading.compile(file)
      let others = identities(compilation).subtracting([own].compactMap { $0 })
      parts.formUnion(others)
      guard !compilation.plan.projects.isEmpty || !compilation.plan.registers.portfolios.isEmpty else { continue }
      found.append((file, own, others, compilation))
    }
    let included = found.reduce(into: Set<FileIdentity>()) { $0.formUnion($1.others) }
    return found.filter { plan in !(plan.own.map(included.contains) ?? false) }.map { ($0.path, $0.compilation) }
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
