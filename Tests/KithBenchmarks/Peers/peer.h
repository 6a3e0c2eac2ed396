// What both peers have in common: edge files, CPU time, one JSON line a measure.
#pragma once
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

/// One graph: how many vertices, and both ends of every edge.
struct Edges {
  int32_t vertices;
  std::vector<int32_t> ends;
  size_t count() const { return ends.size() / 2; }
};

/// All graphs of a file, one after another: vertices, edges, then the ends, 32 bits each.
inline std::vector<Edges> read_graphs(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  std::vector<Edges> graphs;
  int32_t head[2];
  while (fread(head, 4, 2, file) == 2) {
    Edges edges{head[0], std::vector<int32_t>(2 * (size_t)head[1])};
    if (fread(edges.ends.data(), 4, edges.ends.size(), file) != edges.ends.size()) exit(1);
    graphs.push_back(std::move(edges));
  }
  fclose(file);
  return graphs;
}

inline double cpu_seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

/// Runs something a few times and prints the median.
template <class Work>
void measure(const char *who, const char *what, int runs, Work work) {
  std::vector<double> times;
  long result = 0;
  for (int run = 0; run < runs; run++) {
    double before = cpu_seconds();
    result = work();
    times.push_back(cpu_seconds() - before);
  }
  std::sort(times.begin(), times.end());
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"cpuSeconds\":%.9f,\"measure\":\"%s\",\"peakMegabytes\":%.1f,\"result\":%ld,\"who\":\"%s\"}\n",
         times[times.size() / 2], what, usage.ru_maxrss / 1e3, result, who);
}
