import PlanTesting
import Testing

@Suite struct UnifiedDifferenceTests {
  @Test func showsLinesAroundEachChange() {
    let old = (1...20).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 3\n", with: "third\n").replacing("line 19\n", with: "")
    #expect(
      UnifiedDifference(from: old, to: new).text == """
        @@ -1,6 +1,6 @@
         line 1
         line 2
        -line 3
        +third
         line 4
         line 5
         line 6
        @@ -16,5 +16,4 @@
         line 16
         line 17
         line 18
        -line 19
         line 20
        """)
  }

  @Test(arguments: [
    ("", "one\n", "@@ -0,0 +1,1 @@\n+one"),
    ("one\n", "", "@@ -1,1 +0,0 @@\n-one"),
    ("one\n", "one", "@@ -1,1 +1,1 @@\n-one\n+one (no newline at the end)"),
    ("one\r\n", "one\n", "@@ -1,1 +1,1 @@\n-one␍\n+one"),
    ("one\n", "one\n", ""),
  ])
  func showsSmallTexts(_ old: String, _ new: String, _ expected: String) {
    #expect(UnifiedDifference(from: old, to: new).text == expected)
  }

  /// Changes that are close share a hunk.
  @Test func joinsHunksThatTouch() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.replacing("1\n", with: "one\n").replacing("8\n", with: "eight\n")
    #expect(UnifiedDifference(from: old, to: new).text.hasPrefix("@@ -1,9 +1,9 @@\n-1\n+one\n 2\n"))
  }
}
