#include "cjsonschema.h"

#include <exception>
#include <memory>
#include <string>
#include <vector>

#define VALIJSON_USE_EXCEPTIONS 1
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct cjsonschema_schema {
    json document;
    valijson::Schema schema;
    // Keeps the regular expressions it has compiled.
    valijson::Validator validator;
};

namespace {

struct Fault {
    std::string path;
    std::string reason;
};

void call(cjsonschema_fault fault, void *context, const Fault &found) {
    if (fault) fault(context, reinterpret_cast<const uint8_t *>(found.path.data()), found.path.size(), reinterpret_cast<const uint8_t *>(found.reason.data()), found.reason.size());
}

// "<root>", "[figures]", "[0]" as the JSON Pointer "/figures/0".
std::string pointer(const std::vector<std::string> &context) {
    std::string path;
    for (const std::string &part : context) {
        if (part.size() < 2 || part.front() != '[') continue;
        path += '/';
        for (size_t i = 1; i + 1 < part.size(); i++) {
            if (part[i] == '~') path += "~0";
            else if (part[i] == '/') path += "~1";
            else path += part[i];
        }
    }
    return path;
}

bool starts_with(const std::string &text, const std::string &prefix) { return text.compare(0, prefix.size(), prefix) == 0; }

// A value fails with its parts; what is said of the whole, or of the alternative it was not meant to be, adds nothing.
bool is_consequence(const Fault &fault, const std::vector<Fault> &all) {
    bool is_general = starts_with(fault.reason, "Failed to validate") || starts_with(fault.reason, "Value type not permitted");
    if (!is_general) return false;
    for (const Fault &other : all)
        if (other.path.size() > fault.path.size() && starts_with(other.path, fault.path) && other.path[fault.path.size()] == '/') return true;
    if (!starts_with(fault.reason, "Failed to validate")) return false;
    for (const Fault &other : all)
        if (other.path == fault.path && !starts_with(other.reason, "Failed to validate")) return true;
    return false;
}

}

cjsonschema_schema *cjsonschema_compile(const uint8_t *schema, size_t count, void *context, cjsonschema_fault fault) {
    try {
        auto made = std::make_unique<cjsonschema_schema>();
        made->document = json::parse(schema, schema + count);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        NlohmannJsonAdapter adapter(made->document);
        parser.populateSchema(adapter, made->schema);
        return made.release();
    } catch (const std::exception &error) {
        call(fault, context, {"", error.what()});
        return nullptr;
    }
}

void cjsonschema_free(cjsonschema_schema *schema) { delete schema; }

int cjsonschema_validate(cjsonschema_schema *schema, const uint8_t *document, size_t count, void *context, cjsonschema_fault fault) {
    try {
        json value = json::parse(document, document + count);
        NlohmannJsonAdapter adapter(value);
        valijson::ValidationResults results;
        if (schema->validator.validate(schema->schema, adapter, &results)) return 1;
        std::vector<Fault> found;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) found.push_back({pointer(error.context), error.description});
        for (const Fault &each : found)
            if (!is_consequence(each, found)) call(fault, context, each);
        return 0;
    } catch (const std::exception &error) {
        call(fault, context, {"", error.what()});
        return 0;
    }
}
