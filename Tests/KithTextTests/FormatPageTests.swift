import KithModel
import KithTestSupport
import KithText
import Testing

@Suite struct `The page about the format` {
  private func page() throws -> String {
    try Golden.text(at: "Sources/KithText/KithText.docc/Format.md")
  }

  @Test(arguments: BlockKind.allCases) func `names every block and field`(_ kind: BlockKind) throws
  {
    let page = try page()
    #expect(page.contains("`\(kind.rawValue)"))
    for rule in kind.fields { #expect(page.contains("`\(rule.field.rawValue)")) }
  }

  @Test(arguments: Problem.Code.allCases) func `names every problem`(_ code: Problem.Code) throws {
    #expect(try page().contains("`\(code.rawValue)`"))
    #expect(code.mistake.meaning.hasSuffix("."))
  }

  @Test func `names every need`() throws {
    for need in Need.builtIn { #expect(try page().contains("`\(need.id.description)`")) }
  }
}
