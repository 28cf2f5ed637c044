import CDigest
import Testing

@testable import Records

@Suite struct DigestTests {
    /// Source: FIPS 180-4 examples.
    static let known: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ]

    @Test(arguments: known) func digestsOfTheStandard(text: String, hexadecimal: String) {
        var copy = text
        let digest = copy.withUTF8 { SHA256Digest(of: $0) }
        #expect(digest.withBytes { $0.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() } == hexadecimal)
    }

    @Test func bothWaysAgreeAtEveryLength() {
        let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 13) }
        for length in 0...bytes.count {
            var fast = [UInt8](repeating: 0, count: 32)
            var portable = [UInt8](repeating: 0, count: 32)
            cdigest_sha256(bytes, length, &fast)
            cdigest_sha256_portable(bytes, length, &portable)
            #expect(fast == portable)
        }
    }
}
