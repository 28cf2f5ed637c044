import CDigest

/// A SHA-256 digest (FIPS 180-4): 32 bytes.
@frozen public struct SHA256Digest: Hashable, Sendable {
    @usableFromInline var words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of some bytes.
    ///
    /// - Complexity: O(n); about 1.4 GB/s where the processor has SHA instructions, else 0.26 GB/s.
    public init(of bytes: UnsafeBufferPointer<UInt8>) {
        words = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { out in
            cdigest_sha256(bytes.baseAddress, bytes.count, out.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
    }

    /// Calls a closure with the 32 bytes.
    @inlinable public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words, body)
    }

    public static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}
