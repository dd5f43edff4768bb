/// Letters that look like those of the Latin alphabet, and what a name looks like (Unicode UTS #39 §4, with the letters of
/// alphabets that people type).
package enum Lookalike {
  /// A letter that is not what it seems.
  package struct Letter: Equatable, Sendable {
    package let scalar: Unicode.Scalar
    /// `Cyrillic`; nil if it cannot be seen at all.
    package let script: String?
  }

  /// What a name looks like, in Latin letters where it looks like those. Two names with the same appearance are easily
  /// confused. Composed and decomposed letters are equal as strings.
  package static func appearance(of name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !isInvisible(scalar) { result.append(letter(scalar)?.latin ?? scalar) }
    return String(result)
  }

  /// The first letter of a name that makes it look like another without being seen, or with letters of two alphabets in
  /// one word; nil if there is none. A word ends at `-`, `_` and digits: `этап-A` is fine.
  package static func stranger(in name: String) -> Letter? {
    if let hidden = name.unicodeScalars.first(where: isInvisible) { return Letter(scalar: hidden, script: nil) }
    for word in name.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic && !isMark($0) }) {
      let latin = word.filter(isLatin)
      let others = word.compactMap { scalar in letter(scalar).map { Letter(scalar: scalar, script: $0.script) } }
      guard let first = latin.first, let other = others.first else { continue }
      // The fewer letters are the strangers.
      return others.count <= latin.count ? other : Letter(scalar: first, script: "Latin")
    }
    return nil
  }

  /// The alphabet that a word mixes with the Latin one.
  package static func otherScript(in name: String) -> String? {
    name.unicodeScalars.lazy.compactMap { letter($0)?.script }.first
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> (latin: Unicode.Scalar, script: String)? {
    switch scalar.value {
    case ..<0x370: nil
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0).map { ($0, "full-width") }
    case 0x1D400...0x1D6A3: mathematical(scalar.value - 0x1D400)
    default: table[scalar]
    }
  }

  /// The alphabets of formulas have capitals and small letters in turn.
  private static func mathematical(_ number: UInt32) -> (latin: Unicode.Scalar, script: String)? {
    let place = number % 52
    return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26).map { ($0, "mathematical") }
  }

  private static let table: [Unicode.Scalar: (latin: Unicode.Scalar, script: String)] = {
    var result: [Unicode.Scalar: (latin: Unicode.Scalar, script: String)] = [:]
    for (script, pairs) in alphabets {
      for pair in pairs.split(separator: " ").map({ Array($0.unicodeScalars) }) { result[pair[0]] = (pair[1], script) }
    }
    return result
  }()

  /// Each letter with the one that it looks like.
  private static let alphabets = [
    (
      "Cyrillic",
      "аa еe ёë оo рp сc уy хx ѕs іi їï јj ԁd һh ԛq ԝw ӏl ѵv үy кk ӓä ӧö "
        + "АA ВB СC ЕE ЁË НH ІI ЇÏ ЈJ КK МM ОO РP ԚQ ЅS ТT УY ҮY ԜW ХX ѴV ԌG ӀI ӒÄ ӦÖ"
    ),
    (
      "Greek",
      "αa οo ρp νv υu ιi κk γy ϲc ϳj άá όó ίí ύú ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ"
    ),
    ("Armenian", "օo ոn սu հh ցg զq յj ՕO ՍU ՏS"),
    ("Cherokee", "ᎠD ᎡR ᎢT ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏃZ ᏔW ᏕS ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏴB"),
    ("Coptic", "ⲟo ⲥc ⲣp ⲓi ⲕk ⲭx ⲀA ⲂB ⲈE ⲎH ⲒI ⲔK ⲘM ⲚN ⲞO ⲢP ⲤC ⲦT ⲨY ⲬX"),
    ("Lisu", "ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU"),
    ("Roman numeral", "ⅰi ⅴv ⅹx ⅼl ⅽc ⅾd ⅿm ⅠI ⅤV ⅩX ⅬL ⅭC ⅮD ⅯM"),
  ]
}
