# One static library per room, and one executable per test.

# chirpdeck_room(NAME SOURCES … LINK …): the library chirpdeck_NAME with the alias Chirpdeck::NAME. Headers are included by
# their path from the project's root, so that the include check can tell the rooms apart.
function(chirpdeck_room name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(chirpdeck_${name} STATIC ${ARG_SOURCES})
    add_library(Chirpdeck::${name} ALIAS chirpdeck_${name})
    set_target_properties(chirpdeck_${name} PROPERTIES AUTOMOC ON)
    target_include_directories(chirpdeck_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(chirpdeck_${name} PUBLIC ${ARG_LINK})
    target_precompile_headers(chirpdeck_${name} PRIVATE <cmake/pch.h>)
endfunction()

# chirpdeck_hot(FILES …): sources whose inner loops decide the speed of the program.
function(chirpdeck_hot)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS
                                "$<$<CONFIG:Release,RelWithDebInfo>:-O3>" SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# chirpdeck_test(room.subject SOURCE … [LINK …] [TIMEOUT s] [LABELS …] [ARGS …] [DISPLAY]): a Qt Test program registered with ctest
# under that name. DISPLAY runs it under Xvfb.
function(chirpdeck_test name)
    cmake_parse_arguments(ARG "DISPLAY" "TIMEOUT" "SOURCES;LINK;LABELS;ARGS;ENVIRONMENT" ${ARGN})
    string(REPLACE "." "_" target "tst_${name}")
    add_executable(${target} ${ARG_SOURCES} ${ARG_UNPARSED_ARGUMENTS})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE chirpdeck_testsupport ${ARG_LINK})
    target_precompile_headers(${target} REUSE_FROM chirpdeck_testpch)
    set(environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC ${ARG_ENVIRONMENT})
    if(ARG_DISPLAY)
        set(environment LC_ALL=C.UTF-8 TZ=UTC ${ARG_ENVIRONMENT})
        add_test(NAME ${name} COMMAND ${PROJECT_SOURCE_DIR}/tools/with-display $<TARGET_FILE:${target}> ${ARG_ARGS})
    else()
        add_test(NAME ${name} COMMAND ${target} ${ARG_ARGS})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}" LABELS "${ARG_LABELS}")
endfunction()
