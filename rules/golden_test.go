package rules_test

import (
	"testing"

	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/rules"
)

func TestGolden(t *testing.T) {
	suite := golden.Suite{
		Root:     "..",
		Rules:    rules.All(),
		Silences: rules.Silences(),
		Schema:   checker(t).Check,
		Update:   golden.Updating(),
	}
	suite.Test(t)
}
