/// One thing that a block says: what it is called in words, and what stands there.
///
/// Two versions of a file are compared by facets, so that whatever a block can say is compared in the same
/// way, and nothing is told that is only written in another order or spelling.
public struct Facet: Hashable, Sendable {
  /// What it is called: "helps with".
  public var label: String
  /// What stands there; more than one where it is a list.
  public var items: [Item]
  /// Whether it is a list, of which items come and go.
  public var isList: Bool

  /// One of the things that stand there.
  public struct Item: Hashable, Sendable {
    /// What is compared: an id where it names somebody, a day or a text as they are.
    public var key: String
    /// How it is shown.
    public var shown: String
  }
}

/// What a block of one version says, in facets.
struct FacetList {
  private(set) var facets: [Facet] = []

  /// Something that stands there once; nothing where nothing is written.
  mutating func add(_ label: String, _ text: String?, shown: String? = nil) {
    guard let text else { return }
    facets.append(
      Facet(label: label, items: [Facet.Item(key: text, shown: shown ?? text)], isList: false))
  }

  /// A list; nothing where none is written, which is another thing than an empty list.
  mutating func add(_ label: String, list: [Facet.Item]?) {
    guard let list else { return }
    let items = list.isEmpty ? [Facet.Item(key: "", shown: "none")] : list
    facets.append(Facet(label: label, items: items, isList: true))
  }

  /// Texts, of which none is as good as nothing.
  mutating func add(_ label: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    add(label, list: texts.map { Facet.Item(key: $0, shown: "“\($0)”") })
  }
}
