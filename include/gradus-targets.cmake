# The targets, for the installed package and for add_subdirectory: gradus::gradus, whose headers are in
# gradus_include, and gradus::training if zlib and threads have been found.
if(NOT TARGET gradus::gradus)
  add_library(gradus::gradus INTERFACE IMPORTED GLOBAL)
  target_compile_features(gradus::gradus INTERFACE cxx_std_20)
  target_include_directories(gradus::gradus INTERFACE "${gradus_include}")
  target_link_libraries(gradus::gradus INTERFACE Boost::headers)
  # The same bits on every machine: no product and sum are fused behind a formula's back.
  target_compile_options(gradus::gradus INTERFACE -ffp-contract=off)
endif()

if(ZLIB_FOUND AND Threads_FOUND AND NOT TARGET gradus::training)
  add_library(gradus::training INTERFACE IMPORTED GLOBAL)
  target_link_libraries(gradus::training INTERFACE gradus::gradus ZLIB::ZLIB Threads::Threads)
endif()
