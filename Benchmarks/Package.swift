// swift-tools-version: 6.1
import PackageDescription

// Measurements of the extractor; Docs/speed.md tells what they gave.
let package = Package(
    name: "cchc-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "generate"),
    ],
    swiftLanguageModes: [.v6]
)
