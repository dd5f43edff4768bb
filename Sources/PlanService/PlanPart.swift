import PlanModel
import PlanText

/// A file as part of a plan. Hooks and editors pass single files; a file without a project is checked as part of each
/// plan that includes it.
package struct PlanPart: Sendable {
  package let compilation: Compilation
  /// The extent of the file within the compilation; nil for all of it.
  package let extent: Span?

  package init(compilation: Compilation, extent: Span?) {
    self.compilation = compilation
    self.extent = extent
  }

  package func holds(_ span: Span) -> Bool {
    guard let extent else { return true }
    let written = compilation.plan.sources.written(span)
    return extent.start <= written.start && written.start <= extent.end
  }

  /// True for findings about the file.
  package func shows(_ diagnostic: Diagnostic) -> Bool {
    extent == nil || diagnostic.span.map { holds($0) } ?? false
  }

  /// Also true for a part whose own errors hide that it has no project.
  package var isWithoutProject: Bool {
    compilation.plan.projects.isEmpty && compilation.plan.registers.portfolios.isEmpty && !compilation.plan.sources.files.isEmpty
  }

  /// The path of the plan.
  package var root: String { compilation.plan.sources.files.first?.path ?? "" }
}

/// Finds the plans that a file is part of, by means of a file reader and a compiler.
package struct PartFinder {
  private let loader: any SourceLoader
  private let options: LoadOptions
  private let compile: (_ path: String) -> Compilation

  package init(
    _ loader: any SourceLoader, _ options: LoadOptions = LoadOptions(), compile: @escaping (_ path: String) -> Compilation
  ) {
    self.loader = loader
    self.options = options
    self.compile = compile
  }

  /// The compilations that include a file: its own, or those of the plans that include it.
  ///
  /// - Parameter isKnown: true for a file of which it is known that no plan includes this one through it.
  package func parts(of path: String, besides isKnown: (_ path: String) -> Bool = { _ in false }) -> [PlanPart] {
    let own = PlanPart(compilation: compile(path), extent: nil)
    let lacksProject = own.compilation.diagnostics.contains { $0.code == .missingProject }
    guard lacksProject || own.isWithoutProject, path != "-" else { return [own] }
    var result: [PlanPart] = []
    for root in roots(of: path) where !isKnown(root) {
      let compilation = compile(root)
      // A part that includes this one is not a root: the rest of the plan would be missing.
      guard !PlanPart(compilation: compilation, extent: nil).isWithoutProject,
        let file = compilation.plan.sources.files.first(where: { loader.isSameFile($0.path, path) })
      else { continue }
      result.append(PlanPart(compilation: compilation, extent: file.span))
    }
    return result.isEmpty ? [own] : result
  }

  /// Plans with includes in the file's folder and the folders above it, up to the root of the repository.
  private func roots(of path: String) -> [String] {
    var result: [String] = []
    var folder = Path.folder(path)
    for _ in 0..<32 {
      let names = loader.list(folder)
      for name in names.ordered() where name.hasSuffix(".plan") {
        let candidate = folder + name
        guard candidate != path, !loader.leadsOutside(candidate, options), case .success(let bytes) = loader.read(candidate),
          Self.mentions("include", bytes)
        else { continue }
        result.append(candidate)
      }
      if names.contains(".git") { break }
      // Nothing is above the topmost folder, however the path goes on.
      guard let above = Self.parent(of: folder), loader.place(of: above) != loader.place(of: folder) else { break }
      folder = above
    }
    return result
  }

  /// The parent folder, written so that paths stay relative; nil at the top.
  private static func parent(of folder: String) -> String? {
    if folder == "/" { return nil }
    if folder.isEmpty { return "../" }
    if folder.hasSuffix("../") { return folder + "../" }
    return Path.folder(String(folder.dropLast()))
  }

  /// True when a text contains a word, wherever that is: only then is it worth compiling.
  package static func mentions(_ word: String, _ bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + word.count <= bytes.count {
        if bytes[index] == word[0], word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) { return true }
        index += 1
      }
      return false
    }
  }
}
