/// Small instances with people and skills, and with modes; and the plans that they become.
extension Instance {
  static let mslib = #"""
    \* Project Module *\
    5	3	2	2

    9

    9

    0	3	2 3 4
    3	1	5
    2	1	5
    4	1	5
    0	0

    \* Workforce Module *\
    1	0
    1	1
    0	1

    \* Workforce Module with Skill Levels *\
    2	0
    1	1
    0	2

    \* Skill Requirements Module *\
    0	0
    2	0
    0	1
    1	1
    0	0
    """#

  /// With modules after the last one that is read.
  static let longMSLIB = mslib + #"""


    \* Skill Level Requirements Module *\
    -1
    1	2
    1
    2	1
    -1

    \* Cost Module *\
    100	1

    """#

  static let mslibPlan = """
    # Left out, because no date depends on them or they are another problem:
    # - workforce module with skill levels
    # - skill level requirements module
    # - cost module
    syntax 1

    project team "team" {
      start from 2026-01-05
    }

    role worker

    person w1 {
      role worker
      skills s1
    }

    person w2 {
      role worker
      skills s1, s2
    }

    person w3 {
      role worker
      skills s2
    }

    milestone j1

    task j2 {
      duration 3d
      needs s1
      assign 2 of worker
      after j1
    }

    task j3 {
      duration 2d
      needs s2
      assign worker
      after j1
    }

    task j4 {
      duration 4d
      assign w1 or w2
      assign w2 or w3
      after j1
    }

    milestone j5 {
      after j2, j3, j4
    }

    """

  static let imopse = """
    ================================================================================
    File name: small.def
    Reference:
    Nobody, Nothing, DOI 10.1007/s00500-014-1455-x
    ================================================================================
    General characteristics:
    Tasks: 4
    Resources: 2
    Precedence relations: 2
    Number of skill types: 2
    ================================================================================
    ResourceID \t Salary \t Skills
    1\t \t \t31.0\t \t Q0: 1 \t  Q1: 0 \t
    2\t \t \t12.8\t \t Q1: 2
    ================================================================================
    TaskID \t Duration \t Skill \t Predecessor IDs
    1\t \t \t4\t Q0: 1
    3\t \t \t2\t Q1: 1\t \t1
    4\t3\tQ1:\t0\t7
    7\t5\tQ1: 2
    ================================================================================
    """

  static let imopsePlan = """
    # iMOPSE, 4 jobs. A period is a working day.
    # Salaries are left out: no date depends on them.
    syntax 1

    project small "small" {
      start from 2026-01-05
    }

    role worker

    person w1 {
      role worker
      skills q0-0, q0-1, q1-0
    }

    person w2 {
      role worker
      skills q1-0, q1-1, q1-2
    }

    task j1 {
      duration 4d
      needs q0-1
      assign worker
    }

    task j3 {
      duration 2d
      needs q1-1
      assign worker
      after j1
    }

    task j4 {
      duration 3d
      needs q1-0
      assign worker
      after j7
    }

    task j7 {
      duration 5d
      needs q1-2
      assign worker
    }

    """

  static let modes = """
    projects                      :  1
    jobs (incl. supersource/sink ):  5
    RESOURCES
      - renewable                 :  2   R
      - nonrenewable              :  1   N
      - doubly constrained        :  0   D
    ************************************************************************
    PRECEDENCE RELATIONS:
    jobnr.    #modes  #successors   successors
       1        1          3           2   3   4
       2        2          1           5
       3        3          1           5
       4        1          1           5
       5        1          0
    ************************************************************************
    REQUESTS/DURATIONS:
    jobnr. mode duration  R 1  R 2  N 1
    ------------------------------------------------------------------------
      1      1     0       0    0    0
      2      1     3       1    0    2
             2     3       0    1    2
      3      1     4       2    1    1
             2     4       2    1    1
             3     4       2    1    1
      4      1     2       1    1    0
      5      1     0       0    0    0
    ************************************************************************
    RESOURCEAVAILABILITIES:
      R 1  R 2  N 1
        3    1    4
    ************************************************************************

    """

  static let modesPlan = """
    # PSPLIB, 5 jobs. A period is a working day.
    syntax 1

    project small "small" {
      start from 2026-01-05
    }

    equipment r1 { quantity 3 }
    equipment r2 { quantity 1 }

    material n1 { quantity 4 }

    milestone j1

    task j2 {
      duration 3d
      assign r1 or r2
      consume 2 of n1
      after j1
    }

    task j3 {
      duration 4d
      assign 2 of r1, r2
      consume 1 of n1
      after j1
    }

    task j4 {
      duration 2d
      assign r1, r2
      after j1
    }

    milestone j5 {
      after j2, j3, j4
    }

    """
}
