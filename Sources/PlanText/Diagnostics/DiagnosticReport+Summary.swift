extension DiagnosticReport {
  /// `2 errors and 1 warning in crm.plan`; nil without findings. Counts what is hidden too.
  package var summary: String? {
    let present = Code.Severity.allCases.sorted(by: >).compactMap { severity in
      counts[severity].map { $0 == 1 ? "1 \(severity.rawValue)" : "\($0) \(severity.rawValue)s" }
    }
    guard let last = present.last else { return nil }
    let front = present.dropLast().joined(separator: ", ")
    let findings = front.isEmpty ? last : "\(front) and \(last)"
    switch paths.count {
    case 0: return findings
    case 1: return "\(findings) in \(paths[0])"
    default: return "\(findings) in \(paths.count) files"
    }
  }
}
