#ifndef CJSONSCHEMA_H
#define CJSONSCHEMA_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
/// A compiled JSON Schema (draft 7) for one thread. Opaque; no type of a C++ library is seen here.
typedef struct cjsonschema_schema cjsonschema_schema;

/// Called once a fault with its JSON Pointer (RFC 6901, empty for the whole document) and a reason, as UTF-8.
typedef void (*cjsonschema_fault)(void *context, const uint8_t *path, size_t path_count, const uint8_t *reason, size_t reason_count);

/// The schema of the records that cchc-extract prints, `Schemas/report.schema.json`, embedded when the program is built.
const uint8_t *cjsonschema_report_schema(size_t *count);

/// Compiles a schema; NULL, with one call of `fault`, when it is no JSON or no schema.
cjsonschema_schema *cjsonschema_compile(const uint8_t *schema, size_t count, void *context, cjsonschema_fault fault);
void cjsonschema_free(cjsonschema_schema *schema);

/// Calls `fault` for each fault of a document. Returns 1 when it is valid, 0 when it is not or is no JSON.
int cjsonschema_validate(cjsonschema_schema *schema, const uint8_t *document, size_t count, void *context, cjsonschema_fault fault);
#ifdef __cplusplus
}
#endif
#endif
