import PlanModel
import PlanService
import PlanSyntax

/// Files that are parts of plans. Hooks and editors pass single files; a file without a project is checked as
/// part of each plan that includes it.
enum Fragment {
  typealias Filter = (Diagnostic) -> Bool

  /// The compilations in which a file takes part, each with the findings to show.
  static func compilations(of path: String, _ reading: PlanReading) -> [(Compilation, Filter)] {
    let own = reading.compile(path)
    let lacksProject = own.diagnostics.contains { $0.code == .missingProject }
    guard lacksProject || isWithoutProject(own), path != "-" else { return [(own, { _ in true })] }
    var result: [(Compilation, Filter)] = []
    for root in roots(of: path) {
      let compilation = reading.compile(root)
      let sources = compilation.plan.sources
      // A fragment that includes this one is no root: the rest of the plan would be missing.
      guard !isWithoutProject(compilation),
        let file = sources.files.first(where: { DiskLoader.isSameFile($0.path, path) })
      else { continue }
      result.append(
        (
          compilation,
          { diagnostic in
            guard let span = diagnostic.span else { return false }
            let written = sources.written(span)
            return file.span.start <= written.start && written.start <= file.span.end
          }
        ))
    }
    return result.isEmpty ? [(own, { _ in true })] : result
  }

  /// Also true of a fragment whose own mistakes hide that it has no project.
  private static func isWithoutProject(_ compilation: Compilation) -> Bool {
    compilation.plan.projects.isEmpty && compilation.plan.portfolios.isEmpty && !compilation.plan.sources.files.isEmpty
  }

  /// Plans in the file's folder and the folders above, up to the repository's root, that include something.
  private static func roots(of path: String) -> [String] {
    var result: [String] = []
    var folder = Path.folder(path)
    let loader = DiskLoader()
    for _ in 0..<32 {
      for name in loader.list(folder).sorted() where name.hasSuffix(".plan") {
        let candidate = folder + name
        guard candidate != path, case .success(let bytes) = loader.read(candidate), mentionsInclude(bytes) else { continue }
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

  private static func mentionsInclude(_ bytes: [UInt8]) -> Bool {
    let word = Array("include".utf8)
    var index = 0
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }
}
