package cli

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"
)

// development is the version of a binary that was not built from a release.
const development = "0.1.0-dev"

// version returns the version of this binary, without a leading v.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if v, tagged := strings.CutPrefix(info.Main.Version, "v"); tagged {
			return v
		}
	}
	return development
}

type versionCmd struct{}

func (*versionCmd) run(_ context.Context, s *session) (found bool, err error) {
	s.printf("cablelint %s\n", version())
	return false, nil
}

// versionFlag prints the version before anything else is looked at.
type versionFlag bool

// BeforeReset is called by kong when the flag is given.
func (versionFlag) BeforeReset(ctx *kong.Context) error {
	_, _ = fmt.Fprintf(ctx.Stdout, "cablelint %s\n", version())
	return errShown
}
