extension DiagnosticReport {
  /// `2 errors and 1 warning in crm.plan`; nil without findings. Hidden findings are counted too.
  package var summary: String? {
    let present = Code.Severity.allCases.ordered { $0 > $1 }.compactMap { severity in
      counts[severity].map(severity.rawValue.counted)
    }
    guard !present.isEmpty else { return nil }
    let findings = present.listed(.and)
    switch paths.count {
    case 0: return findings
    case 1: return "\(findings) in \(paths[0])"
    default: return "\(findings) in \(paths.count) files"
    }
  }
}
