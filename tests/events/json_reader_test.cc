#include <gtest/gtest.h>

#include <string>

#include "events/json/reader.h"

namespace sogoc {
namespace {

std::string verdict(std::string_view line) {
  const auto result = read_event(line);
  const auto* bad = std::get_if<Rejection>(&result);
  return bad ? bad->rule + " " + bad->field : "accepted";
}

TEST(JsonReader, ReadsAnAdmission) {
  const auto result = read_event(
      R"({"id":"a1","effective":"2018-03-03","decision":{"symbol":"12-QĐ/HU"},"memberAdmitted":)"
      R"({"member":"M1","cell":"C1","details":{"ethnicity":"T\u00e0y","birth":"1993-05",)"
      R"("religion":null,"youthUnion":true,"gender":"female"}}})");
  ASSERT_TRUE(std::holds_alternative<EventWords>(result)) << std::get<Rejection>(result).rule;
  EventView view(std::get<EventWords>(result));
  const auto event = *view;
  EXPECT_EQ(event.getEffective(), 20180303u);
  EXPECT_EQ(event.getDecision().getSymbol(), "12-QĐ/HU");
  const auto details = event.getBody().getMemberAdmitted().getDetails().getOpen();
  EXPECT_EQ(details.getEthnicity().getValue(), "Tày");
  EXPECT_EQ(details.getBirth().getValue(), 19930500u);
  EXPECT_TRUE(details.getReligion().isCleared());
  EXPECT_TRUE(details.getOccupation().isNotGiven());
  EXPECT_TRUE(details.getYouthUnion().getValue());
}

TEST(JsonReader, StoresComposedText) {
  const auto composed = read_event(R"({"unitRenamed":{"unit":"U","name":"Bắc"}})");
  const auto decomposed = read_event(R"({"unitRenamed":{"unit":"U","name":"Ba\u0306\u0301c"}})");
  EXPECT_EQ(std::get<EventWords>(composed).asBytes(), std::get<EventWords>(decomposed).asBytes());
}

TEST(JsonReader, NullIsAllowedWhereTheSchemaSaysSo) {
  EXPECT_EQ(verdict(R"({"villageCovered":{"village":"v","cell":null}})"), "accepted");
  EXPECT_EQ(verdict(R"({"villageCovered":{"village":"v"}})"), "syntax.missing villageCovered.cell");
  EXPECT_EQ(verdict(R"({"unitRenamed":{"unit":"U","name":null}})"), "syntax.type unitRenamed.name");
}

TEST(JsonReader, NamesAllThatIsMissing) {
  const auto missing = [](const std::string& line) {
    return std::get<Rejection>(read_event(line)).missing;
  };
  using Fields = std::vector<std::string>;
  EXPECT_EQ(missing(R"({"memberAdmitted":{"details":{}}})"),
            (Fields{"memberAdmitted.member", "memberAdmitted.cell", "effective"}));
  EXPECT_EQ(missing(R"({"effective":"2020-01-01","cellSplit":{"parts":[{"unit":"N"}]}})"),
            (Fields{"cellSplit.parts[0].name", "cellSplit.parts[0].members",
                    "cellSplit.parts[0].villages", "cellSplit.source"}));
}

TEST(JsonReader, HoldsIdentifiersToTheirGrammar) {
  const auto named = [](const std::string& id, const std::string& member) {
    return verdict(R"({"id":")" + id + R"(","officialRecognised":{"member":")" + member + R"("}})");
  };
  EXPECT_EQ(named("a:b", "A_1.b-c"), "accepted");
  EXPECT_EQ(named("a b", "M"), "syntax.value id");
  EXPECT_EQ(named("a", "a:b"), "syntax.value officialRecognised.member");
  EXPECT_EQ(named(std::string(64, 'x'), "M"), "accepted");
  EXPECT_EQ(named(std::string(65, 'x'), "M"), "syntax.value id");
  EXPECT_EQ(verdict(R"({"unitsMerged":{"sources":["A","Đ"],"into":"A"}})"),
            "syntax.value unitsMerged.sources[1]");
}

TEST(JsonReader, ReadsTheBodyOfAnAmendment) {
  EXPECT_EQ(verdict(R"({"eventAmended":{"event":"a","reason":"r","body":)"
                    R"({"officialRecognised":{"member":"M"}}}})"),
            "accepted");
  EXPECT_EQ(verdict(R"({"eventAmended":{"event":"a","reason":"r","body":{}}})"),
            "syntax.body eventAmended.body");
}

TEST(JsonReader, RefusesEachFaultWithItsFieldPath) {
  EXPECT_EQ(verdict("{"), "syntax.json ");
  EXPECT_EQ(verdict("[]"), "syntax.json ");
  EXPECT_EQ(verdict(R"({"id":"a"})"), "syntax.body ");
  EXPECT_EQ(verdict(R"({"id":"a","id":"a"})"), "syntax.duplicateKey id");
  EXPECT_EQ(verdict(R"({"colour":1})"), "syntax.unknownField colour");
  EXPECT_EQ(verdict(R"({"actStart":1})"), "syntax.unknownField actStart");
  EXPECT_EQ(verdict(R"({"effective":"2019-02-29"})"), "syntax.value effective");
  EXPECT_EQ(verdict(R"({"effective":"2019-02"})"), "syntax.value effective");
  EXPECT_EQ(verdict(R"({"note":"a\u0007b"})"), "syntax.control note");
  EXPECT_EQ(verdict(R"({"note":""})"), "syntax.value note");
  EXPECT_EQ(verdict(R"({"officialRecognised":{"member":"M"},"memberLeft":{}})"),
            "syntax.body memberLeft");
  EXPECT_EQ(verdict(R"({"memberLeft":{"member":"M","cause":"bored"}})"),
            "syntax.value memberLeft.cause");
  EXPECT_EQ(verdict(R"({"unitsMerged":{"sources":["A",2],"into":"A"}})"),
            "syntax.type unitsMerged.sources[1]");
  EXPECT_EQ(verdict(R"({"memberAdmitted":{"member":"M","cell":"C","details":{},)"
                    R"("probationMonths":"12"}})"),
            "syntax.type memberAdmitted.probationMonths");
  EXPECT_EQ(verdict(R"({"memberAdmitted":{"member":"M","cell":"C","details":{},)"
                    R"("probationMonths":300}})"),
            "syntax.value memberAdmitted.probationMonths");
}

}  // namespace
}  // namespace sogoc
