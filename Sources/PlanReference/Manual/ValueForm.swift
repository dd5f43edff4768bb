import PlanModel

extension RowInfo {
  /// How the value is written, in Markdown: `code` literally, italics for values, brackets for what may lack.
  package var form: String {
    if !words.isEmpty { return wordForm }
    let name = self.name
    switch shape {
    case .text: return "*text*"
    case .link: return "*address* [*text*]"
    case .translation: return "*language* *text*"
    case .names: return "*word*, …"
    case .allow: return "*check* [*text*]"
    case .word, .verdict: return "*word*" + (shape == .verdict ? " [*text*]" : "")
    case .flag: return "nothing"
    case .date: return "*date*"
    case .duration: return "*duration*"
    case .span: return "*duration* [`elapsed`]"
    case .number: return "*number*"
    case .percent: return "*percent*"
    case .currency: return "*currency*"
    case .exchange: return "*currency* *number* *currency* [`from` *date*]"
    case .startRule: return limit + after
    case .finishRule: return limit + " [`with` *percent*]" + after
    case .dependencies: return dependency + ", …"
    case .estimate: return estimate
    case .allocation: return "[*number* `of`] \(name) [`or` *name*] [*percent*], …"
    case .consumption: return "*number* `of` \(name), …"
    case .reference: return name
    case .references: return "\(name), …"
    case .anyReferences: return "[*kind*] *name*, …"
    case .bound: return "*date* [*time*], or \(name) [`starts` or `finishes`]"
    case .stamp: return "*date* [`by` *who*, …] [*text*]"
    case .offDates: return "*date*[`..`*date*] [*time*`..`*time*] [*text*]"
    case .hours: return "*days* *time*`..`*time*, …, or *days* `off`"
    case .extra: return "*date*[`..`*date*] [*time*`..`*time*, …] [*text*]"
    case .opening: return "`every` *how often* *time*`..`*time*, or *date* *time*`..`*date* *time*"
    case .recurrence: return "*how often* [`at` *time*]"
    case .inform: return "`every` *how often* [*text*]"
    case .rate: return "*money*`/`*unit* [`from` *date*]"
    case .availability: return "*percent* [*date*`..`*date*]"
    case .ramp: return "*duration* `at` *percent*"
    case .quota: return "*duration*`/`*unit*"
    case .price: return "*money*[`/`*unit*]"
    case .cost: return "[`+` or `-`]*money*[`/`*unit*] [`to` *account*] [`at start` or `at finish`] [*text*]"
    case .money: return "*money*"
    case .total: return "*money* [`with` *percent*]"
    case .share: return "*percent* or *money*"
    case .funding: return "*period* *money* [*text*]"
    case .payment: return "*percent* or *money*, then `after` *activity* or `on` *date* [*text*]"
    case .penalty: return "*money*`/`*unit* `from` *date* [`max` *percent* or *money*]"
    case .tolerance:
      return "`time` *duration*; `cost`, `benefit` or `risk` *percent* or *money*; "
        + "`scope`, `quality` or `sustainability` *text*"
    case .target: return "[`at least` or `at most`] *quantity*"
    case .quantity: return "*quantity*"
    case .result: return "*date* *quantity* [*text*]"
    case .criterion: return "*text* [`met` *date* [`by` *who*, …] [*text*]]"
    case .probability: return "*percent*, or " + Self.listed(Lowering.probabilityLevels)
    case .delay: return "*activity* \(estimate)"
    case .damage: return damage
    case .saving: return "\(damage), or *activity* \(estimate)"
    case .response: return "*text* [`via` *task*, …] [`cost` *money* [`to` *account*]]"
    case .trigger: return "*text* [`on` *date*]"
    case .compatibility: return "\(name) [*text*]"
    case .outage: return "\(name) *duration*"
    case .backout: return "*text* [*duration*]"
    case .training: return "\(name) [*number*]"
    case .expectedDate: return "*date*[`..`*date*[`..`*date*]]"
    case .planned: return "*activity* *date*[`..`*date*] [`effort` *duration*] [`cost` *money*]"
    case .occurrence: return "\(name) [*date*]"
    case .member: return "*name* *path* [`priority` *number*]"
    case .parameter: return "*name* *type* [*value*]"
    case .argument: return "*name* *value*"
    case .custom: return "*value*, …"
    }
  }

  private var limit: String { "[`from`, `by` or `on`] *date* [*time*]" }
  private var dependency: String { "*activity* [`starts` or `finishes`] [`+` or `-` *duration* [`elapsed`]]" }
  /// Only activities may wait for others.
  private var after: String { accepts.isEmpty ? "" : "; or `after` \(dependency), …" }
  private var estimate: String { "*duration*[`..`*duration*[`..`*duration*]] [`elapsed`]" }
  private var damage: String { "*number*[`..`*number*[`..`*number*]] *currency* [`to` *account*]" }

  /// What a name may stand for.
  private var name: String {
    if accepts == .who { return "[*who*](#names)" }
    if accepts == .work || accepts == .schedulable { return "*activity*" }
    if accepts.isEmpty || accepts == .anything { return "*name*" }
    return accepts.kinds.map { "[*\($0.keyword)*](#\($0.keyword))" }.joined(separator: " or ")
  }

  private var wordForm: String {
    let choice = words.count > 10 ? "*word* (see below)" : Self.listed(words)
    switch shape {
    case .verdict: return choice + " [*text*]"
    case .names: return choice + ", …"
    default: return choice
    }
  }

  static func listed(_ words: [String]) -> String {
    let code = words.map { "`\($0)`" }
    guard code.count > 1 else { return code.first ?? "" }
    return code.dropLast().joined(separator: ", ") + " or " + code[code.count - 1]
  }
}
