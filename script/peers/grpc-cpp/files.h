#pragma once
#include <fstream>
#include <sstream>
#include <string>

inline std::string ReadFile(const std::string &path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}
