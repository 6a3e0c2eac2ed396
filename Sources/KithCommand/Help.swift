/// The words of `kith help`.
enum Help {
  static let version = "0.1.0"

  private struct Entry {
    var name: String
    var use: String
    var does: String
  }

  private static let entries = [
    Entry(
      name: "check", use: "kith check FILE…",
      does: "What to talk about: what ends, what nobody is written down for, what rests on one."),
    Entry(
      name: "plan", use: "kith plan FILE",
      does: "The plan for moving on, as a page to print or to paste into an e-mail."),
    Entry(
      name: "agreements", use: "kith agreements FILE… [--due DAY]",
      does: "What was agreed with whom: what to look at first, and when. The reviewer’s copy."),
    Entry(
      name: "review", use: "kith review OLD NEW, or kith review FILE --since DAY",
      does: "What changed, in words; the second where the file is kept in git. The reviewer’s copy."
    ),
    Entry(
      name: "map",
      use: "kith map FILE [--as dot|svg] [--view circles|lifelines] [--on DAY | --across ID]",
      does: "The picture: kith map ada.kith --as svg > ada.svg (or as dot, for Graphviz)."),
    Entry(
      name: "network", use: "kith network FILE [--on DAY]",
      does: "The facts of one day: who is there, what everything rests on, and who knows whom."),
    Entry(
      name: "page", use: "kith page FILE [--mine]",
      does: "The young person’s own page for a browser or a phone; --mine: with what only they see."
    ),
    Entry(
      name: "copy", use: "kith copy FILE --for WHO",
      does: "The file to hand out: what this reader may see, and nothing else."),
    Entry(
      name: "try",
      use: "kith try FILE [--lifelines 2] [--need NEED] [--across ID] [--without ID,ID] [--apply]",
      does:
        "Whom to ask for what and by when, so that no gap is left; --apply writes it into a copy. For the worker."
    ),
    Entry(
      name: "whatif", use: "kith whatif FILE [--without ID,ID]",
      does: "The same facts without them; with nothing named, each in turn, and plan B."),
    Entry(
      name: "caseload",
      use:
        "kith caseload PATH… [--by person|setting|week|due] [--without ID,ID] [--until DAY]\n    [--plans FOLDER] [--maps FOLDER]",
      does:
        "What many networks have in common (files, folders of .kith files, or networks one after another): who has nobody, who carries what for whom, what ends, what is due. The reviewer’s copy, or --for worker; never in an order of young people."
    ),
    Entry(
      name: "format", use: "kith format FILE… [--check]",
      does: "Puts the file in order, comments and all; --check only shows what would change."),
    Entry(
      name: "explain", use: "kith explain [NAME]",
      does: "Why something is worth talking about, or what a problem in a file means."),
    Entry(name: "help", use: "kith help [COMMAND]", does: "This page."),
    Entry(name: "version", use: "kith version", does: "Which Kith this is."),
  ]

  static let all = """
    Kith helps a young person who is moving on from care, and those who stand by
    them, to see who is there, what will end with the next move, and what can be
    agreed now so that it doesn’t.

    \(entries.map { "  \($0.use)\n      \($0.does)\n" }.joined())
    Options
      --today 2027-04-01   as if today were this day (left out: the machine’s date)
      --for worker         whose copy: me, worker, reviewer, everyone, or the id of one
                           of the people; then messages about slips don’t quote the
                           file (left out: worker, and they do; of agreements,
                           review and caseload the reviewer, and they don’t)
      --words FILE         a service’s own words: “running a home: keeping house”, a line each
      --show lines         problems with the place marked (left out: in sentences)
      --format json        check, network, agreements, try, whatif and caseload: for other
                           programs; of caseload a line for each network and a summary,
                           with --rules RULE,RULE only what those rules find; --threads N
                           for fewer cores; --merge puts the summaries of several runs
                           into one
      --                   what follows is a file, also when it begins with “-”
    FILE may be “-” for standard input. Nothing is ever sent over a network.

    It ends with 0 if all is well; check ends with 1 if there is something to talk
    about or a warning, review if something changed, and format --check if something
    would; 2 if something in the file could not be read or the command was mistyped;
    3 if a file could not be opened or written; 128 and the number of the signal if
    caseload was interrupted.

    """

  static func about(_ name: String) -> String? {
    entries.first { $0.name == name }.map { "\($0.use)\n\n    \($0.does)\n" }
  }

  static func unknown(_ command: String) -> String {
    let names = entries.map(\.name).joined(separator: ", ")
    return "Kith has no command “\(command)”. There are: \(names)."
  }
}
