#include "fuzzing.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction before[FATAL];
static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local const char *name;
static _Thread_local uint64_t seed;

static void say(const char *text, size_t length) {
    if (write(STDERR_FILENO, text, length) < 0) return;
}

/* A crash runs its handler on the thread that crashed, whose round it is. */
static void on_crash(int number) {
    if (name) {
        char digits[20];
        size_t first = sizeof digits;
        uint64_t rest = seed;
        do digits[--first] = (char)('0' + rest % 10);
        while (rest /= 10);
        say("\nfuzz test '", 12);
        say(name, strlen(name));
        say("' crashed with NNVIZ_FUZZ_SEED=", 31);
        say(digits + first, sizeof digits - first);
        say("\n", 1);
        name = NULL;
    }
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
    if (number == SIGABRT) raise(number); /* a fault repeats by itself */
}

static void install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

void fuzzing_begin(const char *new_name, uint64_t new_seed) {
    pthread_once(&once, install);
    name = new_name;
    seed = new_seed;
}

void fuzzing_end(void) { name = NULL; }
