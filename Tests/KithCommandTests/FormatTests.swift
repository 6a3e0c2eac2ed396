import Foundation
import KithModel
import KithTestSupport
import Testing

@testable import KithCommand

@Suite struct `Putting a file in order` {
  private let untidy =
    "kith: 1\nperson b:B  \n# Mine.\nme: Ada\n\tneeds:Money, # so far\n\t\t fun\n"
  private let tidy =
    "kith: 1\n\n# Mine.\nme: Ada\n  needs: money, fun\n\nperson b: B\n"

  @Test func `the file is replaced, and a word said`() throws {
    let outcome = try kith("format", "a.kith", files: ["a.kith": untidy])
    #expect(outcome.exit == 0)
    #expect(
      outcome.written == [
        "a.kith": "kith: 1\n\n# Mine.\nme: Ada\n  needs: money, fun  # so far\n\nperson b: B\n"
      ])
    #expect(outcome.printed == "a.kith was put in order.\n")
  }

  @Test func `a file in order is not touched`() throws {
    let outcome = try kith("format", "a.kith", files: ["a.kith": tidy])
    #expect(outcome.exit == 0)
    #expect(outcome.written == [:])
    #expect(outcome.printed == "a.kith is in order.\n")
  }

  @Test func `a file with errors is not touched, and what is wrong is told`() throws {
    let slip = untidy.replacing("Money", with: "Monney")
    let outcome = try kith("format", "a.kith", "b.kith", files: ["a.kith": slip, "b.kith": untidy])
    #expect(outcome.exit == 2)
    #expect(outcome.written.keys.sorted() == ["b.kith"])
    #expect(outcome.complained.contains("Monney"))
    #expect(outcome.complained.contains("a.kith stays as it is"))
  }

  @Test func `what comes by standard input goes to standard output, and with errors as it came`()
    throws
  {
    let good = try kith("format", "-", files: ["-": untidy])
    #expect(good.printed.hasPrefix("kith: 1\n\n# Mine.\n"))
    #expect(good.exit == 0)
    let slip = untidy.replacing("Money", with: "Monney")
    let bad = try kith("format", "-", files: ["-": slip])
    #expect(bad.printed == slip)
    #expect(bad.exit == 2)
  }

  @Test func `--check shows what would change and changes nothing`() throws {
    let outcome = try kith("format", "--check", "a.kith", files: ["a.kith": untidy])
    #expect(outcome.exit == 1)
    #expect(outcome.written == [:])
    #expect(
      Golden.lines(outcome.printed) == [
        "--- a.kith",
        "+++ a.kith, in order",
        "@@ -1,6 +1,7 @@",
        " kith: 1",
        "-person b:B  ",
        "+",
        " # Mine.",
        " me: Ada",
        "-␉needs:Money, # so far",
        "-␉␉ fun",
        "+  needs: money, fun  # so far",
        "+",
        "+person b: B",
        "",
      ])
    #expect(try kith("format", "--check", "a.kith", files: ["a.kith": tidy]).exit == 0)
    let slip = ["a.kith": untidy.replacing("Money", with: "Monney")]
    #expect(try kith("format", "--check", "a.kith", files: slip).exit == 2)
  }

  @Test func `--check ends with 1 for a warning too`() throws {
    let unlisted = tidy.replacing("\nperson", with: "\nneed dog: A dog\n\nperson")
    #expect(try kith("format", "--check", "a.kith", files: ["a.kith": unlisted]).exit == 1)
    #expect(try kith("format", "a.kith", files: ["a.kith": unlisted]).exit == 0)
  }

  @Test func `the whole file is formatted, so nobody's copy can be asked for`() throws {
    #expect(try kith("format", "--for", "worker", "a.kith", files: ["a.kith": tidy]).exit == 2)
    #expect(try kith("format", "--today", "2026-11-22", "a.kith").exit == 2)
    #expect(try kith("check", "--check", "a.kith").exit == 2)
  }
}

/// A folder of its own for each test, on the machine’s own disk.
@Suite struct `A file is replaced whole or not at all` {
  private func inFolder(_ work: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  private func replace(_ file: URL, _ old: String, _ new: String) throws {
    try Writing.replace(
      file.path(percentEncoded: false), reading: Array(old.utf8), with: Array(new.utf8))
  }

  private func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test func `rights and links are kept, and nothing is left beside it`() throws {
    try inFolder { folder in
      let file = folder.appending(path: "ada.kith")
      let link = folder.appending(path: "link")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: file.path(percentEncoded: false))
      try FileManager.default.createSymbolicLink(
        atPath: link.path(percentEncoded: false), withDestinationPath: "ada.kith")
      try replace(link, "old", "new")
      #expect(try text(file) == "new")
      let rights = try FileManager.default.attributesOfItem(
        atPath: file.path(percentEncoded: false))
      #expect(rights[.posixPermissions] as? Int == 0o640)
      let destination = try FileManager.default.destinationOfSymbolicLink(
        atPath: link.path(percentEncoded: false))
      #expect(destination == "ada.kith")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names.sorted() == ["ada.kith", "link"])
    }
  }

  @Test(arguments: [
    "~", "~root.kith", "%2e%2e", "\u{301}acc", " lead", "new\nline", "-dash", "*", "🙂é", "a\\b",
    String(repeating: "x", count: 255), String(repeating: "é", count: 127),
  ])
  func `whatever its name is`(_ name: String) throws {
    try inFolder { folder in
      let path = "\(folder.path(percentEncoded: false))/\(name)"
      let text = "kith: 1\nme:Ada\n"
      #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
      #expect(try System.machine.read(path) == Array(text.utf8))
      try Writing.replace(path, reading: Array(text.utf8), with: Array("new".utf8))
      #expect(try System.machine.read(path) == Array("new".utf8))
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names.count == 1)
    }
  }

  @Test func `a name that begins with a tilde is nobody’s home folder`() {
    #expect(throws: System.Unreadable.self) { try System.machine.read("~root.kith") }
    #expect(throws: Writing.Unwritable.self) {
      try Writing.replace("~root.kith", reading: [], with: [])
    }
  }

  @Test func `what somebody else wrote in the meantime stays`() throws {
    try inFolder { folder in
      let file = folder.appending(path: "ada.kith")
      try Data("theirs".utf8).write(to: file)
      #expect(throws: Writing.Unwritable.self) { try replace(file, "old", "new") }
      #expect(try text(file) == "theirs")
    }
  }

  @Test func `a file that is closed to writing stays, and so do folders and what is gone`() throws {
    try inFolder { folder in
      let file = folder.appending(path: "ada.kith")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: file.path(percentEncoded: false))
      #expect(throws: Writing.Unwritable.self) { try replace(file, "old", "new") }
      #expect(throws: Writing.Unwritable.self) { try replace(folder, "", "new") }
      #expect(throws: Writing.Unwritable.self) {
        try replace(folder.appending(path: "gone"), "", "new")
      }
      #expect(try text(file) == "old")
    }
  }

  @Test func `what an interrupted run left behind is cleared away`() throws {
    try inFolder { folder in
      let file = folder.appending(path: "ada.kith")
      try Data("old".utf8).write(to: file)
      try Data("half".utf8).write(to: folder.appending(path: ".ada.kith.kith-new"))
      try replace(file, "old", "new")
      #expect(try text(file) == "new")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == ["ada.kith"])
    }
  }
}
