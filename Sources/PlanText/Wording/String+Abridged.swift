extension String {
  /// For messages, which quote plans: without the middle of words that nobody reads to the end, such as a name of a
  /// megabyte, nor that of a text of many words. Most messages are shorter than any such word.
  package var abridged: String {
    let (longestWord, shortWord, longestText) = (300, 100, 4000)
    guard utf8.count > longestWord else { return self }
    let words = utf8.split(omittingEmptySubsequences: false) { $0 == 0x20 || $0 == 0x0A }
    guard utf8.count > longestText || words.contains(where: { $0.count > longestWord }) else { return self }
    var result = ""
    var index = startIndex
    for word in words {
      result += self[index..<word.startIndex]
      result += word.count > longestWord ? Substring(word).cut(to: shortWord) : String(Substring(word))
      index = word.endIndex
    }
    return result[...].cut(to: longestText)
  }
}

extension Substring {
  /// The beginning and a little of the end of what has more bytes.
  fileprivate func cut(to count: Int) -> String {
    guard utf8.count > count else { return String(self) }
    var (first, last) = (utf8.prefix(count * 2 / 3), utf8.suffix(count / 10))
    // Whole characters.
    while utf8[first.endIndex].continuesCharacter { first.removeLast() }
    while last.first?.continuesCharacter ?? false { last.removeFirst() }
    return "\(Substring(first))…\(Substring(last))"
  }
}

extension UInt8 {
  fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
