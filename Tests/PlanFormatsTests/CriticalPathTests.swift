@testable import PlanFormats
import PlanTesting
import PlanText
import Testing


/// `--show critical-path` tells the whole way to the end of the project.
struct CriticalPathTests {
  private func rows(_ text: String) throws -> [String] {
    let input = try FormatFixture.input(text)
    return FormatFixture.rows(try FormatFixture.timeline(.criticalPath, input), input).map {
      input.facts.paths[$0.activity] + ($0.row.meanings.contains(.critical) ? " *" : "")
    }
  }

  /// Bo is in the stand-up when ana is done, so that she could be a quarter of an hour later; b waits for her all the
  /// same. c has nothing to do with it.
  @Test func whatDrivesTheEndIsShownWithItsSlack() throws {
    let text = """
      project p "P" { start 2026-03-02 }
      person ana
      person bo
      meeting standup "Stand-up" { every day at 10:00 ; lasts 15min ; attend bo }
      task a { duration 2h ; assign ana }
      phase f { task b { effort 8h ; assign bo ; after a } }
      task c { duration 1d }
      milestone end { after f }
      """
    #expect(try rows(text) == ["a", "f.b *", "end *"])
    let shown = try FormatFixture.text(.schedule, text, .criticalPath, style: TerminalStyle(width: 120))
    #expect(shown.contains("no *: leads to the end, but has float"), "\(shown)")
  }

  /// What has no float, but does not lead to the end, is critical too: it keeps a date.
  @Test func whatHasNoFloatIsShownToo() throws {
    let text = """
      project p "P" { start 2026-03-02 }
      task a { duration 2d ; finish by 2026-03-03 }
      task b { duration 4d }
      """
    #expect(try rows(text) == ["a *", "b *"])
    #expect(try !FormatFixture.text(.schedule, text, .criticalPath).contains("without *"))
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func itBeginsWithADateInRandomPlans(_ seed: UInt64) throws {
    let text = RandomPlan(seed: seed).text
    guard let input = try? FormatFixture.input(text) else { return }
    let analysis = input.facts.analysis
    let schedule = analysis.schedule
    let shown = FormatFixture.rows(try FormatFixture.timeline(.criticalPath, input), input).map(\.activity)
    for activity in shown where schedule.finish(activity) == schedule.projectFinish && analysis.isCritical(activity) {
      var current = activity
      var seen: Set<ActivityID> = []
      // Each that is driven by open work follows a row that is shown.
      while seen.insert(current).inserted, let driver = analysis.driver(current).activity {
        guard !schedule.isSummary(driver), !schedule.isSpanning(driver), !schedule.progress(driver).isSettled else { break }
        #expect(shown.contains(driver), "\(seed): \(schedule.plan.path(schedule.plan.activities[driver].id))\n\(text)")
        current = driver
      }
    }
  }
}
