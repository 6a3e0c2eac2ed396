public import KithFindings
public import KithText

extension Page {
  /// What `kith explain RULE` says: why a finding matters, where that is written, an example that shows
  /// it and one that doesn't.
  public static func explain(_ rule: Rule) -> Page {
    var page = Page()
    page.add("\(rule.id): \(rule.title)")
    page.gap()
    page.add(rule.why)
    page.heading("Where that is written")
    for citation in rule.citations {
      page.add("\(citation.text).", indent: 2)
      page.add(citation.address, indent: 4)
      page.add("What it is taken for: \(citation.supports)", indent: 4)
      page.gap()
    }
    for example in rule.examples {
      page.heading(
        example.finds == nil ? "An example that doesn’t show it" : "An example that shows it")
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
        page.addUnwrapped(line.isEmpty ? "" : "    \(line)")
      }
    }
    return page
  }

  /// What `kith explain CODE` says of a problem in a file: what it is, what Kith does meanwhile, an
  /// example, and what Kith says of that.
  public static func explain(_ code: Problem.Code) -> Page {
    var page = Page()
    let mistake = code.mistake
    page.add("\(code.rawValue): \(mistake.meaning)")
    page.gap()
    page.add((code.severity == .error ? "An error. " : "A warning. ") + mistake.meanwhile)
    page.heading("An example")
    let reading = Reading(SourceText(mistake.example), rules: Rule.names)
    for line in reading.source.lines {
      page.addUnwrapped(line.isEmpty ? "" : "    \(reading.source.text(line))")
    }
    page.heading("What Kith says of it")
    page.gap()
    page.add(problems(reading, file: "\(code.rawValue).kith"))
    return page
  }

  /// What `kith explain` says: everything that Kith looks for.
  public static func explainAll() -> Page {
    var page = Page()
    page.add("What Kith looks for. “kith explain NAME” says why, and where that is written.")
    page.gap()
    for rule in Rule.all {
      page.add("\(rule.id): \(rule.title).", indent: 2)
      page.add("Written in: \(rule.citations.map(\.text).joined(separator: "; ")).", indent: 4)
    }
    page.gap()
    page.add("What the law offers at an age: “kith explain ages”.")
    page.gap()
    page.add("What can be wrong in a file.")
    page.gap()
    for code in Problem.Code.allCases {
      page.add("\(code.rawValue): \(code.mistake.meaning)", indent: 2)
    }
    return page
  }
}
