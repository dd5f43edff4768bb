/// How many columns a text takes up in a terminal.
///
/// Follows Unicode UAX #11 (East Asian Width) and UTS #51 (emoji) as terminals apply them: ideographs and emoji take
/// two columns, combining marks and joiners none. Control characters and invisible ones count as what ``visible(_:)``
/// replaces them with, which takes one.
package func displayWidth(of text: String) -> Int {
  var ascii = 0
  for byte in text.utf8 {
    guard byte < 0x80 else { return text.reduce(0) { $0 + displayWidth(of: $1) } }
    ascii += 1
  }
  return ascii
}

/// Columns of one grapheme, which a reader perceives as one character.
package func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  let width = displayWidth(of: first)
  if width == 2 || scalars.count == 1 { return width }
  // U+FE0F requests the wide emoji form of a symbol that is narrow by itself.
  if first.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
  return scalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// Columns of one scalar that stands alone: 0, 1 or 2.
package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  if isInvisible(scalar) { return isJoiner(scalar) ? 0 : 1 }
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if value < 0x1100 { return 1 }
  if wideRanges.contains(where: { $0.contains(value) }) { return 2 }
  let isRegionalIndicator = (0x1F1E6...0x1F1FF).contains(value)
  return scalar.properties.isEmojiPresentation && !isRegionalIndicator ? 2 : 1
}

/// Wide scalars other than emoji, from EastAsianWidth.txt (classes W and F), ascending.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
  0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x1F3FB...0x1F3FF, 0x20000...0x3FFFD,
]
