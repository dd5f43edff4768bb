// Texts of plans and names of files as a terminal may show them. Characters that cannot be seen, or that change the order
// of others, could make a text appear to say something else (Unicode UTS #39 §3.1, UTR #36 §3).

/// A text with ``visible(_:at:)`` applied to every scalar; safe to print.
package func visible(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  if isPlain { return text }
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  for index in scalars.indices { result.append(visible(scalars, at: index)) }
  return String(result)
}

/// A terminal-safe form of one scalar of a text: pictures for control characters, and U+FFFD for what is invisible, unless
/// it belongs where it is: a joiner in an emoji or between letters that join.
package func visible(_ scalars: [Unicode.Scalar], at index: Int) -> Unicode.Scalar {
  let scalar = scalars[index]
  switch scalar.value {
  case 0x20...0x7E: return scalar
  case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: return "\u{2421}"
  case 0x85, 0x2028, 0x2029: return "\u{2424}"
  // Parts of file names that are not UTF-8.
  case 0xF780...0xF7FF: return "\u{FFFD}"
  default:
    guard isInvisible(scalar) else { return scalar }
    let previous = index > 0 ? scalars[index - 1] : nil
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    return previous.map { belongs(scalar, between: $0, and: next) } ?? false ? scalar : "\u{FFFD}"
  }
}

/// True for scalars of which nothing is seen, or that only change how others are seen: controls, zero-width characters,
/// soft hyphens, tags, variation selectors, and controls of the writing direction.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return true
  case .format: return !signs.contains { $0.contains(scalar.value) }
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}

extension Unicode.Scalar {
  /// `U+200C`
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// True for scalars that join others or choose between their forms, and take no room.
func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200C, 0x200D, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
  default: false
  }
}

/// True for a joiner that does something where it is.
private func belongs(_ scalar: Unicode.Scalar, between previous: Unicode.Scalar, and next: Unicode.Scalar?) -> Bool {
  switch scalar.value {
  case 0x200D where previous.isPartOfEmoji: next?.isPartOfEmoji ?? false
  case 0x200C, 0x200D: previous.joins && next?.joins ?? false
  case 0x180B...0x180F: (0x1800...0x18AF).contains(previous.value)
  // A digit with this selector is only an emoji in a keycap.
  case 0xFE0E, 0xFE0F: previous.isPartOfEmoji || previous.value < 0x80 && previous.properties.isEmoji && next == "\u{20E3}"
  case 0xFE00...0xFE0D, 0xE0100...0xE01EF: previous.properties.isIdeographic
  default: false
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfEmoji: Bool { value >= 0x80 && (properties.isEmoji || value == 0xFE0F) }

  /// True for letters and marks of scripts in which joiners make a difference that is seen: Arabic, Indic and others.
  fileprivate var joins: Bool {
    switch value {
    case 0x0620...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: !isInvisible(self)
    default: false
    }
  }
}

/// Formats that are seen: the signs that Arabic and others put below numbers.
private let signs: [ClosedRange<UInt32>] = [
  0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD, 0x110CD...0x110CD,
]
