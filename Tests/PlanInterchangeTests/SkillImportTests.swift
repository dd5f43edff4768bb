import PlanInterchange
import PlanSchedule
import Testing

@Suite struct SkillImportTests {
  @Test func mslib() throws {
    let imported = PlanImport(Instance.longMSLIB, path: "team.msrcp")
    #expect(
      imported.plan?.text == "# MSLIB, 5 jobs. A period is a working day.\n# Deadline 9, with skill levels 9\n" + Instance.mslibPlan)
    #expect(imported.diagnostics.isEmpty)
  }

  @Test func imopse() {
    #expect(PlanImport(Instance.imopse, path: "small.def").plan?.text == Instance.imopsePlan)
  }

  @Test func modes() {
    #expect(PlanImport(Instance.modes, path: "small.mm").plan?.text == Instance.modesPlan)
  }

  @Test func contentDecides() {
    #expect(PlanImport(Instance.mslib, path: "a.txt").plan?.text.hasPrefix("# MSLIB") == true)
    #expect(PlanImport(Instance.imopse, path: "a").plan?.text.hasPrefix("# iMOPSE") == true)
    #expect(PlanImport(Instance.modes, path: "a.def").plan?.text.hasPrefix("# PSPLIB") == true)
  }

  /// The lengths by hand. MSLIB: w2 is needed by j2 (3 days with w1) and by neither or one place of j4 (4 days), and j4
  /// needs w1 or w2 as well, so j2 and j4 follow each other. iMOPSE: w2 alone does j3, j7 and, for as long as w1 is at
  /// j1, j4. Modes: j3 holds r2 for 4 days, j4 for 2; j2 fits beside them at r1.
  @Test(arguments: [(Instance.mslib, "a.msrcp", 7), (Instance.imopse, "a.def", 8), (Instance.modes, "a.mm", 6)])
  func plansAreCleanAndAsShortAsTheyCanBe(text: String, path: String, days: Int) throws {
    let compilation = try #require(PlanImport(text, path: path).compilation(schedules: 200))
    #expect(compilation.diagnostics.isEmpty, "\(compilation.diagnostics.map(\.message))")
    let schedule = try #require(compilation.schedule)
    #expect(schedule.violations().isEmpty)
    #expect(workingDays(until: schedule.projectFinish) == days)
  }

  @Test(arguments: [
    ("3\t1\t5\n", "3\t1\t6\n", "9:5 job 6, a successor of job 2, is not one of the jobs 1 to 5"),
    ("5\t3\t2\t2", "99\t3\t2\t2", "2:1 99 activities cannot be in a file of"),
    ("5\t3\t2\t2", "5\t9999\t2\t2", "2:3 9999 people cannot be in a file of"),
    ("5\t3\t2\t2", "5\t3\t3\t2", "19:1 expected whether person 3 has skill 1, found"),
    ("1\t0\n1\t1\n0\t1\n\n\\*", "1\t0\n2\t1\n0\t1\n\n\\*", "16:1 whether person 2 has skill 1 is 2, more than 1"),
    ("2\t0\n0\t1\n1\t1\n", "3\t0\n0\t1\n1\t1\n", "26:1 job 2 needs 3 people with skill s1, and only 2 have it"),
    ("2\t0\n0\t1\n1\t1\n", "2\t0\n0\t1\n2\t2\n", "28:1 job 4 needs 4 people at once, and too few have the skills"),
    ("Project", "Projekt", "'a.txt' is not in a format that can be imported"),
    ("\\* Skill Requirements Module *\\", "", "29:3 the file ends before its skill requirements module"),
  ])
  func mslibRefusals(from: String, to: String, finding: String) {
    #expect(Instance.mslib.contains(from))
    let imported = PlanImport(Instance.mslib.replacing(from, with: to), path: "a.txt")
    #expect(imported.plan == nil && imported.finding.hasPrefix(finding), "\(imported.finding)")
  }

  @Test(arguments: [
    ("Tasks: 4", "Tasks: 3", "20:1 expected the end of the file after 3 tasks, found '7'"),
    ("Tasks: 4", "Tasks: 5", "21:1 expected the number of a task, found '===="),
    ("Tasks: 4\n", "", "11:1 'Tasks' is missing before this section"),
    ("Resources: 2\n", "", "11:1 'Resources' is missing before this section"),
    ("Resources: 2", "Resources: 3", "15:1 expected the number of a resource, found '===="),
    ("2\t \t \t12.8", "1\t \t \t12.8", "14:1 resource 1 is listed twice"),
    ("4\t3\tQ1:\t0\t7", "4\t3\tQ1:\t0\t8", "19:11 task 8, a predecessor of task 4, is not in the file"),
    ("4\t3\tQ1:\t0\t7", "3\t3\tQ1:\t0\t7", "19:1 task 3 is listed twice"),
    ("4\t3\tQ1:\t0\t7", "4\t3\t7", "19:5 expected a skill of task 4, such as 'Q1: 2', found '7'"),
    ("4\t3\tQ1:\t0\t7", "4\t3\tQ1:\t0\t4", "19:11 job 4 is its own successor"),
    ("7\t5\tQ1: 2", "7\t5\tQ1: 2 4", "19:11 jobs wait for each other in a circle: 4 → 7 → 4"),
    ("7\t5\tQ1: 2", "7\t5\tQ1: 3", "20:1 job 7 needs 1 person with skill q1-3, and nobody has it"),
    ("7\t5\tQ1: 2", "7\t5\tQ1: 2 Q0: 1", "20:1 task 7 needs 2 skills, but one person does it"),
    ("7\t5\tQ1: 2", "7\t5\tÄ1: 2", "20:5 a skill of task 7 is called 'Ä1:', not by a letter and a number"),
  ])
  func imopseRefusals(from: String, to: String, finding: String) {
    #expect(Instance.imopse.contains(from))
    let imported = PlanImport(Instance.imopse.replacing(from, with: to), path: "a.txt")
    #expect(imported.plan == nil && imported.finding.hasPrefix(finding), "\(imported.finding)")
  }

  /// What a task of a plan cannot say is refused, with what to do.
  @Test(arguments: [
    ("         2     3       0    1    2", "         3     3       0    1    2", "21:10 mode 2 of job 2 is 3, more than 2"),
    ("  4      1     2       1    1    0", "  4      1     2       1    1    9", "25:34 job 4 needs 9 units of nonrenewable resource 1, which has only 4"),
    ("  4      1     2       1    1    0", "  4      1     2       1    1    2", "25:3 the jobs up to here use up 5 units of nonrenewable resource 1"),
    ("  5      1     0       0    0    0", "  5      1     0       0    0    1", "26:3 job 5 takes no time, but uses up nonrenewable resource 1"),
    ("constrained        :  0", "constrained        :  1", "6:34 the number of doubly constrained resources is 1, more than 0"),
  ])
  func modeRefusals(from: String, to: String, finding: String) throws {
    #expect(Instance.modes.contains(from))
    let imported = PlanImport(Instance.modes.replacing(from, with: to), path: "a.mm")
    #expect(imported.plan == nil && imported.finding.hasPrefix(finding), "\(imported.finding)")
  }
}
