// Preloaded into the program (LD_PRELOAD): counts calls of the C library, and lets one fail.
//   FAIL_CALL   the group of calls that is failed, a name of `names`; unset: none
//   FAIL_AT     which of its calls, from 1
//   FAIL_ERRNO  the number it fails with
//   FAIL_ON     set: all calls from that one on
//   FAIL_UNDER  only calls for paths, or descriptors of paths, that begin so
//   FAIL_COUNTS a file of 64-bit numbers: the calls of each group, in the order of `names`, and
//               last how many were failed
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum group {
  OPEN,
  READ,
  WRITE,
  SYNC,
  RENAME,
  UNLINK,
  CUT,
  MKDIR,
  LIST,
  LOCK,
  STAT,
  MAP,
  THREAD,
  GROUPS
};
static const char *const names[GROUPS] = {"open",   "read", "write", "sync", "rename",
                                          "unlink", "cut",  "mkdir", "list", "lock",
                                          "stat",   "map",  "thread"};

static _Atomic uint64_t nowhere[GROUPS + 1];
static _Atomic uint64_t *counts = nowhere;
static const char *under = "";
static int failed_group = -1, failed_with = EIO, fails_on = 0;
static uint64_t failed_at = 0;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAIL_COUNTS");
  if (text) {
    // Past the functions below, which count.
    const int flags = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC;
    const int file = syscall(SYS_openat, AT_FDCWD, text, flags, 0600);
    if (file < 0 || syscall(SYS_ftruncate, file, sizeof nowhere) != 0) _exit(99);
    void *shared = (void *)syscall(SYS_mmap, NULL, sizeof nowhere, PROT_READ | PROT_WRITE,
                                   MAP_SHARED, file, 0);
    if (shared == MAP_FAILED) _exit(99);
    counts = shared;
    syscall(SYS_close, file);
  }
  if ((text = getenv("FAIL_UNDER"))) under = text;
  if ((text = getenv("FAIL_AT"))) failed_at = strtoull(text, NULL, 10);
  if ((text = getenv("FAIL_ERRNO"))) failed_with = atoi(text);
  fails_on = getenv("FAIL_ON") != NULL;
  if ((text = getenv("FAIL_CALL")))
    for (int i = 0; i < GROUPS; ++i)
      if (strcmp(names[i], text) == 0) failed_group = i;
}

static int fails(enum group group) {
  const uint64_t n = ++counts[group];
  if ((int)group != failed_group || (fails_on ? n < failed_at : n != failed_at)) return 0;
  ++counts[GROUPS];
  errno = failed_with;
  return 1;
}

static int fails_path(enum group group, const char *path) {
  return path && strncmp(path, under, strlen(under)) == 0 && fails(group);
}

static int fails_file(enum group group, int file) {
  if (*under) {
    const int before = errno;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t n = syscall(SYS_readlink, link, path, sizeof path - 1);
    errno = before;
    if (n < 0) return 0;
    path[n] = '\0';
    return fails_path(group, path);
  }
  return fails(group);
}

// What the program would have called.
#define NEXT(name)               \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OF_PATH(group, type, fault, name, parameters, path, ...) \
  type name parameters {                                         \
    NEXT(name);                                                  \
    return fails_path(group, path) ? fault : next(__VA_ARGS__);  \
  }
#define OF_FILE(group, type, name, parameters, file, ...)    \
  type name parameters {                                     \
    NEXT(name);                                              \
    return fails_file(group, file) ? -1 : next(__VA_ARGS__); \
  }

// With the mode, which is there only where a file may be made.
#define OPENS(name)                                                               \
  int name(const char *path, int flags, ...) {                                    \
    NEXT(name);                                                                   \
    va_list rest;                                                                 \
    va_start(rest, flags);                                                        \
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                                 \
    return fails_path(OPEN, path) ? -1 : next(path, flags, mode);                 \
  }
#define OPENS_AT(name)                                                            \
  int name(int at, const char *path, int flags, ...) {                            \
    NEXT(name);                                                                   \
    va_list rest;                                                                 \
    va_start(rest, flags);                                                        \
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                                 \
    return fails_path(OPEN, path) ? -1 : next(at, path, flags, mode);             \
  }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
OF_PATH(OPEN, FILE *, NULL, fopen, (const char *path, const char *mode), path, path, mode)
OF_PATH(OPEN, FILE *, NULL, fopen64, (const char *path, const char *mode), path, path, mode)

OF_FILE(READ, ssize_t, read, (int file, void *to, size_t n), file, file, to, n)
OF_FILE(READ, ssize_t, pread, (int file, void *to, size_t n, off_t at), file, file, to, n, at)
OF_FILE(READ, ssize_t, pread64, (int file, void *to, size_t n, off64_t at), file, file, to, n, at)
OF_FILE(READ, ssize_t, readv, (int file, const struct iovec *to, int n), file, file, to, n)
OF_FILE(WRITE, ssize_t, write, (int file, const void *of, size_t n), file, file, of, n)
OF_FILE(WRITE, ssize_t, pwrite, (int file, const void *of, size_t n, off_t at), file, file, of, n,
        at)
