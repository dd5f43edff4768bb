import PlanInterchange
import PlanSchedule
import PlanService
import PlanTesting
import PlanText

/// A small instance in both formats: six jobs, two resources.
enum Instance {
  static let psplib = """
    ************************************************************************
    file with basedata            : small.bas
    initial value random generator: 1
    ************************************************************************
    projects                      :  1
    jobs (incl. supersource/sink ):  8
    horizon                       :  21
    RESOURCES
      - renewable                 :  2   R
      - nonrenewable              :  0   N
      - doubly constrained        :  0   D
    ************************************************************************
    PROJECT INFORMATION:
    pronr.  #jobs rel.date duedate tardcost  MPM-Time
        1      6      0       13        4       12
    ************************************************************************
    PRECEDENCE RELATIONS:
    jobnr.    #modes  #successors   successors
       1        1          5           2   3   4   5   6
       2        1          1           7
       3        1          1           7
       4        1          1           7
       5        1          1           7
       6        1          1           7
       7        1          1           8
       8        1          0
    ************************************************************************
    REQUESTS/DURATIONS:
    jobnr. mode duration  R 1  R 2
    ------------------------------------------------------------------------
      1      1     0       0    0
      2      1     3       1    0
      3      1     4       0    2
      4      1     2       3    1
      5      1     1       0    0
      6      1     5       2    2
      7      1     6       1    1
      8      1     0       0    0
    ************************************************************************
    RESOURCEAVAILABILITIES:
      R 1  R 2
        4    2
    ************************************************************************

    """

  static let patterson = """
    8   2
    4   2

    0   0   0    5   2  3  4
      5  6
    3   1   0    1   7
    4   0   2    1   7
    2   3   1    1   7
    1   0   0
    1   7
    5   2   2    1   7
    6   1   1    1   8
    0   0   0    0

    """

  /// What both say, under their first lines of comments.
  static let plan = """
    syntax 1

    project small "small" {
      start from 2026-01-05
    }

    equipment r1 { quantity 4 }
    equipment r2 { quantity 2 }

    milestone j1

    task j2 {
      duration 3d
      assign r1
      after j1
    }

    task j3 {
      duration 4d
      assign 2 of r2
      after j1
    }

    task j4 {
      duration 2d
      assign 3 of r1, r2
      after j1
    }

    task j5 {
      duration 1d
      after j1
    }

    task j6 {
      duration 5d
      assign 2 of r1, 2 of r2
      after j1
    }

    task j7 {
      duration 6d
      assign r1, r2
      after j2, j3, j4, j5
      after j6
    }

    milestone j8 {
      after j7
    }

    """
}

extension PlanImport {
  init(_ text: String, path: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// `line:column message` of the finding; without a place when it is about the whole file.
  var finding: String {
    var locator = Locator(sources)
    return DiagnosticReport(diagnostics, &locator).shown.map { finding in
      (finding.span.map { "\($0.line):\($0.column) " } ?? "") + finding.diagnostic.message
    }.joined(separator: "\n")
  }

  /// Compiles the plan that was made; nil when there is none.
  func compilation(schedules: Int? = nil) -> Compilation? {
    plan.map { plan in
      Compilation(
        path: "imported.plan", bytes: plan.bytes, loader: MemoryLoader(),
        scheduling: SchedulingOptions(levels: schedules != nil, schedules: schedules))
    }
  }
}

/// Working days from the start on 2026-01-05 up to an instant, by counting days.
func workingDays(until instant: Int) -> Int {
  let first = 20_458
  return (first..<max(first, (instant + 1439) / 1440)).count { Day($0).weekday < 5 }
}
