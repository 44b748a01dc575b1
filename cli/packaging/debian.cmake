# The package that `cmake --build build --target package` makes; it needs dpkg-dev and file.

# Debian's own: zsh looks elsewhere for what packages bring, and every package says whose it is.
file(STRINGS answers/version.h version REGEX "program_version = ")
string(REGEX REPLACE ".*\"sogoc ([0-9.]+)\".*" "\\1" version "${version}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS answers/version.h)
set(maintainer "Sogoc developers <sogoc@example.org>")
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${printed}/changelog "sogoc (${version}) unstable; urgency=medium\n\n"
  "  * Built from its sources.\n\n -- ${maintainer}  ${now}\n")
set(doc share/doc/sogoc)
install(CODE "execute_process(COMMAND gzip -9nc ${printed}/changelog
    OUTPUT_FILE ${printed}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)"
  COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${printed}/changelog.gz cli/packaging/copyright DESTINATION ${doc}
  COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${printed}/_sogoc DESTINATION share/zsh/vendor-completions
  COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sogoc)
set(CPACK_PACKAGE_VERSION ${version})
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "registers of immutable acts, and figures as of any day")
set(CPACK_PACKAGE_DESCRIPTION
  "Keeps the records of a large membership organisation as immutable events,
and rebuilds every figure as of any day, as it was known at any time, down to
the events that make it. Texts are in Vietnamese and English.")
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${CMAKE_BINARY_DIR};sogoc;program;/" "${CMAKE_BINARY_DIR};sogoc;debian;/")
# CMake's own target `package` would build all tests first; under another name of its file it makes
# none, and ours needs the program alone.
set(CPACK_OUTPUT_CONFIG_FILE ${CMAKE_BINARY_DIR}/package.cmake)
include(CPack)
add_custom_target(package
  COMMAND ${CMAKE_CPACK_COMMAND} --config ${CMAKE_BINARY_DIR}/package.cmake
  DEPENDS sogoc WORKING_DIRECTORY ${CMAKE_BINARY_DIR} USES_TERMINAL VERBATIM)
