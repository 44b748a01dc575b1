// Names of units and villages in place of their identifiers, in an event that is entered by hand: a
// person knows "Chi bộ xã Khau Mạ", the log keeps `xa-khau-ma`.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/json/json.h"
#include "events/kinds/described_kinds.h"
#include "events/rejection.h"
#include "projections/knowledge/nearest_ids.h"
#include "projections/knowledge/subject_names.h"

namespace sogoc {

// Of a register as it was at one size of its log: what is recorded later gives no name, so that a
// sheet means the same however its rows are grouped. `in` must outlive it; one thread. Reading
// throws StoreError and CorruptRow.
class NamesForIds {
 public:
  explicit NamesForIds(Register& in) : in_(in), nearest_(in), size_(in.log().size()) {}

  // The line of an event with the identifier wherever a field that wants one of a unit or village
  // that is there has the name of exactly one; an identifier goes before a name, and names count
  // folded, former ones too. A rejection: several are called so, which are listed, or nothing is
  // and the text cannot be an identifier. So is a member as answers print one, name and identifier
  // (id_as_printed), a category by its name (category_meant), and, under
  // a simulated clock, the time of recording as answers print it (typed_instant). All else, and
  // what is no line of an event, stays as it is, for the recorder to judge.
  std::variant<std::string, Rejection> with_ids(const std::string& line);

 private:
  using Fields = std::vector<DescribedField>;
  using Meant = std::vector<std::string>;
  bool in_event(Json& event);
  bool in_recorded(Json& event);
  bool in_category(Json& text);
  bool in_printed_member(Json& text);
  bool in_fields(Json& object, const Fields& fields, const std::string& above);
  bool in_value(Json& value, const DescribedField& field, const std::string& path);
  bool in_text(Json& text, SubjectClass of, const std::string& path);
  Rejection called_by_none(SubjectClass of, const std::string& path, const std::string& text);
  const Meant& meant(SubjectClass of, const std::string& text);

  Register& in_;
  NearestIds nearest_;
  const std::uint64_t size_;
  std::map<std::pair<SubjectClass, std::string>, Meant> asked_;
  // When a category or a member is first asked for.
  std::unique_ptr<View> view_;
  std::unique_ptr<SubjectNames> names_;
  MaybeRejection fault_;
};

}  // namespace sogoc
