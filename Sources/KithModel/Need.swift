/// Something a young person may want people for.
public struct Need: Hashable, Sendable {
  /// The id.
  public var id: ID
  /// How it is said to a young person: "someone to talk to".
  public var title: String
  /// The young person's own words about it.
  public var says: [Statement]

  /// A need with its id and how it is said.
  public init(id: ID, title: String, says: [Statement] = []) {
    self.id = id
    self.title = title
    self.says = says
  }

  /// The ten needs that every file knows, in the order in which they are always listed.
  public static let builtIn: [Need] = [
    Need(id: ID("listening"), title: "someone to talk to"),
    Need(id: ID("crisis"), title: "someone to ring at any hour"),
    Need(id: ID("home"), title: "running a home, and somewhere to go"),
    Need(id: ID("money"), title: "help with money"),
    Need(id: ID("learning"), title: "school, college and work"),
    Need(id: ID("health"), title: "health and appointments"),
    Need(id: ID("belonging"), title: "birthdays, holidays, being part of something"),
    Need(id: ID("fun"), title: "company and good times"),
    Need(id: ID("rights"), title: "someone to speak up with me"),
    Need(id: ID("story"), title: "my story and where I come from"),
  ]

  /// Whether an id is that of a need that every file knows.
  public static func isBuiltIn(_ id: ID) -> Bool { builtIn.contains { $0.id == id } }

  /// The needs, by place in ``builtIn``, for which a child is never counted.
  public static let notForAChild: [Int] = [1, 2, 3, 5, 8]
}
