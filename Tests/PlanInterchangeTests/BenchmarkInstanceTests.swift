import Foundation
import PlanInterchange
import PlanSchedule
import PlanService
import PlanTesting
import Testing

private let instanceFolder = ProcessInfo.processInfo.environment["PSPLIB"].map { URL(fileURLWithPath: $0) }

/// Whole instances of PSPLIB: imported, scheduled, judged by the verifier, compared with what is known of them. The
/// environment variable PSPLIB names a folder with `.sm` files, at any depth, and `best_known.csv`.
@Suite struct BenchmarkInstanceTests {
  private static let folder = instanceFolder

  private static let files: [URL] = {
    guard let folder, let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    return all.compactMap { $0 as? URL }.filter { $0.pathExtension == "sm" }.sorted { $0.path < $1.path }
  }()

  /// Lower bound of the makespan by name: column 4 of `best_known.csv`.
  private static let bounds: [String: Int] = {
    let text = folder.flatMap { try? String(contentsOf: $0.appendingPathComponent("best_known.csv"), encoding: .utf8) }
    return (text ?? "").split(separator: "\n").reduce(into: [:]) { result, line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      if fields.count > 3, let bound = Int(fields[3]) { result[String(fields[0])] = bound }
    }
  }()

  @Test(.enabled(if: instanceFolder != nil, "PSPLIB names no folder with instances"), arguments: 0..<8)
  func everyScheduleIsRightAndNoShorterThanPossible(part: Int) throws {
    #expect(!Self.files.isEmpty)
    for (number, file) in Self.files.enumerated() where number % 8 == part {
      let name = file.deletingPathExtension().lastPathComponent
      let imported = PlanImport(path: file.path, bytes: Array(try Data(contentsOf: file)))
      let plan = try #require(imported.plan, "\(name)")
      let compilation = Compilation(
        path: "instance.plan", bytes: plan.bytes, loader: MemoryLoader(texts: [:]),
        scheduling: SchedulingOptions(schedules: 20))
      let schedule = try #require(compilation.schedule, "\(name)")
      let violations = schedule.violations()
      #expect(violations.isEmpty, "\(name): \(violations.first?.sentence ?? "")")
      let calendar = schedule.calendars[CalendarTable.project]
      let makespan = calendar.between(schedule.projectStart, schedule.projectFinish) / 480
      let least = calendar.between(schedule.projectStart, schedule.levelled?.earliestFinish ?? 0) / 480
      #expect(least <= makespan)
      if let bound = Self.bounds[name] { #expect(makespan >= bound, "\(name)") }
    }
  }
}
