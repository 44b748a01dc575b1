// Every word of the schema, of the states and of the dimensions has its Vietnamese.
#include "answers/value_words.h"

#include <gtest/gtest.h>

#include <iostream>

#include "answers/json/json_library.h"
#include "answers/json/state.h"
#include "events/json/known_schema.h"
#include "projections/figures/dimensions.h"

namespace sogoc {
namespace {

Writer vietnamese() {
  static SafeStream out(*std::cout.rdbuf());
  return {Language::vi, Format::text, out, out};
}

template <typename Enum>
void expect_words() {
  for (auto each : capnp::Schema::from<Enum>().getEnumerants())
    if (each.getOrdinal() != 0) {
      EXPECT_NO_THROW(value_word(vietnamese(), each.getProto().getName().cStr()));
    }
}

TEST(ValueWords, HaveEveryEnumThatIsShown) {
  expect_words<schema::UnitKind>();
  expect_words<schema::Base>();
  expect_words<schema::Status>();
  expect_words<schema::LeavingCause>();
  expect_words<schema::UnitDiscipline>();
  expect_words<schema::Clock>();
  expect_words<schema::Gender>();
  expect_words<schema::Rated>();
  expect_words<schema::CapBase>();
  expect_words<schema::Per>();
}

TEST(ValueWords, HaveEveryValueOfADimension) {
  for (const auto& dimension : dimensions()) {
    if (!dimension.values) continue;
    for (const auto& value : dimension.values()) {
      const auto* text = std::get_if<std::string>(&value);
      if (text && std::isalpha(static_cast<unsigned char>(text->front()))) {
        EXPECT_NO_THROW(value_word(vietnamese(), *text)) << dimension.name;
      }
    }
  }
}

template <typename State>
void expect_fields(State state) {
  const auto json = state_json(std::make_shared<const SubjectState>(std::move(state)));
  for (const auto& [key, value] : json.items())
    EXPECT_NO_THROW(field_word(vietnamese(), key)) << key;
  for (const char* key : {"phase", "place"})
    if (json.contains(key)) {
      const auto word = json[key].template get<std::string>();
      EXPECT_NO_THROW(value_word(vietnamese(), word));
    }
}

TEST(FieldWords, HaveEveryFieldOfAState) {
  for (auto phase : {UnitState::Phase::none, UnitState::Phase::active, UnitState::Phase::closed}) {
    UnitState unit;
    unit.phase = phase;
    expect_fields(unit);
  }
  using Phase = VillageState::Phase;
  for (auto phase : {Phase::none, Phase::registered, Phase::merged}) {
    VillageState village;
    village.phase = phase;
    village.merged_into = "v";
    expect_fields(village);
  }
  using InMember = MemberState::Phase;
  for (auto at : {InMember::none, InMember::in_cell, InMember::in_transit, InMember::left}) {
    MemberState member;
    member.phase = at;
    expect_fields(member);
  }
  SchemeState scheme;
  scheme.cap_base = schema::CapBase::GOOD;
  expect_fields(scheme);
  expect_fields(TargetState());
  expect_fields(PopulationState());
  expect_fields(ReportState());
}

// A scheme and a report are shown with what their events say.
TEST(FieldWords, HaveEveryFieldThatIsShownAsRecorded) {
  for (auto field : capnp::Schema::from<schema::SchemeAdopted>().getFields())
    if (field.getProto().getName() != "scheme") {
      EXPECT_NO_THROW(field_word(vietnamese(), field.getProto().getName().cStr()));
    }
  for (auto field : capnp::Schema::from<schema::ReportPublished>().getFields())
    if (field.getProto().getName() != "report") {
      EXPECT_NO_THROW(field_word(vietnamese(), field.getProto().getName().cStr()));
    }
}

TEST(FieldWords, HaveWhatStandsInsideOfThem) {
  for (const capnp::StructSchema& schema :
       {capnp::Schema::from<schema::Category>(), capnp::Schema::from<schema::ExcellentCap>()})
    for (auto field : schema.getFields())
      EXPECT_NO_THROW(field_word(vietnamese(), field.getProto().getName().cStr()));
}

TEST(FieldWords, HaveEveryDetail) {
  for (auto field : capnp::Schema::from<schema::OpenDetails>().getFields())
    EXPECT_NO_THROW(field_word(vietnamese(), field.getProto().getName().cStr()));
}

// Lists of events and `show` name every field of every kind and of the envelope.
void expect_fields_of(capnp::StructSchema schema) {
  for (auto field : schema.getFields())
    EXPECT_NO_THROW(field_word(vietnamese(), field.getProto().getName().cStr()));
}

TEST(FieldWords, HaveEveryFieldOfAnEvent) {
  for (auto kind : capnp::Schema::from<schema::Body>().getFields())
    expect_fields_of(kind.getType().asStruct());
  for (const capnp::StructSchema& schema :
       {capnp::Schema::from<schema::Decision>(), capnp::Schema::from<schema::Part>(),
        capnp::Schema::from<schema::Receiver>(), capnp::Schema::from<schema::HandoverCounts>(),
        capnp::Schema::from<schema::Bounds>()})
    expect_fields_of(schema);
  for (const char* name : {"id", "effective", "by", "case", "note", "act", "operator"})
    EXPECT_NO_THROW(field_word(vietnamese(), name));
}

// The dead have not left, nor has who went to another place.
TEST(KindWords, TellALeavingByItsCause) {
  capnp::MallocMessageBuilder message;
  auto body = message.initRoot<schema::Body>();
  auto left = body.initMemberLeft();
  for (auto each : capnp::Schema::from<schema::LeavingCause>().getEnumerants()) {
    if (each.getOrdinal() == 0) continue;
    left.setCause(static_cast<schema::LeavingCause>(each.getOrdinal()));
    EXPECT_NE(happening_word(vietnamese(), body.asReader()), kind_word(vietnamese(), "memberLeft"));
  }
  left.setCause(schema::LeavingCause::DIED);
  EXPECT_EQ(happening_word(vietnamese(), body.asReader()), "từ trần");
}

TEST(KindWords, HaveEveryKind) {
  for (const auto& kind : kinds()) {
    EXPECT_FALSE(kind_in_vietnamese(kind.name).empty());
    EXPECT_FALSE(kind_in_english(kind.name).empty());
  }
}

}  // namespace
}  // namespace sogoc
