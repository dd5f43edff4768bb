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

  /// A phase whose own date decides the end is shown, and not the work inside that does not.
  @Test func aPhaseThatItsDateKeepsOpenIsShown() throws {
    let text = """
      project p "P" { start 2026-03-02 }
      task a { duration 1d }
      phase ph { finish from 2026-03-10 ; task b { duration 2d ; after a } }
      """
    #expect(try rows(text) == ["ph"])
    let followed = text + "\nphase next { task c { duration 2d ; after ph } }"
    #expect(try rows(followed) == ["ph", "next.c *"])
    let shown = try FormatFixture.text(.schedule, followed, .criticalPath, style: TerminalStyle(width: 120))
    #expect(shown.contains("phase: its date leads to the end") && !shown.contains("no *"), "\(shown)")
    // What keeps it open is work after all.
    let waiting = text.replacing("finish from 2026-03-10", with: "finish after z") + "\ntask z { duration 5d }"
    #expect(try rows(waiting) == ["ph", "z *"])
  }

  @Test func anEmptyPhaseIsShownIfItsDateIsItsOwn() throws {
    let start = "project p \"P\" { start 2026-03-02 }\ntask a { duration 2d }\n"
    #expect(try rows(start + "phase ph { finish from 2026-03-10 }") == ["ph"])
    #expect(try rows(start + "phase ph { start from 2026-03-10 }\ntask c { duration 2d ; after ph }") == ["ph", "c *"])
    #expect(try rows(start + "phase out { start from 2026-03-10 ; phase inn { } }\ntask c { duration 2d ; after out }") == ["out", "c *"])
    // It passes on what it follows.
    #expect(try rows(start + "phase ph { after a }\ntask c { duration 2d ; after ph }") == ["a *", "c *"])
    #expect(try rows(start + "phase ph { after a }") == ["a *"])
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
