import KithCaseload
import KithFindings
import KithModel

/// Everything that a caseload's page tells.
public struct CaseloadTellings: Sendable {
  /// Which part of the page is told whole, alone.
  public enum Part: String, CaseIterable, Sendable {
    case person, setting, week, due
  }

  /// The most lines that are kept: a page of more is read by nobody, and memory has an end.
  private static let most = 100_000

  /// The networks that are told of by name, in the order in which they came.
  private(set) var networks: [CaseloadTelling] = []
  /// How many came after those, and are only counted.
  private(set) var notTold = 0
  /// Files that could not be opened, or not read to their end, each with why.
  private(set) var unread: [(file: String, why: String)] = []
  private var count = 0

  /// None yet.
  public init() {}

  /// One network more.
  public mutating func add(_ telling: CaseloadTelling) {
    guard count + telling.count <= CaseloadTellings.most else {
      notTold += 1
      count = CaseloadTellings.most
      return
    }
    count += telling.count
    networks.append(telling)
  }

  /// A file that could not be read.
  public mutating func addUnread(_ file: String, why: String) { unread.append((file, why)) }
}

/// What several networks tell of the same person or setting.
struct Gathered {
  /// Somebody or something, with the names of those of whom it is told.
  struct Entry {
    var who: CaseloadEntry.Bearer
    var name: String
    var isKin: Bool
    var day: Day
    var lines: [(name: String, words: [String])] = []
    var takes = 0
  }

  /// The networks by the young person's name.
  let networks: [CaseloadTelling]
  /// What several young people are called.
  private let shared: Set<String>

  /// - Complexity: O(*n* log *n*) for *n* networks.
  init(_ tellings: CaseloadTellings) {
    networks = tellings.networks.enumerated().sorted { one, other in
      let (first, second) = (one.element.name.utf8, other.element.name.utf8)
      if first.elementsEqual(second) { return one.offset < other.offset }
      return first.lexicographicallyPrecedes(second)
    }.map(\.element)
    var met: Set<String> = []
    shared = Set(networks.map(\.name).filter { !met.insert($0).inserted })
  }

  /// A young person's name, with the file where several are called so.
  func name(_ network: CaseloadTelling) -> String {
    shared.contains(network.name) ? "\(network.name) (\(network.file))" : network.name
  }

  /// What is told of the same person or setting, by day where `byDay`, and by name.
  ///
  /// - Complexity: O(*n* log *n*) for all that is told.
  func entries(
    byDay: Bool = false, _ told: (CaseloadTelling) -> [(CaseloadTelling.Told, takes: Int)]
  ) -> [Entry] {
    struct Key: Hashable {
      var who: CaseloadEntry.Bearer
      var day: Day?
    }
    var entries: [Entry] = []
    var places: [Key: Int] = [:]
    for network in networks {
      let name = name(network)
      var last: [Int: Int] = [:]
      for (telling, takes) in told(network) {
        let key = Key(who: telling.who, day: byDay ? telling.day : nil)
        let place = places[key] ?? entries.count
        if place == entries.count {
          places[key] = place
          entries.append(
            Entry(who: telling.who, name: telling.name, isKin: true, day: telling.day))
        }
        entries[place].takes += takes
        entries[place].isKin = entries[place].isKin && telling.isKin
        if let line = last[place] {
          entries[place].lines[line].words.append(telling.words)
        } else {
          last[place] = entries[place].lines.count
          entries[place].lines.append((name, [telling.words]))
        }
      }
    }
    return entries.sorted { one, other in
      if byDay, one.day != other.day { return one.day < other.day }
      return one.who < other.who
    }
  }
}
