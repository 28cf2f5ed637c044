import Extraction
import Glibc

/// Whether there is memory for an input, asked before it is read: a program that runs out half-way can no longer say so.
enum MemoryRoom {
    /// Bytes that reading an article takes for each of its own, figures and JSON with it; measured at up to 20.
    private static let bytesEach = 24

    /// - Throws: when the system would not give the memory that a file of so many bytes takes.
    static func require(forFileOf count: Int, name: String) throws(Failure) {
        // Small files fit wherever the program does.
        if count < 1 << 20 { return }
        let size = count * bytesEach
        let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        if memory == MAP_FAILED {
            throw Failure(name, Message("E107", "Không đủ bộ nhớ: cần khoảng \(size >> 20) MiB; hãy tách nhỏ tệp.", "Not enough memory: about \(size >> 20) MiB are needed; split the file."))
        }
        munmap(memory, size)
    }
}
