import KithModel

/// What makes each block of a version the same block in another version.
struct BlockKeys {
  private(set) var all: [BlockKind: [String]] = [:]
  /// What blocks that may repeat for one id are known by, the surest first.
  private(set) var marks: [BlockKind: [[String]]] = [:]

  subscript(_ kind: BlockKind) -> [String] { all[kind] ?? [] }

  mutating func set(_ kind: BlockKind, _ keys: [String], marks: [[String]] = []) {
    all[kind] = keys
    self.marks[kind] = marks
  }
}

extension Record {
  /// The keys of every block: its id; of those that may repeat for one id, that of the block of an `older`
  /// version that says the same.
  ///
  /// - Complexity: O(*n* log *n*).
  func keys(like older: BlockKeys? = nil) -> BlockKeys {
    var keys = BlockKeys()
    keys.set(.me, ["me"])
    keys.set(.local, local == nil ? [] : ["local"])
    keys.set(.need, needs.dropFirst(Need.builtIn.count).map(\.id.description))
    keys.set(.setting, settings.map(\.id.description))
    keys.set(.person, people.map(\.id.description))
    keys.set(.transition, transitions.map(\.id.description))
    keys.set(.handover, handovers.map(\.id.description))
    keys.set(.meeting, meetings.map(\.id.description))
    keys.set(.step, steps.map(\.id.description))
    keys.set(.worry, worries.map(\.id.description))
    let words = FacetsInWords(record: self)
    func marks(_ about: String, _ text: String, _ day: WrittenDay) -> [String] {
      let day = words.day(day, .beginning).key
      return ["\(about) \(day) \(text)", "\(about) “\(text)”", "\(about) from \(day)"]
    }
    let agreed = agreements.map { marks("\(people[$0.with].id)", $0.title, $0.from) }
    keys.set(.agreement, matched(agreed, older, .agreement), marks: agreed)
    let accepted = acceptances.map { acceptance in
      let about = acceptance.about.map { id(of: $0).description }.sorted()
      return marks(
        ([acceptance.rule] + about).joined(separator: " "), acceptance.reason, acceptance.on)
    }
    keys.set(.accept, matched(accepted, older, .accept), marks: accepted)
    return keys
  }

  /// Keys of blocks with these marks: that of an older block with the same mark, the surest mark first; of a
  /// block that is like none, one of its own.
  private func matched(_ marks: [[String]], _ older: BlockKeys?, _ kind: BlockKind) -> [String] {
    var keys = [String?](repeating: nil, count: marks.count)
    let olderMarks = older?.marks[kind] ?? []
    var isTaken = [Bool](repeating: false, count: olderMarks.count)
    for sureness in 0..<3 {
      var free: [String: [Int]] = [:]
      for place in olderMarks.indices.reversed() where !isTaken[place] {
        free[olderMarks[place][sureness], default: []].append(place)
      }
      for place in marks.indices where keys[place] == nil {
        guard let old = free[marks[place][sureness]]?.popLast() else { continue }
        keys[place] = older?[kind][old]
        isTaken[old] = true
      }
    }
    let version = older == nil ? "older" : "newer"
    return keys.enumerated().map { $1 ?? "\(version) \($0)" }
  }
}
