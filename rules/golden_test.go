package rules_test

import (
	"testing"

	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
)

func TestGolden(t *testing.T) {
	checker, err := schema.New()
	if err != nil {
		t.Fatal(err)
	}
	suite := golden.Suite{
		Root:     "..",
		Rules:    rules.All(),
		Silences: rules.Silences(),
		Schema:   checker.Check,
		Update:   golden.Updating(),
	}
	suite.Test(t)
}
