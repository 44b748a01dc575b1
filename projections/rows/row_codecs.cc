#include "projections/rows/row_codecs.h"

#include <concepts>
#include <tuple>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

// Enums are their numbers, which events.capnp and state.h never change. Nothing in the bytes names
// a part: they follow each other in the order of `parts`.
void write(RowWriter& out, const std::string& text) { out.text(text); }
void read(RowReader& in, std::string& text) { text = in.text(); }

void write(RowWriter& out, Date date) { out.number(date.value); }
void read(RowReader& in, Date& date) { date.value = static_cast<std::uint32_t>(in.number()); }

// -1, not known, is moved up to 0: a number has no sign.
void write(RowWriter& out, std::int8_t known) { out.number(static_cast<std::uint64_t>(known + 1)); }
void read(RowReader& in, std::int8_t& known) {
  known = static_cast<std::int8_t>(static_cast<int>(in.number()) - 1);
}

template <typename Number>
concept PlainNumber = std::is_enum_v<Number> || std::unsigned_integral<Number>;
template <PlainNumber Number>
void write(RowWriter& out, Number number) {
  out.number(static_cast<std::uint64_t>(number));
}
template <PlainNumber Number>
void read(RowReader& in, Number& number) {
  number = static_cast<Number>(in.number());
}

// 0: no bound, so a bound is moved up by one; amounts end far below the largest number.
void write(RowWriter& out, const std::optional<std::uint64_t>& bound) {
  out.number(bound ? *bound + 1 : 0);
}
void read(RowReader& in, std::optional<std::uint64_t>& bound) {
  const auto number = in.number();
  bound = number == 0 ? std::nullopt : std::optional(number - 1);
}

// The two marks in one number, so that a third one has room.
void write(RowWriter& out, const SchemeState::Category& category) {
  const auto& [code, good, excellent] = category;
  out.text(code).number((good ? 1 : 0) | (excellent ? 2 : 0));
}
void read(RowReader& in, SchemeState::Category& category) {
  auto& [code, good, excellent] = category;
  code = in.text();
  const auto marks = in.number();
  good = (marks & 1) != 0;
  excellent = (marks & 2) != 0;
}

template <typename State>
concept HasParts = requires(State& state) {
  State::parts(state);
};
template <HasParts State>
void write(RowWriter& out, const State& state);
template <HasParts State>
void read(RowReader& in, State& state);

template <typename Item>
void write(RowWriter& out, const std::vector<Item>& items) {
  out.number(items.size());
  for (const auto& item : items) write(out, item);
}
template <typename Item>
void read(RowReader& in, std::vector<Item>& items) {
  // A damaged count ends at the end of the bytes, where the reader throws.
  for (auto left = in.number(); left > 0; --left) read(in, items.emplace_back());
}

template <typename... Part>
void write_each(RowWriter& out, const std::tuple<Part...>& parts) {
  std::apply([&](const auto&... part) { (write(out, part), ...); }, parts);
}
template <typename... Part>
void read_each(RowReader& in, const std::tuple<Part&...>& parts) {
  std::apply([&](auto&... part) { (read(in, part), ...); }, parts);
}

// How many members an aggregate has: so many values it can be made of. A base class or an array
// among them would be counted wrongly; states have neither.
struct AnyValue {
  template <typename Value>
  operator Value() const;
};
template <typename State, typename... Value>
constexpr std::size_t members_of() {
  if constexpr (requires { State{Value{}..., AnyValue{}}; })
    return members_of<State, Value..., AnyValue>();
  else
    return sizeof...(Value);
}

template <HasParts State>
constexpr bool none_left_out() {
  return std::tuple_size_v<decltype(State::parts(std::declval<State&>()))> == members_of<State>();
}

template <HasParts State>
void write(RowWriter& out, const State& state) {
  static_assert(none_left_out<State>(),
                "a member of the state does not stand in its parts, events/timeline/state.h");
  write_each(out, State::parts(state));
}
template <HasParts State>
void read(RowReader& in, State& state) {
  read_each(in, State::parts(state));
}

template <typename State>
StatePtr read_state(RowReader& in) {
  State state;
  read(in, state);
  return std::make_shared<const SubjectState>(std::move(state));
}

