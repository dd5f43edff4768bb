import PlanText

extension SourceMap {
  /// The content of a text: quotes stripped, escapes replaced, common indentation of long texts removed.
  package func content(of text: Text) -> String {
    let raw = bytes(text.span)
    guard !raw.isEmpty else { return "" }
    if raw.starts(with: [0x22, 0x22, 0x22]), raw.count >= 6 { return longContent(raw.dropFirst(3).dropLast(3)) }
    if raw.first == 0xE2 { return unescaped(raw.dropFirst(3).dropLast(3)) }
    return unescaped(raw.dropFirst().dropLast())
  }

  private func unescaped(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(0x5C) else { return String(decoding: raw, as: UTF8.self) }
    var result: [UInt8] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      if raw[index] == 0x5C, index + 1 < raw.endIndex {
        index += 1
        result.append(raw[index] == 0x6E ? 0x0A : raw[index])
      } else {
        result.append(raw[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func longContent(_ raw: ArraySlice<UInt8>) -> String {
    var lines: [ArraySlice<UInt8>] = []
    for line in raw.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(line.last == 0x0D ? line.dropLast() : line)
    }
    func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 || $0 == 0x09 }.count }
    let filled = lines.dropFirst().filter { indentation($0) < $0.count }
    let common = filled.map(indentation).min() ?? 0
    var kept = [lines.first ?? []]
    for line in lines.dropFirst() { kept.append(line.dropFirst(min(common, indentation(line)))) }
    if let first = kept.first, indentation(first) == first.count { kept.removeFirst() }
    if let last = kept.last, indentation(last) == last.count { kept.removeLast() }
    return unescaped(ArraySlice(kept.joined(separator: [0x0A])))
  }
}
