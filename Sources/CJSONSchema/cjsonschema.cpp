#include "include/cjsonschema.h"
