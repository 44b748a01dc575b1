#include <capnp/message.h>
#include <gtest/gtest.h>

#include <string>

#include "events/events.capnp.h"

namespace sogoc {
namespace {

kj::Array<capnp::word> canonical_admission() {
  capnp::MallocMessageBuilder message;
  auto event = message.initRoot<schema::Event>();
  event.setId("a1");
  event.setEffective(20180303);
  auto admitted = event.initBody().initMemberAdmitted();
  admitted.setMember("M1");
  admitted.setCell("C1");
  admitted.initDetails().initOpen().initEthnicity().setValue("Tày");
  return capnp::canonicalize(event.asReader());
}

}  // namespace

TEST(Schema, CanonicalBytesReadBackTheSame) {
  const auto words = canonical_admission();
  capnp::SegmentArrayMessageReader message(
      kj::ArrayPtr<const kj::ArrayPtr<const capnp::word>>({words.asPtr()}));
  ASSERT_TRUE(message.isCanonical());
  const auto event = message.getRoot<schema::Event>();
  EXPECT_EQ(event.getEffective(), 20180303u);
  ASSERT_TRUE(event.getBody().isMemberAdmitted());
  const auto details = event.getBody().getMemberAdmitted().getDetails().getOpen();
  EXPECT_EQ(details.getEthnicity().getValue(), "Tày");
  EXPECT_TRUE(details.getGender().isNotGiven());
  EXPECT_FALSE(event.hasDecision());
}

TEST(Schema, CanonicalBytesAreDeterministic) {
  const auto first = canonical_admission(), second = canonical_admission();
  EXPECT_EQ(first.asBytes(), second.asBytes());
}

}  // namespace sogoc
