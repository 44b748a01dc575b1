#include <ostream>

#include "cli/packaging/completion.h"

namespace sogoc {
namespace {

// Bash divides words at = and : too (COMP_WORDBREAKS), so that `--lang=vi` comes as three; they are
// put together first. What is left of the cursor decides: the command, the option whose value
// stands there, and the number of words that stood alone behind the command.
constexpr const char* beginning = R"(# bash completion for sogoc, made from the help of the program
_sogoc() {
  local word glued= command= commands= taking= options= valued= words= fill= asks= piece cur
  local register=
  local -i i alone=0 last
  local -a whole=()
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((${#whole[@]})) && [[ $glued || $word =~ ^[:=]+$ ]]; then
      whole[${#whole[@]}-1]+=$word
    else
      whole+=("$word")
    fi
    [[ $word =~ ^[:=]+$ ]] && glued=1 || glued=
  done
  last=${#whole[@]}-1
  cur=${whole[last]}
  _sogoc_takes "$command"
  for word in "${whole[@]:0:last}"; do
    if [[ $taking ]]; then
      [[ $taking == --register ]] && register=$word
      taking=
    elif [[ $word == -* ]]; then
      [[ " $valued " == *" $word "* ]] && taking=$word
      [[ $word == --register=* ]] && register=${word#*=}
    elif [[ $command ]]; then
      alone+=1
    else
      command=$word
      _sogoc_takes "$command"
    fi
  done
  if [[ ! $taking && $cur == --*=* ]]; then
    taking=${cur%%=*}
    cur=${cur#*=}
  fi
  if [[ ! $taking && $cur == -* ]]; then
    words=$options
  elif [[ ! $taking && ! $command ]]; then
    words=$commands
  else
    _sogoc_fills "$command" "${taking:-$alone}"
  fi
  if [[ $fill ]]; then
    mapfile -t COMPREPLY < <(compgen -A "$fill" -- "$cur")
    compopt -o filenames 2>/dev/null
  elif [[ $asks ]]; then
    mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" --candidates "$asks" "$cur" \
      "${register/#\~/$HOME}" 2>/dev/null)
    # A value that goes on gets no blank behind it.
    [[ ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace 2>/dev/null
  else
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
  fi
  # readline puts in only what stands behind the last = or :
  piece=${COMP_WORDS[COMP_CWORD]}
  [[ $piece =~ ^[:=]+$ ]] && piece=
  piece=${cur%"$piece"}
  ((${#COMPREPLY[@]})) && COMPREPLY=("${COMPREPLY[@]#"$piece"}")
  return 0
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
  out << beginning;
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
