/// Makes plans like those that people write, the same ones every time.
struct PlanGenerator {
  private(set) var text: [UInt8] = []
  private(set) var activityCount = 0
  private(set) var dependencyCount = 0
  private var random = SplitMix(state: 7)
  /// Names of the tasks so far that others may wait for.
  private var names: [String] = []

  private static let verbs = [
    "draft", "design", "build", "review", "test", "deploy", "migrate", "train", "audit", "configure", "document",
    "rehearse", "order", "install", "approve",
  ]
  private static let things = [
    "ledger", "billing", "login", "report", "export", "queue", "cache", "schema", "network", "backup", "mail",
    "invoice", "search", "portal", "switch", "archive", "payroll", "dashboard",
  ]
  private static let words = [
    "the", "old", "system", "stays", "until", "all", "teams", "agree", "with", "numbers", "of", "last", "quarter",
    "and", "security", "has", "signed", "—", "café", "rack", "three", "vendor", "needs", "two", "weeks", "notice",
  ]
  private static let people = [
    "ana", "bo", "chen", "dara", "eli", "femi", "grace", "hugo", "ines", "jon", "kim", "lea", "mo", "nadia", "otto",
  ]

  /// Phases of tasks with estimates, dependencies, people, limits, costs and remarks, up to a size.
  static func varied(bytes: Int) -> PlanGenerator {
    var generator = PlanGenerator()
    generator.text.reserveCapacity(bytes + 4096)
    generator.head()
    var number = 1
    while generator.text.count < bytes {
      generator.phase(number, limit: bytes)
      number += 1
    }
    return generator
  }

  /// Small tasks, each with two dependencies, in phases of a thousand.
  static func plain(activities: Int) -> PlanGenerator {
    var generator = PlanGenerator()
    generator.text.reserveCapacity(activities * 120)
    generator.head()
    while generator.activityCount < activities {
      generator.line("phase part-\(generator.activityCount / 1000) \"Part \(generator.activityCount / 1000)\" {")
      for _ in 0..<min(1000, activities - generator.activityCount) { generator.plainTask() }
      generator.line("}")
    }
    return generator
  }

  private mutating func line(_ line: String) {
    text.append(contentsOf: line.utf8)
    text.append(0x0A)
  }

  private mutating func head() {
    line("# Generated; the same on every machine.")
    line("syntax 1")
    line("project sample \"Sample of a long plan\" {")
    line("  start 2026-03-02")
    line("  currency EUR")
    line("  calendar office")
    line("}")
    line("calendar office \"Office\" {")
    line("  hours mon..fri 09:00..12:00, 13:00..18:00")
    line("}")
    line("account hardware \"Hardware\" {")
    line("  budget 22_000_000 EUR")
    line("}")
    for (index, person) in Self.people.enumerated() {
      line("person \(person) \"\(person.uppercased())\" {")
      line("  rate \(60 + index * 3) EUR/h")
      line("  calendar office")
      line("}")
    }
    line("")
  }

  private mutating func plainTask() {
    let number = activityCount
    line("  task work-\(number) \"Work package \(number)\" {")
    line("    effort \(1 + random.below(20))d")
    if number > 1 {
      let near = number - 1 - random.below(min(20, number - 1))
      let far = number - 1 - random.below(min(2000, number - 1))
      let lag = random.below(5) == 0 ? " + \(1 + random.below(9))d" : ""
      line("    after work-\(near), work-\(far)\(lag)")
      dependencyCount += 2
    }
    line("    assign \(Self.people[random.below(Self.people.count)])")
    line("  }")
    activityCount += 1
  }

  // MARK: Varied plans

  private mutating func phase(_ number: Int, limit: Int) {
    line("# \(sentence(6))")
    line("phase phase-\(number) \"\(sentence(3))\" {")
    line("  owner \(person())")
    if chance(30) { line("  start from \(date())") }
    names.removeAll(keepingCapacity: true)
    for _ in 0..<(10 + random.below(30)) where text.count < limit { task() }
    line("")
    activityCount += 1
    line("  milestone phase-\(number)-done \"\(sentence(3))\" {")
    if let last = names.last { line("    after \(last)") }
    line("    finish by \(2090 + random.below(9))-06-30\(chance(40) ? " with 80%" : "")")
    line("  }")
    line("}")
    line("")
  }

  private mutating func task() {
    let verb = Self.verbs[random.below(Self.verbs.count)]
    let thing = Self.things[random.below(Self.things.count)]
    let name = "\(verb)-\(thing)-\(activityCount)"
    activityCount += 1
    line("")
    if chance(25) { line("  # \(sentence(5 + random.below(9)))") }
    line("  task \(name) \"\(sentence(2 + random.below(5)))\" {")
    switch random.below(10) {
    case 0...3: line("    effort \(1 + random.below(15))d")
    case 4...6:
      let low = 1 + random.below(10)
      line("    effort \(low)d..\(low + 2 + random.below(4))d..\(low + 8 + random.below(9))d")
    case 7: line("    effort \(1 + random.below(40)).5h")
    case 8: line("    duration \(1 + random.below(6))w elapsed")
    default: line("    duration \(1 + random.below(20))d")
    }
    if !names.isEmpty, chance(80) { after() }
    if chance(85) { line("    assign \(allotment())\(chance(35) ? ", \(allotment())" : "")") }
    if chance(12) { line("    start from \(date())\(chance(20) ? " 08:30" : "")") }
    if chance(8) { line("    finish by \(2090 + random.below(9))-03-31") }
    if chance(15) {
      line("    cost \(10 + random.below(80))_\(500 + random.below(400)) EUR to hardware at start \"\(sentence(3))\"")
    }
    if chance(30) { line("    owner \(person())") }
    if chance(20) { line("    tag \(Self.things[random.below(Self.things.count)]), urgent") }
    if chance(35) { line("    note \"\(sentence(6 + random.below(14)))\(chance(10) ? " (see \\\"minutes\\\")" : "")\"") }
    line("  }")
    names.append(name)
  }

  private mutating func after() {
    var parts: [String] = []
    for _ in 0..<(1 + random.below(3)) {
      var part = names[random.below(names.count)]
      if chance(8) { part += " starts" }
      if chance(15) { part += chance(80) ? " + \(1 + random.below(9))d" : " - 4h" }
      parts.append(part)
      dependencyCount += 1
    }
    line("    after \(parts.joined(separator: ", "))")
  }

  private mutating func allotment() -> String {
    var result = person()
    if chance(8) { result += " or \(person())" }
    return chance(40) ? result + " \(10 + random.below(9) * 10)%" : result
  }

  private mutating func person() -> String { Self.people[random.below(Self.people.count)] }

  private mutating func date() -> String {
    let (month, day) = (1 + random.below(12), 1 + random.below(28))
    return "20\(27 + random.below(9))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
}

/// Sebastiano Vigna's SplitMix64.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
