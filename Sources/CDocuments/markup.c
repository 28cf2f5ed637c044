#define _GNU_SOURCE
#include "cdocuments.h"
#include "libxml2.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

// The functions of libxml2 that are used, found when the first document asks for them.
static struct {
    int is_ready;
    void (*init)(void);
    xml_parser *(*createHTML)(xml_handler *, void *, const char *, int, const char *, int);
    int (*useHTMLOptions)(xml_parser *, int);
    int (*parseHTML)(xml_parser *, const char *, int, int);
    void (*freeHTML)(xml_parser *);
    xml_parser *(*createXML)(xml_handler *, void *, const char *, int, const char *);
    int (*useXMLOptions)(xml_parser *, int);
    int (*parseXML)(xml_parser *, const char *, int, int);
    void (*freeXML)(xml_parser *);
    void (*stop)(xml_parser *);
} xml;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(field, symbol) if (!(*(void **)&xml.field = dlsym(library, symbol))) return
    FIND(init, "xmlInitParser");
    FIND(createHTML, "htmlCreatePushParserCtxt");
    FIND(useHTMLOptions, "htmlCtxtUseOptions");
    FIND(parseHTML, "htmlParseChunk");
    FIND(freeHTML, "htmlFreeParserCtxt");
    FIND(createXML, "xmlCreatePushParserCtxt");
    FIND(useXMLOptions, "xmlCtxtUseOptions");
    FIND(parseXML, "xmlParseChunk");
    FIND(freeXML, "xmlFreeParserCtxt");
    FIND(stop, "xmlStopParser");
#undef FIND
    xml.init();
    xml.is_ready = 1;
}

static int is_loaded(void) {
    pthread_once(&once, load);
    return xml.is_ready;
}

// Elements within elements: deeper ones only occur in documents made to harm.
enum { depth_max = 2000 };

// One reading: the events to tell, and what ended it early.
typedef struct {
    const cdocuments_markup_events *events;
    xml_parser *parser;
    int depth;
    int status;
} reading;

static void stop(reading *r, int status) {
    r->status = status;
    if (r->parser) xml.stop(r->parser);
}

static void on_start(void *data, const unsigned char *name, const unsigned char **attributes) {
    reading *r = data;
    if (r->status != CDOCUMENTS_OK) return;
    if (++r->depth > depth_max) return stop(r, CDOCUMENTS_TOO_DEEP);
    r->events->start(r->events->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *data, const unsigned char *name) {
    reading *r = data;
    if (r->status != CDOCUMENTS_OK) return;
    r->depth--;
    r->events->end(r->events->context, (const char *)name);
}

static void on_text(void *data, const unsigned char *bytes, int count) {
    reading *r = data;
    if (r->status == CDOCUMENTS_OK) r->events->text(r->events->context, (const char *)bytes, count);
}

static void on_document_type(void *data, const unsigned char *name, const unsigned char *external, const unsigned char *system) {
    (void)name, (void)external, (void)system;
    stop(data, CDOCUMENTS_DECLARES);
}

static void on_message(void *data, const char *format, ...) { (void)data, (void)format; }

static xml_handler handler(void) {
    xml_handler h;
    memset(&h, 0, sizeof h);
    h.startElement = on_start;
    h.endElement = on_end;
    h.characters = on_text;
    h.ignorableWhitespace = on_text;
    h.warning = on_message;
    h.error = on_message;
    h.initialized = 1;
    return h;
}

int cdocuments_read_html(const uint8_t *bytes, size_t count, const cdocuments_markup_events *events) {
    if (!is_loaded()) return CDOCUMENTS_NO_LIBRARY;
    if (count > INT32_MAX) return CDOCUMENTS_TOO_LARGE;
    xml_handler h = handler();
    reading r = {events, NULL, 0, CDOCUMENTS_OK};
    r.parser = xml.createHTML(&h, &r, NULL, 0, NULL, xml_encoding_utf8);
    if (!r.parser) return CDOCUMENTS_MALFORMED;
    xml.useHTMLOptions(r.parser, html_parse_recover | html_parse_no_network | html_parse_ignore_encoding);
    xml.parseHTML(r.parser, (const char *)bytes, (int)count, 1);
    xml.freeHTML(r.parser);
    return r.status;
}

int cdocuments_read_xml(const uint8_t *bytes, size_t count, const cdocuments_markup_events *events) {
    if (!is_loaded()) return CDOCUMENTS_NO_LIBRARY;
    if (count > INT32_MAX) return CDOCUMENTS_TOO_LARGE;
    xml_handler h = handler();
    h.cdataBlock = on_text;
    h.internalSubset = on_document_type;
    h.externalSubset = on_document_type;
    reading r = {events, NULL, 0, CDOCUMENTS_OK};
    r.parser = xml.createXML(&h, &r, NULL, 0, NULL);
    if (!r.parser) return CDOCUMENTS_MALFORMED;
    xml.useXMLOptions(r.parser, xml_parse_no_network);
    int fault = xml.parseXML(r.parser, (const char *)bytes, (int)count, 1);
    xml.freeXML(r.parser);
    if (r.status != CDOCUMENTS_OK) return r.status;
    return fault == 0 ? CDOCUMENTS_OK : CDOCUMENTS_MALFORMED;
}
