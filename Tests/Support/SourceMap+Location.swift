import PlanText

extension SourceMap {
  /// File, line and column of a position, which may be in the copy of a template. Reads the file from its start; for many
  /// places, ``Locator`` does so once.
  package func location(of position: UInt32) -> (path: String, line: Int, column: Int) {
    let file = files[fileIndex(of: position)]
    let offset = min(Int(position - file.base), file.bytes.count)
    let table = LineTable(file.bytes)
    let line = table.line(of: offset)
    let isMarked = line == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = isMarked ? min(3, offset) : Int(table.starts[line])
    return (file.path, line + 1, file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
