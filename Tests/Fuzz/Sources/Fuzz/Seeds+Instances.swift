import PlanInterchange

extension Seeds {
  /// The extensions among which the first byte of an input chooses.
  static let extensions = ForeignFormat.all.flatMap(\.extensions)

  /// A small instance for each extension, behind the byte that chooses it.
  static func instances() -> [[UInt8]] {
    extensions.enumerated().map { number, ending in
      guard let text = texts[ending] else { fatalError("Seeds+Instances.swift has no instance for .\(ending)") }
      return [UInt8(number)] + Array(text.utf8)
    }
  }

  private static let texts = ["sm": psplib, "mm": modes, "msrcp": mslib, "def": imopse, "rcp": patterson]

  private static let psplib = """
    projects                      :  1
    jobs (incl. supersource/sink ):  4
      - renewable                 :  2   R
    PRECEDENCE RELATIONS:
    jobnr.    #modes  #successors   successors
       1        1          2           2   3
       2        1          1           4
       3        1          1           4
       4        1          0
    ****
    REQUESTS/DURATIONS:
    jobnr. mode duration  R 1  R 2
    ----
      1      1     0       0    0
      2      1     3       2    0
      3      1     4       1    3
      4      1     0       0    0
    ****
    RESOURCEAVAILABILITIES:
      R 1  R 2
       4    3
    ****
    """

  private static let modes = """
    projects                      :  1
    jobs (incl. supersource/sink ):  4
      - renewable                 :  2   R
      - nonrenewable              :  1   N
    PRECEDENCE RELATIONS:
    jobnr.    #modes  #successors   successors
       1        1          2           2   3
       2        2          1           4
       3        2          1           4
       4        1          0
    ****
    REQUESTS/DURATIONS:
    jobnr. mode duration  R 1  R 2  N 1
    ----
      1      1     0       0    0    0
      2      1     3       1    0    1
             2     3       0    1    1
      3      1     4       1    1    2
             2     4       1    1    2
      4      1     0       0    0    0
    ****
    RESOURCEAVAILABILITIES:
      R 1  R 2  N 1
       4    3    5
    ****
    """

  private static let mslib = #"""
    \* Project Module *\
    4	2	2	2

    9

    9

    0	2	2 3
    3	1	4
    4	1	4
    0	0

    \* Workforce Module *\
    1	0
    1	1

    \* Workforce Module with Skill Levels *\
    2	0
    1	1

    \* Skill Requirements Module *\
    0	0
    1	0
    1	1
    0	0
    """#

  private static let imopse = """
    ====
    Tasks: 3
    Resources: 2
    Precedence relations: 1
    Number of skill types: 2
    ====
    ResourceID \t Salary \t Skills
    1\t31.0\tQ0: 1\tQ1: 0
    2\t12.8\tQ1: 2
    ====
    TaskID \t Duration \t Skill \t Predecessor IDs
    1\t4\tQ0: 1
    2\t2\tQ1: 1\t1
    3\t3\tQ1: 2
    ====
    """

  private static let patterson = """
    4 2
    4 3
    0 0 0 2 2 3
    3 2 0 1 4
    4 1 3 1 4
    0 0 0 0
    """
}
