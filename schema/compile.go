package schema

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/cablelint/cablelint/source"
)

// The custom keywords.
const (
	keywordRule    = "x-rule"    // the ID of the rule that a constraint's findings belong to
	keywordMessage = "x-message" // their message
)

// note is what the custom keywords of one subschema say.
type note struct {
	rule, message string
	fault         string // why it says nothing
}

// Validate is there for the interface: a note constrains nothing.
func (note) Validate(jsonschema.ValidationContext, any) error { return nil }

// noteReader is the part of the schema compiler that reads notes.
type noteReader struct{}

var ruleID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)+$`)

// Compile reads the custom keywords of the subschema m. Faults are kept in the
// note: only later is its place known.
func (noteReader) Compile(_ jsonschema.CompilerContext, m map[string]any) (jsonschema.ExtSchema, error) {
	var n note
	if v, ok := m[keywordRule]; ok {
		if n.rule, ok = v.(string); !ok || !ruleID.MatchString(n.rule) {
			n = note{fault: keywordRule + " must be the ID of a rule, such as \"subject-missing\""}
		}
	}
	if v, ok := m[keywordMessage]; ok {
		if n.message, ok = v.(string); !ok || n.message == "" {
			n.fault = keywordMessage + " must be a text"
		}
	}
	if n == (note{}) {
		return nil, nil
	}
	return n, nil
}

func noteOf(s *jsonschema.Schema) note {
	n, _ := s.Extensions["note"].(note)
	return n
}

// compile returns the Checker of the schema at url.
func compile(l *loader, url string) (*Checker, error) {
	compiler := jsonschema.NewCompiler()
	compiler.ExtractAnnotations = true
	compiler.AssertFormat = true
	compiler.LoadURL = l.open
	compiler.RegisterExtension("note", nil, noteReader{})
	root, err := compiler.Compile(url)
	if err != nil {
		return nil, l.explain(err)
	}
	c := &Checker{root: root, fast: newTest(root), at: make(map[string]*jsonschema.Schema)}
	collect(c.at, root)
	if err := l.faults(c.at); err != nil {
		return nil, err
	}
	contract, err := compiler.Compile(ID)
	if err != nil {
		return nil, fmt.Errorf("compile the schema of cables: %w", err)
	}
	c.names = make(map[string]string)
	titles(c.names, "", contract)
	c.files = slices.SortedFunc(maps.Values(l.files), func(a, b *source.File) int { return strings.Compare(a.Path(), b.Path()) })
	return c, nil
}

// collect adds s and all below it to at, by location.
func collect(at map[string]*jsonschema.Schema, s *jsonschema.Schema) {
	if s == nil || at[s.Location] != nil {
		return
	}
	at[s.Location] = s
	for _, sub := range []*jsonschema.Schema{
		s.Ref, s.RecursiveRef, s.DynamicRef, s.Not, s.If, s.Then, s.Else, s.PropertyNames,
		s.UnevaluatedProperties, s.Items2020, s.Contains, s.UnevaluatedItems, s.ContentSchema,
	} {
		collect(at, sub)
	}
	for _, list := range [][]*jsonschema.Schema{s.AllOf, s.AnyOf, s.OneOf, s.PrefixItems} {
		for _, sub := range list {
			collect(at, sub)
		}
	}
	for _, sub := range s.Properties {
		collect(at, sub)
	}
	for _, sub := range s.PatternProperties {
		collect(at, sub)
	}
	for _, sub := range s.DependentSchemas {
		collect(at, sub)
	}
	for _, sub := range s.Dependencies {
		collectAny(at, sub)
	}
	collectAny(at, s.AdditionalProperties)
	collectAny(at, s.Items)
	collectAny(at, s.AdditionalItems)
}

// collectAny adds what a keyword holds that takes schemas among other things.
func collectAny(at map[string]*jsonschema.Schema, v any) {
	switch v := v.(type) {
	case *jsonschema.Schema:
		collect(at, v)
	case []*jsonschema.Schema:
		for _, s := range v {
			collect(at, s)
		}
	}
}

// titles adds the titles of s and the values below it to names.
func titles(names map[string]string, name string, s *jsonschema.Schema) {
	names[name] = titleOf(s)
	for s.Ref != nil && s.Properties == nil && s.Items2020 == nil {
		s = s.Ref
	}
	for key, sub := range s.Properties {
		titles(names, name+"/"+key, sub)
	}
	if s.Items2020 != nil {
		titles(names, name+"/*", s.Items2020)
	}
}

// titleOf returns the title of s or of what it refers to.
func titleOf(s *jsonschema.Schema) string {
	for s.Title == "" && s.Ref != nil {
		s = s.Ref
	}
	return s.Title
}

// explain turns an error of the compiler into one that names the file and says
// in plain words what to change.
func (l *loader) explain(err error) error {
	var faulty *jsonschema.ValidationError
	if errors.As(err, &faulty) {
		return l.invalid(faulty)
	}
	var wrapped *jsonschema.SchemaError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var loop jsonschema.InfiniteLoopError
	if errors.As(err, &loop) {
		return fmt.Errorf("%s: the schema refers to itself without end: %s", l.path(), l.shorten(string(loop)))
	}
	var placed placedError
	if errors.As(err, &placed) {
		return err
	}
	return fmt.Errorf("%s: %s", l.path(), l.shorten(strings.TrimPrefix(err.Error(), "jsonschema: ")))
}

// path returns the name of the user's schema.
func (l *loader) path() string {
	if f := l.files[l.url]; f != nil {
		return f.Path()
	}
	return "cable.schema.json"
}

// shorten leaves the stand-in for the schema's folder out of a message.
func (l *loader) shorten(s string) string { return strings.ReplaceAll(s, folder, "") }

// placedError is a fault at a place in a schema file.
type placedError struct {
	file    *source.File
	offset  int32
	message string
}

func (e placedError) Error() string {
	p := e.file.Position(e.offset, source.Runes)
	return fmt.Sprintf("%s:%d:%d: %s", e.file.Path(), p.Line, p.Column, e.message)
}

// fault returns the error at the value in the schema called url that tokens
// lead to.
func (l *loader) fault(url string, tokens []string, format string, args ...any) error {
	message := fmt.Sprintf(format, args...)
	f := l.files[url]
	if f == nil {
		return fmt.Errorf("%s: %s", l.path(), message)
	}
	return placedError{f, offsetOf(f.Content(), tokens), message}
}

// invalid explains why the schema loaded last is no schema.
func (l *loader) invalid(err *jsonschema.ValidationError) error {
	says := make(map[string][]string) // by place in the schema
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		for _, cause := range e.Causes {
			walk(cause)
		}
		if len(e.Causes) == 0 {
			says[e.InstanceLocation] = append(says[e.InstanceLocation], e.Message)
		}
	}
	walk(err)
	var faults []error
	for _, at := range sortedKeys(says) {
		tokens := pointer(at)
		slices.Sort(says[at])
		message := "not a valid schema: " + strings.Join(slices.Compact(says[at]), ", or ")
		if strings.HasSuffix(message, "is not valid 'regex'") {
			message = l.badPattern(tokens)
		}
		faults = append(faults, l.fault(l.last, tokens, "%s", message))
	}
	return errors.Join(faults...)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// badPattern says what is wrong with the pattern that tokens lead to: a text,
// or a key of patternProperties.
func (l *loader) badPattern(tokens []string) string {
	pattern := tokens[len(tokens)-1]
	if f := l.files[l.last]; f != nil {
		dec := json.NewDecoder(strings.NewReader(f.Content()[offsetOf(f.Content(), tokens):]))
		var s string
		if dec.Decode(&s) == nil {
			pattern = s
		}
	}
	_, err := regexp.Compile(pattern)
	return fmt.Sprintf("%v; patterns are RE2, without look-around and back-references", err)
}

// faults returns an error for what the compiler lets pass and no reader means:
// unknown formats, custom keywords that say nothing.
func (l *loader) faults(at map[string]*jsonschema.Schema) error {
	var faults []error
	for _, loc := range sortedKeys(at) {
		s := at[loc]
		fault := func(keyword, format string, args ...any) {
			url, ptr, _ := strings.Cut(loc, "#")
			if url == l.id {
				url = l.url
			}
			faults = append(faults, l.fault(url, append(pointer(ptr), keyword), format, args...))
		}
		if s.Format != "" && jsonschema.Formats[s.Format] == nil {
			fault("format", "the format %q is not known; the known ones are %s", s.Format,
				strings.Join(sortedKeys(jsonschema.Formats), ", "))
		}
		if n := noteOf(s); n.fault != "" {
			keyword, _, _ := strings.Cut(n.fault, " ")
			fault(keyword, "%s", n.fault)
		}
	}
	slices.SortStableFunc(faults, func(a, b error) int {
		var x, y placedError
		if errors.As(a, &x) && errors.As(b, &y) {
			return cmp.Or(strings.Compare(x.file.Path(), y.file.Path()), cmp.Compare(x.offset, y.offset))
		}
		return 0
	})
	return errors.Join(faults...)
}

// pointer returns the tokens of a JSON pointer that is percent-encoded, as the
// validator writes them.
func pointer(ptr string) []string {
	if ptr == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(ptr, "/"), "/")
	for i, tok := range tokens {
		tokens[i] = unescape(tok)
	}
	return tokens
}

// offsetOf returns the offset in the JSON text of the value that tokens lead
// to, or of the last one on the way that is there.
func offsetOf(text string, tokens []string) int32 {
	dec := json.NewDecoder(strings.NewReader(text))
	value := func() int32 { // of the next token
		at := int(dec.InputOffset())
		return int32(at + len(text[at:]) - len(strings.TrimLeft(text[at:], " \t\r\n:,")))
	}
	at := value()
	for _, want := range tokens {
		open, err := dec.Token()
		if err != nil || open != json.Delim('{') && open != json.Delim('[') {
			return at
		}
		found := false
		for i := 0; dec.More(); i++ {
			key := strconv.Itoa(i)
			if open == json.Delim('{') {
				tok, err := dec.Token()
				if err != nil {
					return at
				}
				key, _ = tok.(string)
			}
			if found = key == want; found {
				break
			}
			var skip json.RawMessage
			if dec.Decode(&skip) != nil {
				return at
			}
		}
		if !found {
			return at
		}
		at = value()
	}
	return at
}
