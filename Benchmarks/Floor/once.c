/* once COUNT PROGRAM [ARGUMENT…]: runs a program so many times with its output thrown away, and prints the median
 * milliseconds by the clock and of the processor, and the largest resident set in kilobytes.
 *
 * A child's resident set is never below that of the process it was forked from: so this is a small program.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int ascending(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
    int runs = count > 2 ? atoi(arguments[1]) : 0;
    if (runs < 1) return 64;
    double *clock = calloc((size_t)runs, sizeof *clock), *processor = calloc((size_t)runs, sizeof *processor);
    long kilobytes = 0;
    for (int run = 0; run < runs; run++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        pid_t child = fork();
        if (child == 0) {
            int nowhere = open("/dev/null", O_RDWR);
            dup2(nowhere, 1);
            execv(arguments[2], arguments + 2);
            _exit(127);
        }
        struct rusage usage;
        int status;
        if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) return 1;
        clock_gettime(CLOCK_MONOTONIC, &end);
        clock[run] = (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
        processor[run] = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
        if (usage.ru_maxrss > kilobytes) kilobytes = usage.ru_maxrss;
    }
    qsort(clock, (size_t)runs, sizeof *clock, ascending);
    qsort(processor, (size_t)runs, sizeof *processor, ascending);
    printf("%.2f %.2f %ld least %.2f %.2f\n", clock[runs / 2], processor[runs / 2], kilobytes, clock[0], processor[0]);
    return 0;
}
