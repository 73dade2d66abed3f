package schema_test

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// A schema of one's own says what a collection wants of its cables.
func ExampleLoad() {
	house := `{
		"properties": {
			"mrn": {"properties": {"serial": {"pattern": "^[0-9]{6}$", "x-message": "serials have six digits here"}}}
		}
	}`
	checker, err := schema.Load("house.schema.json", []byte(house))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	file, err := source.NewFile("79FREDONIA417.txt", []byte("UNCLAS FREDONIA 417\nSUBJECT: WHEAT\n\n1. No news.\n"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for _, d := range checker.Check(cable.Parse(file)) {
		at := file.Position(d.Span.Start, source.Runes)
		fmt.Printf("%d:%d %q %s: %s\n", at.Line, at.Column, file.Text(d.Span), d.Rule, d.Message)
	}
	// Output: 1:17 "417" schema-pattern: serials have six digits here
}
