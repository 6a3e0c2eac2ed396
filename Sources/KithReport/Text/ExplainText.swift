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

  /// What `kith explain CODE` says of a problem in a file.
  public static func explain(_ code: Problem.Code) -> Page {
    var page = Page()
    page.add("\(code.rawValue): \(code.meaning)")
    page.add(
      code.severity == .error
        ? "An error: pages are made from the rest, and say so, until it is mended."
        : "A warning: what is written counts as it stands.")
    return page
  }

  /// What `kith explain` says: everything that Kith looks for.
  public static func explainAll() -> Page {
    var page = Page()
    page.add("What Kith looks for. “kith explain NAME” says why, and where that is written.")
    page.gap()
    for rule in Rule.all {
      page.add("\(rule.id): \(rule.title).", indent: 2)
    }
    page.gap()
    page.add("What can be wrong in a file.")
    page.gap()
    for code in Problem.Code.allCases {
      page.add("\(code.rawValue): \(code.meaning)", indent: 2)
    }
    return page
  }
}
