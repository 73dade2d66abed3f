package cli

import (
	"context"

	"github.com/cablelint/cablelint/schema"
)

type schemaCmd struct {
	Name string `arg:"" optional:"" enum:"cable,config,baseline" default:"cable" help:"Which schema: cable, of what parse prints and check validates; config, of .cablelint.yaml; baseline, of a line of a baseline."`
}

func (c *schemaCmd) run(_ context.Context, s *session) (found bool, err error) {
	text := schema.JSON()
	switch c.Name {
	case "config":
		text = schema.ConfigJSON()
	case "baseline":
		text = schema.BaselineJSON()
	}
	s.printf("%s", text)
	return false, nil
}
