// The reader of PDF under the fuzzer, in the fuzzer's own process: what it makes of the library's answers is under test,
// the library is not.
#define main cchc_pdf_main
#include "../../Sources/cchc-pdf/main.c"
#include "../../Sources/cchc-pdf/grid.c"
#undef main

#include <stdint.h>

int LLVMFuzzerInitialize(int *count, char ***arguments) {
    (void)count;
    (void)arguments;
    return freopen("/dev/null", "w", stdout) ? 0 : 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t byte_count) {
    GBytes *input = g_bytes_new(bytes, byte_count);
    PopplerDocument *document = poppler_document_new_from_bytes(input, NULL, NULL);
    g_bytes_unref(input);
    if (!document) return 0;
    int pages = poppler_document_get_n_pages(document);
    for (int n = 0; n < pages && n < 5; n++) {
        PopplerPage *page = poppler_document_get_page(document, n);
        if (!page) continue;
        print_page(page);
        g_object_unref(page);
    }
    g_object_unref(document);
    return 0;
}
