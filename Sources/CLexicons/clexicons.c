#include "include/clexicons.h"
static const unsigned char nouns[] = {
#embed "../../Lexicons/nouns.txt"
};
const clexicons_file clexicons_files[] = { {"nouns.txt", nouns, sizeof nouns} };
const size_t clexicons_count = sizeof clexicons_files / sizeof clexicons_files[0];
