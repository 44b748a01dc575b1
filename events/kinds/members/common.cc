#include "events/kinds/members/common.h"

namespace sogoc {
namespace {

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
