// Keys of fields by the words that are printed for them, and what is near to none.
#include "answers/json/event_keys.h"

#include <gtest/gtest.h>

#include "answers/json/column_words.h"
#include "answers/json/event_fields.h"
#include "answers/value_words.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

std::string meant(const std::string& kind, const std::string& text) {
  const auto key = key_meant(kind, text);
  if (const auto* bad = std::get_if<UsageError>(&key)) return bad->message.en;
  return std::get<std::string>(key);
}

TEST(EventKeys, AreFieldsByTheirNames) {
  for (const auto& kind : kinds())
    for (const auto& each : keys_of_kind(kind.name)) {
      EXPECT_TRUE(is_key(kind.name, each.key)) << kind.name << " " << each.key;
      EXPECT_EQ(meant(kind.name, each.key), each.key);
    }
}

TEST(EventKeys, AreMeantByTheirWordsInBothLanguages) {
  for (const char* text : {"đảng viên", "Đảng Viên", "dang vien", "member", "MEMBER",
                           "đảng viên (member)", "member (member)"})
    EXPECT_EQ(meant("memberMoved", text), "member") << text;
  EXPECT_EQ(meant("memberAdmitted", "tên"), "details.name");
  EXPECT_EQ(meant("memberAdmitted", "thông tin: ngày sinh"), "details.birth");
  EXPECT_EQ(meant("memberAdmitted", "ngày sinh (details.birth)"), "details.birth");
  EXPECT_EQ(meant("memberAdmitted", "decision: symbol"), "decision.symbol");
  EXPECT_EQ(meant("memberAdmitted", "thông tin"), "details");
  EXPECT_EQ(meant("cellSplit", "các phần[2].đơn vị"), "parts[2].unit");
  EXPECT_EQ(meant("unitEstablished", "thành lập: loại"), "kind");
  EXPECT_EQ(meant("transferIssued", "đến (ngoài sổ)"), "toExternal");
}

TEST(EventKeys, AreMeantByTheHeadingsOfSheets) {
  for (const auto& kind : kinds())
    for (const auto& each : keys_of_kind(kind.name)) {
      if (!all_columns().contains(each.key)) continue;
      const auto words = column_words(each.key);
      for (const auto& heading : {words.en, words.vi}) {
        const auto key = meant(kind.name, heading);
        // Words that are two fields' are refused with both.
        EXPECT_TRUE(key == each.key ||
                    (key.find("several fields: ") != key.npos && key.find(each.key) != key.npos))
            << kind.name << ": " << heading << ": " << key;
      }
    }
}

TEST(EventKeys, NameTheNearestAndAllOfAWord) {
  EXPECT_EQ(meant("memberMoved", "membr"), "there is no field membr; nearest: member");
  const auto bad = std::get<UsageError>(key_meant("memberMoved", "membr"));
  EXPECT_EQ(bad.message.vi, "không có trường membr; gần nhất: member (đảng viên)");
  EXPECT_EQ(meant("memberMoved", "salary"), "there is no field salary");
  EXPECT_EQ(meant("documentIssued", "ngày"), "ngày is the word of several fields: date, effective");
  EXPECT_EQ(meant("documentIssued", "date"), "date");
  EXPECT_EQ(meant("cellSplit", "parts[x].unit").find("there is no field"), 0u);
}

}  // namespace
}  // namespace sogoc
