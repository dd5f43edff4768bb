import PlanModel
import PlanService
import PlanText

/// Files that are parts of plans. Hooks and editors pass single files; a file without a project is checked as
/// part of each plan that includes it.
enum Fragment {
  /// A compilation in which a file takes part.
  struct Part {
    let compilation: Compilation
    /// What the file is of it; nil: all of it.
    let extent: Span?

    func holds(_ span: Span) -> Bool {
      guard let extent else { return true }
      let written = compilation.plan.sources.written(span)
      return extent.start <= written.start && written.start <= extent.end
    }

    /// True of findings about the file.
    func shows(_ diagnostic: Diagnostic) -> Bool {
      extent == nil || diagnostic.span.map { holds($0) } ?? false
    }

    /// Also true of a fragment whose own mistakes hide that it has no project.
    var isWithoutProject: Bool {
      compilation.plan.projects.isEmpty && compilation.plan.portfolios.isEmpty && !compilation.plan.sources.files.isEmpty
    }

    /// The path of the plan.
    var root: String { compilation.plan.sources.files.first?.path ?? "" }
  }

  /// The compilations in which a file takes part: its own, or those of the plans that include it.
  static func parts(of path: String, _ reading: PlanReading) -> [Part] {
    let own = Part(compilation: reading.compile(path), extent: nil)
    let lacksProject = own.compilation.diagnostics.contains { $0.code == .missingProject }
    guard lacksProject || own.isWithoutProject, path != "-" else { return [own] }
    var result: [Part] = []
    for root in roots(of: path) {
      let compilation = reading.compile(root)
      // A fragment that includes this one is no root: the rest of the plan would be missing.
      guard !Part(compilation: compilation, extent: nil).isWithoutProject,
        let file = compilation.plan.sources.files.first(where: { DiskLoader.isSameFile($0.path, path) })
      else { continue }
      result.append(Part(compilation: compilation, extent: file.span))
    }
    return result.isEmpty ? [own] : result
  }

  /// The one plan that a file is, or is part of.
  static func plan(of path: String, _ reading: PlanReading) throws(Failure) -> Compilation {
    let parts = parts(of: path, reading)
    guard let first = parts.first, parts.count > 1 else { return parts[0].compilation }
    throw .usage(
      "'\(path)' is part of \(parts.count) plans: \(parts.map { "'\($0.root)'" }.joined(separator: ", "))",
      help: ["name the plan that is meant, for example '\(first.root)'"])
  }

  /// Plans in the file's folder and the folders above, up to the repository's root, that include something.
  private static func roots(of path: String) -> [String] {
    var result: [String] = []
    var folder = Path.folder(path)
    let loader = DiskLoader()
    for _ in 0..<32 {
      for name in loader.list(folder).sorted() where name.hasSuffix(".plan") {
        let candidate = folder + name
        guard candidate != path, case .success(let bytes) = loader.read(candidate), mentions("include", bytes) else {
          continue
        }
        result.append(candidate)
      }
      if access(folder + ".git", F_OK) == 0 { break }
      guard let above = parent(of: folder) else { break }
      folder = above
    }
    return result
  }

  /// The folder above, written so that paths stay relative; nil at the top.
  private static func parent(of folder: String) -> String? {
    if folder == "/" { return nil }
    if folder.isEmpty { return "../" }
    if folder.hasSuffix("../") { return folder + "../" }
    let above = Path.folder(String(folder.dropLast()))
    return above
  }

  static func mentions(_ word: String, _ bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    var index = 0
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }
}
