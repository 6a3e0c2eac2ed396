import KithFindings

/// One thing that a block says: what it is called in words, and what stands there.
///
/// Two versions of a file are compared by facets, so that whatever a block can say is compared in the same
/// way, and nothing is told that is only written in another order or spelling.
public struct Facet: Hashable, Sendable {
  /// What makes it the same in both versions, whatever anybody is called in them.
  var key: String
  /// What it is called: "helps with", "what Ada wants".
  public var label: String
  /// What stands there; more than one where it is a list.
  public var items: [Item]
  /// Whether it is a list, of which items come and go.
  public var isList: Bool
  /// Whether a later one decides over an earlier one, so that their order says something.
  public var isInOrder = false

  /// One of the things that stand there.
  public struct Item: Hashable, Sendable {
    /// What is compared: an id where it names somebody, a day or a text as they are.
    public var key: String
    /// How it is shown.
    public var shown: String
  }
}

/// What a block of one version says, in facets.
///
/// In labels `{me}` stands for the young person and `{them}` for whom an agreement is with, so that a new name
/// for somebody is told once, where it was written.
struct FacetList {
  private(set) var facets: [Facet] = []
  /// What the young person is called.
  let me: String
  /// What the person an agreement is with is called.
  let them: String

  init(me: String, them: String = "") { (self.me, self.them) = (me, them) }

  private mutating func add(_ label: String, _ items: [Facet.Item], isList: Bool) {
    var shown = label
    for (mark, name) in [("{me}’s", Saying.whose(me)), ("{me}", me), ("{them}", them)]
    where label.utf8.contains(UInt8(ascii: "{")) && shown == label {
      shown = label.replacing(mark, with: name)
    }
    facets.append(Facet(key: label, label: shown, items: items, isList: isList))
  }

  /// Something that stands there once; nothing where nothing is written.
  mutating func add(_ label: String, _ text: String?, shown: String? = nil) {
    guard let text else { return }
    add(label, [Facet.Item(key: text, shown: shown ?? text)], isList: false)
  }

  /// A list; nothing where none is written, which is another thing than an empty list.
  mutating func add(_ label: String, list: [Facet.Item]?) {
    guard let list else { return }
    add(label, list.isEmpty ? [Facet.Item(key: "", shown: "none")] : list, isList: true)
  }

  /// A list in which a later one decides over an earlier one.
  mutating func add(_ label: String, inOrder list: [Facet.Item]) {
    guard !list.isEmpty else { return }
    add(label, list: list)
    facets[facets.count - 1].isInOrder = true
  }

  /// Texts, of which none is as good as nothing.
  mutating func add(_ label: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    add(label, list: texts.map { Facet.Item(key: $0, shown: "“\($0)”") })
  }
}
