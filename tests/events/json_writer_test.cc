#include <gtest/gtest.h>

#include "events/json/reader.h"
#include "events/json/writer.h"

namespace sogoc {
namespace {

void expect_round_trip(const std::string& line) {
  const auto first = read_event(line);
  ASSERT_TRUE(std::holds_alternative<EventWords>(first)) << std::get<Rejection>(first).field;
  EventView view(std::get<EventWords>(first));
  EXPECT_EQ(write_event(*view), line);
  // The body alone stands at the end of the line, under the name of the kind.
  EXPECT_TRUE(line.ends_with(":" + write_body((*view).getBody()) + "}") ||
              line.starts_with("{\"note\""))
      << write_body((*view).getBody());
}

TEST(JsonWriter, WritesWhatWasRead) {
  expect_round_trip(R"({"id":"a","effective":"2018-03-03","decision":{"symbol":"12-QĐ/HU",)"
                    R"("signed":"2018-02-20"},"memberAdmitted":{"member":"M","cell":"C",)"
                    R"("details":{"gender":"female","birth":"1993-05","religion":null,)"
                    R"("youthUnion":false}}})");
  expect_round_trip(R"({"note":"a \"b\" \\","villageCovered":{"village":"v","cell":null}})");
  expect_round_trip(R"({"unitMoved":{"unit":"U","parent":null,"counts":)"
                    R"({"grassroots":0,"members":0,"probationary":0}}})");
  expect_round_trip(R"({"unitKindChanged":{"unit":"U","to":"cell","parent":null}})");
  expect_round_trip(R"({"cellSplit":{"source":"A","parts":)"
                    R"([{"unit":"B","name":"B","members":["m"],"villages":[]}]}})");
  expect_round_trip(R"({"memberTakenOver":{"member":"M","cell":"C","status":"official",)"
                    R"("details":{}}})");
  expect_round_trip(R"({"eventAmended":{"event":"a","effective":"2018-01-02","body":)"
                    R"({"memberLeft":{"member":"M","cause":"died"}},"reason":"r"}})");
}

}  // namespace
}  // namespace sogoc
