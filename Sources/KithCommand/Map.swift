import KithFindings
import KithModel
import KithNetwork
import KithPicture
import KithText

extension Command {
  /// Prints the picture: as text that Graphviz draws, or as one that any browser shows.
  func map() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .as, .view, .on, .across, .show])
    let name = try arguments.files(atMost: 1)[0]
    let view = try arguments.word(.view, of: ["circles", "lifelines"]) ?? "circles"
    let isSVG = try arguments.word(.as, of: ["dot", "svg"]) == "svg"
    let on = try arguments.day(.on)
    let across = arguments.text(.across)
    if on != nil, across != nil {
      throw Arguments.Unusable(why: "A picture is of one day (--on) or of a change (--across).")
    }
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    let sides = try sides(of: file.copy.shown(), on: on, across: across)
    let scene =
      view == "circles" ? CirclesContents(sides).scene() : LifelinesContents(sides).scene()
    return print(isSVG ? scene.svg() : scene.dot(), then: code(file))
  }

  private func sides(of copy: Copy, on day: Day?, across change: String?)
    throws(Arguments.Unusable) -> Sides
  {
    let timeline = Timeline(copy.analysed)
    guard let change else { return Sides(copy, on: timeline.network(on: day ?? copy.today)) }
    let wanted = change.lowercased()
    guard
      let place = copy.record.transitions.firstIndex(where: { $0.id.description == wanted })
    else {
      let ids = copy.record.transitions.map { "“\($0.id.description)”" }.joined(separator: ", ")
      throw Arguments.Unusable(
        why: "There is no change “\(change)” here. "
          + (ids.isEmpty ? "None is in this copy." : "There are: \(ids)."))
    }
    return Sides(copy, across: timeline.crossing(timeline.together(with: place), from: copy.today))
  }
}
