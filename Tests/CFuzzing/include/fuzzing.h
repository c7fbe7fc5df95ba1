/* Which round of a fuzz test a thread is in: a crash ends the tests before they could tell. */
#ifndef FUZZING_H
#define FUZZING_H

#include <stdint.h>

/* Notes the round that this thread begins; the name must stay where it is. */
void fuzzing_begin(const char *name, uint64_t seed);
/* Notes that this thread has ended its rounds. */
void fuzzing_end(void);

#endif
