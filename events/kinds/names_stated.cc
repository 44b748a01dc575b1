#include "events/kinds/names_stated.h"

#include <capnp/dynamic.h>

#include "events/annotations.h"
#include "events/text.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using Names = std::vector<std::pair<Subject, std::string>>;

// A struct that identifies a unit or village beside a `name`, or has such structs in it; the name
// of a merger is that of its `into`.
void collect(DynamicStruct::Reader from, Names& out) {
  const auto schema = from.getSchema();
  KJ_IF_MAYBE (name, schema.findFieldByName("name")) {
    // A target or a report names a unit too, but has no field `name`: only who names somebody has
    // both.
    for (auto each : {std::pair{"unit", SubjectClass::unit}, {"village", SubjectClass::village}})
      KJ_IF_MAYBE (id, schema.findFieldByName(each.first)) {
        if (from.has(*name) && from.has(*id))
          out.push_back({{each.second, copy(from.get(*id).as<capnp::Text>())},
                         copy(from.get(*name).as<capnp::Text>())});
      }
  }
  KJ_IF_MAYBE (parts, schema.findFieldByName("parts")) {
    for (auto part : from.get(*parts).as<capnp::DynamicList>())
      collect(part.as<DynamicStruct>(), out);
  }
}

void collect_details(const std::string& member, schema::Details::Reader details, Names& out) {
  // A cleared name is none: `find` goes on knowing the one before, as a name that he once had.
  if (!details.isOpen() || !details.getOpen().getName().isValue()) return;
  out.push_back({{SubjectClass::member, member}, copy(details.getOpen().getName().getValue())});
}

}  // namespace

Names names_stated(schema::Body::Reader body) {
  Names names;
  // Mergers say `into`, an amendment has a whole body in it; everything else is told by the schema.
  switch (body.which()) {
    // Of the body that is laid over the old one; names of the old one stand at its own event.
    case schema::Body::EVENT_AMENDED:
      if (body.getEventAmended().hasBody()) return names_stated(body.getEventAmended().getBody());
      break;
    case schema::Body::UNITS_MERGED:
      if (const auto merged = body.getUnitsMerged(); merged.hasName())
        names.push_back({{SubjectClass::unit, copy(merged.getInto())}, copy(merged.getName())});
      break;
    case schema::Body::VILLAGES_MERGED: {
      const auto merged = body.getVillagesMerged();
      names.push_back({{SubjectClass::village, copy(merged.getInto())}, copy(merged.getName())});
      break;
    }
    default: {
      const DynamicStruct::Reader any(body);
      KJ_IF_MAYBE (which, any.which()) {
        const auto inner = any.get(*which).as<DynamicStruct>();
        collect(inner, names);
        for (const char* field : {"details", "changes"})
          KJ_IF_MAYBE (details, inner.getSchema().findFieldByName(field)) {
            if (inner.has(*details))
              collect_details(subject_of(body).id, inner.get(*details).as<schema::Details>(),
                              names);
          }
      }
    }
  }
  return names;
}

}  // namespace sogoc
