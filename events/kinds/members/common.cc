#include "events/kinds/members/common.h"

namespace sogoc {
namespace {

// The first and the last day that a date may mean.
Date earliest(Date date) {
  const auto month = date.month() == 0 ? 1u : static_cast<unsigned>(date.month());
  const auto day = date.day() == 0 ? 1u : static_cast<unsigned>(date.day());
  return {static_cast<std::uint32_t>(date.year()) * 10000 + month * 100 + day};
}
Date latest(Date date) {
  if (date.full()) return date;
  if (date.month() == 0) return {date.value + 1231};
  Date last{date.value + 31};
  while (!exists(last)) --last.value;
  return last;
}

// Three states: not given leaves what is known, cleared forgets it, a value replaces it.
template <typename Maybe>
void lay_text(std::string& known, Maybe given) {
  if (given.isCleared()) known.clear();
  if (given.isValue()) known = view(given.getValue());
}

void lay_date(Date& known, schema::MaybeDate::Reader given) {
  if (given.isCleared()) known = Date{};
  if (given.isValue()) known = Date{given.getValue()};
}

}  // namespace

void lay_over(Attributes& known, schema::Details::Reader details) {
  // Sealed: figures go on with what was known before.
  if (!details.isOpen()) return;
  const auto given = details.getOpen();
  if (given.getGender().isCleared()) known.gender = Gender::NOT_GIVEN;
  if (given.getGender().isValue()) known.gender = given.getGender().getValue();
  if (given.getYouthUnion().isCleared()) known.youth_union = -1;
  if (given.getYouthUnion().isValue()) known.youth_union = given.getYouthUnion().getValue();
  lay_date(known.birth, given.getBirth());
  lay_date(known.joined, given.getJoined());
  lay_text(known.ethnicity, given.getEthnicity());
  lay_text(known.religion, given.getReligion());
  lay_text(known.education, given.getEducation());
  lay_text(known.profession, given.getProfession());
  lay_text(known.political_theory, given.getPoliticalTheory());
  lay_text(known.occupation, given.getOccupation());
  lay_text(known.village, given.getVillage());
}

void warn_of_age(World& world, const MemberState& after, schema::Details::Reader details,
                 const std::string& field) {
  constexpr int youngest = 18;
  if (!details.isOpen()) return;
  const auto given = details.getOpen();
  if (!given.getBirth().isValue() && !given.getJoined().isValue()) return;
  const auto birth = after.attributes.birth;
  const auto joined = after.attributes.joined;
  const auto admitted = joined.value != 0 ? joined : after.first_admitted;
  if (birth.value == 0 || admitted.value == 0) return;
  if (completed_years(earliest(birth), latest(admitted)) >= youngest) return;
  const bool of_birth = given.getBirth().isValue();
  world.warn({"member.age", field + (of_birth ? ".birth" : ".joined"),
              format_date(of_birth ? birth : joined)});
}

// Nothing of a leaving or transfer may stay behind: a later restoration or receipt asks for it.
MemberState placed(MemberState member, std::string_view cell) {
  member.phase = MemberState::Phase::in_cell;
  member.cause = LeavingCause::NOT_GIVEN;
  member.cell = cell;
  member.addressee.clear();
  member.left_by.clear();
  return member;
}

// `cell` goes, so that he is found at no unit; status and attributes stay for a return.
MemberState departed(MemberState member, LeavingCause cause, const FoldedEvent& event) {
  member.phase = MemberState::Phase::left;
  member.cause = cause;
  member.cell.clear();
  member.addressee.clear();
  member.left_by = event.id;
  member.left_on = event.effective;
  return member;
}

}  // namespace sogoc
