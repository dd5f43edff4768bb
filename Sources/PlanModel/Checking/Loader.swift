import PlanSyntax
import PlanText

/// Reads a plan and everything it includes, in source order.
struct Loader {
  let files: any SourceLoader
  let options: LoadOptions
  let rootFolder: String
  var sources: SourceMap
  var trees: [SyntaxTree] = []
  var diagnostics: [Diagnostic] = []
  /// A file that should be part of the plan is missing, so names may be missing too.
  var isIncomplete = false
  private var open: [(path: String, span: Span)] = []
  private var known: Set<String> = []

  init(_ files: any SourceLoader, _ options: LoadOptions, root: String) {
    self.files = files
    self.options = options
    sources = SourceMap(pageLimit: options.pageLimit)
    rootFolder = Path.folder(root)
  }

  /// Loads a file and what it includes. `span` is the place that requested it.
  mutating func load(_ written: String, from span: Span?) {
    let normal = Path.normalized(written)
    // The current folder normalizes to an empty path, which no message could name.
    let path = normal.isEmpty ? written : normal
    if let cycle = open.firstIndex(where: { $0.path == path }), let span {
      return report(cycle: cycle, path, span)
    }
    guard known.insert(path).inserted else { return }
    switch files.read(path) {
    case .failure(let failure):
      isIncomplete = true
      diagnostics.append(
        span.map { Diagnostic(.includeMissing, "cannot read '\(path)': \(failure.reason)", at: $0,
          help: ["correct the path, which is relative to the folder of this file"]) }
          ?? Diagnostic(.cannotRead, "cannot read '\(path)': \(failure.reason)", at: .file(path)))
    case .success(let bytes):
      load(bytes, path, span)
    }
  }

  /// Adds bytes as a file of the plan.
  mutating func load(_ bytes: [UInt8], _ path: String, _ span: Span?) {
    guard sources.hasRoom(for: bytes.count) else {
      isIncomplete = true
      diagnostics.append(
        Diagnostic(
          .tooLarge, "'\(path)' makes the plan too large", at: span.map { .span($0) } ?? .file(path)))
      return
    }
    let source = sources.add(path: path, bytes: bytes)
    if let invalid = Self.invalidByte(bytes) {
      isIncomplete = true
      let at = source.base + UInt32(invalid)
      diagnostics.append(
        Diagnostic(
          .invalidEncoding, "this byte is not UTF-8 text", at: Span(start: at, end: at + 1),
          help: ["save the file as UTF-8"]))
      return
    }
    var found: [Diagnostic] = []
    let tree = Parser.parse(source, vocabulary: Schema.vocabulary, reporting: &found)
    diagnostics += found
    trees.append(tree)
    open.append((path, span ?? source.span))
    for index in tree.top where tree.statements[index].kind == .directive {
      let head = tree.declarations[Int(tree.statements[index].first)]
      switch head.form {
      case .include: include(Text(span: head.title), from: path)
      case .syntax: checkVersion(head.name)
      default: break
      }
    }
    open.removeLast()
  }

  /// Offset of the first byte that is not valid UTF-8.
  private static func invalidByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private mutating func checkVersion(_ span: Span) {
    guard sources.text(span) != "1" else { return }
    diagnostics.append(
      Diagnostic(
        .unknownValue, "this compiler supports version 1 of the language, not \(sources.text(span))", at: span,
        help: ["write syntax 1, or use a newer planc"]))
  }

  private mutating func include(_ text: Text, from file: String) {
    let written = sources.content(of: text)
    let path = Path.join(Path.folder(file), written)
    let isOutside = !Path.isInside(path, rootFolder)
    if written.hasPrefix("/") || isOutside, !options.allowsOutside {
      isIncomplete = true
      diagnostics.append(
        Diagnostic(
          .includeOutside, "'\(written)' is outside the plan's folder", at: text.span,
          help: ["move the file into the folder of the main plan, or run planc with --allow-outside"]))
      return
    }
    guard written.contains("*") || written.contains("?") else { return load(path, from: text.span) }
    let folder = Path.folder(path)
    guard !folder.contains("*"), !folder.contains("?") else {
      isIncomplete = true
      diagnostics.append(
        Diagnostic(.includeMissing, "'*' and '?' are only allowed in the file name, not in a folder", at: text.span))
      return
    }
    let names = files.list(folder.isEmpty ? "." : folder).filter {
      Path.matches($0, Path.lastComponent(path)) && Path.join(folder, $0) != Path.normalized(file)
    }.ordered()
    if names.isEmpty {
      diagnostics.append(Diagnostic(.includeMissing, "no file matches '\(written)'", at: text.span))
      isIncomplete = true
    }
    for name in names { load(Path.join(folder, name), from: text.span) }
  }

  private mutating func report(cycle: Int, _ path: String, _ span: Span) {
    var notes: [Diagnostic.Note] = []
    for entry in open.dropFirst(cycle + 1) {
      notes.append(Diagnostic.Note("'\(entry.path)' is included here", at: entry.span))
    }
    diagnostics.append(
      Diagnostic(
        .includeCycle, "'\(path)' includes itself"
          + (open.count > cycle + 1 ? " through \(open.dropFirst(cycle + 1).map(\.path).joined(separator: ", "))" : ""),
        at: span, notes: notes, help: ["remove one of the includes"]))
  }
}
