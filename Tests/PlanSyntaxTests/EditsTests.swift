import PlanText
import Testing

@Suite struct EditsTests {
  private func edits(_ text: String, _ changes: [(Range<Int>, String)]) -> (Edits, Locator) {
    var sources = SourceMap()
    let file = sources.add(path: "a.plan", bytes: Array(text.utf8))
    var locator = Locator(sources)
    let list = changes.map { range, new in
      Edit(Span(start: file.base + UInt32(range.lowerBound), end: file.base + UInt32(range.upperBound)), new)
    }
    return (Edits(list, &locator), locator)
  }

  private func applied(_ text: String, _ changes: [(Range<Int>, String)]) -> String {
    String(decoding: edits(text, changes).0.applied(to: Array(text.utf8), file: 0), as: UTF8.self)
  }

  @Test func replacementsAreMadeInOrder() {
    #expect(applied("one two three", [(8..<13, "drei"), (0..<3, "eins")]) == "eins two drei")
    #expect(applied("ab", [(1..<1, "x"), (1..<1, "y")]) == "axyb")
    #expect(applied("", [(0..<0, "x")]) == "x")
  }

  @Test func ofOverlappingEditsTheFirstCounts() {
    #expect(applied("abcdef", [(0..<3, "X"), (2..<5, "Y")]) == "Xdef")
  }

  @Test func mergedEditsAreBothMade() throws {
    let text = "one two three"
    let merged = try edits(text, [(0..<3, "1")]).0.merged(with: edits(text, [(8..<13, "3"), (0..<3, "1"), (4..<4, "+")]).0)
    #expect(String(decoding: merged.applied(to: Array(text.utf8), file: 0), as: UTF8.self) == "1 +two 3")
  }

  @Test(arguments: [(0..<4, 3..<5), (3..<5, 0..<4), (2..<2, 2..<2), (0..<6, 2..<2), (2..<2, 2..<4), (1..<5, 2..<3)])
  func overlapsAreFound(first: Range<Int>, second: Range<Int>) {
    let one = edits("abcdef", [(first, "x")]).0
    #expect(throws: Edits.Overlap.self) { _ = try one.merged(with: edits("abcdef", [(second, "y")]).0) }
  }

  @Test func unifiedDifference() {
    let text = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl"
    var (edits, locator) = edits(text, [(0..<1, "A"), (4..<5, "C\nc"), (22..<23, "L\n")])
    #expect(
      String(decoding: edits.unifiedDifference(&locator), as: UTF8.self) == """
        --- a.plan
        +++ a.plan
        @@ -1,5 +1,6 @@
        -a
        +A
         b
        +C
         c
         d
         e
        @@ -9,4 +10,4 @@
         i
         j
         k
        -l
        \\ No newline at end of file
        +L

        """)
  }

  /// What a reader of the difference does with it leads to the same text as the edits themselves.
  @Test(arguments: 0..<400) func theDifferenceSaysWhatTheEditsDo(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    let pieces = ["a", "b", "\n", "\n", "\r\n", "cc", ""]
    let text = (0..<random(60)).map { _ in pieces[random(pieces.count)] }.joined()
    let count = text.utf8.count
    let changes = (0..<(1 + random(4))).map { _ in
      let start = random(count + 1)
      return (start..<min(count, start + random(5)), (0..<random(4)).map { _ in pieces[random(pieces.count)] }.joined())
    }
    var (edits, locator) = edits(text, changes)
    let expected = edits.applied(to: Array(text.utf8), file: 0)
    let difference = edits.unifiedDifference(&locator)
    #expect(Self.patched(Array(text.utf8), difference) == expected, "\(text.debugDescription) \(changes)")
  }

  /// A plain reader of unified differences.
  private static func patched(_ text: [UInt8], _ difference: [UInt8]) -> [UInt8] {
    let before = lines(text)
    var after: [[UInt8]] = []
    var next = 0
    let marked = lines(difference).dropFirst(2)
    for (line, following) in zip(marked, marked.dropFirst() + [[]]) {
      // The mark takes away the line end of the line before it.
      let hasNoEnd = following.first == UInt8(ascii: "\\")
      let content = Array(hasNoEnd ? line.dropFirst().dropLast() : line.dropFirst())
      switch line[0] {
      case UInt8(ascii: "@"):
        let old = String(decoding: line, as: UTF8.self).split(separator: " ")[1].dropFirst()
        let numbers = old.split(separator: ",").compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        after += before[next..<start]
        next = start
      case UInt8(ascii: "+"): after.append(content)
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        guard next < before.count, before[next] == content else { return Array("'\(line)' does not fit".utf8) }
        if line[0] == UInt8(ascii: " ") { after.append(content) }
        next += 1
      default: break
      }
    }
    return Array((after + before[next...]).joined())
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = [[]]
    for byte in bytes {
      result[result.count - 1].append(byte)
      if byte == 0x0A { result.append([]) }
    }
    if result.last == [] { result.removeLast() }
    return result
  }
}
