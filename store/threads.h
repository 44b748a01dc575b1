// Whether the system gives the threads that RocksDB will ask for: it asks in places where it cannot
// be refused without ending the process.
#pragma once

namespace sogoc {

// What RocksDB starts for one database: two that flush and merge, one that keeps time.
inline constexpr int threads_of_database = 3;

// Starts so many threads, all of them there at once, and lets them end. Another process may take
// their places meanwhile: then the terminate handler of the program has the last word. Throws
// StoreError no_resources.
void try_threads(int count);

}  // namespace sogoc
