#include "cjsonschema.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t report_schema[] = {
#embed "../../Schemas/report.schema.json"
};

const uint8_t *cjsonschema_report_schema(size_t *count) {
    *count = sizeof report_schema;
    return report_schema;
}
