// What units, villages and members are called, for lists that name many of them.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "projections/knowledge/view.h"

namespace sogoc {

// The names at one size of the log, read when they are first asked for and kept within bounds. Not
// copyable. `streams` and `source` must outlive it. Throws what View throws; for one thread at a
// time.
class SubjectNames {
 public:
  // REQUIRES: `size` is the end of an act.
  SubjectNames(const Streams& streams, const EventSource& source, std::uint64_t size);
  ~SubjectNames();

  // Of a unit or village the name that it bears at the moment, or else the last one: a list may
  // tell of it before it begins. Of a member the one that was given last, on whatever day, since a
  // list is to say who it is. Empty: there is none, of other subjects, or it is not known or void.
  std::string of(const Subject& subject, Moment moment);
  // What the scheme calls the category of that code; empty: it is not known.
  std::string category(const std::string& scheme, const std::string& code);
  std::uint64_t size() const { return size_; }

 private:
  std::string member(const std::string& id);
  void read_stated();
  const std::string* stated_once(const std::string& id, const KnownTimeline& versions);
  // What was read is let go of when it becomes too much; names of members are kept for longer.
  View& view();

  const Streams& streams_;
  const EventSource& source_;
  const std::uint64_t size_;
  std::unique_ptr<View> view_;
  std::size_t asked_ = 0;  // since the view is there
  std::unordered_map<std::string, std::string> members_;
  std::size_t members_read_ = 0;
  std::unordered_map<std::string, NameRow> stated_;  // empty as long as few were read
  std::map<std::pair<std::string, std::string>, std::string> categories_;
};

// The identifier in a text that has the last name of a subject of the class before it, as answers
// print it: `Đặng Thu Nhung (dv-135487)`; nothing of any other text. The name is read folded
// (text_forms.h). Throws what `names` throws.
std::optional<std::string> id_as_printed(SubjectNames& names, SubjectClass of,
                                         const std::string& text);
// What the scheme, as it was adopted last, calls the category of that code; empty: it is not known.
// Throws what View throws.
std::string category_name(View& view, const std::string& scheme, const std::string& code);
// The code of the category that a text means, of any scheme known at the view's size: a code
// itself, the name of one behind which its code stands in brackets, as answers print it (`Hoàn
// thành nhiệm vụ (ht)`), or a name that belongs to one code alone; the text itself when it means
// none, or several. Names are read folded (text_forms.h). Throws what View throws.
std::string category_meant(View& view, const std::string& text);

}  // namespace sogoc
