// The annotations of events.capnp by their ids, for everything that follows the schema instead of
// naming its fields: the strict JSON form, the subjects and names of an event, the help on a kind.
// What each of them means is said beside its declaration there.
#pragma once
#include <capnp/schema.h>

#include <cstdint>

namespace sogoc {

// The ids as they stand in events.capnp, whose generated header does not name them. Numbers there
// go up by one from the base; a new annotation needs its line here.
inline constexpr std::uint64_t annotation_base = 0xa6d0c4e1b83f5200;
inline constexpr std::uint64_t date_id = annotation_base + 1, partial_id = annotation_base + 2,
                               required_id = annotation_base + 3, nullable_id = annotation_base + 4,
                               assigned_id = annotation_base + 5, subject_id = annotation_base + 6,
                               states_id = annotation_base + 7, vietnamese_id = annotation_base + 8,
                               decimal_id = annotation_base + 9, by_type_id = annotation_base + 10,
                               map_id = annotation_base + 11, year_id = annotation_base + 12,
                               label_id = annotation_base + 13, english_id = annotation_base + 14;

// True when the list, or the schema or field that carries it, has the annotation. Walks the list: a
// reader of many lines looks it up once (json/known_schema.h). Pure, safe from any thread.
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
