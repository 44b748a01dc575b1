// What an identifier that nothing bears may mean: a slip of whoever asks is told with the nearest
// of those that there are.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/knowledge/view.h"
#include "projections/refused.h"

namespace sogoc {

// Identifiers of a register and the names of what bears them, each class read when it is first
// asked for. `reg` must outlive it; for one thread. Reading throws StoreError and CorruptRow.
//
// What it costs is bounded: of events, of which there is one for each line that was ever recorded,
// those are read whose identifier begins as the first half of the text does, and at most 100,000;
// and after a hundred texts there is nothing near any other, since a sheet may have as many
// mistakes as lines.
class NearestIds {
 public:
  explicit NearestIds(Register& reg) : reg_(reg) {}
  // At most three identifiers of subjects of the classes that are known below `size` and whose own
  // letters, or those of a name that was recorded below it, are nearest to the text (nearest_to).
  // What is recorded later changes nothing, but for events, of which only so many are read.
  // SubjectClass::none stands for events, which have no names.
  //
  // REQUIRES: `size` is the end of an act.
  std::vector<std::string> nearest(const std::vector<SubjectClass>& classes,
                                   const std::string& text, std::uint64_t size);

  // Those known below `size` that bore a name which is the text when both are folded, bytewise. The
  // text may have the identifier behind the name, as answers print it: `Đảng bộ xã Yến Dương
  // (BK-BB-x14)`.
  //
  // REQUIRES: `size` is the end of an act.
  std::vector<std::string> named(SubjectClass of, const std::string& text, std::uint64_t size);

  // That several are called as the text says: each with its name and the one above it, as a person
  // tells them apart; to try their identifiers. The first ten are named.
  //
  // REQUIRES: `size` is the end of an act, and each subject is a unit or village known below it.
  UsageError several_called(const std::string& text, const std::vector<Subject>& subjects,
                            std::uint64_t size);

  // What identifiers are called, for people, in their order: `Đảng bộ xã Yến Dương (BK-BB-x14)`, of
  // the first of the classes that has a name for it at the size; else the identifier alone.
  //
  // REQUIRES: `size` is the end of an act.
  std::vector<std::string> called(const std::vector<SubjectClass>& classes,
                                  const std::vector<std::string>& ids, std::uint64_t size);

 private:
  // Of an identifier, folded, itself or a name that it bears by what was recorded at `known`.
  struct Spelling {
    std::string id, word;
    std::uint64_t known = 0;
  };
  using Spellings = std::vector<Spelling>;
  struct Looked {
    std::vector<SubjectClass> classes;
    std::string text;
    std::uint64_t size = 0;
    auto operator<=>(const Looked&) const = default;
  };
  const Spellings& words_of(SubjectClass of);
  Spellings events_like(const std::string& text) const;
  bool known(const std::vector<SubjectClass>& classes, View& view, const std::string& id);

  Register& reg_;
  std::map<SubjectClass, Spellings> words_;
  std::map<Looked, std::vector<std::string>> found_;
};

// At most three of the keys, whose words (the key itself, a name) are nearest to the text when both
// are folded: no more than three letters of difference, and no more than a third of the longer one
// or one. The nearest first, then bytewise. Nothing is near a text of more than 256 bytes. Pure.
std::vector<std::string> nearest_to(const std::string& text,
                                    const std::vector<std::pair<std::string, std::string>>& words);

}  // namespace sogoc
