/// One source line as a terminal shows it, cut to a width around a place, with the positions of its bytes.
///
/// Tabs advance to the next multiple of four columns, control characters are shown as pictures, and bytes that are not
/// UTF-8 as U+FFFD. Of a long line, only the bytes near the place are read, so that a line of a megabyte costs no more
/// than a short one.
struct DrawnLine {
  let text: String
  /// Columns of the text, including ellipses.
  let width: Int
  private let cells: [Cell]
  /// Column of the cell after the last one, drawn or not.
  private let end: Int
  private let endOffset: Int
  private let isCutAtStart: Bool
  private let isCutAtEnd: Bool

  static let tabStop = 4

  /// One grapheme.
  private struct Cell {
    /// Byte offset of its first byte.
    let offset: Int
    var column: Int
    let width: Int
    let shown: String
  }

  /// - Parameters:
  ///   - range: the line without its end.
  /// - focus: the bytes that must be visible, at least their beginning.
  init(_ bytes: [UInt8], range: Range<Int>, focus: Range<Int>, width limit: Int, ellipsis: String) {
    let range = DrawnLine.withoutMark(bytes, range)
    let window = DrawnLine.window(bytes, range, focus, limit)
    let all = DrawnLine.cells(bytes, window)
    let total = all.last.map { $0.column + $0.width } ?? 0
    let cutsBytes = (window.lowerBound > range.lowerBound, window.upperBound < range.upperBound)
    if total <= limit, !cutsBytes.0, !cutsBytes.1 {
      (cells, end, endOffset) = (all, total, range.upperBound)
      (isCutAtStart, isCutAtEnd) = (false, false)
      text = all.reduce(into: "") { $0 += $1.shown }
      width = total
      return
    }
    let mark = displayWidth(of: ellipsis)
    let room = max(8, limit - 2 * mark)
    let edge = window.upperBound
    let start = DrawnLine.column(of: min(max(focus.lowerBound, window.lowerBound), edge), all, total, edge)
    let stop = max(start + 1, DrawnLine.column(of: min(focus.upperBound, edge), all, total, edge))
    // The place begins after a third of the width, or further left if it is long.
    let before = max(2, min(room / 3, room - (stop - start) - 2))
    let fits = !cutsBytes.0 && stop + 2 <= room
    let left = fits ? 0 : max(0, min(start - before, total + 1 - room))
    let cutsStart = cutsBytes.0 || left > 0
    let shift = (cutsStart ? mark : 0) - left
    var kept: [Cell] = []
    var right = left
    for cell in all where cell.column >= left && cell.column + cell.width <= left + room {
      right = cell.column + cell.width
      kept.append(Cell(offset: cell.offset, column: cell.column + shift, width: cell.width, shown: cell.shown))
    }
    let lastOffset = kept.last?.offset ?? window.lowerBound
    let next = all.first { $0.offset > lastOffset }
    let cutsEnd = cutsBytes.1 || next != nil
    // A wide character at the left edge leaves a gap.
    let gap = (kept.first?.column ?? 0) - (cutsStart ? mark : 0)
    cells = kept
    end = right + shift
    endOffset = cutsEnd ? next?.offset ?? window.upperBound : range.upperBound
    (isCutAtStart, isCutAtEnd) = (cutsStart, cutsEnd)
    let lead = (cutsStart ? ellipsis : "") + String(repeating: " ", count: max(0, gap))
    text = kept.reduce(into: lead) { $0 += $1.shown } + (cutsEnd ? ellipsis : "")
    width = end + (cutsEnd ? mark : 0)
  }

  /// True when the first byte of a range is drawn, or can be marked after the last one.
  func shows(_ bytes: Range<Int>) -> Bool {
    let first = isCutAtStart ? cells.first?.offset ?? 0 : 0
    return bytes.lowerBound >= first && (bytes.lowerBound < endOffset || !isCutAtEnd)
  }

  /// Columns of a range of bytes: whole graphemes, at least one column.
  func columns(of bytes: Range<Int>) -> Range<Int> {
    let start = DrawnLine.column(of: bytes.lowerBound, cells, end, endOffset)
    if bytes.isEmpty { return start..<(start + 1) }
    let last = DrawnLine.cell(of: bytes.upperBound - 1, cells)
    let isPast = bytes.upperBound > endOffset
    let stop = isPast ? (isCutAtEnd ? width : end) : last.map { $0.column + $0.width } ?? end
    return start..<max(start + 1, stop)
  }

  /// Column of the grapheme that contains a byte; `end` for a byte at or after `endOffset`.
  private static func column(of offset: Int, _ cells: [Cell], _ end: Int, _ endOffset: Int) -> Int {
    if offset >= endOffset { return end }
    return cell(of: offset, cells)?.column ?? cells.first?.column ?? 0
  }

  private static func cell(of offset: Int, _ cells: [Cell]) -> Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? cells[low - 1] : nil
  }
}

// MARK: - From bytes to cells

extension DrawnLine {
  /// The bytes around a place that may affect the width, at scalar boundaries.
  private static func window(_ bytes: [UInt8], _ range: Range<Int>, _ focus: Range<Int>, _ limit: Int) -> Range<Int> {
    let reach = 8 * limit
    if range.count <= 2 * reach { return range }
    var start = max(range.lowerBound, min(focus.lowerBound, range.upperBound) - reach)
    var end = min(range.upperBound, max(focus.lowerBound, range.lowerBound) + reach)
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, end)
  }

  /// A byte order mark is not part of the text.
  private static func withoutMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound == 0, range.count >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
    return 3..<range.upperBound
  }

  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, count) = decode(bytes, offset, range.upperBound)
      scalars.append(scalar)
      offsets.append(offset)
      offset += count
    }
    var cells: [Cell] = []
    cells.reserveCapacity(offsets.count)
    var column = 0
    var index = 0
    var text = String.UnicodeScalarView()
    for index in scalars.indices {
      // A tab is kept for now: it forms its own grapheme, and its width depends on its position.
      text.append(scalars[index] == "\t" ? "\t" : visible(scalars, at: index))
    }
    for character in String(text) {
      let width = character == "\t" ? tabStop - column % tabStop : displayWidth(of: character)
      let shown = character == "\t" ? String(repeating: " ", count: width) : String(character)
      cells.append(Cell(offset: offsets[index], column: column, width: width, shown: shown))
      column += width
      index += character.unicodeScalars.count
    }
    return cells
  }

  /// The scalar at an offset and its length; U+FFFD for the longest prefix of an ill-formed sequence (Unicode Standard
  /// §3.9, "substitution of maximal subparts").
  private static func decode(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[offset]
    var parser = Unicode.UTF8.ForwardParser()
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    var rest = bytes[offset..<min(offset + 4, end)].makeIterator()
    switch parser.parseScalar(from: &rest) {
    case .valid(let encoded): return (Unicode.UTF8.decode(encoded), encoded.count)
    case .error(let length): return ("\u{FFFD}", max(1, length))
    case .emptyInput: return ("\u{FFFD}", 1)
    }
  }
}
