/* The terminal as the rest of the program may know it: no name, macro or variable of curses gets past it.
   One terminal at a time; every call comes from the main thread. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stdint.h>

#include "cell.h"

/* What terminal_open() found. Anything but TERMINAL_OPENED left the terminal untouched. */
typedef enum {
    TERMINAL_OPENED,
    TERMINAL_STDIN_NOT_A_TERMINAL,
    TERMINAL_STDOUT_NOT_A_TERMINAL,
    TERMINAL_TYPE_UNSET,
    TERMINAL_TYPE_UNKNOWN,
    TERMINAL_TYPE_CANNOT_PLACE_CURSOR,
    TERMINAL_OUT_OF_RESOURCES
} terminal_opening;

/* How the terminal shows one value of a cell's colour bits: its number of the colour, or -1 for its own, and whether a
   glyph in it is to be bold because the colour itself cannot be bright. With TERMINAL_RGB its lower bits are red, green
   and blue. */
typedef struct {
    int32_t number;
    bool bold;
} terminal_color;

enum { TERMINAL_COLOR_VALUES = 1 << CELL_COLOR_BITS, TERMINAL_RGB = 1 << 24 };

/* Takes the terminal over: screen, keys one by one, signals, crashes; stdout and stderr are kept back.
   Started in the background, it waits for the foreground first. `with_mouse`: a mouse, where there is one, reports in
   the form of xterm's mode 1006. */
terminal_opening terminal_open(bool with_colors, bool ascii_only, bool with_mouse);
/* Gives it back as it was and prints what was kept back. Harmless when there is nothing to give back. */
void terminal_close(void);
/* Forgets a terminal that has gone away, without another byte to it. */
void terminal_abandon(void);

/* Whether the locale's characters are UTF-8, also where it is not installed but its name says so. */
bool terminal_locale_is_utf8(void);
bool terminal_is_utf8(void);
/* Whether TERM names a console, which has neither mouse nor clipboard, and no font with Braille. */
bool terminal_is_console(void);
/* Whether TERM names one of the many that take xterm's questions and answer them. */
bool terminal_answers_questions(void);
/* 0 without colours, else how many; more than 256 means that colour numbers from 8 on are RGB values. */
int terminal_color_count(void);
int terminal_rows(void);
int terminal_columns(void);

/* Tells how colours are shown; the table, of TERMINAL_COLOR_VALUES entries, is copied. */
void terminal_set_colors(const terminal_color *table);
/* Shows a screenful of cells (see cell.h for their bits); false if the line was too slow for all of it.
   `keys_wait`: keys are read but not yet acted upon, so a slow line must not keep the frame up. */
bool terminal_present(const uint64_t *cells, int rows, int columns, bool keys_wait);
/* Sends bytes as they are, past curses. */
void terminal_send(const uint8_t *bytes, int count);

/* What ended a wait; none of them: the deadline. */
enum { TERMINAL_INPUT = 1, TERMINAL_SIGNAL = 2, TERMINAL_ROOM = 4, TERMINAL_LOST = 8 };
#define TERMINAL_FOR_EVER UINT64_MAX

/* Nanoseconds of a clock that only goes forward. */
uint64_t terminal_now(void);
/* Sleeps until input, a signal, the deadline or, if asked for, room for output. */
int terminal_wait(uint64_t deadline, bool for_room);
/* Reads what was typed; call it when input waits. -1: the terminal is gone. */
int terminal_read(uint8_t *bytes, int capacity);

/* The signals that came since the last call. */
typedef struct {
    int end; /* the number of the one that asks the program to end, or 0 */
    bool stop, resumed, resized;
} terminal_signals;

bool terminal_signal_waits(void);
terminal_signals terminal_take_signals(void);
/* Asks for the stop that Ctrl-Z asks for. */
void terminal_ask_to_stop(void);
/* Gives the terminal back, stops the process, and takes the terminal again when it goes on. */
void terminal_suspend(void);
/* Takes the terminal again after a stop that could not be caught. */
void terminal_resume(void);
/* Asks the terminal for its size and goes by it. */
void terminal_adopt_size(void);
/* Ends the process the way the signal would have, so that whoever waits for it sees that. */
_Noreturn void terminal_die_by_signal(int number);

#endif
