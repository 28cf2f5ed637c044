// swift-tools-version: 6.1
import PackageDescription

// Measurements of the extractor; Docs/speed.md tells what they gave.
let package = Package(
    name: "cchc-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Articles"),
        .executableTarget(name: "generate", dependencies: ["Articles"]),
    ],
    swiftLanguageModes: [.v6]
)

// Single stages: `CCHC_MICRO=1 swift package --package-path Benchmarks benchmark`. On demand, since it needs the network once.
if Context.environment["CCHC_MICRO"] != nil {
    package.dependencies += [
        .package(name: "cchc-extract", path: ".."),
        // Without its traits it needs no jemalloc.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ]
    package.targets.append(
        .executableTarget(
            name: "Micro",
            dependencies: ["Articles", .product(name: "Readers", package: "cchc-extract"), .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Micro",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}
