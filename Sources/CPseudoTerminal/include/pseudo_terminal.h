/* A terminal without a window, and a program started in it as its shell would. */
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* What a standard stream of the program is to be. */
typedef enum { STREAM_IS_TERMINAL, STREAM_IS_NULL, STREAM_IS_CLOSED, STREAM_IS_FILE } pseudo_terminal_stream;

/* Opens both ends of one; false if there is none to be had. */
bool pseudo_terminal_open(int rows, int columns, int *master, int *slave);
void pseudo_terminal_resize(int master, int rows, int columns);

/* A program as a job of a tiny shell: without one, in a session of its own, it could not be stopped. */
typedef struct {
    pid_t shell;
    pid_t process;
    int reports; /* what the shell tells of it */
} pseudo_terminal_job;

/* Starts a program with the slave as its controlling terminal and no signal ignored or blocked.
   `file` is where a STREAM_IS_FILE goes. False: it could not be started. */
bool pseudo_terminal_start(
    pseudo_terminal_job *job, int slave, const char *path, char *const *arguments, char *const *environment,
    const pseudo_terminal_stream *streams, int file, bool in_background);
/* Brings it to the foreground, as `fg` does. */
void pseudo_terminal_foreground(const pseudo_terminal_job *job);

/* News of it, without waiting: 0 none, 1 exited with *detail, 2 killed by signal *detail, 3 stopped. */
int pseudo_terminal_news(const pseudo_terminal_job *job, int *detail);
/* Kills it if it still runs, and cleans up. */
void pseudo_terminal_end(pseudo_terminal_job *job);

/* The modes of the terminal as comparable bytes; returns how many, at most `capacity`. */
int pseudo_terminal_modes(int slave, uint8_t *bytes, int capacity);
/* Whether keys are edited by line and echoed, as a shell expects. */
bool pseudo_terminal_is_cooked(int slave);

/* How many bytes were typed and not read by the program. */
int pseudo_terminal_unread(int slave);

/* Fills the way to the reader with zeros, which terminals ignore, but for about so many bytes of room. */
void pseudo_terminal_fill(int master, int room);

/* Reads what is there, waiting at most so many milliseconds; 0 nothing, -1 the other end is gone. */
int pseudo_terminal_read(int master, uint8_t *bytes, int capacity, int milliseconds);

#endif
