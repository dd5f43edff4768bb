/// Where blocks were meant to begin and end, guessed from indentation when braces do not match.
///
/// The file is cut at its least-indented lines. A piece with matching braces is taken as it is, so that a lost brace
/// affects only the declaration that lost it. In the other pieces, a brace contradicted by its neighbours is stray;
/// after that, a line indented no deeper than the line that opened a block ends the block, and lines indented deeper
/// than a head without `{` are its block.
struct NestingGuess {
  /// Braces to be ignored.
  private(set) var strays: [UInt32] = []
  /// Where a block ends without a brace, keyed by the offset at which it begins.
  private(set) var ends: [UInt32: UInt32] = [:]
  /// Offsets of tokens before which a `{` is missing.
  private(set) var openings: Set<UInt32> = []
  /// Those of them whose blocks are determined by indentation alone.
  private(set) var unopened: Set<UInt32> = []
  /// Tokens found where a `}` should be.
  private(set) var mistyped: Set<UInt32> = []
  /// True if all that is guessed is where blocks begin and end that hold nothing but properties: nothing else belongs
  /// to another block than it seems to.
  private(set) var sparesOthers = true
  private let scan: BraceLines

  var isEmpty: Bool { strays.isEmpty && ends.isEmpty && openings.isEmpty }

  private struct Block {
    let start: UInt32
    let indent: Int
    let line: Int
  }

