// rows: the signed rows of one subject, or of one place where others are found.
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/state.h"
#include "answers/sql/closed_lists.h"
#include "answers/sql/reading.h"
#include "answers/sql/tables.h"
#include "events/kinds/kind.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc::sql {
namespace {

constexpr std::pair<const char*, SubjectClass> classes[] = {
    {"unit", SubjectClass::unit},     {"village", SubjectClass::village},
    {"member", SubjectClass::member}, {"scheme", SubjectClass::scheme},
    {"target", SubjectClass::target}, {"evaluation", SubjectClass::evaluation},
    {"report", SubjectClass::report}, {"population", SubjectClass::population}};

constexpr std::pair<const char*, Role> roles[] = {{"members", Role::members},
                                                  {"transitFrom", Role::transit_from},
                                                  {"transitTo", Role::transit_to},
                                                  {"children", Role::children},
                                                  {"covered", Role::covered},
                                                  {"registered", Role::registered},
                                                  {"residents", Role::residents},
                                                  {"merged", Role::merged},
                                                  {"ratedIn", Role::rated_in},
                                                  {"ratingsOfUnit", Role::ratings_of_unit},
                                                  {"ratingsOfMember", Role::ratings_of_member}};

enum At : std::size_t {
  known,
  added,
  effective,
  rank,
  kind,
  item,
  enters,
  state,
  of_subject,
  of_id
};

// Both kinds of rows.
struct Signed {
  std::uint64_t known = 0;
  bool added = true;
  Moment at;
  std::uint16_t kind = 0;
  std::optional<std::string> item;  // of a place
  bool enters = true;
  StatePtr state;
};

Signed signed_row(SubjectRow row) {
  return {row.known, row.added, row.at, row.kind, std::nullopt, true, std::move(row.after)};
}
Signed signed_row(PlaceRow row) {
  return {row.known,  row.added,          row.at, row.kind, std::move(row.item),
          row.enters, std::move(row.here)};
}

std::string names() {
  std::string all;
  for (const auto& [name, of] : classes) all += (all.empty() ? "" : ", ") + std::string(name);
  for (const auto& [name, role] : roles) all += ", " + std::string(name);
  return all;
}

class SignedRows final : public Rows {
 public:
  SignedRows(Reading& reading, const Conditions& conditions)
      : subject_(argument_of(conditions, of_subject)), id_(argument_of(conditions, of_id)) {
    // Resolved for what is printed below the answer.
    reading.clocks("", "", "", false);  // the head: every row is one of it
    if (subject_.empty() || id_.empty())
      throw UsageException{
          {{"rows needs what it is about and its id", "rows cần biết về gì và mã nào"},
           "rows('member', 'M0001')"}};
    if (!read(reading.in().streams()))
      throw UsageException{
          {{subject_ + " has no rows", "không có dòng nào về " + subject_}, names()}};
  }

  bool next() override { return ++at_ < rows_.size(); }

  Value value(std::size_t column) override {
    const auto& row = rows_[at_];
    switch (static_cast<At>(column)) {
      case known:
        return static_cast<std::int64_t>(row.known);
      case added:
        return std::int64_t{row.added};
      case effective:
        return format_date(Date{row.at.day});
      case rank:
        return static_cast<std::int64_t>(row.at.rank);
      case kind:
        // The row of a subject that takes back has no kind of its own.
        return row.added || row.item
                   ? Value(std::string(kind_of(static_cast<schema::Body::Which>(row.kind)).name))
                   : Value();
      case item:
        return row.item ? Value(*row.item) : Value();
      case enters:
        return row.item ? Value(std::int64_t{row.enters}) : Value();
      case state:
        return json_of(row.state);
      case of_subject:
        return subject_;
      case of_id:
        return id_;
    }
    return {};
  }

  std::string identity() const override { return subject_ + ' ' + id_ + ' ' + std::to_string(at_); }

 private:
  static Value json_of(const StatePtr& of) {
    if (!of) return {};
    auto json = state_json(of);
    if (const auto attributes = attributes_json(of); !attributes.empty())
      json["attributes"] = attributes;
    return one_line(json);
  }

  // False when nothing has rows under this name.
  bool read(const Streams& streams) {
    // A longer one names no stream and would throw.
    const bool exists = id_.size() <= longest_stream_name;
    for (const auto& [name, of] : classes)
      if (subject_ == name) {
        if (exists)
          read_rows(streams, Subject{of, id_}, [&, of = of](SubjectRow& row) {
            rows_.push_back(signed_row(row));
            return true;
          });
        return true;
      }
    for (const auto& [name, role] : roles)
      if (subject_ == name) {
        if (exists)
          read_rows(streams, Place{role, id_}, [&, role = role](PlaceRow& row) {
            rows_.push_back(signed_row(row));
            return true;
          });
        return true;
      }
    return false;
  }

  const std::string subject_, id_;
  std::vector<Signed> rows_;
  std::size_t at_ = static_cast<std::size_t>(-1);
};

}  // namespace

Table rows_table() {
  return {"rows",
          "the signed rows of one subject or place: what began and ceased to be known",
          "các dòng có dấu của một đối tượng hay một nơi: điều gì bắt đầu, thôi được coi là đúng",
          {{"known", "INTEGER", Use::shown, "position whose recording wrote the row",
            "vị trí sự việc đã ghi dòng này"},
           {"added", "INTEGER", Use::shown, "1: holds from then, 0: no longer",
            "1: từ đó là đúng, 0: thôi đúng"},
           {"effective", "TEXT", Use::shown, "the day", "ngày hiệu lực"},
           {"rank", "INTEGER", Use::shown, "position of the event on that day",
            "vị trí sự việc trong ngày"},
           {"kind", "TEXT", Use::shown, "of the event", "loại sự việc", kinds_of_events},
           {"item", "TEXT", Use::shown, "of a place: who or what is found there",
            "của một nơi: ai, cái gì ở đó"},
           {"enters", "INTEGER", Use::shown, "of a place: 1 from the event on, 0 until it",
            "của một nơi: 1 từ sự việc, 0 đến sự việc"},
           {"state", "TEXT", Use::shown, "JSON", "JSON"},
           {"subject", "TEXT", Use::argument, names(), names()},
           {"id", "TEXT", Use::argument, "of the subject or of the unit, village or year",
            "mã đối tượng, hoặc đơn vị, thôn, năm"}},
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<SignedRows>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
