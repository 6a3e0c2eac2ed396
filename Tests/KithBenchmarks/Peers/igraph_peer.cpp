// The C library igraph, asked what Kith's graph core is asked.
// usage: igraph_peer MEASURE FILE [RUNS]
#include <igraph.h>

#include "peer.h"

static void create(igraph_t *graph, const Edges &edges, bool directed) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, edges.ends.size());
  for (size_t end = 0; end < edges.ends.size(); end++) VECTOR(ends)[end] = edges.ends[end];
  igraph_create(graph, &ends, edges.vertices, directed);
  igraph_vector_int_destroy(&ends);
}

static long cut_vertices(const igraph_t *graph) {
  igraph_vector_int_t cuts;
  igraph_vector_int_init(&cuts, 0);
  igraph_articulation_points(graph, &cuts);
  long count = igraph_vector_int_size(&cuts);
  igraph_vector_int_destroy(&cuts);
  return count;
}

static long dominators(const igraph_t *graph) {
  igraph_vector_int_t dominators;
  igraph_vector_int_init(&dominators, 0);
  igraph_dominator_tree(graph, 0, &dominators, nullptr, nullptr, IGRAPH_OUT);
  long count = 1;
  for (long vertex = 0; vertex < igraph_vector_int_size(&dominators); vertex++)
    if (VECTOR(dominators)[vertex] >= 0) count++;
  igraph_vector_int_destroy(&dominators);
  return count;
}

static long bridges(const igraph_t *graph) {
  igraph_vector_int_t bridges;
  igraph_vector_int_init(&bridges, 0);
  igraph_bridges(graph, &bridges);
  long count = igraph_vector_int_size(&bridges);
  igraph_vector_int_destroy(&bridges);
  return count;
}

static long blocks(const igraph_t *graph) {
  igraph_integer_t count;
  igraph_vector_int_list_t blocks;
  igraph_vector_int_list_init(&blocks, 0);
  igraph_biconnected_components(graph, &count, nullptr, nullptr, &blocks, nullptr);
  igraph_vector_int_list_destroy(&blocks);
  return count;
}

static long components(const igraph_t *graph) {
  igraph_vector_int_t membership;
  igraph_vector_int_init(&membership, 0);
  igraph_integer_t count;
  igraph_connected_components(graph, &membership, nullptr, &count, IGRAPH_WEAK);
  igraph_vector_int_destroy(&membership);
  return count;
}

int main(int argc, char **argv) {
  std::string what = argv[1];
  auto graphs = read_graphs(argv[2]);
  int runs = argc > 3 ? atoi(argv[3]) : 5;
  if (what == "small") {
    measure("igraph", "small", runs, [&] {
      long result = 0;
      for (auto &edges : graphs) {
        igraph_t graph;
        create(&graph, edges, true);
        result += dominators(&graph) + cut_vertices(&graph);
        igraph_destroy(&graph);
      }
      return result;
    });
    return 0;
  }
  igraph_t graph;
  create(&graph, graphs[0], what == "dominators");
  auto ask = what == "cutVertices" ? cut_vertices
             : what == "bridges"   ? bridges
             : what == "blocks"    ? blocks
             : what == "components" ? components
                                    : dominators;
  measure("igraph", what.c_str(), runs, [&] { return ask(&graph); });
}
