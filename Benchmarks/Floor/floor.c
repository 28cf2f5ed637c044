/* The floor: what ICU takes to cut the same text into words, and nothing else.
 *
 * floor FILE: for each article (articles are parted by NUL) converts UTF-8 to UTF-16 and walks the word boundaries
 * with their status. Prints bytes, articles and words, so that nothing can be left out by a compiler.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 1;
    size_t length = (size_t)status.st_size;
    const char *text = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0) : "";
    if (text == MAP_FAILED) return 1;

    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "vi", NULL, 0, &error);
    if (U_FAILURE(error)) return 1;
    UChar *units = NULL;
    int32_t capacity = 0;
    size_t start = 0, articles = 0, words = 0;
    while (start < length) {
        const char *stop = memchr(text + start, 0, length - start);
        size_t end = stop ? (size_t)(stop - text) : length;
        int32_t bytes = (int32_t)(end - start);
        if (bytes > capacity) {
            capacity = bytes * 2;
            units = realloc(units, (size_t)capacity * sizeof(UChar));
            if (!units) return 1;
        }
        int32_t converted = 0;
        u_strFromUTF8WithSub(units, capacity, &converted, text + start, bytes, 0xFFFD, NULL, &error);
        ubrk_setText(iterator, units, converted, &error);
        if (U_FAILURE(error)) return 1;
        while (ubrk_next(iterator) != UBRK_DONE) words += ubrk_getRuleStatus(iterator) != UBRK_WORD_NONE;
        articles++;
        start = end + 1;
    }
    printf("%zu bytes, %zu articles, %zu words\n", length, articles, words);
    return 0;
}
