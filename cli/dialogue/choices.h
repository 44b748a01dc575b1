// What somebody may type for a field: in what form, and what there is to name.
#pragma once
#include <optional>
#include <string>

#include "cli/context.h"
#include "events/kinds/described_kinds.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// The form of the text that given_value reads for the field, with an example. Pure.
Words typed_form(const DescribedField& field);

// Whether the text asks for a list instead of being a value: `?`, or `?` and a part of a name.
inline bool asks_for_choices(const std::string& text) { return text.starts_with('?'); }

// Lists to standard error what the field may name as the register is: those called so behind the
// `?`, or all, as they are on the day (the one that questions have by default when none is given);
// at most twenty, and how many more there are. Of events the last ones; of figures all. Of a field
// that names nothing it says so, and in what form it is typed. Throws StoreError and CorruptRow.
//
// REQUIRES: asks_for_choices(text).
void say_choices(Context& context, Register& in, const DescribedField& field,
                 const std::string& text, std::optional<Date> day);

// The event of that identifier, when the register has it, to standard error: nobody corrects or
// reverses what he does not see. Throws as above.
void say_event(Context& context, Register& in, const std::string& id);

}  // namespace sogoc
