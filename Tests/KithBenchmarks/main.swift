import Foundation

let arguments = CommandLine.arguments
do {
  switch (arguments.count, arguments.dropFirst().first) {
  case (5, "make"):
    guard let people = Int(arguments[3]), let ties = Int(arguments[4]), people > 0, ties >= 0 else {
      throw Failure("how many people and how many ties?")
    }
    try MadeGraphs.write(people: people, ties: ties, to: arguments[2])
  case (3, "file"):
    print(try DayOfFile.run(arguments[2], runs: 5))
  case (3...4, "files"):
    print(try ManyFiles.run(arguments[2], runs: 5, only: arguments.dropFirst(3).first))
  case (2, "growth"):
    print(Growth.run())
  case (4, "ratios"):
    try Ratios.run(kith: arguments[0], peers: arguments[3], folder: arguments[2])
  case (3...4, let name?):
    guard let measure = Measure(rawValue: name) else {
      let names = Measure.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("\(name) is not measured; these are: \(names)")
    }
    print(try measure.run(arguments[2], runs: arguments.count == 4 ? Int(arguments[3]) ?? 5 : 5))
  default:
    throw Failure(
      """
      KithBenchmarks MEASURE FILE [RUNS]     one line about one file of graphs
      KithBenchmarks file FILE               one line for each part of reading a file of kith
      KithBenchmarks files FILE [PART]       the same for many, one after another in a file
      KithBenchmarks growth                  how the cost of a network grows with people and changes
      KithBenchmarks make FOLDER PEOPLE TIES made-up graphs
      KithBenchmarks ratios FOLDER PEERS     beside other libraries
      """)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
