import PlanSyntax
import PlanText

/// Reads a plan and everything it includes, in source order.
package struct Loader {
  let files: any SourceLoader
  let options: LoadOptions
  var sources: SourceMap
  var trees: [SyntaxTree] = []
  var diagnostics: [Diagnostic] = []
  /// A file that should be part of the plan is missing, so names may be missing too.
  var isIncomplete = false
  /// The files that are being read, each included by the one before. A list, because a chain of includes may be longer
  /// than calls can be nested.
  private var open: [OpenFile] = []
  /// Where each of them is in the list.
  private var places: [Path.Key: Int] = [:]
  private var known: Set<Path.Key> = []

  private struct OpenFile {
    let path: String
    /// The place that requested it.
    let span: Span
    let tree: Int
    var statements: StatementSequence.Iterator
    /// Files that its current `include` requests.
    var requested: ArraySlice<String> = []
    var request = Span.none
  }

  init(_ files: any SourceLoader, _ options: LoadOptions) {
    self.files = files
    self.options = options
    sources = SourceMap(pageLimit: options.pageLimit)
  }

  /// Loads a file and what it includes.
  mutating func load(_ path: String) {
    open(path, from: nil)
    loadIncluded()
  }

  /// Loads a file given as bytes and what it includes.
  mutating func load(_ bytes: [UInt8], _ path: String) {
    add(bytes, path, nil)
    loadIncluded()
  }

  /// The paths of the files that a file includes itself. O(bytes).
  package static func included(by path: String, _ bytes: [UInt8], _ files: any SourceLoader, _ options: LoadOptions) -> [String] {
    var loader = Loader(files, options.bounded(by: path, files))
    loader.add(bytes, path, nil)
    var result: [String] = []
    while !loader.open.isEmpty, let index = loader.open[0].statements.next() {
      loader.read(index, of: 0, in: path)
      result += loader.open[0].requested
      loader.open[0].requested = []
    }
    return result
  }

  private mutating func loadIncluded() {
    while !open.isEmpty {
      let file = open.count - 1
      if let path = open[file].requested.popFirst() {
        open(path, from: open[file].request)
      } else if let index = open[file].statements.next() {
        read(index, of: open[file].tree, in: open[file].path)
      } else {
        places[Path.Key(open[file].path)] = nil
        open.removeLast()
      }
    }
  }

  /// Reads a file. `span` is the place that requested it.
  private mutating func open(_ written: String, from span: Span?) {
    let normal = Path.normalized(written)
    // The current folder normalizes to an empty path, which no message could name.
    let path = normal.isEmpty ? written : normal
    if let cycle = places[Path.Key(path)], let span {
      return report(cycle: cycle, path, span)
    }
    guard known.insert(Path.Key(path)).inserted else { return }
    let refused = span == nil ? options.refusal(ofRoot: path, files) : nil
    switch refused.map({ .failure($0) }) ?? files.read(path) {
    case .failure(let failure):
      isIncomplete = true
      diagnostics.append(
        span.map { failure.finding(path, at: $0) }
          ?? Diagnostic(.cannotRead, "cannot read '\(path)': \(failure.reason)", at: .file(path), help: failure.help))
    case .success(let bytes):
      add(bytes, path, span)
    }
  }

  /// Adds bytes as a file of the plan, whose directives are read next.
  private mutating func add(_ bytes: [UInt8], _ path: String, _ span: Span?) {
    guard sources.hasRoom(for: bytes.count) else {
      isIncomplete = true
      diagnostics.append(
        Diagnostic(
          .tooLarge, "'\(path)' makes the plan too large", at: span.map { .span($0) } ?? .file(path)))
      return
    }
    let source = sources.add(path: path, bytes: bytes)
    if let invalid = source.encodingFinding {
      isIncomplete = true
      return diagnostics.append(invalid)
    }
    var found: [Diagnostic] = []
    let tree = Parser.parse(source, vocabulary: Schema.vocabulary, reporting: &found)
    diagnostics += found
    trees.append(tree)
    places[Path.Key(path)] = open.count
    open.append(
      OpenFile(path: path, span: span ?? source.span, tree: trees.count - 1, statements: tree.top.makeIterator()))
  }

  private mutating func read(_ index: Int, of tree: Int, in path: String) {
    let statement = trees[tree].statements[index]
    guard statement.kind == .directive else { return }
    let head = trees[tree].declarations[Int(statement.first)]
    switch head.form {
    case .include: include(Text(span: head.title), from: path)
    case .syntax: checkVersion(head.name)
    default: break
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
    let path = Path.file(written, from: Path.folder(file))
    if isRefused(written, path, from: file, text.span) { return }
    guard written.contains("*") || written.contains("?") else { return request([path], text.span) }
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
    request(names.map { Path.join(folder, $0) }.filter { !isRefused($0, $0, from: file, text.span) }, text.span)
  }

  /// Reports a file that the plan may not read.
  private mutating func isRefused(_ written: String, _ path: String, from file: String, _ span: Span) -> Bool {
    guard let refusal = options.refusal(of: written, path, below: Path.folder(file), files, at: span) else { return false }
    isIncomplete = true
    diagnostics.append(refusal)
    return true
  }

  private mutating func request(_ paths: [String], _ span: Span) {
    open[open.count - 1].requested = paths[...]
    open[open.count - 1].request = span
  }

  private mutating func report(cycle: Int, _ path: String, _ span: Span) {
    var notes: [Diagnostic.Note] = []
    let through = open[(cycle + 1)...]
    for entry in through.mentioned.first {
      notes.append(Diagnostic.Note("'\(entry.path)' is included here", at: entry.span))
    }
    diagnostics.append(
      Diagnostic(
        .includeCycle, "'\(path)' includes itself"
          + (through.isEmpty ? "" : " through \(through.map(\.path).shortened)"),
        at: span, notes: notes, help: ["remove one of the includes"]))
  }
}
