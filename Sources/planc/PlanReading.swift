import PlanFormats
import PlanModel
import PlanSchedule
import PlanService
import PlanText

/// What commands that read plans have in common: options, standard input, and the display of findings.
struct PlanReading {
  let format: DiagnosticRenderer.Format
  let style: TerminalStyle
  let maximum: Int
  let deniesWarnings: Bool
  let options: LoadOptions
  let scheduling: SchedulingOptions
  let scenario: String?
  private let purpose: Purpose
  private let verifies: Bool
  /// The options, with a blank before each, that make another command see the same plan.
  let repeated: String
  private let stdinName: String

  init(_ call: Call, for purpose: Purpose = .dates) throws(Failure) {
    let formats = DiagnosticRenderer.Format.allCases.map(\.rawValue)
    format = DiagnosticRenderer.Format(rawValue: try call.choice(.diagnostics, formats) ?? "full") ?? .full
    let color = try call.choice(.color, ["auto", "always", "never"])
    style = Terminal.standardError.style(color: color, width: try call.number(.width))
    maximum = try call.number(.maximum) ?? 50
    deniesWarnings = try call.choice(.deny, ["warnings"]) != nil
    options = LoadOptions(allowsOutside: call.has(.allowOutside))
    scheduling = SchedulingOptions(
      statusDate: try call.date(.statusDate), levels: !call.has(.noLevel), schedules: try call.number(.schedules))
    scenario = call.value(.scenario)
    if scenario?.isEmpty ?? false {
      throw .usage("--scenario needs the name of a scenario", help: ["for example: --scenario hire-one-more"])
    }
    verifies = call.has(.verify)
    // What is verified is the schedule that other commands show.
    self.purpose = call.has(.verify) ? .dates : purpose
    repeated = [Option.scenario, .statusDate, .noLevel, .schedules, .allowOutside].filter(call.has).map { option in
      " \(option.name)" + (option.value == nil ? "" : " \(call.value(option) ?? "")")
    }.joined()
    stdinName = call.value(.stdinName) ?? "<stdin>"
  }

  /// Compiles a file, or standard input for `-`.
  func compile(_ path: String) -> Compilation {
    guard path == "-" else { return compile(path, DiskLoader(unread: Self.unreadable(path))) }
    switch FileReading.all(of: 0, limit: FileReading.limit) {
    case .success(let bytes):
      return compile(stdinName, DiskLoader(), bytes)
    case .failure(let failure): return compile(stdinName, DiskLoader(unread: (stdinName, failure)))
    }
  }

  private func compile(_ path: String, _ loader: DiskLoader, _ bytes: [UInt8]? = nil) -> Compilation {
    Compilation(
      path: path, bytes: bytes, loader: loader, options: options, scenario: scenario, scheduling: scheduling, for: purpose)
  }

  /// Why a path that a user has given is not read: `planc lint <(generate)` gives a pipe.
  private static func unreadable(_ path: String) -> (path: String, failure: LoadFailure)? {
    guard let status = FileSystem.status(of: path), let reason = FileReading.refusal(status, limit: FileReading.limit) else { return nil }
    return (path, LoadFailure(reason, help: status.isPipe ? ["to read from a pipe, write to standard input and name the file '-'"] : []))
  }

  /// Throws if a plan does not have the requested scenario.
  func refuseMissingScenario(_ compilation: Compilation) throws(Failure) {
    guard let missing = compilation.missingScenario else { return }
    throw Failure(.usage, missing.message, help: missing.help, file: compilation.plan.sources.files.first?.path)
  }

  /// The compilations that include a file: its own, or those of the plans that include it.
  func parts(of path: String, besides isKnown: (_ path: String) -> Bool = { _ in false }) -> [PlanPart] {
    PartFinder(DiskLoader(), options, compile: compile).parts(of: path, besides: isKnown)
  }

  /// The only plan that a file is, or is part of.
  func plan(of path: String) throws(Failure) -> Compilation {
    let parts = parts(of: path)
    guard let first = parts.first, parts.count > 1 else { return parts[0].compilation }
    throw .usage(
      "'\(path)' is part of \(parts.count) plans: \(parts.map { "'\($0.root)'" }.joined(separator: ", "))",
      help: ["name the plan you mean, for example '\(first.root)'"])
  }

  /// Writes findings to standard error; silent if there are none, unless the format is machine-readable.
  func show(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    if diagnostics.isEmpty, format != .json { return }
    let renderer = DiagnosticRenderer(sources, style: style, maximum: maximum)
    Terminal.standardError.write(renderer.render(diagnostics, as: format))
  }

  /// Says below the findings, to people, that errors leave nothing to write.
  func noteNothingWritten(_ compilation: Compilation) {
    guard format == .full, let withheld = compilation.withheld.first(where: { $0.part == .output }) else { return }
    let count = withheld.because.count
    Terminal.standardError.note(
      "nothing is written: \("error".counted(count)) \(count == 1 ? "leaves" : "leave") "
        + "\(compilation.plan.subject(of: withheld.because)) without dates")
  }

  /// Writes findings to standard error, then runs `work`. JSON is one document, which also includes why `work` failed.
  func show(
    _ diagnostics: [Diagnostic], _ sources: SourceMap, before work: () throws(Failure) -> Int32
  ) throws(Failure) -> Int32 {
    guard format == .json else {
      show(diagnostics, sources)
      return try work()
    }
    let status: Int32
    do throws(Failure) {
      status = try work()
    } catch {
      show(diagnostics + [error.diagnostic], sources)
      return 2
    }
    show(diagnostics, sources)
    return status
  }

  /// 1 if a finding counts as an error; 2 if a file could not be read at all, or planc itself is wrong.
  func status(_ diagnostics: [Diagnostic]) -> Int32 {
    if diagnostics.contains(where: { $0.code == .cannotRead || $0.code == .wrongSchedule }) { return 2 }
    let bar: Code.Severity = deniesWarnings ? .warning : .error
    return diagnostics.contains { $0.severity >= bar } ? 1 : 0
  }

  /// The verifier's findings about the schedule, if requested; nil if there are none. The network's dates ignore
  /// people, and a plan with errors cannot be met, so neither is checked.
  func verdict(_ compilation: Compilation) throws(Failure) -> Diagnostic? {
    guard verifies, compilation.isSound, compilation.schedule != nil else { return nil }
    guard scheduling.levels else {
      throw .usage("--verify checks levelled schedules; remove --no-level")
    }
    return compilation.verdict
  }

  /// Throws the verifier's findings.
  func verify(_ compilation: Compilation) throws(Failure) {
    if let verdict = try verdict(compilation) { throw Failure(verdict) }
  }
}

extension Plan {
  /// What errors leave without dates: the plan, or its scenario, with the bases whose errors they are.
  fileprivate func subject(of errors: [Diagnostic]) -> String {
    guard scenario != .none else { return "the plan" }
    let places = Set(scenarios(around: errors.flatMap { [$0.span] + $0.notes.map(\.span) + $0.unshown }))
    let broken = bases(of: scenario).dropFirst().filter(places.contains)
    let name = "scenario '\(name(scenario))'"
    if broken.isEmpty { return name }
    return "\(name), which is based on \(broken.map { "'\(self.name($0))'" }.listed(.and)),"
  }
}
