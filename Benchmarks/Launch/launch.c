/* launch ROUNDS PROGRAM ARGUMENT…: runs a program again and again from a parent so small that it hides nothing.
 *
 * Prints milliseconds by the clock and of the processor from start to exit (least, median) and the largest resident set
 * in kilobytes: a child's is never below its parent's at the fork, so a parent like Python would be what is measured.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static int above(const void *left, const void *right) {
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
    int rounds = count > 2 ? atoi(arguments[1]) : 0;
    if (rounds < 1) return 64;
    double *clock = malloc(sizeof(double) * (size_t)rounds), *processor = malloc(sizeof(double) * (size_t)rounds);
    long resident = 0;
    if (!clock || !processor) return 1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    for (int round = 0; round < rounds; round++) {
        struct timespec start, end;
        struct rusage used;
        pid_t child;
        int status;
        clock_gettime(CLOCK_MONOTONIC, &start);
        if (posix_spawn(&child, arguments[2], &actions, NULL, arguments + 2, environ) != 0) return 1;
        wait4(child, &status, 0, &used);
        clock_gettime(CLOCK_MONOTONIC, &end);
        if (status != 0) return 1;
        clock[round] = (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
        processor[round] = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
        if (used.ru_maxrss > resident) resident = used.ru_maxrss;
    }
    qsort(clock, (size_t)rounds, sizeof(double), above);
    qsort(processor, (size_t)rounds, sizeof(double), above);
    printf("%.2f %.2f %.2f %.2f %ld\n", clock[0], clock[rounds / 2], processor[0], processor[rounds / 2], resident);
    return 0;
}
