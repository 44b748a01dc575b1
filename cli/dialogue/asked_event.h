// The fields of one kind of event, asked for one by one.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/dialogue/conversation.h"
#include "cli/dialogue/given_value.h"
#include "events/kinds/kind_help.h"

namespace sogoc {

// Not copyable; one thread. What is given must outlive it. Reading throws StoreError and
// CorruptRow.
class AskedEvent {
 public:
  // `begun` has what is given already and not asked for, as `record` takes it.
  AskedEvent(Conversation& with, Context& context, ExampleWords begun, Register& in);

  // The key under which an amendment's own reason is asked for, beside the fields of the event that
  // it amends, of which one may be called so too.
  static constexpr const char* reason_of_amendment = "eventAmended.reason";
  // From now on an empty line keeps what the event that is amended says (words_of, event_words.h),
  // `-` leaves it out; of the envelope only its day and its decision are asked for, behind them
  // what belongs to the amendment: why, and the rest of its own envelope.
  void amends(const std::vector<std::string>& now);

  // Asks for every field: its day, the body, then the rest of the envelope. Required ones until
  // they are given; an empty line leaves another one out, and of a list of identifiers it is an
  // empty list. `?` lists what a field may name or be. An event that is named is shown. What is
  // wrong with a value is told, and it is asked for again. False: whoever was asked left.
  bool ask_all();
  // Asks again for the field that a refusal names (a path from the line's object), with all that is
  // inside; for one that is none, which one is to be asked for, of those that are listed. An empty
  // line keeps what was given before, `-` leaves it out. False as above, and when none is.
  bool ask_again(const std::string& path);

  // What was given so far, as `record` takes it.
  const ExampleWords& words() const { return words_; }

 private:
  using Fields = std::vector<DescribedField>;
  bool ask(const std::string& key, const DescribedField& field);
  bool ask_each(const std::string& above, const Fields& fields);
  bool ask_value(const std::string& key, const DescribedField& field);
  bool ask_items(const std::string& key, const DescribedField& field);
  bool ask_entries(const std::string& key, const DescribedField& field);
  // Of one line of a map: adds to the entries, or tells what is wrong.
  void add_entry(const std::string& key, const DescribedField& field, const std::string& text,
                 std::string& entries);
  std::optional<std::string> line_for(const std::string& key);
  void keep(const std::string& pair);
  bool keep_old(const std::string& key);
  // Whether a field at the key or inside of it has a value.
  bool is_given(const std::string& key) const;
  std::optional<std::string> which_field();
  std::string field_meant(const std::string& text) const;
  std::optional<Date> day() const;
  void say_field(const std::string& key, const DescribedField& field);
  void say_values(const DescribedField& field);
  // The next line that is no question for choices.
  std::optional<std::string> answer_for(const std::string& key, const DescribedField& field);
  // Keeps what the text means for the field; false: it means nothing, which is told.
  bool take(const std::string& key, const DescribedField& field, const std::string& text);
  bool has_old(const std::string& key) const;
  // The field at the key, whose items may have their numbers; null: there is none.
  const DescribedField* find(const std::string& key) const;

  Conversation& with_;
  Context& context_;
  Register& in_;
  NearestIds nearest_;
  Fields fields_;
  ExampleWords words_;
  // What was given for the fields that are asked for again, or the amended event says, by key.
  std::map<std::string, std::string> old_;
};

}  // namespace sogoc
