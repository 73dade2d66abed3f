//go:build !unix

package cli

import (
	"io/fs"
	"os"
)

// keepOwner does nothing: a file gets its owner from the directory here.
func keepOwner(*os.File, fs.FileInfo) {}
