package cli

import (
	"context"

	"github.com/cablelint/cablelint/schema"
)

type schemaCmd struct {
	Name string `arg:"" optional:"" enum:"cable" default:"cable" help:"Which schema: cable, of what parse prints and check validates."`
}

func (*schemaCmd) run(_ context.Context, s *session) (found bool, err error) {
	s.printf("%s", schema.JSON())
	return false, nil
}
