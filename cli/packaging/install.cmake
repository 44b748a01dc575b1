# What `cmake --install` puts where. The man pages and completions are printed by the program
# whenever it was linked.
include(GNUInstallDirs)
set(printed ${CMAKE_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${printed}/man1 ${printed}/vi/man1)
find_program(GZIP gzip)
set(manual sogoc.1)
set(compress)
if(GZIP)
  set(manual sogoc.1.gz)
  set(compress COMMAND ${GZIP} -9nf man1/sogoc.1 vi/man1/sogoc.1)
endif()
add_custom_command(TARGET sogoc POST_BUILD
  COMMAND sogoc --packaging man --lang en > man1/sogoc.1
  COMMAND sogoc --packaging man --lang vi > vi/man1/sogoc.1
  ${compress}
  COMMAND sogoc --packaging bash > sogoc.bash
  COMMAND sogoc --packaging zsh --lang en > _sogoc
  BYPRODUCTS ${printed}/man1/${manual} ${printed}/vi/man1/${manual} ${printed}/sogoc.bash
    ${printed}/_sogoc
  WORKING_DIRECTORY ${printed} COMMENT "Printing man pages and completions" VERBATIM)

install(TARGETS sogoc RUNTIME COMPONENT program)
install(FILES ${printed}/man1/${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
  COMPONENT program)
install(FILES ${printed}/vi/man1/${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1
  COMPONENT program)
install(FILES ${printed}/sogoc.bash RENAME sogoc
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${printed}/_sogoc DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
  COMPONENT zsh)
# What programs validate the output with; docs/contract.md tells which is whose.
install(DIRECTORY docs/schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/sogoc/schemas
  COMPONENT program FILES_MATCHING PATTERN "*.schema.json")
