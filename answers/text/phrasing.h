// What events and states say, in the words, days, numbers and names of people.
#pragma once
#include <string>
#include <vector>

#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/knowledge/subject_names.h"

namespace sogoc {

// Of one moment, by which names are looked up. `writer` and `names` must outlive it. Throws
// std::logic_error for a field or value of the program without a word in value_words.cc, and what
// `names` throws. One thread.
class Phrasing {
 public:
  Phrasing(const Writer& writer, SubjectNames& names, Moment at)
      : writer_(writer), names_(names), at_(at) {}

  // The name with the identifier behind it, which alone stands where there is no name.
  std::string subject(const Subject& subject) const;
  // The category of a rating with its code behind it.
  std::string category(const std::string& scheme, const std::string& code) const;
  // A field's value under its name in JSON. What is inside of objects is joined by commas; elements
  // of lists have a line each, `lines`, those inside of them `commas`; or they are counted when
  // there are more than three.
  enum class Lists { lines, commas, counted };
  std::string value(const std::string& key, const Json& value, Lists lists) const;
  // `word: value` of one field.
  std::string field(const std::string& key, const Json& value, Lists lists) const;
  // Of a state or of details all that is given. Who is no longer a member has the cause as
  // standing: the dead and those who went elsewhere have not left.
  std::vector<std::string> fields(const Json& json, Lists lists) const;
  // `word: before → after`; a field inside of another one is named by its own word.
  std::string change(const std::string& path, const Json& before, const Json& after) const;

 private:
  std::string parts(const std::string& key, const Json& value, Lists lists) const;
  std::string scalar(const std::string& key, const Json& value) const;
  // With its name when the field names a subject and there is such a one.
  std::string named(const std::string& key, const std::string& id) const;

  const Writer& writer_;
  SubjectNames& names_;
  const Moment at_;
};

}  // namespace sogoc
