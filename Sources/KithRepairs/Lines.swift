public import KithFindings
public import KithModel
import KithNetwork
public import KithText

extension Repairs {
  /// What is to be written into the file for a way that is opened, as if everybody had said yes today.
  ///
  /// - Returns: `nil` where the file has no place for it.
  public func insertion(
    for opening: Opening, in reading: Reading, of view: View
  ) -> Insertion? {
    let id = view.record.people[opening.person].id
    guard let place = reading.record.people.firstIndex(where: { $0.id == id }) else { return nil }
    return switch opening {
    case .directly: reading.adding("directly", to: .reachedThrough, of: .person, at: place)
    case .backInTouch:
      reading.addingLine("in touch: yes, from \(view.today)", of: .person, at: place)
    }
  }

  /// What is to be written into the file for one repair, as if everybody had said yes today.
  ///
  /// - Returns: `nil` where the file has no place for it.
  public func insertion(for repair: Repair, in reading: Reading, of view: View) -> Insertion? {
    // The copy that repairs are worked out in may lack blocks of the file: found again by id.
    let record = view.record
    let need = record.needs[repair.need].id.description
    switch repair.help {
    case .role(let person):
      guard
        let place = reading.record.people.firstIndex(where: { $0.id == record.people[person].id })
      else { return nil }
      return reading.adding(need, to: .helpsWith, of: .person, at: place)
    case .agreement(let agreement):
      guard let line = view.copy.places.line(of: Mention(.agreement, agreement)),
        let place = reading.places[.agreement].firstIndex(where: { $0.line == line })
      else { return nil }
      return reading.adding(need, to: .helpsWith, of: .agreement, at: place)
    case .newAgreement(let person, let from):
      let today = view.today.description
      return reading.appending(
        """
        agreement \(record.people[person].id): Staying in touch
          from: \(from)
          helps with: \(need)
          agreed by me: \(today)  # once said so
          agreed by them: \(today)  # once said so

        """)
    case .somebodyNew(let number):
      return reading.appending(
        """
        person \(newID(number, reading)): Somebody new
          helps with: \(need)

        """)
    }
  }

  /// An id that nobody bears.
  private func newID(_ number: Int, _ reading: Reading) -> String {
    let taken = Set(
      reading.record.people.map(\.id.description) + reading.record.settings.map(\.id.description))
    var (id, next) = ("new-\(number + 1)", number + 1)
    while taken.contains(id) {
      next += 1_000
      id = "new-\(next)"
    }
    return id
  }

  /// The file with everything that is proposed written into it; everything else stays as it is, byte by byte.
  ///
  /// - Complexity: O(length + repairs × blocks).
  public func applied(to reading: Reading, of view: View) -> SourceText {
    reading.source.with(
      openings.compactMap { insertion(for: $0.opening, in: reading, of: view) }
        + proposed.compactMap { insertion(for: $0, in: reading, of: view) })
  }

  /// What is left open once everything proposed is written into the file: the file is read again, and each need
  /// is looked at on every day, without people and settings (by id) that are thought away.
  ///
  /// - Complexity: that of reading and of the networks of every day.
  public func leftOpen(
    in reading: Reading, of view: View, without ids: [ID] = []
  ) -> [Gap] {
    let again = Reading(applied(to: reading, of: view), rules: Rule.names)
    let copy = Copy(of: again.record, again.places, for: view.copy.reader, on: view.today)
    let subjects = copy.record.subjects.filter { ids.contains(copy.record.id(of: $0)) }
    let history = History(copy.record.without(subjects), from: view.today)
    let networks = goal.networks(history)
    return goal.needs.flatMap { need -> [Gap] in
      let id = view.record.needs[need].id
      guard let place = history.timeline.needs.firstIndex(where: { copy.record.needs[$0].id == id })
      else { return [] }
      var left: [Gap] = []
      var from: Day?
      for network in networks {
        let isOpen = network.lifelines(for: place, with: []) < goal.lifelines
        if isOpen, from == nil { from = network.day }
        if !isOpen, let start = from {
          left.append(Gap(need: need, from: start, to: network.day.adding(-1)))
          from = nil
        }
      }
      if let from { left.append(Gap(need: need, from: from, to: nil)) }
      return left
    }
  }
}

extension Repairs {
  /// The step to write down until somebody has been asked: a block of its own.
  ///
  /// - Parameters:
  ///   - person: Who is asked, by place in `Record/people`; `nil` for somebody new.
  ///   - need: For what, by place in `Record/needs`, if it is for one.
  ///   - day: By when.
  ///   - reading: The file, whose steps' ids are taken.
  ///   - view: The worker's copy.
  /// - Returns: Its lines.
  public func step(
    toAsk person: Int?, for need: Int?, by day: Day, in reading: Reading, of view: View
  ) -> [String] {
    // Names as they are written: those that are shown may be cut.
    let record = view.copy.written
    let name = person.map { record.people[$0].name } ?? "who else there is"
    let about = [
      person.map { record.people[$0].id.description }, need.map { record.needs[$0].id.description },
    ].compactMap(\.self)
    let taken = Set(reading.record.steps.map(\.id.description))
    let id = "ask-\(about.joined(separator: "-"))"
    let free = taken.contains(id) ? (2...(taken.count + 2)).map { "\(id)-\($0)" } : [id]
    return [
      "step \(free.first { !taken.contains($0) } ?? id): Ask \(name)",
      "  who: \(record.me.namedWorker.map { record.people[$0].name } ?? "me")",
      "  by: \(day)", "  about: \(about.joined(separator: ", "))",
    ]
  }
}
