/* What anybody prints while the screen is up would land in the middle of the picture and be gone with it.
   stdout and stderr go to an unnamed file meanwhile, shown when the screen is left, even by a crash. */
#include <fcntl.h>
#include <unistd.h>

#include "session.h"

static int kept = -1, real_out = -1, real_err = -1;

bool capture_start(void) {
    kept = open_unnamed_file();
    if (kept < 0) return false;
    fflush(stdout);
    setvbuf(stdout, NULL, _IOLBF, 0); /* a crash loses what stdio holds: one line at most */
    real_out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_out >= 0) dup2(kept, STDOUT_FILENO);
    /* `2>log` stays as the person wants it */
    if (isatty(STDERR_FILENO)) {
        real_err = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
        if (real_err >= 0) dup2(kept, STDERR_FILENO);
    }
    return true;
}

static void put_back(int *real, int standard) {
    if (*real < 0) return;
    dup2(*real, standard);
    close(*real);
    *real = -1;
}

/* Also called by the crash handlers: on the orderly way out stdio is to be flushed before. */
void capture_end_and_replay(void) {
    put_back(&real_out, STDOUT_FILENO);
    put_back(&real_err, STDERR_FILENO);
    if (kept < 0) return;
    char bytes[4096];
    ssize_t count;
    lseek(kept, 0, SEEK_SET);
    while ((count = read(kept, bytes, sizeof bytes)) > 0) write_all(session.tty, bytes, (size_t)count);
    close(kept);
    kept = -1;
}
