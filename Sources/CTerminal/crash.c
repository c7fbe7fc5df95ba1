/* A crash must not leave the terminal raw and on the wrong screen, nor swallow its own message.
   Everything needed is fetched beforehand; the handlers call only what is safe in a signal handler. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction before[FATAL];
static stack_t stack_before;
static char alternate_stack[65536]; /* an overflown stack has no room for a handler */
static bool are_installed;
/* What leaves the screen; the first so many bytes undo modes, attributes and the scroll region. */
static char restore[512];
static size_t restore_length, modes_length;

bool crash_handles(int number) {
    for (int i = 0; i < FATAL; i++)
        if (fatal[i] == number) return true;
    return false;
}

/* Appends a terminfo string without its `$<5>` notes on how long old terminals take. */
static size_t append(size_t length, const char *text) {
    for (; text && *text && length < sizeof restore; text++) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end) text = end;
        else restore[length++] = *text;
    }
    return length;
}

void crash_prepare(void) {
    /* While this changes, a crash would find half of it: a length of 0 is the better half. */
    restore_length = modes_length = 0;
    size_t length = append(0, modes_reset_text());
    length = append(length, capability("sgr0"));
    /* Curses sets a region when it begins: of rows that the window may not have had any more. */
    const char *region = capability("csr"), *place = capability("cup");
    if (region && strncmp(region, "\033[", 2) == 0) length = append(length, "\033[r");
    modes_length = length;
    if (session.colors > 0) length = append(length, capability("op"));
    length = append(length, capability("cnorm"));
    if (place) length = append(length, tiparm(place, LINES - 1, 0));
    length = append(length, capability("rmcup"));
    restore_length = append(length, "\r");
}

void crash_reset_modes(void) { write_all(session.tty, restore, modes_length); }

/* Leaves the screen without curses. */
void crash_leave_screen(void) { write_all(session.tty, restore, restore_length); }

void crash_restore_terminal(void) {
    if (!session.open) return;
    session.open = 0;
    if (session.on_screen) {
        crash_leave_screen();
        tcsetattr(session.tty, TCSANOW, &session.before);
    }
    capture_end_and_replay();
}

static void on_crash(int number, siginfo_t *details, void *context) {
    (void)context;
    crash_restore_terminal();
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
    /* A fault repeats by itself and meets the old action, traces and all; a signal that was sent does not. */
    int code = details->si_code;
    if (number == SIGABRT || code <= 0 || code == SI_USER || code == SI_QUEUE) raise(number);
}

void crash_handlers_install(void) {
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, &stack_before);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
    are_installed = true;
}

void crash_handlers_uninstall(void) {
    if (!are_installed) return;
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
    sigaltstack(&stack_before, NULL);
    are_installed = false;
}
