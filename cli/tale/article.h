// The figures that the newspaper article states, beside those that the register gives. The list is
// article.tsv, compiled into the program.
#pragma once
#include "cli/context.h"
#include "projections/figures/ask.h"

namespace sogoc {

// One figure of the article. The register must outlive it.
struct ArticleRow {
  std::string figure;  // as the article's list has it, such as admissions[term]
  std::string stated;  // 493, >33000, >10%
  Words label;
  Answered rebuilt;                // as of the day of the article
  std::optional<Answered> before;  // a stock on the eve of the term
  bool same = false;
};

// What the article is about.
struct ArticleQuestion {
  std::string unit;
  Date term_from, stated_on;  // first day of the term, day of the article
  std::string known_at;
};

// One row for each of the list. Throws std::logic_error when the list is malformed or asks for what
// has no answer; StoreError, CorruptRow. One thread, like `asker`.
std::vector<ArticleRow> article_rows(Asker& asker, const ArticleQuestion& question);

// The rows as a table of text.
void print_article(Context& context, const ArticleQuestion& question,
                   const std::vector<ArticleRow>& rows);

}  // namespace sogoc
