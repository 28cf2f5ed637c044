#define _GNU_SOURCE
#include "cdocuments.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now_milliseconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void limit(int resource, uint64_t value) {
    struct rlimit r = {value, value};
    setrlimit(resource, &r);
}

// Everything between fork and exec is safe after fork in a program of many threads.
static void become(const char *const *arguments, char *const *environment, int in, int out, int err, int report, const cdocuments_limits *limits, pid_t parent) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    for (int s = 1; s < 32; s++) signal(s, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(in, 0);
    dup2(out, 1);
    dup2(err, 2);
    dup2(report, 3);
    fcntl(3, F_SETFD, FD_CLOEXEC);
    close_range(4, ~0U, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_AS, (uint64_t)limits->memory_bytes);
    limit(RLIMIT_CPU, (uint64_t)(limits->wall_milliseconds / 1000 + 1));
    limit(RLIMIT_FSIZE, (uint64_t)limits->output_bytes);
    execvpe(arguments[0], (char *const *)arguments, environment);
    int reason = errno;
    ssize_t ignored = write(3, &reason, sizeof reason);
    (void)ignored;
    _exit(127);
}

typedef struct {
    int read, write;
} channel;

static int open_channel(channel *c) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    c->read = ends[0];
    c->write = ends[1];
    return 0;
}

static void close_end(int *end) {
    if (*end >= 0) close(*end);
    *end = -1;
}

// Adds what the program has printed. Returns 0 at its end, 1 when more may come, -1 over the limit.
static int take_output(int end, cdocuments_run_result *result, size_t *capacity, size_t count_max) {
    if (*capacity - result->output_count < 1 << 16) {
        size_t larger = *capacity == 0 ? 1 << 17 : *capacity * 2;
        uint8_t *bytes = realloc(result->output, larger);
        if (!bytes) return -1;
        result->output = bytes;
        *capacity = larger;
    }
    ssize_t got = read(end, result->output + result->output_count, *capacity - result->output_count);
    if (got < 0) return errno == EINTR || errno == EAGAIN ? 1 : 0;
    result->output_count += (size_t)got;
    if (result->output_count > count_max) return -1;
    return got > 0;
}

static int take_message(int end, cdocuments_run_result *result) {
    char buffer[4096];
    ssize_t got = read(end, buffer, sizeof buffer);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    size_t room = sizeof result->message - result->message_count;
    size_t kept = (size_t)got < room ? (size_t)got : room;
    memcpy(result->message + result->message_count, buffer, kept);
    result->message_count += kept;
    return got > 0;
}

// Feeds the program and collects what it prints until it closes its output. Returns the outcome.
static int exchange(channel *in, channel *out, channel *err, const uint8_t *input, size_t input_count, const cdocuments_limits *limits, cdocuments_run_result *result) {
    int64_t deadline = now_milliseconds() + limits->wall_milliseconds;
    size_t sent = 0, capacity = 0;
    fcntl(in->write, F_SETFL, O_NONBLOCK);
    while (out->read >= 0 || err->read >= 0) {
        if (sent == input_count) close_end(&in->write);
        int64_t left = deadline - now_milliseconds();
        if (left <= 0) return CDOCUMENTS_OVER_TIME;
        struct pollfd ends[3] = {{out->read, POLLIN, 0}, {err->read, POLLIN, 0}, {in->write, POLLOUT, 0}};
        if (poll(ends, 3, (int)(left < 1000 ? left : 1000)) < 0 && errno != EINTR) return CDOCUMENTS_NOT_STARTED;
        if (in->write >= 0 && ends[2].revents) {
            ssize_t put = write(in->write, input + sent, input_count - sent);
            if (put > 0) sent += (size_t)put;
            else if (errno != EAGAIN && errno != EINTR) sent = input_count;
        }
        if (out->read >= 0 && ends[0].revents) {
            int state = take_output(out->read, result, &capacity, (size_t)limits->output_bytes);
            if (state < 0) return CDOCUMENTS_OVER_OUTPUT;
            if (state == 0) close_end(&out->read);
        }
        if (err->read >= 0 && ends[1].revents && !take_message(err->read, result)) close_end(&err->read);
    }
    return CDOCUMENTS_ENDED;
}

// Waits for a program that has closed its output; one that stays on is killed. Returns its status.
static int wait_for(pid_t child, int64_t milliseconds) {
    int64_t deadline = now_milliseconds() + milliseconds;
    int status = 0;
    while (1) {
        int is_late = now_milliseconds() >= deadline;
        if (is_late) {
            kill(-child, SIGKILL);
            kill(child, SIGKILL);
        }
        pid_t ended = waitpid(child, &status, is_late ? 0 : WNOHANG);
        if (ended == child || (ended < 0 && errno != EINTR)) return status;
        struct timespec pause = {0, 500000};
        nanosleep(&pause, NULL);
    }
}

// The surroundings of a program: where programs are, a plain language, one thread, nothing of the user's.
static char *const *surroundings(void) {
    static char *const plain[] = {
        "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent", "TMPDIR=/tmp", "OMP_THREAD_LIMIT=1", NULL,
    };
    return plain;
}

void cdocuments_run(const char *const *arguments, const uint8_t *input, size_t input_count, const cdocuments_limits *limits, cdocuments_run_result *result) {
    memset(result, 0, sizeof *result);
    result->outcome = CDOCUMENTS_NOT_STARTED;
    channel in = {-1, -1}, out = {-1, -1}, err = {-1, -1}, report = {-1, -1};
    pid_t child = -1;
    if (open_channel(&in) || open_channel(&out) || open_channel(&err) || open_channel(&report)) {
        result->code = errno;
    } else {
        pid_t parent = getpid();
        child = fork();
        if (child == 0) become(arguments, surroundings(), in.read, out.write, err.write, report.write, limits, parent);
        if (child < 0) result->code = errno;
    }
    close_end(&in.read);
    close_end(&out.write);
    close_end(&err.write);
    close_end(&report.write);
    if (child > 0) {
        int reason = 0;
        ssize_t got;
        do got = read(report.read, &reason, sizeof reason);
        while (got < 0 && errno == EINTR);
        int is_started = got != sizeof reason;
        // A program that ends before it has read everything must not end this one.
        sigset_t pipe_signal, before;
        sigemptyset(&pipe_signal);
        sigaddset(&pipe_signal, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
        int outcome = is_started ? exchange(&in, &out, &err, input, input_count, limits, result) : CDOCUMENTS_NOT_STARTED;
        struct timespec at_once = {0, 0};
        while (sigtimedwait(&pipe_signal, NULL, &at_once) > 0) {}
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        int status = wait_for(child, outcome == CDOCUMENTS_ENDED ? limits->wall_milliseconds : 0);
        result->outcome = outcome;
        result->code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
        if (!is_started) {
            result->outcome = reason == ENOENT ? CDOCUMENTS_NOT_INSTALLED : CDOCUMENTS_NOT_STARTED;
            result->code = reason;
        } else if (outcome == CDOCUMENTS_ENDED && WIFSIGNALED(status)) {
            result->code = WTERMSIG(status);
            result->outcome = result->code == SIGXCPU ? CDOCUMENTS_OVER_TIME : CDOCUMENTS_KILLED;
        }
    }
    close_end(&in.write);
    close_end(&out.read);
    close_end(&err.read);
    close_end(&report.read);
}
