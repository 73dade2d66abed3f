package cli

import (
	"context"

	"github.com/cablelint/cablelint/schema"
)

type schemaCmd struct {
	Name string `arg:"" optional:"" enum:"cable,config" default:"cable" help:"Which schema: cable, of what parse prints and check validates; config, of .cablelint.yaml."`
}

func (c *schemaCmd) run(_ context.Context, s *session) (found bool, err error) {
	text := schema.JSON()
	if c.Name == "config" {
		text = schema.ConfigJSON()
	}
	s.printf("%s", text)
	return false, nil
}
