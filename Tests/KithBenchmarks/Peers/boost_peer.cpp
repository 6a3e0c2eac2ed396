// The Boost Graph Library over compressed rows, asked what Kith's graph core is asked.
// usage: boost_peer MEASURE FILE [RUNS]
#include <boost/graph/compressed_sparse_row_graph.hpp>
namespace boost {
// Needed by articulation_points, and missing.
template <class A, class B, class C, class V, class E>
inline E degree(
    typename graph_traits<compressed_sparse_row_graph<bidirectionalS, A, B, C, V, E>>::vertex_descriptor v,
    const compressed_sparse_row_graph<bidirectionalS, A, B, C, V, E> &g) {
  return in_degree(v, g) + out_degree(v, g);
}
}  // namespace boost
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/property_map/property_map.hpp>

#include "peer.h"

using namespace boost;
using Directed = compressed_sparse_row_graph<bidirectionalS, no_property, no_property, no_property, uint32_t, uint32_t>;
using Undirected = compressed_sparse_row_graph<directedS, no_property, no_property, no_property, uint32_t, uint32_t>;

int main(int argc, char **argv) {
  std::string what = argv[1];
  auto graphs = read_graphs(argv[2]);
  auto &edges = graphs[0];
  int runs = argc > 3 ? atoi(argv[3]) : 5;
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t edge = 0; edge < edges.count(); edge++) {
    pairs.emplace_back(edges.ends[2 * edge], edges.ends[2 * edge + 1]);
    if (what == "cutVertices") pairs.emplace_back(edges.ends[2 * edge + 1], edges.ends[2 * edge]);
  }
  if (what == "cutVertices") {
    Undirected graph(edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(), edges.vertices);
    measure("boost", "cutVertices", runs, [&] {
      std::vector<uint32_t> cuts;
      articulation_points(graph, std::back_inserter(cuts));
      return (long)cuts.size();
    });
  } else {
    Directed graph(edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(), edges.vertices);
    measure("boost", "dominators", runs, [&] {
      auto none = graph_traits<Directed>::null_vertex();
      std::vector<uint32_t> dominators(edges.vertices, none);
      lengauer_tarjan_dominator_tree(
          graph, vertex(0, graph),
          make_iterator_property_map(dominators.begin(), get(vertex_index, graph)));
      return (long)(1 + edges.vertices - std::count(dominators.begin(), dominators.end(), none));
    });
  }
}