// Tries the alternatives in their order until the class is met: a state that is added to the
// variant is read without a line here. A class that is none is damage.
template <std::size_t index = 0>
StatePtr read_state(RowReader& in, SubjectClass of) {
  if constexpr (index == std::variant_size_v<SubjectState>) {
    throw CorruptRow();
  } else {
    using State = std::variant_alternative_t<index, SubjectState>;
    if (of == class_of_state<State>()) return read_state<State>(in);
    return read_state<index + 1>(in, of);
  }
}

// Members are counted from rows of places alone, thousands at a time; other subjects are few, and
// their own streams are read.
bool of_members(Role role) { return class_found_at(role) == SubjectClass::member; }

Moment read_moment(RowReader& in) {
  const auto day = static_cast<std::uint32_t>(in.number());
  return {day, in.number()};
}

Subject read_subject(RowReader& in) {
  const auto of = static_cast<SubjectClass>(in.number());
  return {of, std::string(in.text())};
}

}  // namespace

std::string encode(const SubjectRow& row, SubjectClass) {
  RowWriter out;
  out.number(row.known).number(row.added).number(row.at.day).number(row.at.rank);
  if (row.added) {
    out.number(row.revision).number(row.kind);
    std::visit([&](const auto& state) { write(out, state); }, *row.after);
  }
  return out.take();
}

SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of) {
  RowReader in(bytes);
  SubjectRow row;
  row.known = in.number();
  row.added = in.number() != 0;
  row.at = read_moment(in);
  // What no longer holds is found by its moment; what it said stands in the row that added it.
  if (!row.added) return row;
  row.revision = in.number();
  row.kind = static_cast<std::uint16_t>(in.number());
  row.after = read_state(in, of);
  return row;
}

std::string encode(const PlaceRow& row, Role role) {
  RowWriter out;
  // Both signs in one byte: rows of places are the most of all rows.
  out.number(row.known).number((row.added ? 1 : 0) | (row.enters ? 2 : 0));
  out.number(row.at.day).number(row.at.rank).number(row.kind).number(row.revision).text(row.item);
  if (of_members(role)) {
    write_each(out, MemberState::counted(state_as<MemberState>(row.here)));
    write_each(out, MemberState::location(state_as<MemberState>(row.there)));
  }
  // Ratings of a year are counted from one place, like members; the places of a unit's or member's
  // own ratings name them only.
  if (role == Role::rated_in) write(out, state_as<EvaluationState>(row.here));
  return out.take();
}

PlaceRow decode_place_row(std::string_view bytes, Role role) {
  RowReader in(bytes);
  PlaceRow row;
  row.known = in.number();
  const auto flags = in.number();
  row.added = (flags & 1) != 0;
  row.enters = (flags & 2) != 0;
  row.at = read_moment(in);
  row.kind = static_cast<std::uint16_t>(in.number());
  row.revision = in.number();
  row.item = in.text();
  if (role == Role::rated_in) row.here = read_state<EvaluationState>(in);
  if (!of_members(role)) return row;
  MemberState here, there;
  read_each(in, MemberState::counted(here));
  read_each(in, MemberState::location(there));
  row.here = std::make_shared<const SubjectState>(std::move(here));
  row.there = std::make_shared<const SubjectState>(std::move(there));
  return row;
}

std::string encode(const NameRow& row) {
  return RowWriter()
      .number(row.known)
      .number(static_cast<int>(row.subject.of))
      .text(row.subject.id)
      .text(row.name)
      .take();
}

NameRow decode_name_row(std::string_view bytes) {
  RowReader in(bytes);
  NameRow row;
  row.known = in.number();
  row.subject = read_subject(in);
  row.name = in.text();
  return row;
}

std::string encode(const StructureRow& row) {
  return RowWriter()
      .number(row.known)
      .number(row.added)
      .number(row.at.day)
      .number(row.at.rank)
      .take();
}

StructureRow decode_structure_row(std::string_view bytes) {
  RowReader in(bytes);
  StructureRow row;
  row.known = in.number();
  row.added = in.number() != 0;
  row.at = read_moment(in);
  return row;
}

std::string encode(Moment moment) {
  return RowWriter().number(moment.day).number(moment.rank).take();
}

Moment decode_moment(std::string_view bytes) {
  RowReader in(bytes);
  return read_moment(in);
}

std::string encode(const Subject& subject) {
  return RowWriter().number(static_cast<int>(subject.of)).text(subject.id).take();
}

Subject decode_subject(std::string_view bytes) {
  RowReader in(bytes);
  return read_subject(in);
}

}  // namespace sogoc
