extension DiagnosticRenderer {
  /// One document: `{ "format": 1, "diagnostics": [ … ] }`.
  func writeJSON(_ report: DiagnosticReport, to output: inout Output) {
    var writer = JSONWriter(into: output)
    writer.object { writer in
      writer.member("format", 1)
      writer.key("diagnostics")
      writer.array { writer in
        for finding in report.shown { finding.write(to: &writer) }
      }
    }
    writer.finishLine()
    output = writer.output
  }

  /// The same objects, one per line.
  func writeJSONLines(_ report: DiagnosticReport, to output: inout Output) {
    var writer = JSONWriter(.inline, into: output)
    for finding in report.shown {
      finding.write(to: &writer)
      writer.finishLine()
    }
    output = writer.output
  }
}

extension LocatedDiagnostic {
  /// The JSON object of one finding. Keys of missing places are omitted: a finding about a whole file has a `file` but
  /// no lines, one about the call has neither.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", diagnostic.code.number)
      writer.member("name", diagnostic.code.name)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("message", diagnostic.message)
      if let path { writer.member("file", path) }
      if let span {
        writer.member("line", span.line)
        writer.member("column", span.column)
        writer.member("endLine", span.endLine)
        writer.member("endColumn", span.endColumn)
        writer.member("startByte", span.bytes.lowerBound)
        writer.member("endByte", span.bytes.upperBound)
      }
      writer.key("notes")
      writer.array { writer in
        for note in notes { note.write(to: &writer) }
      }
      writer.key("help")
      writer.array { writer in
        for help in diagnostic.help { writer.value(help) }
      }
      writer.key("fixes")
      writer.array { writer in
        for fix in fixes { fix.write(to: &writer) }
      }
    }
  }
}

extension LocatedDiagnostic.Note {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("message", message)
      guard let place else { return }
      writer.member("file", place.path)
      writer.member("line", place.line)
      writer.member("column", place.column)
    }
  }
}

extension LocatedDiagnostic.Fix {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("applicability", applicability.rawValue)
      writer.key("edits")
      writer.array { writer in
        for edit in edits {
          writer.object(.inline) { writer in
            writer.member("file", edit.place.path)
            writer.member("startByte", edit.place.bytes.lowerBound)
            writer.member("endByte", edit.place.bytes.upperBound)
            writer.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}
