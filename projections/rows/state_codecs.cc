#include "projections/rows/state_codecs.h"

#include <capnp/schema.h>

#include <concepts>
#include <tuple>

namespace sogoc {
namespace {

// Enums are their numbers, which events.capnp and state.h never change. Nothing in the bytes names
// a part: they follow each other in the order of `parts`.
void write(RowWriter& out, const std::string& text) { out.text(text); }
void read(RowReader& in, std::string& text) { text = in.text(); }

void write(RowWriter& out, Date date) { out.number(date.value); }
void read(RowReader& in, Date& date) {
  date.value = in.number_of<std::uint32_t>();
  if (date != Date() && !exists(date)) throw CorruptRow();
}

// -1, not known, is moved up to 0: a number has no sign.
void write(RowWriter& out, std::int8_t known) { out.number(static_cast<std::uint64_t>(known + 1)); }
void read(RowReader& in, std::int8_t& known) {
  known = static_cast<std::int8_t>(static_cast<int>(in.number_up_to(2)) - 1);
}

template <std::unsigned_integral Number>
void write(RowWriter& out, Number number) {
  out.number(number);
}
template <std::unsigned_integral Number>
void read(RowReader& in, Number& number) {
  number = in.number_of<Number>();
}

// The highest number of an enum: of one of a state as it says itself, of one of the schema as that
// lists them.
template <typename Enum>
std::uint64_t last_of() {
  if constexpr (requires { Enum::last; }) {
    return static_cast<std::uint64_t>(Enum::last);
  } else {
    static const std::uint64_t last = capnp::Schema::from<Enum>().getEnumerants().size() - 1;
    return last;
  }
}

template <typename Enum>
concept AnyEnum = std::is_enum_v<Enum>;
template <AnyEnum Enum>
void write(RowWriter& out, Enum value) {
  out.number(static_cast<std::uint64_t>(value));
}
template <AnyEnum Enum>
void read(RowReader& in, Enum& value) {
  value = static_cast<Enum>(in.number_up_to(last_of<Enum>()));
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
  const auto marks = in.number_up_to(3);
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
  for (auto left = in.count(); left > 0; --left) read(in, items.emplace_back());
}

template <typename... Part>
void write_each(RowWriter& out, const std::tuple<Part...>& parts) {
  std::apply([&](const auto&... part) { (write(out, part), ...); }, parts);
}
template <typename... Part>
void read_each(RowReader& in, const std::tuple<Part&...>& parts) {
  std::apply([&](auto&... part) { (read(in, part), ...); }, parts);
}

// Passes over a value of the type.
template <typename Part>
void skip(RowReader& in);
template <typename... Part>
void skip_each(RowReader& in, const std::tuple<Part&...>*) {
  (skip<Part>(in), ...);
}
template <typename Part>
void skip(RowReader& in) {
  if constexpr (HasParts<Part>)
    skip_each(in, static_cast<decltype(Part::parts(std::declval<Part&>()))*>(nullptr));
  else if constexpr (std::same_as<Part, std::string>)
    in.text();
  else
    in.number();
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

// Tries the alternatives in their order until the class is met: a state that is added to the
// variant is read without a line here.
template <std::size_t index = 0>
StatePtr read_alternative(RowReader& in, SubjectClass of) {
  if constexpr (index == std::variant_size_v<SubjectState>) {
    throw CorruptRow();
  } else {
    using State = std::variant_alternative_t<index, SubjectState>;
    if (of != class_of_state<State>()) return read_alternative<index + 1>(in, of);
    State state;
    read(in, state);
    return std::make_shared<const SubjectState>(std::move(state));
  }
}

}  // namespace

void write_state(RowWriter& out, const SubjectState& state) {
  std::visit([&](const auto& of_class) { write(out, of_class); }, state);
}
StatePtr read_state(RowReader& in, SubjectClass of) { return read_alternative(in, of); }

void write_counted(RowWriter& out, const MemberState& member) {
  write_each(out, MemberState::counted(member));
}
void read_counted(RowReader& in, MemberState& member) {
  read_each(in, MemberState::counted(member));
}
void read_details(RowReader& in, MemberState& member) {
  read_each(in, MemberState::details(member));
}
LeavingCause read_cause(RowReader& in) {
  LeavingCause cause;
  read(in, cause);
  return cause;
}
Status read_status(RowReader& in) {
  Status status;
  read(in, status);
  return status;
}
void skip_details(RowReader& in) {
  skip_each(in,
            static_cast<decltype(MemberState::details(std::declval<MemberState&>()))*>(nullptr));
}
void write_location(RowWriter& out, const MemberState& member) {
  write_each(out, MemberState::location(member));
}
void read_location(RowReader& in, MemberState& member) {
  read_each(in, MemberState::location(member));
}

void write_rating(RowWriter& out, const EvaluationState& rating) { write(out, rating); }

}  // namespace sogoc
