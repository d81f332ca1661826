# Language level, warnings, linker and compiler cache for every target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_AUTOMOC_PATH_PREFIX OFF)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
# The rooms where speed counts ask for -O3 themselves (see chirpdeck_hot).
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

add_compile_options(-Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CHIRPDECK_WERROR)
    add_compile_options(-Werror)
endif()
add_compile_definitions(QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING)

if(CHIRPDECK_SANITIZE)
    add_compile_options(-fsanitize=${CHIRPDECK_SANITIZE} -fno-omit-frame-pointer)
    string(REPLACE "fuzzer-no-link," "" chirpdeck_link_sanitize "${CHIRPDECK_SANITIZE}")
    add_link_options(-fsanitize=${chirpdeck_link_sanitize})
    if(NOT CHIRPDECK_SANITIZE MATCHES "thread")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

find_program(CHIRPDECK_CCACHE ccache)
if(CHIRPDECK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers reach the cache only when it is told which differences do not matter; with the base directory,
    # every checkout of the project shares what another has compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 ${CHIRPDECK_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()

find_program(CHIRPDECK_MOLD mold)
if(CHIRPDECK_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
