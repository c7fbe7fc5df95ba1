/* A crash must not leave the terminal raw and on the wrong screen, nor swallow its own message.
   Everything needed is fetched beforehand; the handlers call only what is safe in a signal handler. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FATAL = sizeof fatal / sizeof *fatal, ALTERNATE_STACK = 65536 };

static struct sigaction before[FATAL];
static stack_t stack_before;
static void *alternate_stack;
static char restore[512], plain[64];
static size_t restore_length, plain_length;

void write_all(int descriptor, const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, rest, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            rest += written;
            count -= (size_t)written;
        }
    }
}

/* Appends a terminfo string without its `$<5>` notes on how long old terminals take. */
static size_t append(char *buffer, size_t length, size_t capacity, const char *text) {
    if (!text || text == (const char *)-1) return length;
    for (; *text && length < capacity; text++) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end) text = end;
        else buffer[length++] = *text;
    }
    return length;
}

void crash_prepare(void) {
    plain_length = append(plain, 0, sizeof plain, tigetstr("sgr0"));
    /* While this changes, a crash would find half of it: a length of 0 is the better half. */
    restore_length = 0;
    size_t length = append(restore, 0, sizeof restore, mouse_end_text());
    length = append(restore, length, sizeof restore, tigetstr("sgr0"));
    if (session.colors > 0) length = append(restore, length, sizeof restore, tigetstr("op"));
    length = append(restore, length, sizeof restore, tigetstr("cnorm"));
    char *cup = tigetstr("cup");
    if (cup && cup != (char *)-1) length = append(restore, length, sizeof restore, tiparm(cup, LINES - 1, 0));
    length = append(restore, length, sizeof restore, tigetstr("rmcup"));
    restore_length = append(restore, length, sizeof restore, "\r");
}

/* Undoes the attributes that a frame cut short has left. */
void crash_reset_style(void) { write_all(session.tty, plain, plain_length); }

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
    /* A fault repeats by itself and meets the old action, traces and all; a sent signal does not. */
    if (number == SIGABRT || details->si_code <= 0) raise(number);
}

void crash_handlers_install(void) {
    alternate_stack = malloc(ALTERNATE_STACK); /* an overflown stack has no room for a handler */
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = ALTERNATE_STACK};
    if (alternate_stack) sigaltstack(&stack, &stack_before);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

void crash_handlers_uninstall(void) {
    if (!alternate_stack) return;
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
    sigaltstack(&stack_before, NULL);
    free(alternate_stack);
    alternate_stack = NULL;
}
