// The clock a browser reads, turned by as many nanoseconds as stand at the start of the file TURNED_CLOCK names.
typedef long word;
struct timespec { word tv_sec; word tv_nsec; };
struct timeval { word tv_sec; word tv_usec; };
extern char *getenv(const char *name);
extern int open(const char *path, int flags, ...);
extern int close(int file);
extern void *mmap(void *at, unsigned long length, int protection, int flags, int file, word offset);
extern word syscall(word number, ...);

#if defined(__x86_64__)
#define READ_CLOCK 228
#elif defined(__aarch64__)
#define READ_CLOCK 113
#else
#error "Which number has clock_gettime on this processor?"
#endif

#define SECOND 1000000000L

static volatile word *turned;
static int is_looked_for;

static word turn(void) {
  if (!is_looked_for) {
    const char *path = getenv("TURNED_CLOCK");
    int file = path ? open(path, 0) : -1;
    void *seen = file < 0 ? (void *)-1 : mmap(0, 8, 1, 1, file, 0);
    if (seen != (void *)-1) turned = seen;
    if (file >= 0) close(file);
    is_looked_for = 1;
  }
  return turned ? *turned : 0;
}

int clock_gettime(int clock, struct timespec *answer) {
  int failed = syscall(READ_CLOCK, clock, answer);
  // Only the clock on the wall: 0 is CLOCK_REALTIME, 5 the coarse one, 11 the atomic one.
  if (failed || (clock != 0 && clock != 5 && clock != 11)) return failed;
  word nanoseconds = answer->tv_nsec + turn() % SECOND;
  word carried = nanoseconds >= SECOND ? 1 : nanoseconds < 0 ? -1 : 0;
  answer->tv_sec += turn() / SECOND + carried;
  answer->tv_nsec = nanoseconds - carried * SECOND;
  return 0;
}

int gettimeofday(struct timeval *answer, void *zone) {
  struct timespec now;
  if (clock_gettime(0, &now)) return -1;
  if (answer) {
    answer->tv_sec = now.tv_sec;
    answer->tv_usec = now.tv_nsec / 1000;
  }
  return 0;
}

word time(word *answer) {
  struct timespec now;
  clock_gettime(0, &now);
  if (answer) *answer = now.tv_sec;
  return now.tv_sec;
}
