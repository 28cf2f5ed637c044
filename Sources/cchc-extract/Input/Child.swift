import Extraction
import Glibc

/// Running another program on some bytes.
enum Child {
    /// What the program prints for an input given on its standard input.
    ///
    /// - Throws: when it cannot be started or ends with another status than 0.
    static func output(of arguments: [String], input: [UInt8]) throws(Failure) -> [UInt8] {
        let name = arguments.joined(separator: " ")
        var toChild: [Int32] = [0, 0]
        var fromChild: [Int32] = [0, 0]
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw failure(name, errno) }
        for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, arguments[0], &actions, nil, words, environ)
        close(toChild[0])
        close(fromChild[1])
        guard status == 0 else {
            close(toChild[1])
            close(fromChild[0])
            throw failure(name, status)
        }
        let output = exchange(input, write: toChild[1], read: fromChild[0])
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        guard ended == 0 else {
            let code = (ended >> 8) & 0xFF
            throw Failure(name, Message("E141", "Chương trình kết thúc với mã \(code).", "The program ended with status \(code)."))
        }
        return output
    }

    /// Writes and reads at once, so that neither side waits for a full pipe.
    private static func exchange(_ input: [UInt8], write: Int32, read: Int32) -> [UInt8] {
        _ = fcntl(write, F_SETFL, O_NONBLOCK)
        var sent = 0
        var output: [UInt8] = []
        var isWriting = true
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if isWriting, sent == input.count {
                close(write)
                isWriting = false
            }
            var polls = [pollfd(fd: read, events: Int16(POLLIN), revents: 0)]
            if isWriting { polls.append(pollfd(fd: write, events: Int16(POLLOUT), revents: 0)) }
            _ = poll(&polls, nfds_t(polls.count), -1)
            if isWriting, polls[1].revents != 0 {
                let count = input[sent...].withUnsafeBytes { Glibc.write(write, $0.baseAddress, $0.count) }
                if count > 0 { sent += count } else if errno != EAGAIN, errno != EINTR { sent = input.count }
            }
            if polls[0].revents != 0 {
                let count = Glibc.read(read, &buffer, buffer.count)
                if count > 0 { output += buffer[..<count] } else if count == 0 || errno != EINTR { break }
            }
        }
        if isWriting { close(write) }
        close(read)
        return output
    }

    private static func failure(_ name: String, _ code: Int32) -> Failure {
        let reason = systemReason(code)
        return Failure(name, Message("E140", "Không chạy được: \(reason.vietnamese).", "Cannot be run: \(reason.english)."))
    }
}
