// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "cchc-extract",
    products: [
        .executable(name: "cchc-extract", targets: ["cchc-extract"]),
        .library(name: "Extraction", targets: ["Extraction"]),
        // The single stages of the way, for what measures them.
        .library(name: "Readers", targets: ["Tokens", "Mentions", "Figures", "Records"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C and C++ behind plain headers: no library type is seen by Swift.
        .target(name: "CLetters"),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("stdc++")]),
        .target(name: "CLexicons"),
        .target(name: "CDigest"),
        .target(name: "CGazetteer", exclude: ["gazetteer.txt"]),
        .target(name: "CDocuments"),
        .systemLibrary(name: "CPopplerGlib", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .executableTarget(name: "cchc-pdf", dependencies: ["CPopplerGlib"]),
        .target(name: "CJSONSchema", linkerSettings: [.linkedLibrary("stdc++")]),

        // An article becomes a record in this order; imports go one way.
        .target(name: "Documents", dependencies: ["CDocuments"]),
        .target(name: "Tokens", dependencies: ["CLetters"]),
        .target(name: "Mentions", dependencies: ["Tokens"]),
        .target(name: "Figures", dependencies: ["Mentions", "Tokens", "CLexicons"]),
        .target(name: "Records", dependencies: ["Documents", "Figures", "Mentions", "Tokens", "CDigest", "CGazetteer", "CJSONSchema"]),
        .target(name: "Extraction", dependencies: ["Records", "Documents", "Figures", "Mentions", "Tokens"]),
        // What both programs are told and say; neither needs what the other is linked with.
        .target(name: "Questions"),
        .target(name: "Usage", dependencies: ["Extraction", "Mentions", "Questions", "Records", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CFullText", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CRows", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Ingestion",
            dependencies: ["Extraction", "Documents", "Records", "Figures", "Mentions", "Questions", "CArchive", "CDigest", "CFullText", "CRows",
                           .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        .executableTarget(
            name: "cchc-ingest",
            dependencies: ["Ingestion", "Extraction", "Documents", "Figures", "Questions", "Usage", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .target(name: "Accuracy", dependencies: ["Extraction", "Records", "Figures", "Mentions", "Tokens"]),
        .executableTarget(
            name: "cchc-extract",
            dependencies: ["Extraction", "Documents", "Accuracy", "Records", "Figures", "Mentions", "Tokens", "Usage",
                           .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Extraction", "Records", "cchc-pdf"], exclude: ["Tools"]),
        .testTarget(
            name: "IngestionTests",
            dependencies: ["Ingestion", "Extraction", "Documents", "Questions", "cchc-ingest", "cchc-extract", "cchc-pdf", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "TokensTests", dependencies: ["Tokens", "CICU", "CLetters"]),
        .testTarget(name: "MentionsTests", dependencies: ["Mentions", "Tokens"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures", "Mentions", "Tokens"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "Figures", "Mentions", "Tokens", "CDigest"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Records", "Figures"]),
        .testTarget(name: "AccuracyTests", dependencies: ["Accuracy", "Extraction", "Records", "Mentions"]),
        .testTarget(name: "CommandTests", dependencies: ["cchc-extract"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// What measures and tests the program is built on demand: `CCHC_MEASURE=1 swift build --product stages`.
if Context.environment["CCHC_MEASURE"] != nil {
    package.targets.append(
        .executableTarget(name: "stages", dependencies: ["Records", "Figures", "Mentions", "Tokens"], path: "Benchmarks/Sources/stages"))
}

// The fuzzers: `CCHC_FUZZ=1 swift build -c release --sanitize=fuzzer --product cchc-fuzz` (`Scripts/fuzz`).
if Context.environment["CCHC_FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "cchc-fuzz", dependencies: ["Accuracy", "CICU", "Documents", "Extraction", "Figures", "Mentions", "Records", "Tokens"], path: "Fuzz/Sources",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(name: "cchc-fuzz-pdf", dependencies: ["CPopplerGlib"], path: "Fuzz/PDF"),
    ]
}
