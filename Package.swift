// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order in which a file becomes a page:
// text → model → network on a day → findings → plan → report and picture.
// The compiler keeps the arrows pointing one way.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func part(
  _ name: String, uses dependencies: [Target.Dependency] = [], data: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: data, swiftSettings: strict)
}

func tests(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["KithTestSupport"], swiftSettings: strict)
}

/// Programs that make up files and look for one that breaks something.
///
/// Only `.ci/fuzz` builds them: they are linked with a fuzzer, whose `main` they run in.
let fuzzers: [Target] =
  Context.environment["KITH_FUZZ"] == nil
  ? []
  : ["Reading", "Writing"].map { name in
    .executableTarget(
      name: "KithFuzz\(name)", dependencies: ["KithFuzzChecks"], path: "Tests/KithFuzz/\(name)",
      swiftSettings: strict)
  }

let package = Package(
  name: "Kith",
  products: [
    .executable(name: "kith", targets: ["KithCommand"]),
    .library(
      name: "Kith",
      targets: [
        "KithGraph", "KithModel", "KithText", "KithNetwork", "KithFindings", "KithPlan",
        "KithRepairs", "KithCaseload", "KithReport", "KithPicture", "KithPage",
      ]),
  ],
  targets: [
    // Mathematics only: vertices and edges, no people.
    part("KithGraph"),
    // What a file can say: people, settings, agreements, days.
    part("KithModel"),
    // Text to model, and every problem found on the way.
    part("KithText", uses: ["KithModel"]),
    // Who is there on a day, and how that changes from day to day.
    part("KithNetwork", uses: ["KithGraph", "KithModel"]),
    // What the network shows: one rule a file.
    part("KithFindings", uses: ["KithModel", "KithNetwork"]),
    // Findings, changes, agreements and steps gathered for one conversation.
    part(
      "KithPlan", uses: ["KithFindings", "KithModel", "KithNetwork"],
      data: [.embedInCode("Ages/ages.txt")]),
    // What could be tried, within what people agreed to.
    part("KithRepairs", uses: ["KithFindings", "KithModel", "KithNetwork", "KithText"]),
    // What many networks have in common, counted for whoever carries it.
    part("KithCaseload", uses: ["KithFindings", "KithModel", "KithNetwork"]),
    // Everything that is read as words or as JSON.
    part(
      "KithReport",
      uses: [
        "KithCaseload", "KithFindings", "KithModel", "KithNetwork", "KithPlan", "KithRepairs",
        "KithText",
      ]),
    // Everything that is looked at.
    part("KithPicture", uses: ["KithFindings", "KithModel", "KithNetwork"]),
    // Both in one web page.
    part(
      "KithPage",
      uses: [
        "KithFindings", "KithModel", "KithNetwork", "KithPicture", "KithPlan", "KithReport",
      ]),
    // The command: arguments, files, exit codes. The only part that touches the system.
    .executableTarget(
      name: "KithCommand",
      dependencies: [
        "KithCaseload", "KithFindings", "KithModel", "KithNetwork", "KithPage", "KithPicture",
        "KithPlan", "KithRepairs", "KithReport", "KithText",
      ],
      swiftSettings: strict),

    // How fast that is, beside other libraries: a program to run by hand.
    .executableTarget(
      name: "KithBenchmarks",
      dependencies: [
        "KithCaseload", "KithFindings", "KithGraph", "KithModel", "KithNetwork", "KithReport",
        "KithTestSupport", "KithText",
      ],
      path: "Tests/KithBenchmarks", exclude: ["Peers"], swiftSettings: strict),
    .target(
      name: "KithTestSupport", dependencies: ["KithModel", "KithText"],
      path: "Tests/KithTestSupport", swiftSettings: strict),
    // What must hold of every file: for tests, and for the programs that look for a file that breaks it.
    .target(
      name: "KithFuzzChecks",
      dependencies: [
        "KithFindings", "KithModel", "KithNetwork", "KithPage", "KithPicture", "KithPlan",
        "KithReport", "KithText",
      ],
      path: "Tests/KithFuzz/Checks", swiftSettings: strict),
    tests("KithFuzzTests", uses: ["KithFindings", "KithFuzzChecks", "KithModel", "KithText"]),
    tests("KithGraphTests", uses: ["KithGraph"]),
    tests("KithTextTests", uses: ["KithFindings", "KithModel", "KithReport", "KithText"]),
    tests("KithNetworkTests", uses: ["KithGraph", "KithModel", "KithNetwork", "KithText"]),
    tests(
      "KithFindingsTests",
      uses: [
        "KithFindings", "KithModel", "KithNetwork", "KithPlan", "KithRepairs", "KithReport",
        "KithText",
      ]),
    tests(
      "KithPictureTests",
      uses: ["KithFindings", "KithModel", "KithNetwork", "KithPicture", "KithText"]),
    tests("KithCommandTests", uses: ["KithCommand", "KithModel", "KithReport", "KithText"]),
  ] + fuzzers,
  swiftLanguageModes: [.v6]
)
