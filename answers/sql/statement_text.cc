#include "answers/sql/statement_text.h"

#include <simdjson.h>

#include "events/text_forms.h"

namespace sogoc::sql {

std::variant<std::string, UsageError> statement_text(std::string text) {
  if (text.size() > longest_text)
    return UsageError{
        {"the SQL text is longer than 1,000,000 bytes", "văn bản SQL dài quá 1.000.000 byte"},
        "sogoc sql < part-1.sql; IN (SELECT …)",
        UsageReason::sql};
  // Cut off here, so that it does not depend on what SQLite makes of it.
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  if (!simdjson::validate_utf8(text) || text.find('\0') != std::string::npos)
    return UsageError{{"the statement is not UTF-8", "câu lệnh không phải UTF-8"},
                      "iconv -t UTF-8",
                      UsageReason::sql};
  return composed(text);
}

}  // namespace sogoc::sql
