package gitignore

import "path"

// ExcludesFile is what core.excludesFile says to user in a repository with the
// configuration at that path.
func ExcludesFile(user *User, repository string) string { return user.excludesFile(repository) }

// Match reports whether one of patterns, the content of a .gitignore, matches p.
func Match(patterns, p string, isDir bool) bool {
	for _, one := range parse([]byte(patterns)) {
		if one.matches(p, path.Base(p), isDir) {
			return true
		}
	}
	return false
}
