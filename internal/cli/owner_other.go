//go:build !unix

package cli

import (
	"io/fs"
	"os"
)

// keepOwner does nothing: a file gets its owner from the directory here.
func keepOwner(*os.File, fs.FileInfo) {}

// hardLinks returns 1: the system does not tell.
func hardLinks(fs.FileInfo) uint64 { return 1 }
