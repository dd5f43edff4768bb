import PlanInterchange
import PlanModel
import Testing

/// What is wrong with a foreign file is said where it stands.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("jobs (incl. supersource/sink ):  8", "jobs (incl. supersource/sink ):  999999", "6:34 999999 jobs cannot be in a file of"),
    ("jobs (incl. supersource/sink ):  8", "jobs (incl. supersource/sink ):  9", "27:1 expected the number of a job, found '****"),
    ("jobs (incl. supersource/sink ):  8", "jobs (incl. supersource/sink ):  7", "25:36 job 8, a successor of job 7, is not one of the jobs 1 to 7"),
    ("jobs (incl. supersource/sink ):  8", "jobs (incl. supersource/sink ):  0", "6:34 the number of jobs is 0, less than 1"),
    ("jobs (incl. supersource/sink ):  8\n", "", "16:1 'jobs' is missing before this section"),
    ("  - renewable                 :  2   R\n", "", "16:1 'renewable' is missing"),
    (":  0   D", ":  1   D", "11:34 the number of doubly constrained resources is 1, more than 0"),
    ("projects                      :  1", "projects                      :  2", "5:34 the number of projects is 2"),
    ("   4        1          1           7", "   4        3          1           7", "35:3 mode 2 of job 4 is 5, more than 2"),
    ("   4        1          1           7", "   4        1          1           9", "22:36 job 9, a successor of job 4, is not one of the jobs 1 to 8"),
    ("   4        1          1           7", "   4        1          1           4", "22:36 job 4 is its own successor"),
    ("   7        1          1           8", "   7        1          1           3", "25:36 jobs wait for each other in a circle: 3 → 7 → 3"),
    ("   4        1          1           7", "   3        1          1           7", "22:4 job 3 is listed twice"),
    ("  4      1     2       3    1", "  4      1     -2       3    1", "34:16 the duration of job 4 is -2, less than 0"),
    ("  4      1     2       3    1", "  4      1     2       5    1", "34:24 job 4 needs 5 units of resource 1, which has only 4"),
    ("  4      1     2       3    1", "  4      1     2.5       3    1", "34:16 expected the duration of job 4, found '2.5'"),
    ("  4      1     2       3    1\n", "", "38:1 expected the number of a job, found '****"),
    ("    4    2\n", "    4\n", "43:1 expected the number of units of resource 2, found '****"),
    ("    4    2\n", "    4    2    1\n", "42:15 expected the units of 2 resources, found one more: '1'"),
    ("REQUESTS/DURATIONS:\n", "", "28:1 expected the section REQUESTS/DURATIONS, found 'jobnr."),
    ("    1      6      0       13        4       12", "    -      6      0       13        4       12", "16:1 expected the number of the project, found '****"),
    ("PRECEDENCE RELATIONS:\n", "", "27:1 'PRECEDENCE RELATIONS' is missing before this section"),
  ])
  func psplib(from: String, to: String, finding: String) {
    #expect(Instance.psplib.contains(from))
    let imported = PlanImport(Instance.psplib.replacing(from, with: to), path: "small.sm")
    #expect(imported.plan == nil)
    #expect(imported.finding.hasPrefix(finding), "\(imported.finding)")
    #expect(imported.diagnostics.count == 1 && imported.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    ("8   2\n", "99999999999999999999   2\n", "1:1 the number of jobs is 99999999999999999999, more than 1000000"),
    ("8   2\n", "500000   2\n", "1:1 500000 jobs cannot be in a file of"),
    ("8   2\n", "9   2\n", "13:14 the file ends where the duration of job 9 should be"),
    ("0   0   0    0\n", "0   0   0    0   3\n", "13:18 expected the end of the file after 8 jobs, found '3'"),
    ("8   2\n", "eight  2 \n", "1:1 expected the number of jobs, found 'eight'"),
    ("1   7\n5   2", "1   17\n5   2", "10:5 job 17, a successor of job 5"),
    ("2   3   1    1   7", "2   5   1    1   7", "8:5 job 4 needs 5 units of resource 1, which has only 4"),
    ("6   1   1    1   8", "6   1   1    1   2", "12:18 jobs wait for each other in a circle: 2 → 7 → 2"),
    ("6   1   1    1   8", "6   1   1    99   8", "12:14 the number of successors of job 7 is 99, more than 8"),
  ])
  func patterson(from: String, to: String, finding: String) {
    #expect(Instance.patterson.contains(from))
    let imported = PlanImport(Instance.patterson.replacing(from, with: to), path: "small.rcp")
    #expect(imported.plan == nil)
    #expect(imported.finding.hasPrefix(finding), "\(imported.finding)")
  }

  @Test func otherFilesAreTurnedAway() throws {
    for (bytes, said): ([UInt8], String) in [
      ([], "'a.txt' is empty"), ([0x20, 0x0A, 0x1A], "'a.txt' is empty"), ([0x50, 0x4B, 0, 1, 2], "'a.txt' is not a text file"),
      (Array("<Project/>".utf8), "'a.txt' is not in a format that can be imported"),
    ] {
      let imported = PlanImport(path: "a.txt", bytes: bytes)
      #expect(imported.plan == nil && imported.finding == said)
      #expect(try #require(imported.diagnostics.first).help == ["planc import reads PSPLIB (.sm, .mm), MSLIB (.msrcp), iMOPSE (.def) and Patterson (.rcp)"])
    }
    for (path, format) in [("a.mm", "a PSPLIB"), ("a.sm", "a PSPLIB"), ("a.def", "an iMOPSE")] {
      let imported = PlanImport("hello world\n", path: path)
      #expect(imported.plan == nil && imported.finding == "'\(path)' is not \(format) file")
      #expect(try #require(imported.diagnostics.first).help.count == 1)
    }
    let plan = PlanImport("project p { start 2026-01-05 }", path: "a.plan")
    #expect(try #require(plan.diagnostics.first).help.last == "a plan does not need to be imported: planc compile a.plan")
    #expect(PlanImport("", path: "a.sm").finding == "'a.sm' is empty")
  }

  /// Only where they are in the way.
  @Test(arguments: [("pronr.", true), ("    1      6", false)])
  func bytesThatAreNotText(before: String, isRead: Bool) throws {
    let parts = Instance.psplib.split(separator: before)
    try #require(parts.count == 2)
    let imported = PlanImport(path: "a.mm", bytes: Array(parts[0].utf8) + [0xFC] + Array((before + parts[1]).utf8))
    #expect((imported.plan != nil) == isRead)
    #expect(imported.diagnostics.map(\.message) == (isRead ? [] : ["this byte is not UTF-8 text"]))
  }

  @Test func theLineThatBeginsAModule() {
    let imported = PlanImport("Project module\n3 1 1 0\n", path: "z.msrcp")
    #expect(imported.finding == "1:1 expected the line \\* Project Module *\\, found 'Project module'")
  }

  @Test func longProjectsAreRefused() {
    let imported = PlanImport("4 0  70000 1 2  70000 1 3  60000 1 4  1 0", path: "a.rcp")
    #expect(imported.finding == "1:39 the durations up to here add up to 200001 periods, more than 200000")
  }

  @Test func longCirclesAreCutShort() {
    let jobs = (1...50).map { "1 1 \($0 % 50 + 1)" }.joined(separator: "\n")
    #expect(
      PlanImport("50 0\n" + jobs, path: "a.rcp").finding
        == "51:5 jobs wait for each other in a circle: 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → … (50 jobs) → 1")
  }
}
