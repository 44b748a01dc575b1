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
                                     R"(","cell":"c","details":{"name":"Tên )" + std::to_string(i) +
                                     "\"}}");
  }
  void add(const std::string& id, const std::string& body) {
    held_.record(
        {R"({"recorded":"2020-01-01T00:00:00Z","id":")" + id + "\"," +
         (body.starts_with(R"("event)") ? "" : R"("effective":"2016-02-01",)") + body + "}"},
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

// What answers print of a member or a category is read back; else the text stays what it is.
class NamesAsPrinted : public testing::Test {
 protected:
  NamesAsPrinted() {
    add("u", R"("unitEstablished":{"unit":"c","kind":"grassrootsCell","name":"C"})");
    add("a", R"("memberAdmitted":{"member":"m1","cell":"c","details":{"name":"Lý Thị Ất"}})");
    add("s", scheme("one", 2015, R"({"code":"tot","name":"Tốt"},{"code":"ht","name":"Đạt"})"));
    add("t", scheme("two", 2018, R"({"code":"t","name":"Tốt"},{"code":"ht","name":"Hoàn thành"})"));
  }
  static std::string scheme(const std::string& id, int from, const std::string& categories) {
    std::string typed;
    for (std::size_t at = 0; at < categories.size(); ++at)
      typed += categories[at] == '}' ? R"(,"good":true,"excellent":false})"
                                     : std::string(1, categories[at]);
    return R"("schemeAdopted":{"scheme":")" + id + R"(","subject":"member","fromYear":)" +
           std::to_string(from) + R"(,"toYear":)" + std::to_string(from + 2) +
           R"(,"categories":[)" + typed + "]}";
  }
  void add(const std::string& id, const std::string& body) {
    const auto line = R"({"recorded":"2020-01-01T00:00:00Z","effective":"2016-02-01","id":")" + id +
                      R"(",)" + body + "}";
    held_.record({line}, [&](auto, const Verdict& verdict) {
      ASSERT_FALSE(verdict.refusal) << id << " " << verdict.refusal->reason.rule;
    });
  }
  std::string category(const std::string& text) {
    View view(held_.held->streams(), held_.held->plain_source(), held_.held->log().size());
    return category_meant(view, text);
  }

  MemoryRegister held_;
};

TEST_F(NamesAsPrinted, OfMembersHaveTheIdentifierBehindThem) {
  auto& reg = *held_.held;
  SubjectNames names(reg.streams(), reg.plain_source(), reg.log().size());
  const auto id = [&](const std::string& text) {
    return id_as_printed(names, SubjectClass::member, text).value_or("none");
  };
  EXPECT_EQ(id("Lý Thị Ất (m1)"), "m1");
  EXPECT_EQ(id("ly thi at (m1)"), "m1");
  for (const char* text : {"Lý Thị Ất", "m1", "(m1)", " (m1)", "Lý Thị Ất (m2)", "Lý Thị (m1)", ""})
    EXPECT_EQ(id(text), "none") << text;
  EXPECT_EQ(id("Lý Thị Ất (" + std::string(100, 'm') + ")"), "none");
}

TEST_F(NamesAsPrinted, OfCategoriesAreReadInTheirScheme) {
  for (const char* text : {"Đạt", "dat (ht)", "Hoàn thành (ht)", "hoàn thành", "ht"})
    EXPECT_EQ(category(text), "ht") << text;
  EXPECT_EQ(category("Tốt (tot)"), "tot");
  EXPECT_EQ(category("Tốt (t)"), "t");
  for (const char* text : {"Tốt", "Tốt (ht)", "Kém", "", " (ht)"}) EXPECT_EQ(category(text), text);
}

}  // namespace
}  // namespace sogoc
