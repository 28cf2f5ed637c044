#include "cdigest.h"
#include <string.h>
#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
// glibc has asked the processor already; `cpuid` traps to the hypervisor of a virtual machine and takes longer than a digest.
#include <immintrin.h>
#include <sys/platform/x86.h>
#define HAS_INSTRUCTIONS 1
#endif

static const uint32_t round_constants[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

typedef void (*block_function)(uint32_t *state, const uint8_t *blocks, size_t count);

static uint32_t rotate_right(uint32_t word, int places) { return word >> places | word << (32 - places); }

static void blocks_portable(uint32_t *state, const uint8_t *blocks, size_t count) {
    for (; count > 0; count--, blocks += 64) {
        uint32_t schedule[64];
        for (int i = 0; i < 16; i++)
            schedule[i] = (uint32_t)blocks[4 * i] << 24 | (uint32_t)blocks[4 * i + 1] << 16 | (uint32_t)blocks[4 * i + 2] << 8 | blocks[4 * i + 3];
        for (int i = 16; i < 64; i++) {
            uint32_t before15 = schedule[i - 15], before2 = schedule[i - 2];
            uint32_t small0 = rotate_right(before15, 7) ^ rotate_right(before15, 18) ^ before15 >> 3;
            uint32_t small1 = rotate_right(before2, 17) ^ rotate_right(before2, 19) ^ before2 >> 10;
            schedule[i] = schedule[i - 16] + small0 + schedule[i - 7] + small1;
        }
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int i = 0; i < 64; i++) {
            uint32_t large1 = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25);
            uint32_t one = h + large1 + ((e & f) ^ (~e & g)) + round_constants[i] + schedule[i];
            uint32_t large0 = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22);
            uint32_t two = large0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g; g = f; f = e; e = d + one; d = c; c = b; b = a; a = one + two;
        }
        state[0] += a; state[1] += b; state[2] += c; state[3] += d;
        state[4] += e; state[5] += f; state[6] += g; state[7] += h;
    }
}

#if HAS_INSTRUCTIONS
// Four rounds a step; `sha256rnds2` takes the state as (ABEF, CDGH).
__attribute__((target("sha,sse4.1,ssse3")))
static void blocks_with_instructions(uint32_t *state, const uint8_t *blocks, size_t count) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (; count > 0; count--, blocks += 64) {
        __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), swap);
        for (int step = 0; step < 16; step++) {
            __m128i words;
            if (step < 4) {
                words = w[step];
            } else {
                __m128i before7 = _mm_alignr_epi8(w[(step + 3) & 3], w[(step + 2) & 3], 4);
                words = _mm_sha256msg1_epu32(w[step & 3], w[(step + 1) & 3]);
                words = _mm_sha256msg2_epu32(_mm_add_epi32(words, before7), w[(step + 3) & 3]);
                w[step & 3] = words;
            }
            __m128i sum = _mm_add_epi32(words, _mm_load_si128((const __m128i *)(round_constants + 4 * step)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}
#endif

int cdigest_has_sha_instructions(void) {
#if HAS_INSTRUCTIONS
    return CPU_FEATURE_ACTIVE(SHA) && CPU_FEATURE_ACTIVE(SSE4_1) && CPU_FEATURE_ACTIVE(SSSE3);
#else
    return 0;
#endif
}

static void digest_with(block_function process, const uint8_t *bytes, size_t count, uint8_t *digest) {
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    size_t whole = count / 64, rest = count % 64;
    if (whole > 0) process(state, bytes, whole);
    uint8_t last[128] = {0};
    if (rest > 0) memcpy(last, bytes + 64 * whole, rest);
    last[rest] = 0x80;
    size_t blocks = rest < 56 ? 1 : 2;
    uint64_t bits = (uint64_t)count * 8;
    for (int i = 0; i < 8; i++) last[64 * blocks - 1 - (size_t)i] = (uint8_t)(bits >> (8 * i));
    process(state, last, blocks);
    for (int i = 0; i < 8; i++) {
        digest[4 * i] = (uint8_t)(state[i] >> 24);
        digest[4 * i + 1] = (uint8_t)(state[i] >> 16);
        digest[4 * i + 2] = (uint8_t)(state[i] >> 8);
        digest[4 * i + 3] = (uint8_t)state[i];
    }
}

void cdigest_sha256_portable(const uint8_t *bytes, size_t count, uint8_t *digest) {
    digest_with(blocks_portable, bytes, count, digest);
}

void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
#if HAS_INSTRUCTIONS
    if (cdigest_has_sha_instructions()) {
        digest_with(blocks_with_instructions, bytes, count, digest);
        return;
    }
#endif
    cdigest_sha256_portable(bytes, count, digest);
}
