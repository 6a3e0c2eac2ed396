import Foundation
import KithModel
import KithTestSupport
import KithText
import Testing

@testable import KithCommand

/// A way to edit a file, and exactly what was edited, in words.
struct Edit: Sendable {
  var name: String
  /// What stands at the end of the old version, and of the new one.
  var old: String
  var new: String
  /// The lines that say so, under their headings; `NAME` is the young person’s.
  var says: [String]

  static let all = [
    Edit(
      name: "somebody came", old: "", new: "person zzed: Zed\n  circle: outer\n  kind: friend\n",
      says: ["PEOPLE", "- Zed: new; kind: friend; circle: outer."]),
    Edit(
      name: "somebody went", old: "person zzed: Zed\n  circle: outer\n", new: "",
      says: ["PEOPLE", "- Zed: not written down any more."]),
    Edit(
      name: "somebody moved to another circle", old: "person zzed: Zed\n  circle: outer\n",
      new: "person zzed: Zed\n  circle: inner\n",
      says: ["PEOPLE", "- Zed: to the inner circle, from the outer circle."]),
    Edit(
      name: "somebody has another way and another name",
      old: "setting zhouse: Z House\n\nperson zzed: Zed\n  reached through: directly\n",
      new: "setting zhouse: Z House\n\nperson zzed: Zara\n  reached through: zhouse\n",
      says: [
        "PEOPLE", "- Zara, name: Zara; before Zed.",
        "- Zara, reached through: now also Z House; no longer directly.",
      ]),
    Edit(
      name: "a change has another day",
      old: "transition zmove: Zed moves\n  on: 2027-05-01\n",
      new: "transition zmove: Zed moves\n  on: 2027-05-02\n",
      says: ["CHANGES TO COME", "- Zed moves, on: 2 May 2027; before 1 May 2027."]),
    Edit(
      name: "an agreement was taken back, and another topic talked over",
      old: "person zzed: Zed\n\nagreement zzed: Z\n  from: 2026-01-01\n  agreed by me: 2026-01-01\n"
        + "  agreed by them: 2026-01-01\n",
      new: "person zzed: Zed\n\nagreement zzed: Z\n  from: 2026-01-01\n  agreed by me: 2026-01-01\n"
        + "  agreed by them: 2026-01-01\n  withdrawn by them: 2026-11-01\n  visits: Not yet.\n",
      says: [
        "AGREEMENTS",
        "- Agreement with Zed, “Z”, taken back by Zed: 1 November 2026; before nothing was written.",
        "- Agreement with Zed, “Z”, visits: “Not yet.”; before nothing was written.",
      ]),
    Edit(
      name: "an agreement was looked at again",
      old: "person zzed: Zed\n\nagreement zzed: Z\n  from: 2026-01-01\n  agreed by me: 2026-01-01\n"
        + "  agreed by them: 2026-01-01\n  review by: 2026-11-01\n",
      new: "person zzed: Zed\n\nagreement zzed: Z\n  from: 2026-01-01\n  agreed by me: 2026-01-01\n"
        + "  agreed by them: 2026-01-01\n  review by: 2027-11-01\n  reviewed: 2026-10-30, both\n",
      says: [
        "AGREEMENTS",
        "- Agreement with Zed, “Z”, to be looked at again by: 1 November 2027; before 1 November 2026.",
        "- Agreement with Zed, “Z”, looked at again: both, 30 October 2026; before nothing was written.",
      ]),
    Edit(
      name: "a step was done",
      old: "step zstep: Ring Zed\n  who: me\n  by: 2026-12-01\n",
      new: "step zstep: Ring Zed\n  who: me\n  by: 2026-12-01\n  done: 2026-11-20\n",
      says: [
        "STEPS", "- Step “Ring Zed”, done: 20 November 2026; before nothing was written.",
      ]),
    Edit(
      name: "a meeting decided something, and somebody else was there",
      old: "person zzed: Zed\n\nmeeting zmeet: Tea\n  on: 2026-11-01\n  there: me\n",
      new: "person zzed: Zed\n\nmeeting zmeet: Tea\n  on: 2026-11-01\n  there: zzed, me\n"
        + "  decided: More tea.\n",
      says: [
        "MEETINGS", "- Meeting “Tea”, there: now also Zed.",
        "- Meeting “Tea”, decided: “More tea.”; before nothing was written.",
      ]),
    Edit(
      name: "a worry was passed on, and told",
      old: "person zzed: Zed\n\nworry zworry: Money\n  about: zzed\n  by: Sam\n  on: 2026-11-01\n"
        + "  look again: 2026-12-01\n  told me: not yet, she is away\n",
      new: "person zzed: Zed\n\nworry zworry: Money\n  about: zzed\n  by: Sam\n  on: 2026-11-01\n"
        + "  look again: 2026-12-01\n  passed on: Jan\n  told me: 2026-11-20\n",
      says: [
        "WORRIES, FOR THE WORKER AND THE REVIEWER ONLY",
        "- Worry “Money”, passed on: “Jan”; before nothing was written.",
        "- Worry “Money”, NAME was told: 20 November 2026; before not yet, she is away.",
      ]),
    Edit(
      name: "only a comment, the order and what nobody but the young person sees",
      old: "person zzed: Zed\n  circle: outer\n  kind: friend\n",
      new: "# New.\nperson zzed:   Zed\n  kind: friend  # yes\n  says: Nobody reads this.\n"
        + "  circle: outer\n\nperson zzoe: Zoe\n  seen by: me\n",
      says: []),
  ]
}

