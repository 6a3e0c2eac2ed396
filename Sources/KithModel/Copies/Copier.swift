/// Makes a copy: finds out what is hidden, gives what is left its new place, and leaves out every line
/// that names something hidden.
struct Copier {
  private(set) var record: Record
  let open: Openness
  private(set) var people = Kept()
  private(set) var settings = Kept()
  private(set) var transitions = Kept()
  private(set) var agreements = Kept()
  private(set) var handovers = Kept()
  private(set) var meetings = Kept()
  private(set) var steps = Kept()
  private(set) var worries = Kept()
  private(set) var acceptances = Kept()
  /// People who are hidden from the young person but for their name, where they placed them and what they
  /// said of them.
  private(set) var onlyPlaced: Set<Int> = []

  /// Whether it is for one of the people or for everybody: then only what is named in `HandedOut` is told.
  var isForOthers: Bool {
    switch open.audience {
    case .person, .everyone: true
    case .me, .worker, .reviewer: false
    }
  }

  init(
    _ record: consuming Record, for audience: Audience, on today: Day, leavesOutOwn: Bool = false
  ) {
    open = Openness(
      audience, today, leavesOutOwn: leavesOutOwn && audience == .me,
      record.knownDays)
    self.record = record
  }

  mutating func findHidden() {
    if open.audience == .me {
      onlyPlaced = Set(
        record.people.indices.filter { place in
          let person = record.people[place]
          guard !(person.seenBy?.contains(.me) ?? true) else { return false }
          let isPlaced = person.circle != nil && open.circle(person.circlePermissions)
          return !open.isOpen(person.seenBy) && (isPlaced || !open.says(person.says).isEmpty)
        })
    }
    if onlyPlaced.isEmpty {
      people = Kept(record.people) { open.isOpen($0.seenBy) }
    } else {
      let isOpen = record.people.indices.map {
        open.isOpen(record.people[$0].seenBy) || onlyPlaced.contains($0)
      }
      people = Kept(isOpen) { $0 }
    }
    settings = Kept(record.settings) { open.isOpen($0.seenBy) }
    transitions = Kept(record.transitions) { open.isOpen($0.seenBy) }

    func isHere(_ person: Int?) -> Bool { person.map { people[$0] != nil } ?? true }
    agreements = Kept(record.agreements) { open.isOpen($0.seenBy) && isHere($0.with) }
    // Of an id that nobody bears it can’t be known whether somebody hidden was meant.
    handovers = Kept(record.handovers) {
      open.isOpen($0.seenBy) && $0.leaving != nil && isHere($0.leaving) && isHere($0.takingOver)
    }
    // What is about nobody but hidden people would tell of them by its title.
    meetings = Kept(record.meetings) { meeting in
      let people = (meeting.there ?? []).compactMap { guest in
        if case .person(let person) = guest { person } else { nil }
      }
      return open.isOpen(meeting.seenBy) && (people.isEmpty || people.contains(where: isHere))
    }
    steps = Kept(record.steps) { step in
      let about = step.about ?? []
      return open.isOpen(step.seenBy)
        && (about.isEmpty || about.contains { matter($0) != nil })
    }
    worries = Kept(record.worries) { worry in
      // To be told is a conversation.
      let isForThem = open.audience == .worker || open.audience == .reviewer
      return isForThem && open.isOpen(worry.seenBy) && isHere(worry.about)
    }
    // An acceptance that names somebody hidden would match another finding, or none, without them.
    acceptances = Kept(record.acceptances) { acceptance in
      !isForOthers && acceptance.isWhole && acceptance.about.allSatisfy { matter($0) != nil }
        && (!acceptance.isOnWorries || seesEveryWorry(about: acceptance.about))
    }
  }

  /// Whether nothing that a kept block can name is left out: then every place and every day stays what it is.
  private var namesNothingHidden: Bool {
    people.areAll && settings.areAll && transitions.areAll && onlyPlaced.isEmpty && !isForOthers
  }

  /// Whether there is a worry about somebody of these, and none that this reader may not see: of which worry
  /// an acceptance speaks, it doesn’t say.
  private func seesEveryWorry(about matters: [Matter]) -> Bool {
    let about = record.worries.indices.filter { place in
      record.worries[place].about.map { matters.contains(.subject(.person($0))) } ?? false
    }
    return !about.isEmpty && about.allSatisfy { worries[$0] != nil }
  }

  // MARK: What names somebody

  func subject(_ subject: Subject) -> Subject? {
    switch subject {
    case .person(let place): people[place].map { .person($0) }
    case .setting(let place): settings[place].map { .setting($0) }
    }
  }

  /// Of a list that names hidden people and settings only, nothing is left.
  func subjects(_ list: [Subject]?) -> [Subject]? {
    guard let list else { return nil }
    let left = list.compactMap(subject)
    return left.isEmpty && !list.isEmpty ? nil : left
  }

