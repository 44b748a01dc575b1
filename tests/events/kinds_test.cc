// The table of kinds has what the schema has.
#include <capnp/schema.h>
#include <gtest/gtest.h>

#include <set>

#include "events/kinds/described_kinds.h"
#include "events/kinds/field_meanings.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

TEST(Kinds, HaveARowForEachMemberOfTheBody) {
  const auto bodies = capnp::Schema::from<schema::Body>().getUnionFields();
  for (auto body : bodies) {
    const std::string name = body.getProto().getName().cStr();
    ASSERT_LT(body.getIndex(), kinds().size())
        << name << " of events/events.capnp has no row in events/kinds/kind.cc";
    EXPECT_EQ(kinds()[body.getIndex()].name, name) << "the row in events/kinds/kind.cc";
  }
  EXPECT_EQ(kinds().size(), bodies.size());
}

TEST(Kinds, NameAFieldOfTheBody) {
  for (const auto& kind : kinds()) {
    if (kind.subject == SubjectClass::none) continue;
    const auto body = capnp::Schema::from<schema::Body>().getFieldByName(kind.name);
    EXPECT_TRUE(body.getType().asStruct().findFieldByName(kind.subject_field) != nullptr)
        << kind.name << " has no field " << kind.subject_field
        << ", which its row in events/kinds/kind.cc names";
  }
}

TEST(Kinds, HaveTheirVietnamese) {
  for (auto body : capnp::Schema::from<schema::Body>().getUnionFields())
    EXPECT_GT(body.getType().asStruct().getProto().getAnnotations().size(), 0u)
        << body.getProto().getName().cStr() << " has no $vietnamese in events/events.capnp";
}

void expect_meanings(const std::string& of, const std::vector<DescribedField>& fields,
                     std::set<std::string>& used) {
  for (const auto& field : fields) {
    EXPECT_NE(field.meaning.en, "")
        << of << "." << field.name << " has no row in events/kinds/field_meanings.cc";
    used.insert(field.meaning.en + "|" + field.meaning.vi);
    expect_meanings(of + "." + field.name, field.fields, used);
  }
}

TEST(Kinds, SayWhatEachFieldMeans) {
  std::set<std::string> used;
  for (const auto& kind : described_kinds()) {
    expect_meanings(kind.name, kind.fields, used);
    expect_meanings(kind.name, described_envelope(kind.name), used);
  }
  for (const auto& row : field_meanings())
    EXPECT_TRUE(used.contains(std::string(row.en) + "|" + row.vi))
        << row.field << " of events/kinds/field_meanings.cc is of no field";
}

}  // namespace
}  // namespace sogoc
