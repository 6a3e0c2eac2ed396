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

func part(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["KithTestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "Kith",
  products: [
    .executable(name: "kith", targets: ["KithCommand"]),
    .library(
      name: "Kith",
      targets: [
        "KithGraph", "KithModel", "KithText", "KithNetwork", "KithFindings", "KithPlan",
        "KithReport", "KithPicture",
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
    part("KithPlan", uses: ["KithFindings", "KithModel", "KithNetwork"]),
    // Everything that is read as words or as JSON.
    part(
      "KithReport",
      uses: ["KithFindings", "KithModel", "KithNetwork", "KithPlan", "KithText"]),
    // Everything that is looked at.
    part("KithPicture", uses: ["KithFindings", "KithModel", "KithNetwork"]),
    // The command: arguments, files, exit codes. The only part that touches the system.
    .executableTarget(
      name: "KithCommand",
      dependencies: [
        "KithFindings", "KithModel", "KithNetwork", "KithPicture", "KithPlan", "KithReport",
        "KithText",
      ],
      swiftSettings: strict),

    .target(
      name: "KithTestSupport", dependencies: ["KithModel", "KithText"],
      path: "Tests/KithTestSupport", swiftSettings: strict),
    tests("KithGraphTests", uses: ["KithGraph"]),
    tests("KithTextTests", uses: ["KithFindings", "KithModel", "KithText"]),
    tests("KithNetworkTests", uses: ["KithGraph", "KithModel", "KithNetwork", "KithText"]),
    tests(
      "KithFindingsTests",
      uses: [
        "KithFindings", "KithModel", "KithNetwork", "KithPlan", "KithReport", "KithText",
      ]),
    tests(
      "KithPictureTests",
      uses: ["KithFindings", "KithModel", "KithNetwork", "KithPicture", "KithText"]),
    tests("KithCommandTests", uses: ["KithCommand", "KithModel", "KithReport", "KithText"]),
  ],
  swiftLanguageModes: [.v6]
)