  func matter(_ matter: Matter) -> Matter? {
    switch matter {
    case .subject(let old): subject(old).map { .subject($0) }
    case .need: matter
    }
  }

  /// Without a way that is hidden; where all are, the person counts as reached directly.
  func routes(_ routes: RouteList?) -> RouteList? {
    guard let routes else { return nil }
    let left = routes.compactMap { route -> Route? in
      switch route {
      case .person(let place): people[place].map { .person($0) }
      case .setting(let place): settings[place].map { .setting($0) }
      case .directly, .nobody: route
      }
    }
    return Copier.known(RouteList(left))
  }

  /// What could not be read counts only where nothing else does.
  static func known(_ routes: RouteList) -> RouteList? {
    let known: RouteList = routes.filter { $0 != .nobody }
    return routes.isEmpty ? nil : known.isEmpty ? [.nobody] : known
  }

  /// Of a list that names hidden people only, nothing is left: an empty one would say that there are
  /// none.
  func people(_ list: PlaceList?) -> PlaceList? {
    guard let list else { return nil }
    let left = list.compactMap { people[$0] }
    return left.isEmpty && !list.isEmpty ? nil : PlaceList(left)
  }

  /// A day that hangs on something left out is unknown.
  func day(_ written: WrittenDay?) -> WrittenDay? {
    written.map { day($0) }
  }

  func day(_ written: WrittenDay) -> WrittenDay {
    // Without the day of birth nobody knows when an age is.
    if case .age = written, isForOthers { return .unknown }
    guard case .transition(let place) = written else { return written }
    return transitions[place].map { .transition($0) } ?? .unknown
  }

  func period(_ written: WrittenPeriod) -> WrittenPeriod {
    WrittenPeriod(from: day(written.from), to: day(written.to))
  }

  // MARK: The copy

  /// The copy, for which the record may be used up: where nothing names what is hidden and nobody else holds the
  /// record, what has to fall away falls away in place.
  mutating func takeCopy() -> Record {
    guard namesNothingHidden else { return copied() }
    var copy = Record()
    copy.me = copiedMe()
    swap(&copy.needs, &record.needs)
    swap(&copy.settings, &record.settings)
    swap(&copy.people, &record.people)
    swap(&copy.transitions, &record.transitions)
    copy.agreements = agreements.taken(from: &record.agreements)
    copy.handovers = handovers.taken(from: &record.handovers)
    copy.meetings = meetings.taken(from: &record.meetings)
    copy.steps = steps.taken(from: &record.steps)
    copy.worries = worries.taken(from: &record.worries)
    copy.acceptances = acceptances.taken(from: &record.acceptances)
    copy.local = record.local
    Bared(open).bare(&copy)
    return copy
  }

  func copied() -> Record {
    if isForOthers { return handedOut() }
    if namesNothingHidden {
      var copier = self
      return copier.takeCopy()
    }
    var copy = Record()
    copy.me = copiedMe()
    copy.needs = record.needs.map { need in
      var need = need
      need.says = open.says(need.says)
      return need
    }
    copy.settings = settings.places.map { copiedSetting($0) }
    copy.people = people.places.map { copiedPerson($0) }
    copy.transitions = copiedTransitions()
    copyOtherBlocks(to: &copy)
    copy.local = record.local
    return copy
  }

  /// The blocks that no other names.
  private func copyOtherBlocks(to copy: inout Record) {
    copy.agreements = agreements.places.compactMap { copiedAgreement($0) }
    copy.handovers = handovers.places.map { copiedHandover($0) }
    copy.meetings = meetings.places.map { copiedMeeting($0) }
    copy.steps = steps.places.map { copiedStep($0) }
    copy.worries = worries.places.map { copiedWorry($0) }
    copy.acceptances = acceptances.places.map { copiedAcceptance($0) }
  }

  func copied(_ places: Places) -> Places {
    var copy = places
    if !places[.kith].isEmpty { copy[.kith] = [] }
    func keep(_ kind: BlockKind, _ kept: Kept) {
      // What stays as it is must not be written: all lines would be copied.
      if !kept.areAll || places[kind].count > kept.count {
        copy[kind] = kept.kept(of: places[kind])
      }
    }
    keep(.setting, settings)
    keep(.person, people)
    keep(.transition, transitions)
    keep(.agreement, agreements)
    keep(.handover, handovers)
    keep(.meeting, meetings)
    keep(.step, steps)
    keep(.worry, worries)
    keep(.accept, acceptances)
    for place in onlyPlaced {
      if let new = people[place], copy[.person].indices.contains(new) {
        copy[.person][new] = Places.Block(line: 0)
      }
    }
    return copy
  }
}
