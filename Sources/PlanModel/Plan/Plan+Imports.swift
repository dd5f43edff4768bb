extension Plan {
  /// The projects that the plan imports, and those that they import, each once and after those that it imports itself.
  /// Without recursion, because they may form long chains.
  package var importedProjects: [Plan] {
    var result: [Plan] = []
    var known: Set<ObjectIdentifier> = []
    var open: [(plan: Plan, next: Int)] = [(self, 0)]
    while let (plan, next) = open.last {
      if next < plan.imports.count {
        open[open.count - 1].next += 1
        let other = plan.imports[next].plan
        if known.insert(other.identity).inserted { open.append((other, 0)) }
      } else {
        open.removeLast()
        if !open.isEmpty { result.append(plan) }
      }
    }
    return result
  }
}
