/* The one place that includes <curses.h>. */
#ifndef CURSES_WIDE_H
#define CURSES_WIDE_H

#if !__has_include(<curses.h>)
#error "curses.h is missing: install ncurses for development (Debian, Ubuntu: libncurses-dev)"
#endif
#include <curses.h>

/* From <term.h>, which cannot be included: its macros take names such as `lines` and `columns`. */
extern int setupterm(const char *, int, int *);
extern int tputs(const char *, int, int (*)(int));

#endif
