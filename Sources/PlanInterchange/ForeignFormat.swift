import PlanText

/// A file format that can be converted to a plan.
package struct ForeignFormat: Sendable {
  /// The name used in messages: `PSPLIB`.
  package let name: String
  /// Without the dot.
  package let extensions: [String]
  /// True when a text can only be in this format.
  let recognises: @Sendable (ForeignText) -> Bool
  /// Reads the text to the end.
  let read: @Sendable (inout ForeignText) throws(ForeignProblem) -> SchedulingInstance

  package static let all: [ForeignFormat] = [.psplib, .mslib, .imopse, .patterson]

  /// The supported formats, for messages: `PSPLIB (.sm, .mm) and Patterson (.rcp)`.
  package static var list: String {
    all.map { "\($0.name) (\($0.extensions.map { "." + $0 }.joined(separator: ", ")))" }.listed(.and)
  }

  /// The content decides; if it is inconclusive, the extension does.
  static func of(_ text: ForeignText, path: String) -> ForeignFormat? {
    if let format = all.first(where: { $0.recognises(text) }) { return format }
    guard !text.isBinary, !text.isEmpty else { return nil }
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return all.first { $0.extensions.contains(ending) }
  }
}

/// The text of a plan, or what is wrong with the foreign file.
package struct PlanImport: Sendable {
  /// Nil if the file could not be parsed.
  package let plan: Output?
  package let diagnostics: [Diagnostic]
  /// Contains the foreign file, so that findings can show its lines.
  package let sources: SourceMap

  /// `path` gives the plan its name, and determines the format if the content does not.
  package init(path: String, bytes: [UInt8]) {
    var sources = SourceMap()
    guard sources.hasRoom(for: bytes.count) else {
      plan = nil
      diagnostics = [Diagnostic(.tooLarge, "'\(path)' is larger than 4 GB", at: .file(path))]
      self.sources = sources
      return
    }
    var text = ForeignText(sources.add(path: path, bytes: bytes))
    self.sources = sources
    guard let format = ForeignFormat.of(text, path: path) else {
      plan = nil
      diagnostics = [PlanImport.unknownFormat(text, path)]
      return
    }
    do throws(ForeignProblem) {
      let instance = try format.read(&text)
      plan = InstancePlan(instance, format: format.name, path: path).text
      diagnostics = []
    } catch {
      plan = nil
      // A file may have such bytes where nothing is read.
      diagnostics = [text.encodingFinding ?? error.diagnostic ?? PlanImport.unknownFormat(text, path, expected: format)]
    }
  }

  private static func unknownFormat(_ text: ForeignText, _ path: String, expected: ForeignFormat? = nil) -> Diagnostic {
    var help = ["planc import reads \(ForeignFormat.list)"]
    if path.hasSuffix(".plan") { help.append("a plan does not need to be imported: planc compile \(path)") }
    let what =
      text.isEmpty
      ? "is empty" : text.isBinary ? "is not a text file"
      : expected.map { "is not \($0.name.withArticle) file" } ?? "is not in a format that can be imported"
    return Diagnostic(.cannotImport, "'\(path)' \(what)", at: .file(path), help: help)
  }
}
