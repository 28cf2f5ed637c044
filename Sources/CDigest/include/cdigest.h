#ifndef CDIGEST_H
#define CDIGEST_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
/// Writes the SHA-256 digest (FIPS 180-4) of `count` bytes to `digest`, 32 bytes.
/// Uses the processor's SHA instructions where it has them.
void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);
/// The same, never with SHA instructions: the fallback, for tests.
void cdigest_sha256_portable(const uint8_t *bytes, size_t count, uint8_t *digest);
/// 1 when the processor has SHA instructions that `cdigest_sha256` uses.
int cdigest_has_sha_instructions(void);
#ifdef __cplusplus
}
#endif
#endif
