import PlanTesting
import Testing

/// Files know each other one way.
///
/// A file knows another when it mentions a type that the other declares outside of all braces.
@Suite struct CircleTests {
  /// Where one file knows another that knows it too, directly or over others: `from` before `to`, each the name of a
  /// file, or of a folder when it ends in `/`.
  struct Exception: Hashable {
    let from: String
    let to: String
    let reason: String

    init(_ from: String, _ to: String, _ reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }

    func covers(_ first: SwiftSource, _ second: SwiftSource) -> Bool {
      first.name == from && (to.hasSuffix("/") ? second.path.contains("/" + to) : second.name == to)
    }
  }

  /// Each with its reason.
  static let exceptions: [Exception] = [
    // The file of a value holds its whole description: struct, grammar, printing, resolving.
    Exception("ValueColumns", "Values/", "columns hold the values, which are printed from columns"),
    Exception("ValueColumns", "Shape", "a column is made by the shape of its values"),
    Exception("ValueColumns", "SyntaxTree", "a column is read by the range of a statement"),
    Exception("ValueShape", "Values/", "the list of shapes names each"),
    Exception("ValueShape", "Shape", "a shape by its number is asked for what the shape says"),
    Exception("Shape", "Values/", "some shapes look at references in their values"),
    Exception("PropertyValue", "Values/", "what values name is made of names, which are values"),
    Exception("PropertyValue", "ValueColumns", "a value is read from the column of its shape"),
    Exception("ValueChecking", "Values/", "checks take the values"),
    Exception("FieldValue", "Values/", "fields hold decimals"),
    Exception("SyntaxTree", "Values/", "a tree holds its records"),
    Exception("SyntaxPrinter", "Values/", "numbers are printed by their values"),
    // A declaration is one file: the struct that the plan holds, and the rows by which the checker fills it.
    Exception("Plan", "Declarations/", "a plan holds the declarations, whose rows lead into a plan"),
    Exception("PlanRegisters", "Declarations/", "registers hold declarations, whose rows lead into a plan"),
    Exception("Plan", "PlanZones", "a plan keeps its zones, which are looked up by its entities"),
    Exception("Plan", "ScenarioPlan", "a plan keeps the changes of its scenarios, which are entities of it"),
    Exception("Row", "Lowering", "a row lowers its values"),
    Exception("FieldUse", "Lowering", "a value is lowered while its field is lent"),
    Exception("DeclarationSchema", "Lowering", "a schema lowers its rows"),
    Exception("Activity", "ActivityDetails", "rarely stated details lie in a box of their own"),
    Exception("StatedProgress", "ActivityDetails", "reads the details"),
    Exception("TaskSchema", "ActivityDetails", "rows lead into the details, which hold those of tasks"),
    Exception("PhaseSchema", "ActivityDetails", "rows lead into the details, which hold those of phases"),
    // Recursive by nature.
    Exception("Zone", "POSIXTimeZoneRule", "a zone ends in a rule, which yields stretches of a zone"),
    Exception("Checker", "ProjectChecks", "imported projects are checked in turn"),
    Exception("Command", "Call", "a command is run with the call that names it"),
    // The verifier is one value, and the files of its facts say how it comes to know them.
    Exception("Verifier", "Facts/", "holds the facts"),
    Exception("Verifier", "Time/", "holds the working times"),
    Exception("ActivityFacts", "RecordedProgress", "starts from what is recorded"),
  ]

  static let graphs = House.modules.map { FileGraph($0.sources) }

  @Test func filesFormNoCircles() {
    for (module, graph) in zip(House.modules, Self.graphs) {
      let circles = graph.circles { first, second in Self.exceptions.contains { $0.covers(first, second) } }
      for circle in circles {
        Issue.record(
          """
          files of \(module.name) form a circle: break it, or list what cannot be broken in CircleTests
          \(circle.joined(separator: "\n"))
          """)
      }
    }
  }

  /// Without an exception there must be a circle.
  @Test func everyExceptionIsNeeded() {
    for exception in Self.exceptions {
      let isNeeded = Self.graphs.contains { graph in
        !graph.circles { first, second in
          Self.exceptions.contains { $0 != exception && $0.covers(first, second) }
        }.isEmpty
      }
      #expect(isNeeded, "\(exception.from) → \(exception.to) forms no circle")
    }
  }
}

/// Who knows whom among the files of a module.
struct FileGraph {
  private let sources: [SwiftSource]
  private var known: [[Int]] = []

  init(_ sources: [SwiftSource]) {
    self.sources = sources
    var owner: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      for type in source.declaredTypes where owner[type] == nil { owner[type] = index }
    }
    for (index, source) in sources.enumerated() {
      known.append(Set(source.words.compactMap { owner[$0] }).filter { $0 != index }.sorted())
    }
  }

  /// Each set of files that all lead to each other, as the lines `A → B`; some steps are left out.
  func circles(without isLeftOut: (SwiftSource, SwiftSource) -> Bool) -> [[String]] {
    let known = known.enumerated().map { index, others in others.filter { !isLeftOut(sources[index], sources[$0]) } }
    return Self.components(known).filter { $0.count > 1 }.map { component in
      let members = Set(component)
      return component.sorted().flatMap { from in
        known[from].filter(members.contains).map { "\(sources[from].path) → \(sources[$0].path)" }
      }
    }
  }

  /// Strongly connected components (Tarjan, 1972: Depth-first search and linear graph algorithms).
  private static func components(_ known: [[Int]]) -> [[Int]] {
    var number = [Int?](repeating: nil, count: known.count)
    var low = [Int](repeating: 0, count: known.count)
    var (stack, isOnStack) = ([Int](), [Bool](repeating: false, count: known.count))
    var (result, next) = ([[Int]](), 0)
    func visit(_ node: Int) {
      (number[node], low[node]) = (next, next)
      next += 1
      stack.append(node)
      isOnStack[node] = true
      for other in known[node] {
        if let seen = number[other] {
          if isOnStack[other] { low[node] = min(low[node], seen) }
        } else {
          visit(other)
          low[node] = min(low[node], low[other])
        }
      }
      guard low[node] == number[node] else { return }
      var component: [Int] = []
      repeat {
        component.append(stack.removeLast())
        isOnStack[component[component.count - 1]] = false
      } while component.last != node
      result.append(component)
    }
    for node in known.indices where number[node] == nil { visit(node) }
    return result
  }
}
