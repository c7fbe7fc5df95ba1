#include "cell.h" /* a target needs a file to compile */
