package cli

import (
	"os"
	"path/filepath"
)

// checkout returns the root of the git checkout that the working directory is
// in, and that directory, both absolute; or nothing when it is in none.
func checkout() (root, dir string) {
	dir, err := os.Getwd()
	if err != nil {
		return "", ""
	}
	if root := gitRoot(dir); root != "" {
		return root, dir
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", ""
	}
	return gitRoot(dir), dir
}

// gitRoot returns the nearest directory, at or above dir, that git works in. In
// a linked worktree or a submodule .git is a file.
func gitRoot(dir string) string {
	for {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}
