#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "terminal.h"

/* What the environment calls the locale of characters. */
static const char *locale_name(void) {
    static const char *variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *name = getenv(variables[i]);
        if (name && *name) return name;
    }
    return "";
}

static bool says_utf8(const char *name) {
    const char *dot = strrchr(name, '.');
    if (dot) name = dot + 1;
    return strncasecmp(name, "UTF-8", 5) == 0 || strncasecmp(name, "UTF8", 4) == 0;
}

/* Only LC_CTYPE, so that numbers keep their point. */
bool terminal_locale_is_utf8(void) {
    if (setlocale(LC_CTYPE, "")) return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!says_utf8(locale_name())) return false;
    /* Not installed here, as happens over ssh and in containers: any of them tells how wide a character is. */
    return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8") || setlocale(LC_CTYPE, "UTF-8");
}
