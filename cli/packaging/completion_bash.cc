#include <ostream>

#include "cli/packaging/completion.h"

namespace sogoc {
namespace {

// Bash gives the words as they were divided, at = and : too or not (COMP_WORDBREAKS), with their
// quotation marks: so the line itself is read, up to the cursor, into the words that the program
// would get. Readline puts a candidate in the place of what stands behind an open quotation mark,
// else behind the last of those letters: what is left of that is taken off, and the rest is quoted
// as it has to be there.
constexpr const char* reading = R"(# bash completion for sogoc, made from the help of the program
_sogoc_reads() {
  local line=${COMP_LINE:0:COMP_POINT} letter begun= target= outside=
  local -i at
  for ((at = 0; at < ${#line}; at++)); do
    letter=${line:at:1}
    if [[ $quote && $letter == "$quote" ]]; then
      quote= before=$outside
    elif [[ $quote == '"' && $letter == \\ && ${line:at+1:1} == [\"\$\`\\] ]]; then
      at+=1
      word+=${line:at:1}
    elif [[ $quote ]]; then
      word+=$letter
    elif [[ $letter == [\"\'] ]]; then
      quote=$letter begun=1 outside=$before before=$word
    elif [[ $letter == \\ ]]; then
      at+=1
      word+=${line:at:1} begun=1
    elif [[ $letter == [[:space:]\<\>] ]]; then
      # What a redirection names is no word of the program.
      [[ $begun && ! $target && ! ($letter == [\<\>] && $word != *[!0-9\&]*) ]] && whole+=("$word")
      if [[ $letter == [\<\>] ]]; then target=1; elif [[ $begun ]]; then target=; fi
      word= before= begun=
    else
      word+=$letter begun=1
      [[ $COMP_WORDBREAKS == *"$letter"* ]] && before=$word
    fi
  done
  [[ $target ]] && fill=file
  # Assignments before the command, where whoever calls has not taken them off, as bash does.
  while [[ ${whole[0]} =~ ^[A-Za-z_][A-Za-z0-9_]*= ]]; do
    [[ ${whole[0]} == SOGOC_REGISTER=* ]] && register=${whole[0]#*=}
    whole=("${whole[@]:1}")
  done
}
_sogoc_quotes() {
  local letter made= special=$' \t"\'\\$`!&|;<>()[]{}*?#~'
  local -i at
  [[ $quote == \' ]] && special=\'
  [[ $quote == '"' ]] && special='"\$`'
  for ((at = 0; at < ${#1}; at++)); do
    letter=${1:at:1}
    if [[ $special != *"$letter"* ]]; then
      made+=$letter
    elif [[ $quote == \' ]]; then
      made+="'\\''"
    else
      made+=\\$letter
    fi
  done
  REPLY=$made
}
)";

constexpr const char* completing = R"(_sogoc() {
  local cur word= before= quote= command= commands= taking= options= valued= words= fill= asks=
  local register= ended= attached= REPLY
  local -i alone=0
  local -a whole=() all=()
  COMPREPLY=()
  _sogoc_reads
  cur=$word
  _sogoc_takes "$command"
  for word in "${whole[@]:1}"; do
    if [[ $taking ]]; then
      [[ $taking == --register ]] && register=$word
      taking=
    elif [[ ! $ended && $word == -- ]]; then
      ended=1
    elif [[ ! $ended && $word == -* ]]; then
      [[ " $valued " == *" $word "* ]] && taking=$word
      [[ $word == --register=* ]] && register=${word#*=}
    elif [[ $command ]]; then
      alone+=1
    else
      command=$word
      _sogoc_takes "$command"
    fi
  done
  if [[ ! $fill && ! $taking && ! $ended && $cur == --*=* ]]; then
    taking=${cur%%=*} attached=${cur%%=*}=
    cur=${cur#*=}
  fi
  if [[ $fill ]]; then
    :
  elif [[ ! $taking && ! $ended && $cur == -* ]]; then
    words=$options
  elif [[ ! $taking && ! $command ]]; then
    words=$commands
  else
    _sogoc_fills "$command" "${taking:-$alone}"
  fi
  if [[ $fill ]]; then
    mapfile -t all < <(compgen -A "$fill" -- "$cur")
    compopt -o filenames 2>/dev/null
  elif [[ $asks ]]; then
    _sogoc_asks
    # Where its dimension is quoted the mark must stay open: the values are offered at once.
    [[ $quote && ${#all[@]} == 1 && ${all[0]} == *= && ${all[0]} != "$cur" ]] &&
      word=${all[0]} && cur=$word && _sogoc_asks && [[ ${#all[@]} == 0 ]] && all=("$word")
    # A value that goes on gets no blank behind it.
    [[ ${all[0]} == *[:=] ]] && compopt -o nospace 2>/dev/null
  else
    mapfile -t all < <(compgen -W "$words" -- "$cur")
  fi
  for word in "${all[@]}"; do
    # It would be taken for an option.
    [[ $asks && ! $attached && ! $ended && $word == -* ]] && continue
    word=$attached$word
    [[ $word == "$before"* ]] || continue
    REPLY=${word#"$before"}
    # Readline quotes names of files by itself.
    [[ $fill ]] || _sogoc_quotes "$REPLY"
    COMPREPLY+=("$REPLY")
  done
  # Readline would take a mark at its end for the one that closes.
  [[ $quote && ${#COMPREPLY[@]} == 1 && ! $fill && ${COMPREPLY[0]} == *"$quote" ]] &&
    COMPREPLY[0]+=$quote
  return 0
}
_sogoc_asks() {
  mapfile -t all < <("${whole[0]/#\~/$HOME}" --candidates "$asks" "$cur" \
    "${register/#\~/$HOME}" "${whole[@]:1}" 2>/dev/null)
}
)";

std::string joined(const std::vector<std::string>& words) {
  std::string made;
  for (const auto& word : words) made += (made.empty() ? "" : " ") + word;
  return made;
}

struct Names {
  std::string all, valued;
};

enum class Where { in_its_place, in_every_command };

// Every command has a help of its own, and the version is asked of none: of the program's options
// they are left out behind a command.
Names names_of(const std::vector<DescribedOption>& options, Where where) {
  Names made;
  for (const auto& option : options) {
    if (option.alone || (where == Where::in_every_command && option.only_prints)) continue;
    made.all += " " + joined(option.names);
    if (!option.value.empty()) made.valued += " " + joined(option.names);
  }
  return made;
}

// A line of the `case` over a command and an option, or the number of a word that stands alone.
void print_filled(std::ostream& out, const std::string& pattern, const DescribedOption& option) {
  out << "    " << pattern << ") ";
  switch (filled(option)) {
    case Filled::freely:
      break;
    case Filled::with_words:
      out << "words='" << joined(option.words) << "' ";
      break;
    case Filled::with_candidates:
      out << "asks=" << option.candidates << ' ';
      break;
    case Filled::with_files:
      out << "fill=file ";
      break;
    case Filled::with_directories:
      out << "fill=directory ";
      break;
  }
  out << ";;\n";
}

void print_filled(std::ostream& out, const std::string& command,
                  const std::vector<DescribedOption>& options) {
  int number = 0;
  for (const auto& option : options) {
    if (option.alone)
      // A repeated word takes all further numbers.
      print_filled(out, command + ":" + (option.repeated ? "[0-9]*" : std::to_string(number++)),
                   option);
    else if (filled(option) != Filled::freely)
      for (const auto& name : option.names) print_filled(out, command + ":" + name, option);
  }
}

}  // namespace

void print_bash_completion(std::ostream& out, const DescribedProgram& program) {
  out << reading << completing;
  const auto own = names_of(program.options, Where::in_its_place);
  const auto everywhere = names_of(program.options, Where::in_every_command);
  // Which options there are behind the command, and which of them take a value.
  out << "_sogoc_takes() {\n  commands='";
  for (const auto& command : program.commands)
    out << (&command == &program.commands.front() ? "" : " ") << command.name;
  out << "'\n  case $1 in\n    '')\n      options='" << own.all << "'\n      valued='" << own.valued
      << "' ;;\n";
  for (const auto& command : program.commands) {
    const auto names = names_of(command.options, Where::in_its_place);
    out << "    " << command.name << ")\n      options='" << names.all << "'\n      valued='"
        << names.valued << "' ;;\n";
  }
  out << "    *)\n      options= valued= ;;\n  esac\n  [[ $1 ]] || return 0\n  options+='"
      << everywhere.all << "'\n  valued+='" << everywhere.valued << "'\n}\n";
  // What fills in the value of an option, or the word of this number.
  out << "_sogoc_fills() {\n  case $1:$2 in\n";
  // First those of the program itself, which stand behind every command.
  print_filled(out, "*", program.options);
  for (const auto& command : program.commands) print_filled(out, command.name, command.options);
  out << "  esac\n}\ncomplete -F _sogoc sogoc\n";
}

}  // namespace sogoc
