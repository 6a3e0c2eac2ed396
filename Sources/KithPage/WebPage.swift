import KithFindings
import KithModel
import KithNetwork
import KithPicture
public import KithPlan
import KithReport

/// One self-contained web page: the pictures of today and of each change, everybody to open and read, what was
/// agreed, what is open, what happens next.
///
/// It works from a file, offline. There is no script in it; a day is chosen by opening it, as the browser does
/// with any heading that can be opened. Nothing is loaded from anywhere, and a rule in the page forbids it.
public struct WebPage {
  private let plan: Plan
  private let words: OwnWords
  private let today: CirclesContents
  private var out = Markup(capacity: 60_000)

  /// The page of a plan that was made from the young person's own copy.
  ///
  /// - Complexity: that of the pictures.
  public static func written(_ plan: Plan) -> String {
    var page = WebPage(plan)
    page.write()
    return page.out.text
  }

  /// How many changes have a picture of their own; the others are told in words.
  private static let mostPictures = 12

  private init(_ plan: Plan) {
    self.plan = plan
    words = OwnWords(plan)
    today = CirclesContents(Sides(plan.view.copy, on: plan.view.history.now))
  }

  private mutating func write() {
    out.raw(
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>My page</title>
      <style>
      \(WebPage.style)</style>
      </head>
      <body>
      <header>
      <h1>
      """)
    out.words(plan.view.record.name)
    out.raw("</h1>\n")
    paragraph(CopyLine.text(plan.view.copy))
    if plan.view.copy.isIncomplete {
      paragraph(OwnWords.incomplete)
    }
    out.raw("</header>\n<main>\n")
    section("picture", "Who is around you") { $0.pictures() }
    if !words.said.isEmpty { section("said", OwnWords.Title.said) { $0.list($0.words.said) } }
    section("people", OwnWords.Title.people) { $0.people() }
    if !words.built.isEmpty { section("built", OwnWords.Title.built) { $0.list($0.words.built) } }
    if !words.handovers.isEmpty {
      section("workers", OwnWords.Title.handovers) { $0.parts($0.words.handovers) }
    }
    if !words.agreements.isEmpty {
      section("agreed", OwnWords.Title.agreements) { $0.parts($0.words.agreements) }
    }
    if !words.questions.isEmpty { section("open", OwnWords.Title.questions) { $0.questions() } }
    if !words.beside.isEmpty {
      section("beside", OwnWords.Title.beside) { $0.beside() }
    }
    section("next", OwnWords.Title.steps) { $0.steps() }
    if !words.tonight.isEmpty {
      section("tonight", OwnWords.Title.tonight) { page in
        for sentence in page.words.tonight { page.paragraph(sentence) }
      }
    }
    out.raw("</main>\n</body>\n</html>\n")
  }

  // MARK: Sections

  private mutating func section(_ id: String, _ title: String, _ write: (inout WebPage) -> Void) {
    out.raw("<section aria-labelledby=\"\(id)-title\">\n<h2 id=\"\(id)-title\">")
    out.words(title)
    out.raw("</h2>\n")
    write(&self)
    out.raw("</section>\n")
  }

  private mutating func paragraph(_ text: String) {
    out.raw("<p dir=\"auto\">")
    out.words(text)
    out.raw("</p>\n")
  }

  private mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    out.raw("<ul>\n")
    for item in items {
      out.raw("<li dir=\"auto\">")
      out.words(item)
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  /// Something to open and read; `name` closes others of the same name, where the browser knows how.
  private mutating func fold(
    _ title: String, mark: String? = nil, isOpen: Bool = false, name: String? = nil,
    _ write: (inout WebPage) -> Void
  ) {
    out.raw(
      "<details\(name.map { " name=\"\($0)\"" } ?? "")\(isOpen ? " open" : "")><summary dir=\"auto\">"
    )
    if let mark {
      out.raw("<span class=\"mark\" aria-hidden=\"true\">")
      out.words(mark)
      out.raw("</span> ")
    }
    out.words(title)
    out.raw("</summary>\n<div>\n")
    write(&self)
    out.raw("</div>\n</details>\n")
  }

  private mutating func parts(_ parts: [OwnWords.Part]) {
    for part in parts { fold(part.title) { $0.list(part.sentences) } }
  }

  // MARK: Pictures

  /// Today, and each change: with its picture, and in words who stays, goes and comes.
  private mutating func pictures() {
    let view = plan.view
    paragraph("Open a day to see who stays, who goes and who comes.")
    fold("Today, \(Saying.day(view.today))", isOpen: true, name: "day") { page in
      page.picture(page.today, "today")
    }
    var pictures = 0
    for (place, part) in words.changes.enumerated() {
      let change = plan.changes[place]
      fold(part.title, name: "day") { page in
        page.list(part.sentences)
        guard !change.transitions.isEmpty, pictures < WebPage.mostPictures else { return }
        pictures += 1
        let crossing = view.history.timeline.crossing(change.transitions, from: view.today)
        page.picture(
          CirclesContents(Sides(view.copy, across: crossing)), "change-\(place + 1)")
      }
    }
  }

  /// The picture with cards, and the one with marks for a phone: which of them is shown, its width decides.
  private mutating func picture(_ contents: CirclesContents, _ id: String) {
    out.raw("<div class=\"wide\">\n")
    out.raw(contents.scene().svg(in: .page(idPrefix: id)))
    out.raw("</div>\n<div class=\"narrow\">\n")
    out.raw(contents.phoneScene().svg(in: .page(idPrefix: "\(id)-phone")))
    legend(contents)
    out.raw("</div>\n")
  }

  /// What the letters and their shapes mean, in words: only what occurs.
  private mutating func legend(_ contents: CirclesContents) {
    guard !contents.people.isEmpty else { return }
    var sentences = ["Two letters stand for a name. Below is who that is."]
    func occurs(_ state: DrawnState) -> Bool { contents.people.contains { $0.state == state } }
    if occurs(.going) { sentences.append("Square, with dashes: going.") }
    if occurs(.coming) { sentences.append("Dotted: coming.") }
    if occurs(.notThere) { sentences.append("Grey: not there today.") }
    if contents.people.contains(where: \.agreed) {
      sentences.append("A second line around: agreed.")
    }
    paragraph(sentences.joined(separator: " "))
  }

  // MARK: People

  private mutating func people() {
    let record = plan.view.record
    if record.people.isEmpty {
      for sentence in OwnWords.nobodyYet { paragraph(sentence) }
      return
    }
    let marks = today.marks
    for circle in words.circles {
      out.raw("<h3>")
      out.words(circle.title)
      out.raw("</h3>\n")
      for somebody in circle.people { self.somebody(somebody, marks) }
    }
    guard !words.notThere.isEmpty else { return }
    out.raw("<h3>\(OwnWords.Title.notThere)</h3>\n")
    for somebody in words.notThere { self.somebody(somebody, marks) }
  }

  private mutating func somebody(_ somebody: OwnWords.Somebody, _ marks: [String]) {
    let person = plan.view.record.people[somebody.person]
    fold(somebody.name, mark: marks[somebody.person]) { page in
      page.list(somebody.sentences + person.says.map { "You said: “\($0.text)”" })
    }
  }

  // MARK: The rest

  private mutating func questions() {
    for question in words.questions {
      paragraph(question)
      // Room to write in, when it is printed.
      out.raw("<div class=\"room\" aria-hidden=\"true\"></div>\n")
    }
  }

  private mutating func beside() {
    for part in words.beside { fold(part.title) { $0.list(part.sentences) } }
  }

  private mutating func steps() {
    if words.steps.isEmpty { paragraph(OwnWords.noStepYet) }
    list(words.steps.map { ($0.isDone ? "Done. " : "") + $0.text })
  }
}
