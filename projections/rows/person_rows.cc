#include "projections/rows/person_rows.h"

#include "projections/rows/row_codecs.h"
#include "projections/rows/state_codecs.h"

namespace sogoc {
namespace {

// In the order of MemberState::location.
PersonPlace read_place(RowReader& in) {
  PersonPlace place;
  place.phase = static_cast<MemberState::Phase>(
      in.number_up_to(static_cast<std::uint64_t>(MemberState::Phase::last)));
  place.cause = read_cause(in);
  place.cell = in.text();
  place.addressee = in.text();
  return place;
}

PersonRow read_row(std::string_view bytes) {
  RowReader in(bytes);
  PersonRow row;
  const auto head = read_place_head(in);
  row.known = head.known;
  row.added = head.added;
  row.enters = head.enters;
  row.at = head.at;
  row.kind = head.kind;
  row.revision = head.revision;
  row.item = in.text();
  row.here = read_place(in);
  const auto rest = in.rest();
  skip_details(in);
  row.details = rest.substr(0, rest.size() - in.rest().size());
  row.there = read_place(in);
  in.end();
  return row;
}

}  // namespace

bool finds_members(Role role) { return class_found_at(role) == SubjectClass::member; }

void read_person_rows(const Streams& streams, const Place& place, const VisitPerson& visit) {
  streams.read(place_stream(place), [&](std::string_view bytes) {
    visit(place.id, read_row(bytes));
    return true;
  });
}

void read_person_rows(const Streams& streams, Role role, const VisitPerson& visit) {
  streams.read_all(
      stream_number<Family::place>(role),
      [&](std::string_view owner, std::string_view bytes) { visit(owner, read_row(bytes)); });
}

MemberState person_of(std::string_view details) {
  MemberState person;
  RowReader in(details);
  read_details(in, person);
  in.end();
  return person;
}

Status status_of(std::string_view details) {
  RowReader in(details);
  return read_status(in);
}

}  // namespace sogoc
