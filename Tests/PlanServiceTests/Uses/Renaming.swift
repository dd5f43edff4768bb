import PlanModel
import PlanSyntax
import PlanText

/// A plan in which every declaration gets another name, all at once.
struct Renaming {
  /// The texts afterwards, by path.
  private(set) var files: [String: [UInt8]]
  /// The old name of each new one.
  private(set) var oldNames: [String: String] = [:]
  /// How many declarations have another name.
  private(set) var count = 0

  init(_ plan: Plan, _ uses: NameUses, _ files: [String: [UInt8]]) {
    self.files = files
    // In the copies of a template one word may name several things: they get the same name.
    var newNames: [Span: String] = [:]
    for index in plan.entities.indices where plan.entities[index].importedFrom < 0 && plan.entities[index].source < 0 {
      let sites = uses.sites(of: EntityID(index))
      guard !sites.isEmpty else { continue }
      let name = sites.lazy.compactMap { newNames[$0] }.first ?? "zq\(newNames.count)"
      for site in sites { newNames[site] = name }
      oldNames[name] = plan.text(sites[0])
      count += 1
    }
    var locator = Locator(plan.sources)
    let edits = Edits(newNames.sorted { $0.key.start < $1.key.start }.map { Edit($0.key, $0.value) }, &locator)
    for (file, _) in edits.files {
      let source = plan.sources.files[file]
      self.files[source.path] = edits.applied(to: source.bytes, file: file)
    }
  }

  /// A text about the plan with new names, as it is with the old ones.
  func withOldNames(_ text: String) -> String {
    var result: [UInt8] = []
    var word: [UInt8] = []
    func flush() {
      if word.starts(with: [0x7A, 0x71]), let old = oldNames[String(decoding: word, as: UTF8.self)] {
        result += old.utf8
      } else {
        result += word
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) { word.append(byte) } else { flush(); result.append(byte) }
    }
    flush()
    return String(decoding: result, as: UTF8.self)
  }
}
