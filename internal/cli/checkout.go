package cli

import (
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/gitignore"
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

// gitRoot returns the root of the working tree that dir is in, or "".
func gitRoot(dir string) string {
	for {
		if gitignore.IsRoot(dir) {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}
