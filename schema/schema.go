package schema

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

//go:embed cable.schema.json
var embedded string

// JSON returns the schema of the document that AppendJSON writes: JSON Schema,
// draft 2020-12.
func JSON() string { return embedded }

//go:embed config.schema.json
var configSchema string

// ConfigJSON returns the schema of the configuration file, .cablelint.yaml: JSON
// Schema, draft 2020-12.
func ConfigJSON() string { return configSchema }

//go:embed baseline.schema.json
var baselineSchema string

// BaselineJSON returns the schema of a line of a baseline: JSON Schema, draft
// 2020-12.
func BaselineJSON() string { return baselineSchema }

// ID is the $id of the embedded schema. A schema of the user's may refer to it.
const ID = "https://raw.githubusercontent.com/cablelint/cablelint/main/schema/cable.schema.json"

// Checker checks cables against one schema. It is safe for concurrent use.
type Checker struct {
	root *jsonschema.Schema
	fast *test                         // of root; nil: only the validator knows
	at   map[string]*jsonschema.Schema // every subschema by its location
	// names are the titles of the contract's values, such as "TAGS line" for
	// "/tags", with "*" for every index.
	names map[string]string
	trees sync.Pool // of *tree: its nodes are a third of what a check allocates
	files []*source.File
}

// New returns the Checker of the embedded schema.
func New() (*Checker, error) { return compile(&loader{}, ID) }

// Load returns the Checker of a user's schema, which was read from path. The
// schema may refer to files in its folder and below, and to the embedded schema
// by ID: to nothing else. The error names the file and, where it can, the line
// of every fault.
func Load(path string, data []byte) (*Checker, error) {
	l, err := newLoader(path, data)
	if err != nil {
		return nil, err
	}
	return compile(l, l.url)
}

// Files returns the user's schema and the files that it refers to, ordered by
// path. The embedded schema is not among them.
func (c *Checker) Files() []*source.File { return c.files }

// Fast reports whether most cables need not be given to a general validator.
func (c *Checker) Fast() bool { return c.fast != nil }

// Rules returns the IDs that the schema's constraints carry in x-rule, in
// alphabetical order.
func (c *Checker) Rules() []string {
	var ids []string
	for _, s := range c.at {
		if id := noteOf(s).rule; id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Check returns what is wrong with doc, ordered by place: one Diagnostic for
// each broken constraint. Severity is left to the linter, which knows the rules.
func (c *Checker) Check(doc *cable.Document) []diag.Diagnostic {
	t, _ := c.trees.Get().(*tree)
	if t == nil {
		t = new(tree)
	}
	defer c.trees.Put(t)
	t.read(doc)
	if c.fast != nil && c.fast.fits(t, 0) {
		return nil
	}
	err := c.root.Validate(t.instance(0))
	if err == nil {
		return nil
	}
	return c.findings(t, err)
}