@Suite struct `kith review` {
  /// What a page says was written: its lines under the headings of blocks, each sentence in one.
  private func written(_ page: String) -> [String] {
    let derived = [
      "WHO IS WRITTEN DOWN FOR WHAT", "TO TALK OVER, AND NEW",
      "TO TALK OVER, ON OTHER DAYS THAN BEFORE", "NO LONGER TO TALK OVER",
      "TALKED OVER AND ACCEPTED SINCE",
    ]
    var lines: [String] = []
    for line in Golden.lines(page).drop(while: { !$0.isEmpty }) where !line.isEmpty {
      if derived.contains(where: line.hasPrefix) || line.contains("ASKED FOR") { break }
      if line.hasPrefix("      ") {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line.drop { $0 == " " }))
      }
    }
    return lines
  }

  @Test(arguments: GoldenExamples.names, Edit.all.map(\.name))
  func `says exactly what was edited`(_ example: String, _ name: String) throws {
    let edit = try #require(Edit.all.first { $0.name == name })
    let file = try Golden.text(at: "Examples/\(example).kith")
    let outcome = try kith(
      "review", "old", "new", files: ["old": file + "\n" + edit.old, "new": file + "\n" + edit.new])
    #expect(outcome.complained == "")
    let person = try #require(outcome.printed.firstMatch(of: /What changed for (.*)\n/)?.1)
    let says = edit.says.map { $0.replacing("NAME", with: person) }
    #expect(
      written(outcome.printed)
        == (says.isEmpty ? ["Nothing that is in this copy changed."] : says))
    #expect(outcome.exit == (says.isEmpty ? 0 : 1))
  }

  @Test func `says of Ada’s file what it is that changes with it`() throws {
    let old = try Golden.text(at: "Examples/ada.kith")
    let new = old.replacing(
      "helps with: listening, home\n", with: "helps with: listening, crisis\n")
    let page = try kith("review", "old", "new", files: ["old": old, "new": new]).printed
    #expect(
      written(page) == [
        "PEOPLE",
        "- Auntie Jean, helps with: now also someone to ring at any hour; no longer running a home.",
      ])
    for line in [
      "  - For someone to ring at any hour: now also Auntie Jean.",
      "  - For running a home: no longer Auntie Jean.",
    ] { #expect(Golden.lines(page).contains(line)) }
    // Once somebody is written down, it doesn’t rest on Morag Bell any more.
    let gone = page.components(separatedBy: "NO LONGER TO TALK OVER").last ?? ""
    #expect(gone.contains("nobody is written down for someone to ring at any hour"))
  }

  @Test func `says what came of what was asked for`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson dean: Dean\n  i want: more\n"
    let step = "\nstep ask: Ask about Saturdays\n  who: Sam\n  by: 2026-12-01\n  about: dean\n"
    let asked = try kith("review", "old", "new", files: ["old": file, "new": file + step]).printed
    #expect(
      asked.contains("- Ada wants to see more of Dean. “Ask about Saturdays” is a step now (Sam)."))
    let done = try kith(
      "review", "old", "new",
      files: ["old": file + step, "new": file + step + "  done: 2026-11-20\n"]
    ).printed
    #expect(done.contains("- Ada wants to see more of Dean. “Ask about Saturdays” is done."))
  }

  @Test func `tells what is accepted since`() throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n"
    let accept =
      "\naccept nobody-helps: Later.\n  about: money\n  by: Sam\n  on: 2026-11-01\n  until: 2027-01-01\n"
    let page = try kith("review", "old", "new", files: ["old": file, "new": file + accept]).printed
    #expect(page.contains("TALKED OVER AND ACCEPTED SINCE\n  - Today nobody is written down for"))
    #expect(!page.contains("NO LONGER TO TALK OVER"))
  }

  @Test func `asks again what is not accepted any more`() throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n"
    let accept =
      "\naccept nobody-helps: Later.\n  about: money\n  by: Sam\n  on: 2026-11-01\n  until: 2027-01-01\n"
    let page = try kith("review", "old", "new", files: ["old": file + accept, "new": file]).printed
    #expect(page.contains("TO TALK OVER AGAIN, AND NOT ACCEPTED ANY MORE\n  - Today nobody is"))
  }

  /// What stands in the new version’s copy for a reader, and so in no sentence about what went.
  @Test(arguments: [
    ("worker", "person zed: Zed\n  says [worker]: SECRET\n", "person zed: Zed\n  says: SECRET\n"),
    ("worker", "person zed: Zed\n  says [worker]: SECRET\n", "person zed: Zed\n  says: Other.\n"),
    ("worker", "me: Ada\n  says [worker]: SECRET\n", "me: Ada\n  says [me]: SECRET\n"),
    (
      "reviewer", "person zed: Zed\n  note: SECRET\n",
      "person zed: Zed\n  note [worker]: SECRET\n"
    ),
    ("reviewer", "person zed: SECRET\n", "person zed: SECRET\n  seen by: me\n"),
    ("reviewer", "person zed: SECRET\n", "person zod: SECRET\n  seen by: me\n"),
    (
      "me", "person zed: Zed\n  circle: inner\n  who: SECRET\n",
      "person zed: Zed\n  circle: inner\n  who: SECRET\n  seen by: worker\n"
    ),
    ("reviewer", "step zed: SECRET\n", "step zed: SECRET\n  seen by: worker\n"),
    (
      "reviewer", "person zed: Zed\n\nagreement zed: SECRET\n  from: 2026-01-01\n",
      "person zed: Zed\n\nagreement zed: SECRET\n  from: 2026-01-01\n  seen by: worker\n"
    ),
    (
      "reviewer", "person zed: Zed\n\nagreement zed: SECRET\n  from: 2026-01-01\n",
      "person zed: Zed\n\nagreement zed: Other\n  from: 2026-01-01\n  seen by: worker\n"
    ),
    (
      "reviewer", "person zed: Zed\n\nworry low: SECRET\n  about: zed\n",
      "person zed: Zed\n\nworry low: SECRET\n  about: zed\n  seen by: worker\n"
    ),
    (
      "zed", "person zed: Zed\n  seen by: zed\n  says [zed]: SECRET\n",
      "person zed: Zed\n  seen by: zed\n  says: SECRET\n"
    ),
  ]) func `tells nothing that the new version keeps from its reader`(
    _ reader: String, _ old: String, _ new: String
  ) throws {
    func file(_ text: String) -> String {
      let me = text.hasPrefix("me:") ? "" : "me: Ada\n\n"
      return "kith: 1\n\n\(me)\(text)"
        .replacing("step zed: SECRET\n", with: "step zed: SECRET\n  who: Sam\n  by: 2026-12-01\n")
        .replacing(
          "about: zed\n",
          with: "about: zed\n  by: Sam\n  on: 2026-11-01\n  look again: 2027-01-01\n")
    }
    let before = try kith("plan", "old", "--for", reader, files: ["old": file(old)])
    #expect(before.printed.contains("SECRET"))
    let outcome = try kith(
      "review", "old", "new", "--for", reader, files: ["old": file(old), "new": file(new)])
    #expect(!outcome.printed.contains("SECRET"))
    #expect(!outcome.printed.contains("not written down any more"))
  }

  @Test func `says nothing of a circle that is for the young person alone now`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson zed: Zed\n"
    let page = try kith(
      "review", "old", "new",
      files: ["old": file + "  circle: inner\n", "new": file + "  circle [me]: outer\n"]
    ).printed
    #expect(page.contains("Nothing that is in this copy changed."))
  }

  @Test func `knows which of two agreements with one person went`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson zed: Zed\n"
    func agreement(_ title: String, _ day: String) -> String {
      "\nagreement zed: \(title)\n  from: \(day)\n  agreed by me: \(day)\n  time: \(title)\n"
    }
    let (tea, walks) = (agreement("Tea", "2026-01-01"), agreement("Walks", "2026-02-02"))
    #expect(
      written(
        try kith("review", "old", "new", files: ["old": file + tea + walks, "new": file + walks])
          .printed) == ["AGREEMENTS", "- Agreement with Zed, “Tea”: not written down any more."])
    // The other way round nothing is written, and nothing is told.
    let turned = try kith(
      "review", "old", "new", files: ["old": file + tea + walks, "new": file + walks + tea])
    #expect(turned.printed.contains("Nothing that is in this copy changed."))
  }

  @Test func `tells a new name once, where it was written`() throws {
    let file = """
      kith: 1

      me: Ada
        says [worker]: Slowly.

      person zed: Zed
        i want: more
        i help with: money
        says [worker]: Fine.

      agreement zed: Tea
        from: 2026-01-01
        agreed by me: 2026-01-01
        agreed by them: 2026-01-01

      """
    let page = try kith(
      "review", "old", "new", "--for", "worker",
      files: ["old": file, "new": file.replacing("Zed", with: "Zara")]
    ).printed
    #expect(written(page) == ["PEOPLE", "- Zara, name: Zara; before Zed."])
    let me = try kith(
      "review", "old", "new", "--for", "worker",
      files: ["old": file, "new": file.replacing("me: Ada", with: "me: Adaline")]
    ).printed
    #expect(written(me) == ["ADALINE", "- Adaline, name: Adaline; before Ada."])
  }

  @Test func `sees a name that differs only past where names are cut`() throws {
    let long = String(repeating: "a", count: 90)
    func file(_ end: String) -> String { "kith: 1\n\nme: Ada\n\nperson zed: \(long)\(end)\n" }
    let page = try kith(
      "review", "old", "new", files: ["old": file("b"), "new": file("c")]
    ).printed
    #expect(written(page).first == "PEOPLE")
  }

  @Test func `says in which order it is now whether they are in touch`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson zed: Zed\n"
    let (yes, hold) = ("  in touch: yes\n", "  in touch: on hold, from 2026-01-01\n")
    let page = try kith(
      "review", "old", "new", files: ["old": file + yes + hold, "new": file + hold + yes]
    ).printed
    #expect(
      written(page) == [
        "PEOPLE", "- Zed, in touch: now in this order: on hold, from 1 January 2026 and yes.",
      ])
  }

  @Test func `tells of worries last, and nowhere else`() throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n\nperson zed: Zed\n  helps with: money\n"
    let worry = """

      worry low: Zed is short of money
        about: zed
        by: Sam
        on: 2026-11-01
        doing: A talk on Friday.
        look again: 2027-01-01

      accept worry-not-told: Ada is ill this week.
        about: zed
        by: Sam
        on: 2026-11-01
        until: 2026-12-24

      """
    let page = try kith("review", "old", "new", files: ["old": file, "new": file + worry]).printed
    let parts = page.components(separatedBy: "WORRIES, FOR THE WORKER AND THE REVIEWER ONLY")
    #expect(parts.count == 2)
    #expect(!(parts.first ?? "").lowercased().contains("worr"))
    for words in ["Zed is short of money", "Ada is ill this week.", "(rests-on-a-worry)"] {
      #expect((parts.last ?? "").contains(words), "\(words)")
    }
  }

  @Test func `what was accepted of a worry is told with the worries`() throws {
    let file = """
      kith: 1

      me: Ada
        needs: money

      person zed: Zed

      worry low: Zed is short of money
        about: zed
        by: Sam
        on: 2026-11-01
        doing: A talk on Friday.
        look again: 2027-01-01

      accept worry-nothing-done: Ada is ill this week.
        about: zed
        by: Sam
        on: 2026-11-01
        until: 2026-12-24

      """
    for command in ["plan", "check"] {
      let page = try kith(command, "a", files: ["a": file]).printed.lowercased()
      let parts = page.components(separatedBy: "worries, for the worker and the reviewer only")
      #expect(parts.count == 2 && parts.last?.contains("ada is ill this week.") == true)
      #expect(!(parts.first ?? "").contains("worr"), "\(command)")
    }
  }

  @Test func `reads an older version where the file is kept in git`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson dean: Dean\n"
    let outcome = try kith(
      "review", "ada", "--since", "2026-10-12",
      files: ["ada": file + "  circle: inner\n", "ada on 2026-10-12": file])
    #expect(outcome.printed.contains("From ada as it was on 12 October 2026 to ada, both as they"))
    #expect(written(outcome.printed) == ["PEOPLE", "- Dean: to the inner circle, from no circle."])
    #expect(try kith("review", "ada", "--since", "2026-10-13", files: ["ada": file]).exit == 3)
  }

  @Test func `says what it needs, and what could not be read`() throws {
    let file = "kith: 1\n\nme: Ada\n"
    #expect(try kith("review", "a", files: ["a": file]).exit == 2)
    #expect(try kith("review", "a", "b", "c").exit == 2)
    #expect(try kith("review", "a", "b", "--since", "2026-10-12").exit == 2)
    #expect(try kith("review", "a", "missing", files: ["a": file]).exit == 3)
    let broken = try kith("review", "a", "b", files: ["a": file + "nonsense\n", "b": file])
    #expect(broken.exit == 2)
    #expect(broken.printed.contains("so more may have changed"))
    // What the newer one keeps back may be just what could not be read.
    let unclear = try kith("review", "a", "b", files: ["a": file, "b": file + "nonsense\n"])
    #expect(unclear.exit == 2 && unclear.printed == "")
    #expect(unclear.complained.contains("nothing is compared"))
    let unread = try kith("review", "a", "b", files: ["a": file, "b": "kith: 2\n"])
    #expect(unread.exit == 2 && unread.printed == "")
  }

  /// With git itself, where it is on this machine.
  @Test(.enabled(if: RealGit.isHere, "git is not on this machine"))
  func `finds the version of a day in a real history`() throws {
    let git = try RealGit()
    defer { git.remove() }
    let file = "kith: 1\n\nme: Ada\n\nperson dean: Dean\n"
    try git.commit(file, as: "ada [x].kith", on: "2026-10-01")
    try git.commit(file + "  circle: inner\n", as: "ada [x].kith", on: "2026-11-01")
    let path = git.folder.appendingPathComponent("ada [x].kith").path
    func asOf(_ day: String) throws -> String {
      let bytes = try System.machine.readAsOf(path, try #require(Day(day)))
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try asOf("2026-10-01") == file)
    #expect(try asOf("2026-10-31") == file)
    #expect(try asOf("2026-11-01") == file + "  circle: inner\n")
    #expect(throws: System.Unreadable.self) { try asOf("2026-09-30") }
    #expect(try asOf("2150-01-01") == file + "  circle: inner\n")
    let other = git.folder.appendingPathComponent("other.kith").path
    #expect(throws: System.Unreadable.self) {
      try System.machine.readAsOf(other, try #require(Day("2026-11-01")))
    }
    try FileManager.default.removeItem(atPath: path)
    try git.commit(file, as: "new.kith", on: "2026-11-10")
    try FileManager.default.createSymbolicLink(
      atPath: git.folder.appendingPathComponent("link.kith").path, withDestinationPath: "new.kith")
    try git.commit(file, as: "new.kith", on: "2026-11-11")
    for (name, day, why) in [
      ("ada [x].kith", "2026-11-10", "git has it as removed"),
      ("new.kith", "2026-11-09", "git had no version of new.kith under that name yet"),
      ("link.kith", "2026-11-11", "was no file of its own"),
      (".git/config", "2026-11-11", "is not kept in git"),
    ] {
      let place = git.folder.appendingPathComponent(name).path
      let problem = #expect(throws: System.Unreadable.self) {
        try Git.file(place, called: name, asOf: try #require(Day(day)))
      }
      #expect(problem?.why.contains(why) == true, "\(problem?.why ?? "")")
    }
  }

  @Test func `no variable points git at another place`() {
    let passed = Git.environment(from: [
      "GIT_DIR": "/elsewhere", "GIT_WORK_TREE": "/", "GIT_SSH_COMMAND": "x", "PATH": "/bin",
      "LANG": "de_DE",
    ])
    #expect(passed["PATH"] == "/bin" && passed["LC_ALL"] == "C")
    #expect(
      Set(passed.keys.filter { $0.hasPrefix("GIT_") })
        == ["GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_NO_LAZY_FETCH"])
  }
}

/// The examples that have pages of their own.
enum GoldenExamples {
  static let names = ["ada", "carys", "eoin", "isaac", "kezia", "kit", "noor"]
}

/// A history of one file, made with git.
struct RealGit {
  let folder: URL

  static let isHere: Bool = {
    (try? run(["--version"], in: FileManager.default.temporaryDirectory)) == 0
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "kith-review-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try #require(RealGit.run(["init", "-q"], in: folder) == 0)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func commit(_ text: String, as name: String, on day: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    try #require(RealGit.run(["add", "-A"], in: folder) == 0)
    try #require(
      RealGit.run(
        ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "x"],
        in: folder, on: day) == 0)
  }

  @discardableResult
  private static func run(_ words: [String], in folder: URL, on day: String? = nil) throws -> Int32
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    if let day {
      environment["GIT_AUTHOR_DATE"] = "\(day)T12:00:00"
      environment["GIT_COMMITTER_DATE"] = "\(day)T12:00:00"
    }
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
