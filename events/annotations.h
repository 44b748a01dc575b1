// The annotations of events.capnp by their ids, for the readers and writers that follow the schema.
#pragma once
#include <capnp/schema.h>

#include <cstdint>

namespace sogoc {

// The generated header does not name them.
inline constexpr std::uint64_t annotation_base = 0xa6d0c4e1b83f5200;
inline constexpr std::uint64_t date_id = annotation_base + 1, partial_id = annotation_base + 2,
                               required_id = annotation_base + 3, nullable_id = annotation_base + 4,
                               assigned_id = annotation_base + 5, subject_id = annotation_base + 6,
                               states_id = annotation_base + 7, vietnamese_id = annotation_base + 8,
                               decimal_id = annotation_base + 9, by_type_id = annotation_base + 10,
                               map_id = annotation_base + 11, year_id = annotation_base + 12;

// True when the list, or the schema or field that carries it, has the annotation.
inline bool annotated(capnp::List<capnp::schema::Annotation>::Reader list, std::uint64_t id) {
  for (auto each : list)
    if (each.getId() == id) return true;
  return false;
}

template <typename Where>
bool annotated(const Where& where, std::uint64_t id) {
  return annotated(where.getProto().getAnnotations(), id);
}

}  // namespace sogoc
