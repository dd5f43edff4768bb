import PlanText

/// The words the parser knows, built from the schema by the module above.
///
/// They are looked up by their bytes, without creating a String.
package struct Vocabulary: Sendable {
  /// What a word may begin; several may apply at once, and its position decides.
  package struct Entry: Sendable {
    package var word: String
    /// Property number.
    package var property: UInt16?
    package var shape: ValueShape = .flag
    package var declaration: DeclarationKind?
    package var record: RecordKind?
    package var directive: Directive?
  }

  package private(set) var entries: [Entry] = []
  /// Entry index of each property number.
  package private(set) var properties: [Int] = []
  /// Words from other tools.
  package var synonyms: SynonymTable { synonymTable() }
  /// Numbers of entries by the hash of their words.
  private var numbers = HashTable<UInt32>(capacity: 512)

  /// A property of a kind of declaration.
  package typealias Member = (keyword: String, isSingle: Bool)

  // Asked for only when something is wrong, as in most plans nothing is.
  private let synonymTable: @Sendable () -> SynonymTable
  private let members: @Sendable (DeclarationKind) -> [Member]

  private let example: @Sendable (_ property: String, _ kind: DeclarationKind?) -> String

  /// Properties are numbered in the order in which they first appear.
  package init(
    properties named: [(String, ValueShape)], synonyms: @escaping @Sendable () -> SynonymTable,
    members: @escaping @Sendable (DeclarationKind) -> [Member],
    example: @escaping @Sendable (_ property: String, _ kind: DeclarationKind?) -> String
  ) {
    synonymTable = synonyms
    self.members = members
    self.example = example
    for kind in DeclarationKind.allCases { name(kind.keyword) { $0.declaration = kind } }
    for kind in RecordKind.allCases { name(kind.keyword) { $0.record = kind } }
    for directive in Directive.allCases { name(directive.keyword) { $0.directive = directive } }
    for (word, shape) in named {
      let entry = index(adding: word)
      guard entries[entry].property == nil else { continue }
      entries[entry].property = UInt16(properties.count)
      entries[entry].shape = shape
      properties.append(entry)
    }
  }

  /// The properties of a kind of declaration.
  func members(of kind: DeclarationKind) -> [String] { members(kind).map(\.keyword) }
  func isMember(_ word: String, of kind: DeclarationKind) -> Bool { members(kind).contains { $0.keyword == word } }
  /// True for a property that a declaration of this kind may have only once.
  package func isSingle(_ word: String, in kind: DeclarationKind) -> Bool {
    members(kind).contains { $0.isSingle && $0.keyword == word }
  }

  /// A property with a value that it accepts in a declaration of this kind, or in any that has it.
  func statement(_ word: String, in kind: DeclarationKind?) -> String {
    let value = example(word, kind)
    return value.isEmpty ? word : "\(word) \(value)"
  }

  private mutating func name(_ word: String, _ change: (inout Entry) -> Void) {
    let number = index(adding: word)
    change(&entries[number])
  }

  private mutating func index(adding word: String) -> Int {
    var hash = ByteHash()
    for byte in word.utf8 { hash.add(byte) }
    let new = Int32(entries.count)
    let number = numbers.find(hash.value, orAdd: new) { [entries] in entries[Int($0)].word == word }
    if number == new { entries.append(Entry(word: word)) }
    return Int(number)
  }

  /// The number of the property with a name; `max` if there is none.
  package func property(_ word: String) -> UInt16 { find(word).flatMap { entries[$0].property } ?? .max }

  private func find(_ word: String) -> Int? {
    var word = word
    return word.withUTF8 { find($0, 0, $0.count) }
  }

  /// Number of the entry whose word is between two offsets.
  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var hash = ByteHash()
    for index in start..<end { hash.add(text[unchecked: index]) }
    return numbers.find(hash.value) { matches(Int($0), text, start, end) }.map { Int($0) }
  }

  @inline(__always)
  private func matches(_ entry: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let word = entries[entry].word.utf8
    guard word.count == end - start else { return false }
    var index = start
    for byte in word {
      if byte != text[unchecked: index] { return false }
      index += 1
    }
    return true
  }
}
