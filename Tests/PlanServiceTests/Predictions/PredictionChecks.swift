import PlanAnalysis
import PlanFormats
import PlanModel
import PlanSchedule
import PlanService
import PlanText
import PlanViews
import Testing

/// A plan that was compiled, against what its comments predict.
struct PredictionChecks {
  let prediction: Prediction
  let compilation: Compilation

  init(_ text: String) {
    prediction = Prediction(text)
    var options = SchedulingOptions()
    options.levels = prediction.options["no-level"] == nil
    options.schedules = prediction.options["schedules"].flatMap { Int($0) }
    options.statusDate = prediction.options["status-date"].flatMap { Day(iso: $0) }
    compilation = compile(prediction.plan, prediction.files, path: "example.plan", scenario: prediction.options["scenario"],
      scheduling: options)
  }

  /// What is known of the dates, whose absence is an issue of the test.
  private func dated() -> ScheduleAnalysis? {
    if compilation.analysis == nil { Issue.record("has no dates: \(compilation.findings)") }
    return compilation.analysis
  }

  // MARK: Checks

  func expectDates() throws {
    #expect(prediction.unknown == [])
    if prediction.dates.isEmpty, prediction.absent.isEmpty, prediction.floats.isEmpty { return }
    guard let analysis = dated() else { return }
    let schedule = analysis.schedule
    if prediction.options["no-level"] == nil { #expect(schedule.violations().map(\.sentence) == []) }
    for expected in prediction.dates {
      let index = compilation.activity(expected.path)
      try #require(index.exists, "no activity \(expected.path)")
      try #require(schedule.hasDates(index), "\(expected.path) has no dates")
      let isEvent = schedule.start(index) == schedule.finish(index)
      let start = told(schedule.start(index), like: expected.start, schedule, isEnd: isEvent)
      let finish = told(schedule.finish(index), like: expected.finish, schedule, isEnd: true)
      #expect("\(start) \(finish)" == "\(expected.start) \(expected.finish)", "\(expected.path)")
      if !expected.who.isEmpty {
        let who = schedule.uses(index).map { compilation.plan.name($0.resource) }.sorted()
        #expect(who == expected.who, "\(expected.path)")
      }
    }
    for expected in prediction.floats {
      let index = compilation.activity(expected.path)
      try #require(index.exists, "no activity \(expected.path)")
      let free = expected.hours.contains("/") ? "/\(hours(analysis.freeFloat(index)))" : ""
      #expect(hours(analysis.totalFloat(index)) + free == expected.hours, "float of \(expected.path)")
      #expect(analysis.isCritical(index) == expected.isCritical, "\(expected.path) critical")
    }
    for path in prediction.absent {
      let index = compilation.activity(path)
      try #require(index.exists, "no activity \(path)")
      let hasDates = schedule.hasDates(index)
      #expect(!hasDates, "\(path)")
    }
    // The network alone shares nobody and nothing, so it is no schedule to be judged.
    if prediction.options["no-level"] == nil { #expect(schedule.violations().map(\.sentence) == []) }
  }

  /// Every finding that is predicted is there.
  func expectFindings() {
    for finding in prediction.findings + prediction.refusals {
      let isFound = found.contains { $0.code == finding.code && [nil, $0.line].contains(finding.line) }
      #expect(isFound, "\(finding.code) \(finding.line ?? 0) is not among \(compilation.findings)")
    }
  }

  /// Besides those that are predicted there is none, and what is refused has no schedule.
  func expectNothingElse() {
    let known = Set((prediction.findings + prediction.refusals).map(\.code))
    #expect(Set(found.map(\.code)) == known, "\(compilation.findings)")
    let isRefused = compilation.schedule == nil
    #expect(isRefused == !prediction.refusals.isEmpty, "\(compilation.findings)")
  }

  func expectTexts() throws {
    if prediction.printed.isEmpty, prediction.inJSON.isEmpty, prediction.explained.isEmpty { return }
    guard let analysis = dated() else { return }
    if !prediction.printed.isEmpty { expect(prediction.printed, in: try rendered("schedule", analysis)) }
    if !prediction.inJSON.isEmpty { expect(prediction.inJSON, in: try rendered("json", analysis)) }
    for (path, text) in prediction.explained {
      let index = compilation.activity(path)
      try #require(index.exists, "no activity \(path)")
      var explanation = Explanation(ScheduleFacts(analysis), index)
      expect([text], in: explanation.text(width: 10_000))
    }
  }

  // MARK: Words

  private var found: [Prediction.Finding] {
    var locator = Locator(compilation.plan.sources)
    return DiagnosticReport(compilation.diagnostics, &locator).shown.map {
      Prediction.Finding(code: $0.diagnostic.code.number, line: $0.span?.line)
    }
  }

  private func rendered(_ name: String, _ analysis: ScheduleAnalysis) throws -> String {
    let format = try #require(Format.named(name))
    var locator = Locator(compilation.plan.sources)
    let report = DiagnosticReport(compilation.diagnostics, &locator)
    var output = Output()
    let input = FormatInput(
      ScheduleFacts(analysis), request: ViewRequest(showsDrag: prediction.options["drag"] != nil), diagnostics: report.shown,
      brokenScenarios: compilation.brokenScenarios, version: "test")
    format.write(format.usualViews, of: input, into: &output)
    return output.text
  }

  /// Wherever lines and columns are broken.
  private func expect(_ texts: [String], in output: String) {
    func dense(_ text: String) -> String { text.filter { $0 != " " && $0 != "\n" } }
    for text in texts {
      let isThere = dense(output).contains(dense(text))
      #expect(isThere, "\(text)\nis not in\n\(output)")
    }
  }

  private func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes / 60)h\(minutes % 60)min"
  }

  /// An instant in the words of a prediction: to the minute, or a day; midnight counts for the day that it ends.
  private func told(_ instant: Int, like expected: String, _ schedule: Schedule, isEnd: Bool) -> String {
    func text(_ instant: Int) -> String { schedule.clock(instant).text.replacing(" ", with: "T") }
    if expected.contains("T") { return text(instant) }
    return isEnd && text(instant - 1).hasPrefix(expected) ? expected : String(text(instant).prefix(10))
  }
}
