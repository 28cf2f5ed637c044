#ifndef CDOCUMENTS_LIBXML2_H
#define CDOCUMENTS_LIBXML2_H

// The part of libxml2's stable interface (libxml2.so.2) that is used, so that neither its headers nor the library are needed to build.

typedef struct xml_parser xml_parser;

/// xmlSAXHandler of <libxml/parser.h>, in its order; handlers that are not used have no type.
typedef struct {
    void (*internalSubset)(void *data, const unsigned char *name, const unsigned char *external, const unsigned char *system);
    void *isStandalone, *hasInternalSubset, *hasExternalSubset, *resolveEntity, *getEntity, *entityDecl, *notationDecl, *attributeDecl, *elementDecl;
    void *unparsedEntityDecl, *setDocumentLocator, *startDocument, *endDocument;
    void (*startElement)(void *data, const unsigned char *name, const unsigned char **attributes);
    void (*endElement)(void *data, const unsigned char *name);
    void *reference;
    void (*characters)(void *data, const unsigned char *bytes, int count);
    void (*ignorableWhitespace)(void *data, const unsigned char *bytes, int count);
    void *processingInstruction, *comment;
    void (*warning)(void *data, const char *format, ...);
    void (*error)(void *data, const char *format, ...);
    void *fatalError, *getParameterEntity;
    void (*cdataBlock)(void *data, const unsigned char *bytes, int count);
    void (*externalSubset)(void *data, const unsigned char *name, const unsigned char *external, const unsigned char *system);
    unsigned int initialized;
    void *private_data, *startElementNs, *endElementNs, *serror;
} xml_handler;

enum {
    xml_encoding_utf8 = 1,
    html_parse_recover = 1 << 0,
    html_parse_no_network = 1 << 11,
    html_parse_ignore_encoding = 1 << 21,
    xml_parse_no_network = 1 << 11,
};

#endif