  /// O(bytes). `bareHeads` are line ends after which a block seems to follow without any brace.
  init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, bareHeads: [UInt32] = []) {
    scan = BraceLines(text, vocabulary)
    guard !isUnindented else { return }
    let margin = scan.lines.lazy.map(\.indent).min() ?? 0
    var first = 0
    var index = 0
    while index < scan.lines.count {
      index += 1
      guard index == scan.lines.count || beginsPiece(scan.lines[index], margin) else { continue }
      let piece = first..<index
      if !isBalanced(piece) || bareHeads.contains(where: { holds($0, piece) }) {
        let count = strays.count + mistyped.count
        repair(piece)
        if strays.count + mistyped.count > count || !standsAlone(piece) { sparesOthers = false }
      }
      first = index
    }
    if scan.hasUnclosedText { sparesOthers = false }
  }

  /// True when blocks are not indented at all, so that indentation carries no information.
  private var isUnindented: Bool {
    var properties = 0
    var atMargin = 0
    for line in scan.lines where line.beginning == .property {
      properties += 1
      if line.indent == 0 { atMargin += 1 }
    }
    return atMargin * 2 > properties
  }

  private func beginsPiece(_ line: BraceLines.Line, _ margin: Int) -> Bool {
    line.indent <= margin && line.beginning != .closing && !line.isFragment
  }

  private func holds(_ offset: UInt32, _ lines: Range<Int>) -> Bool {
    scan.lines[lines.lowerBound].start <= offset && offset <= scan.lines[lines.upperBound - 1].end
  }

  private func isBalanced(_ lines: Range<Int>) -> Bool {
    var depth = 0
    for brace in scan.braces[braces(of: lines)] {
      depth += brace.isOpen ? 1 : -1
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// True for a single declaration with nothing but properties, of whose two braces one or both are missing.
  private func standsAlone(_ lines: Range<Int>) -> Bool {
    guard let first = lines.first, let last = lines.last, scan.lines[first].standsAlone else { return false }
    let braces = braces(of: lines)
    let inner = scan.lines[lines.dropFirst()].dropLast()
    guard braces.count < 2, inner.allSatisfy({ $0.beginning == .property }) else { return false }
    let ends = last == first || scan.lines[last].beginning == .property
    guard let brace = braces.first.map({ scan.braces[$0] }) else { return ends }
    return brace.isOpen ? ends && brace.offset < scan.lines[first].end : brace.isTrailing && brace.offset >= scan.lines[last].start
  }

  private func braces(of lines: Range<Int>) -> Range<Int> {
    scan.lines[lines.lowerBound].firstBrace..<scan.lines[lines.upperBound - 1].endBrace
  }

  // MARK: A single piece

  private mutating func repair(_ range: Range<Int>) {
    var open: [Block] = []
    for index in range {
      let line = scan.lines[index]
      let closesBlock = open.last.map { line.beginning != .closing && isLast(index, of: $0, in: range) } ?? false
      let (closings, openings) = unmatched(index, range, sparing: closesBlock ? 1 : 0)
      if line.beginning != .closing {
        endBlocks(&open, before: line)
        if mistyped.contains(line.start) { continue }
        openByIndentation(&open, index, range)
      }
      let leading = closings.prefix { $0.isLeading }.count
      for closing in closings[..<leading] {
        if closing.isTrailing, closing.offset != line.start, let block = open.last, isLast(index, of: block, in: range) {
          open.removeLast()
        } else {
          close(&open, closing, line)
        }
      }
      for closing in closings[leading...] {
        if let opening = line.inlineOpening, !self.openings.contains(opening), opening < closing.offset {
          self.openings.insert(opening)
        } else if closing.isTrailing, let block = open.last, isLast(index, of: block, in: range) {
          open.removeLast()
        } else {
          strays.append(closing.offset)
        }
      }
      // If a line has several, the last one owns the lines below.
      let isFollowed = index + 1 < range.upperBound && hasContent(scan.lines[index + 1], line)
      let inner = openings.count == 2 ? indentOfInner(index, range) : nil
      if inner != nil {
        open.append(Block(start: openings[0].offset, indent: line.indent, line: index))
      } else {
        for opening in openings.dropLast() { strays.append(opening.offset) }
      }
      guard let opening = openings.last else { continue }
      if opening.isTrailing || isFollowed {
        open.append(Block(start: opening.offset, indent: inner ?? line.indent, line: index))
      } else {
        ends[opening.offset] = line.end
      }
    }
    let end = range.upperBound < scan.lines.count ? scan.lines[range.upperBound].start : scan.end
    for block in open { ends[block.start] = end }
  }

  /// Two blocks begin on one line because a line end was lost: the indentation of the inner block's end.
  private func indentOfInner(_ index: Int, _ range: Range<Int>) -> Int? {
    let outer = scan.lines[index].indent
    guard index + 1 < range.upperBound else { return nil }
    let inner = (scan.lines[index + 1].indent + outer) / 2
    for line in scan.lines[index + 1..<min(range.upperBound, index + 1000)] where line.beginning == .closing {
      if line.indent <= outer { return nil }
      if line.indent == inner { return inner }
    }
    return nil
  }

  /// True when the line below a head belongs to its block or ends the block.
  private func hasContent(_ next: BraceLines.Line, _ head: BraceLines.Line) -> Bool {
    next.indent > head.indent || (next.indent == head.indent && next.beginning == .closing)
  }

  /// True when the line below a head can only be inside its block.
  private func ownsContent(_ next: BraceLines.Line, _ head: BraceLines.Line) -> Bool {
    next.indent > head.indent && next.beginning != .closing && head.beginning == .declaration
  }

  /// True when the block would have to end after a line without a brace.
  private func isLast(_ index: Int, of block: Block, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    let next = scan.lines[index + 1]
    return next.indent < block.indent || (next.indent == block.indent && next.beginning != .closing)
  }

  /// The plausible braces of a line that have no partner on it; the others are stray. `outer` closing braces have their
  /// partners on earlier lines.
  private mutating func unmatched(
    _ index: Int, _ range: Range<Int>, sparing outer: Int
  ) -> (closings: [BraceLines.Brace], openings: [BraceLines.Brace]) {
    let ownsNext = index + 1 < range.upperBound && ownsContent(scan.lines[index + 1], scan.lines[index])
    var closings: [BraceLines.Brace] = []
    var openings: [BraceLines.Brace] = []
    let line = scan.lines[index]
    let braces = scan.braces[line.firstBrace..<line.endBrace]
    // If there are too many closing braces, those inside the line are stray rather than those at its end.
    var surplus = 0
    if line.beginning != .closing, line.inlineOpening == nil {
      for brace in braces where brace.isPlausible { surplus += brace.isOpen ? -1 : 1 }
      surplus -= outer
    }
    for brace in braces {
      if !brace.isPlausible {
        strays.append(brace.offset)
      } else if !brace.isOpen, surplus > 0, !brace.isTrailing {
        surplus -= 1
        strays.append(brace.offset)
      } else if brace.isOpen {
        openings.append(brace)
      } else if openings.isEmpty {
        closings.append(brace)
      } else if openings.count == 1, brace.isTrailing, ownsNext {
        // `{}` above the lines of the block: it ends too early.
        strays.append(brace.offset)
      } else {
        openings.removeLast()
      }
    }
    return (closings, openings)
  }

  /// A line indented no deeper than the line that opened a block ends the block.
  private mutating func endBlocks(_ open: inout [Block], before line: BraceLines.Line) {
    while let block = open.last, block.indent >= line.indent {
      open.removeLast()
      ends[block.start] = line.start
      if block.indent == line.indent, line.isFragment {
        mistyped.insert(line.start)
        return
      }
    }
  }

  private mutating func close(_ open: inout [Block], _ closing: BraceLines.Brace, _ line: BraceLines.Line) {
    if open.contains(where: { $0.indent == line.indent }) {
      while let block = open.popLast(), block.indent > line.indent { ends[block.start] = line.start }
    } else if let block = open.last, block.indent > line.indent {
      open.removeLast()
    } else {
      strays.append(closing.offset)
    }
  }

  /// Lines indented deeper than a head without `{` are its block.
  private mutating func openByIndentation(_ open: inout [Block], _ index: Int, _ range: Range<Int>) {
    guard index > range.lowerBound else { return }
    let head = scan.lines[index - 1]
    guard head.indent < scan.lines[index].indent, head.beginning == .declaration, open.last?.line != index - 1,
      open.last.map({ $0.indent < head.indent }) ?? true
    else { return }
    openings.insert(head.end)
    unopened.insert(head.end)
    open.append(Block(start: head.end, indent: head.indent, line: index - 1))
  }
}
