import KithFindings
import KithModel

/// Puts what stands in a record into words and into what can be compared with another version of it.
///
/// People, settings and changes are compared by their ids, so that a new name for somebody is told once,
/// where it was written.
struct FacetsInWords {
  let record: Record

  func person(_ place: Int) -> Facet.Item {
    Facet.Item(key: record.people[place].id.description, shown: record.people[place].name)
  }

  func subject(_ subject: Subject) -> Facet.Item {
    Facet.Item(key: record.id(of: subject).description, shown: record.name(of: subject))
  }

  func need(_ place: Int) -> Facet.Item {
    Facet.Item(key: record.needs[place].id.description, shown: record.needInWords(place))
  }

  func people(_ places: (some Collection<Int>)?) -> [Facet.Item]? { places.map { $0.map(person) } }

  func needs(_ places: (some Collection<Int>)?) -> [Facet.Item]? { places.map { $0.map(need) } }

  func subjects(_ subjects: [Subject]?) -> [Facet.Item]? { subjects.map { $0.map(subject) } }

  func matters(_ matters: [Matter]?) -> [Facet.Item]? {
    matters.map { matters in
      matters.map {
        Facet.Item(key: record.id(of: $0).description, shown: record.inWords($0))
      }
    }
  }

  func routes(_ routes: RouteList?) -> [Facet.Item]? {
    routes.map { routes in
      routes.map { route in
        switch route {
        case .directly: Facet.Item(key: "directly", shown: "directly")
        case .setting(let place): subject(.setting(place))
        case .person(let place): person(place)
        case .nobody: Facet.Item(key: "?", shown: "somebody nobody knows")
        }
      }
    }
  }

  /// A day as it was written: compared as that, and shown with the day it is.
  func day(_ written: WrittenDay, _ use: DayUse) -> Facet.Item {
    let resolved = record.day(written, use).map(Saying.day)
    switch written {
    case .day(let day): return Facet.Item(key: day.description, shown: Saying.day(day))
    case .unknown: return Facet.Item(key: "unknown", shown: "a day that is not known")
    case .none: return Facet.Item(key: "none", shown: "none")
    case .age(let age):
      return Facet.Item(
        key: "age \(age)", shown: "age \(age)" + (resolved.map { " (\($0))" } ?? ""))
    case .transition(let place):
      let change = record.transitions[place]
      return Facet.Item(
        key: change.id.description, shown: change.title + (resolved.map { " (\($0))" } ?? ""))
    }
  }

  func days(_ written: [WrittenDay]?, _ use: DayUse) -> [Facet.Item]? {
    written.map { $0.map { day($0, use) } }
  }

  func period(_ period: WrittenPeriod) -> Facet.Item {
    let from = day(period.from, .beginning)
    guard let to = period.to.map({ day($0, .ending) }) else { return from }
    return Facet.Item(key: "\(from.key) to \(to.key)", shown: "\(from.shown) to \(to.shown)")
  }

  func inTouch(_ state: InTouch) -> Facet.Item {
    let from = state.from.map { day($0, .beginning) }
    let until = state.until.map { day($0, .lastDay) }
    return Facet.Item(
      key: "\(state.state.rawValue), \(from?.key ?? ""), \(until?.key ?? "")",
      shown: state.state.rawValue + (from.map { ", from \($0.shown)" } ?? "")
        + (until.map { ", until \($0.shown)" } ?? ""))
  }

  func dated(_ dated: Agreement.Dated) -> Facet.Item {
    Facet.Item(key: "\(dated.text), \(dated.day?.description ?? "")", shown: dated.inWords)
  }

  func yesOrNo(_ answer: Bool?) -> String? { answer.map { $0 ? "yes" : "no" } }
}

extension FacetList {
  mutating func add(_ label: String, _ item: Facet.Item?) {
    guard let item else { return }
    add(label, item.key, shown: item.shown)
  }

  /// A list of which none is as good as nothing.
  mutating func add(_ label: String, some list: [Facet.Item]) {
    if !list.isEmpty { add(label, list: list) }
  }

  /// What the young person says of it, and what others noted.
  mutating func add(_ says: [Statement], notes: [Statement] = []) {
    add("what {me} says", texts: says.map(\.text))
    add("note", texts: notes.map(\.text))
  }
}
