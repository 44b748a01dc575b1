// Names of lists: those of many members are read at once, and are the same as one by one.
#include "projections/knowledge/subject_names.h"

#include <gtest/gtest.h>

#include "tests/memory_register.h"

namespace sogoc {
namespace {

class NamesOfMany : public testing::Test {
 protected:
  static constexpr int many = 700;

  NamesOfMany() {
    add("u", R"("unitEstablished":{"unit":"x","kind":"grassrootsCommittee","name":"X"})");
    add("c", R"("unitEstablished":{"unit":"c","kind":"cell","name":"C","parent":"x"})");
    for (int i = 0; i < many; ++i) admit(i);
    // Each thing that makes the first name stated another one than the name borne.
    add("renamed", R"("memberDetailsChanged":{"member":"m600","changes":{"name":"Tên mới"}})");
    add("gender", R"("memberDetailsChanged":{"member":"m601","changes":{"gender":"male"}})");
    add("forgotten", R"("memberDetailsChanged":{"member":"m602","changes":{"name":null}})");
    add("void", R"("eventVoided":{"event":"e603","reason":"x"})");
    add("amended", R"("eventAmended":{"event":"e604","reason":"x","body":{"memberAdmitted":)"
                   R"({"member":"m604","cell":"c","details":{"name":"Sửa"}}}})");
    add("voidAgain", R"("eventVoided":{"event":"e605","reason":"x"})");
    add("holdsAgain", R"("eventVoided":{"event":"voidAgain","reason":"x"})");
  }

  static std::string id_of(int i) { return "m" + std::to_string(i); }
  void admit(int i) {
    add("e" + std::to_string(i), R"("memberAdmitted":{"member":")" + id_of(i) +
                                     R"(","cell":"c","details":{"name":"Tên )" +
                                     std::to_string(i) + "\"}}");
  }
  void add(const std::string& id, const std::string& body) {
    held_.record({R"({"recorded":"2020-01-01T00:00:00Z","id":")" + id + "\"," +
                  (body.starts_with(R"("event)") ? "" : R"("effective":"2016-02-01",)") + body +
                  "}"},
                 [&](auto, const Verdict& verdict) {
                   ASSERT_FALSE(verdict.refusal) << id << " " << verdict.refusal->reason.rule;
                 });
  }

  // One object for each name never reads them at once.
  void expect_same_at(std::uint64_t size) {
    auto& reg = *held_.held;
    SubjectNames names(reg.streams(), reg.plain_source(), size);
    for (int i = 0; i < many; ++i) {
      const Subject member{SubjectClass::member, id_of(i)};
      SubjectNames alone(reg.streams(), reg.plain_source(), size);
      EXPECT_EQ(names.of(member, {}), alone.of(member, {})) << id_of(i) << " at " << size;
    }
  }

  MemoryRegister held_;
};

TEST_F(NamesOfMany, AreThoseOfEachAlone) {
  const auto size = held_.held->log().size();
  // At the head, at each correction, and where some are not recorded yet.
  for (auto at = size; at > size - 8; --at) expect_same_at(at);
  expect_same_at(500);
  SubjectNames names(held_.held->streams(), held_.held->plain_source(), size);
  const auto of = [&](int i) { return names.of({SubjectClass::member, id_of(i)}, {}); };
  for (int i = 0; i < 600; ++i) EXPECT_EQ(of(i), "Tên " + std::to_string(i));
  EXPECT_EQ(of(600), "Tên mới");
  EXPECT_EQ(of(601), "Tên 601");
  EXPECT_EQ(of(602), "");
  EXPECT_EQ(of(603), "");
  EXPECT_EQ(of(604), "Sửa");
  EXPECT_EQ(of(605), "Tên 605");
}

}  // namespace
}  // namespace sogoc
