//go:build unix && !linux && !darwin

package cli

import (
	"syscall"

	"github.com/cablelint/cablelint/internal/cache"
)

// stampOf returns a Stamp that says nothing: files are known by their content.
func stampOf(*syscall.Stat_t) cache.Stamp { return cache.Stamp{} }
