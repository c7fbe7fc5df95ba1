/* Starting a program as a shell does: in its own process group, in the foreground, the shell looking on. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pseudo_terminal.h"

typedef struct {
    int kind;
    int detail;
} report;

enum { ENDED_BY_EXIT = 1, ENDED_BY_SIGNAL, STOPPED, STARTED };

/* Everything from here to run_shell() runs in children of a program with threads: only what is safe in a
   signal handler. */
static void connect_stream(int stream, pseudo_terminal_stream kind, int slave, int file) {
    int null;
    switch (kind) {
    case STREAM_IS_TERMINAL: dup2(slave, stream); break;
    case STREAM_IS_FILE: dup2(file, stream); break;
    case STREAM_IS_CLOSED: close(stream); break;
    case STREAM_IS_NULL:
        null = open("/dev/null", O_RDWR);
        dup2(null, stream);
        if (null > 2) close(null);
        break;
    }
}

static void reset_signals(void) {
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void come_to_the_foreground(int slave) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(slave, getpid());
    signal(SIGTTOU, SIG_DFL);
}

static void tell(int reports, int kind, int detail) {
    report message = {.kind = kind, .detail = detail};
    if (write(reports, &message, sizeof message) < 0) _exit(1);
}

static pid_t started;

static void on_foreground_asked(int number) {
    int terminal = open("/dev/tty", O_RDWR);
    tcsetpgrp(terminal, started);
    close(terminal);
    (void)number;
}

void pseudo_terminal_foreground(const pseudo_terminal_job *job) { kill(job->shell, SIGUSR1); }

/* Keeps no descriptor but the one for reports: a window that the test closes has to be closed. */
_Noreturn static void run_shell(pid_t process, int reports) {
    for (int other = 0; other < 1024; other++)
        if (other != reports) close(other);
    started = process;
    signal(SIGHUP, SIG_IGN);
    signal(SIGUSR1, on_foreground_asked);
    tell(reports, STARTED, process);
    for (;;) {
        int status;
        pid_t found = waitpid(process, &status, WUNTRACED);
        if (found < 0 && errno == EINTR) continue;
        if (found < 0) _exit(1);
        if (WIFSTOPPED(status)) {
            tell(reports, STOPPED, 0);
            continue;
        }
        if (WIFEXITED(status)) tell(reports, ENDED_BY_EXIT, WEXITSTATUS(status));
        else tell(reports, ENDED_BY_SIGNAL, WTERMSIG(status));
        _exit(0);
    }
}

bool pseudo_terminal_start(
    pseudo_terminal_job *job, int slave, const char *path, char *const *arguments, char *const *environment,
    const pseudo_terminal_stream *streams, int file, bool in_background
) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    job->reports = ends[0];
    job->shell = fork();
    if (job->shell == 0) {
        reset_signals();
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
        pid_t process = fork();
        if (process > 0) run_shell(process, ends[1]);
        if (in_background) setpgid(0, 0);
        else come_to_the_foreground(slave);
        for (int stream = 0; stream < 3; stream++) connect_stream(stream, streams[stream], slave, file);
        execve(path, arguments, environment);
        _exit(127);
    }
    close(ends[1]);
    report first = {0, 0};
    bool started = job->shell > 0 && read(ends[0], &first, sizeof first) == sizeof first;
    job->process = first.detail;
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return started && first.kind == STARTED;
}

int pseudo_terminal_news(const pseudo_terminal_job *job, int *detail) {
    report message;
    if (read(job->reports, &message, sizeof message) != sizeof message) return 0;
    *detail = message.detail;
    return message.kind;
}

void pseudo_terminal_end(pseudo_terminal_job *job) {
    if (job->shell <= 0) return;
    /* The shell reaps it, so its number may be somebody else's once the shell is gone. */
    int status;
    if (job->process > 0 && waitpid(job->shell, &status, WNOHANG) == 0) {
        kill(job->process, SIGKILL);
        waitpid(job->shell, &status, 0);
    }
    close(job->reports);
    job->shell = 0;
}
