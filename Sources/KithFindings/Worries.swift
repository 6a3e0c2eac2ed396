import KithModel

extension View {
  /// The worries of which something is so, by place in `Record/worries`.
  func worries(where isSo: (Worry) -> Bool) -> [Int] {
    record.worries.indices.filter { isSo(record.worries[$0]) }
  }

  /// What a rule saw in a worry, and which of its lines says so.
  func evidence(ofWorry place: Int, _ field: Field? = nil) -> Evidence {
    let line = field.map { Mention(.worry, place, $0) }
    let isWritten = line.map { copy.places.line(of: $0) != nil } ?? false
    var evidence = evidence(about: record.worries[place].about.map { [$0] } ?? [])
    evidence.mentions = [isWritten ? line ?? Mention(.worry, place) : Mention(.worry, place)]
    return evidence
  }

  /// The worries that findings are about.
  func worries(in found: [Evidence]) -> [Int] {
    found.compactMap(\.mentions.first).filter { $0.kind == .worry }.map(\.place)
  }

  /// "the worry about Trev", "the worries about Trev and Cal".
  func worriesInWords(_ worries: [Int]) -> String {
    var people: [Int] = []
    for place in worries {
      if let person = record.worries[place].about, !people.contains(person) {
        people.append(person)
      }
    }
    let about = people.isEmpty ? "" : " about \(record.names(people))"
    return "the \(worries.count == 1 ? "worry" : "worries")\(about)"
  }
}
