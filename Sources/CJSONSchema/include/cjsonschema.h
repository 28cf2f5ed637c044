#ifndef CJSONSCHEMA_H
#define CJSONSCHEMA_H
#endif