OF_FILE(WRITE, ssize_t, pwrite64, (int file, const void *of, size_t n, off64_t at), file, file, of,
        n, at)
OF_FILE(WRITE, ssize_t, writev, (int file, const struct iovec *of, int n), file, file, of, n)
OF_FILE(SYNC, int, fsync, (int file), file, file)
OF_FILE(SYNC, int, fdatasync, (int file), file, file)
OF_FILE(SYNC, int, sync_file_range, (int file, off64_t at, off64_t n, unsigned flags), file, file,
        at, n, flags)

OF_PATH(RENAME, int, -1, rename, (const char *from, const char *to), from, from, to)
OF_PATH(RENAME, int, -1, renameat2,
        (int at, const char *from, int at_to, const char *to, unsigned flags), from, at, from,
        at_to, to, flags)
OF_PATH(RENAME, int, -1, link, (const char *from, const char *to), from, from, to)
OF_PATH(UNLINK, int, -1, unlink, (const char *path), path, path)
OF_PATH(UNLINK, int, -1, remove, (const char *path), path, path)
OF_PATH(UNLINK, int, -1, rmdir, (const char *path), path, path)
// Relative to a directory that is open, as std::filesystem::remove_all calls it.
OF_FILE(UNLINK, int, unlinkat, (int at, const char *path, int flags), at, at, path, flags)
OF_FILE(CUT, int, ftruncate, (int file, off_t n), file, file, n)
OF_FILE(CUT, int, ftruncate64, (int file, off64_t n), file, file, n)
OF_FILE(CUT, int, fallocate, (int file, int mode, off_t at, off_t n), file, file, mode, at, n)
OF_FILE(CUT, int, fallocate64, (int file, int mode, off64_t at, off64_t n), file, file, mode, at, n)
OF_PATH(MKDIR, int, -1, mkdir, (const char *path, mode_t mode), path, path, mode)

OF_PATH(LIST, DIR *, NULL, opendir, (const char *path), path, path)
struct dirent *readdir(DIR *directory) {
  NEXT(readdir);
  return fails_file(LIST, dirfd(directory)) ? NULL : next(directory);
}
struct dirent64 *readdir64(DIR *directory) {
  NEXT(readdir64);
  return fails_file(LIST, dirfd(directory)) ? NULL : next(directory);
}

OF_FILE(LOCK, int, flock, (int file, int operation), file, file, operation)
// All its commands take at most one argument, of a word's size.
#define CONTROLS(name)                                                                     \
  int name(int file, int command, ...) {                                                   \
    NEXT(name);                                                                            \
    va_list rest;                                                                          \
    va_start(rest, command);                                                               \
    void *argument = va_arg(rest, void *);                                                 \
    va_end(rest);                                                                          \
    const int locks = command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK; \
    return locks && fails_file(LOCK, file) ? -1 : next(file, command, argument);           \
  }
CONTROLS(fcntl)
CONTROLS(fcntl64)

OF_PATH(STAT, int, -1, stat, (const char *path, struct stat *to), path, path, to)
OF_PATH(STAT, int, -1, stat64, (const char *path, struct stat64 *to), path, path, to)
OF_PATH(STAT, int, -1, lstat, (const char *path, struct stat *to), path, path, to)
OF_PATH(STAT, int, -1, lstat64, (const char *path, struct stat64 *to), path, path, to)
OF_PATH(STAT, int, -1, access, (const char *path, int mode), path, path, mode)
OF_PATH(STAT, int, -1, faccessat, (int at, const char *path, int mode, int flags), path, at, path,
        mode, flags)
OF_FILE(STAT, int, fstat, (int file, struct stat *to), file, file, to)
OF_FILE(STAT, int, fstat64, (int file, struct stat64 *to), file, file, to)

void *mmap(void *at, size_t n, int rights, int flags, int file, off_t from) {
  NEXT(mmap);
  const int failed = file >= 0 ? fails_file(MAP, file) : !*under && fails(MAP);
  return failed ? MAP_FAILED : next(at, n, rights, flags, file, from);
}
void *mmap64(void *at, size_t n, int rights, int flags, int file, off64_t from) {
  NEXT(mmap64);
  const int failed = file >= 0 ? fails_file(MAP, file) : !*under && fails(MAP);
  return failed ? MAP_FAILED : next(at, n, rights, flags, file, from);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                   void *argument) {
  NEXT(pthread_create);
  return fails(THREAD) ? failed_with : next(thread, attributes, run, argument);
}
