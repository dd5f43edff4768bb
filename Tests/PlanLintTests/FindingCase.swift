import PlanLint
import PlanService
import PlanTesting
import PlanText

/// A plan with findings, and the file that holds what `planc lint` shows of it.
///
/// `Tests/Golden/findings/<code>/<variant>.plan` has its output in `<variant>.txt`; files in `others` can be included.
/// The example that a code carries has its output in `<code>/example.txt`.
struct FindingCase: CustomStringConvertible, Sendable {
  static let folder = GoldenFolder("findings")

  /// The name of the code that must be found.
  let code: String
  let variant: String
  let compilation: Compilation

  var description: String { "\(code)/\(variant)" }
  var golden: GoldenFile { Self.folder.file("\(code)/\(variant).txt") }

  /// The examples of all codes, and the plans of the folder.
  static let all: [FindingCase] = examples + folder.cases.flatMap { code in
    GoldenFolder("findings/\(code)").names(ending: ".plan").map { name in
      FindingCase(code, String(name.dropLast(5)), (try? folder.text(of: "\(code)/\(name)")) ?? "")
    }
  }

  private static let examples = Catalogue.all.filter { !$0.bad.isEmpty }.map {
    FindingCase($0.name, "example", $0.bad + "\n")
  }

  /// - Parameter text: the plan.
  private init(_ code: String, _ variant: String, _ text: String) {
    self.code = code
    self.variant = variant
    compilation = Compilation("\(variant).plan", text, in: GoldenFolder("findings/\(code)"))
  }
}

extension Compilation {
  /// A plan that can include what lies in the folder `others` beside it.
  init(_ name: String, _ text: String, in folder: GoldenFolder) {
    var files = [name: text]
    for other in Repository.names(in: folder.path + "/others") {
      files["others/\(other)"] = try? folder.text(of: "others/\(other)")
    }
    self.init(path: name, bytes: Array(text.utf8), loader: MemoryLoader(texts: files))
  }

  /// What `planc lint` shows, in 100 columns.
  var shownFindings: String {
    let style = TerminalStyle(drawing: .unicode, width: 100)
    return DiagnosticRenderer(plan.sources, style: style).render(diagnostics, as: .full).text
  }

  /// All sentences of the findings.
  var sentences: [String] {
    diagnostics.flatMap { [$0.message, $0.label] + $0.notes.map(\.message) + $0.help + $0.fixes.map(\.title) }
  }
}
