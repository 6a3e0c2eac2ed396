import Foundation

let outcome = Command.run(Array(CommandLine.arguments.dropFirst()), on: .machine)
exit(outcome)
