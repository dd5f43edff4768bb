import PlanText
import Testing

@Suite struct SourceMapTests {
  private func map(_ texts: [[UInt8]]) -> SourceMap {
    var map = SourceMap()
    for (index, text) in texts.enumerated() { _ = map.add(path: "\(index).plan", bytes: text) }
    return map
  }

  /// Each byte of each file, and the place after its last, leads to that file.
  @Test func positionsLeadToTheirFile() {
    let sizes = [0, 1, 4095, 4096, 4097, 9000, 0, 12]
    let sources = map(sizes.map { [UInt8](repeating: 0x61, count: $0) })
    for (index, file) in sources.files.enumerated() {
      for offset in [0, sizes[index] / 2, sizes[index]] {
        #expect(sources.fileIndex(of: file.base + UInt32(offset)) == index, "\(offset) of \(index)")
      }
    }
  }

  @Test(arguments: [0, 3, 4000, 5000, 20_000]) func anEditMovesNothingInAnotherFile(count: Int) {
    let texts = ["first file", "second file", "third file"].map { Array($0.utf8) }
    var sources = map(texts)
    let spans = sources.files.map { Span(start: $0.base + 1, end: $0.base + 5) }
    let edited = sources.replace(1, bytes: [UInt8](repeating: 0x62, count: count))
    #expect(sources.text(spans[0]) == "irst" && sources.text(spans[2]) == "hird")
    #expect(sources.fileIndex(of: edited.base) == 1 && sources.fileIndex(of: edited.span.end) == 1)
    #expect(sources.bytes(edited.span).count == count)
    #expect(sources.location(of: spans[2].start).path == "2.plan")
    // Whoever comes next gets positions of nobody else.
    let next = sources.add(path: "3.plan", bytes: Array("next".utf8))
    #expect(sources.text(next.span) == "next" && sources.text(spans[2]) == "hird" && sources.bytes(edited.span).count == count)
  }

  @Test func mergedMapsKeepTheirTexts() {
    var one = map([Array("one".utf8), [UInt8](repeating: 0x61, count: 5000)])
    var two = map([Array("two".utf8), Array("three".utf8)])
    let moved = two.replace(0, bytes: [UInt8](repeating: 0x62, count: 9000))
    let spans = two.files.map(\.span)
    let shift = one.append(two)
    #expect(spans.map { one.bytes($0.shifted(by: shift)).count } == [9000, 5])
    #expect(one.fileIndex(of: moved.base + shift) == 2 && one.text(one.files[0].span) == "one")
  }

  @Test func roomIsLimited() {
    let sources = map([[0x61]])
    #expect(sources.hasRoom(for: 1 << 31) && !sources.hasRoom(for: 1 << 32))
  }
}
