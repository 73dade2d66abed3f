package schema

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// The rules of findings whose constraint names none.
const (
	ruleRequired = "schema-required"
	ruleType     = "schema-type"
	rulePattern  = "schema-pattern"
	ruleEnum     = "schema-enum"
	ruleFormat   = "schema-format"
	ruleCount    = "schema-count"
	ruleUnique   = "schema-unique"
	ruleUnknown  = "schema-unknown"
)

// ruleOf returns the rule of a keyword's findings.
func ruleOf(keyword string) string {
	switch keyword {
	case "required", "dependentRequired", "dependencies":
		return ruleRequired
	case "type":
		return ruleType
	case "pattern":
		return rulePattern
	case "format":
		return ruleFormat
	case "minLength", "maxLength", "minItems", "maxItems", "minContains", "maxContains",
		"minProperties", "maxProperties", "additionalItems":
		return ruleCount
	case "uniqueItems":
		return ruleUnique
	case "", "additionalProperties":
		return ruleUnknown
	}
	return ruleEnum // enum, const, not, oneOf and the bounds of numbers
}

// findings turns the outcome of a validation into Diagnostics. The validator
// reports in random order; they are in the order of the text.
func (c *Checker) findings(t *tree, err error) []diag.Diagnostic {
	var e *jsonschema.ValidationError
	if !errors.As(err, &e) { // a schema that applies itself to one value without end
		return []diag.Diagnostic{{
			Rule: ruleType, Span: source.At(t.doc.Span.Start),
			Message: "the schema cannot be applied: " + strings.TrimPrefix(err.Error(), "jsonschema: "),
		}}
	}
	var ds []diag.Diagnostic
	for _, f := range c.failures(t, e) {
		for _, d := range c.report(t, f) {
			d.Rule = ruleOf(f[0].keyword)
			if id := f[0].note.rule; id != "" {
				d.Rule = id
			}
			if m := f[0].note.message; m != "" {
				d.Message = m
			}
			// What describes the whole document is no help with one part of it.
			if d.Help == "" && f[0].schema != c.root {
				d.Help = sentence(f[0].schema.Description)
			}
			ds = append(ds, d)
		}
	}
	diag.Sort(ds)
	return slices.CompactFunc(ds, func(a, b diag.Diagnostic) bool {
		return a.Rule == b.Rule && a.Span == b.Span && a.Message == b.Message
	})
}

// report words a failure. A constraint on several values gives a Diagnostic for
// each.
func (c *Checker) report(t *tree, f failure) []diag.Diagnostic {
	k := &f[0]
	n := &t.nodes[k.at]
	switch k.keyword {
	case "required":
		if len(f) == 1 {
			return c.missing(t, k, k.schema.Required)
		}
		var names, keys []string
		for i := range f {
			for _, key := range c.absent(t, &f[i], f[i].schema.Required) {
				names = append(names, c.name(t, k.at, key))
				keys = append(keys, key)
			}
		}
		return []diag.Diagnostic{{
			Span:    t.insert(k.at, keys[0]),
			Message: c.whole(t, k) + " has no " + join(names, "and no"),
		}}
	case "dependentRequired", "dependencies":
		key := unescape(k.arg)
		names := k.schema.DependentRequired[key]
		if list, ok := k.schema.Dependencies[key].([]string); ok {
			names = list
		}
		ds := c.missing(t, k, names)
		for i := range ds {
			if on := t.member(k.at, key); on >= 0 {
				ds[i].Related = []diag.Related{{
					Span:    t.nodes[on].value,
					Message: "it needs one because of the " + c.name(t, k.at, key) + " here",
				}}
			}
		}
		return ds
	case "additionalProperties":
		return c.unknown(t, k)
	case "uniqueItems":
		return c.repeated(t, k)
	case "": // the schema false
		return []diag.Diagnostic{{Span: n.label, Message: "the schema has no place for " + c.value(t, k)}}
	}
	d := diag.Diagnostic{Span: n.value, Message: c.value(t, k) + " must " + c.musts(t, f)}
	if k.inName {
		d.Span = n.label
	}
	if p := k.schema.Pattern; k.keyword == "pattern" && k.schema.Description == "" && k.note.message == "" {
		d.Help = "The form is the regular expression " + p.String() + " of the schema."
	}
	if not := k.schema.Not; k.keyword == "not" {
		d.Help = sentence(cmp.Or(k.schema.Description, not.Description, not.Title))
	}
	return []diag.Diagnostic{d}
}

// musts words what the constraints ask of a value, any of them.
func (c *Checker) musts(t *tree, f failure) string {
	var types, others []string
	for i := range f {
		if f[i].keyword == "type" {
			types = append(types, f[i].schema.Types...)
		} else {
			others = append(others, must(t, &f[i]))
		}
	}
	if types != nil {
		for i, name := range types {
			types[i] = typeWords[name]
		}
		others = append(others, "be "+join(types, "or")+", not "+kindWords[t.nodes[f[0].at].kind])
	}
	slices.Sort(others)
	return join(slices.Compact(others), "or")
}

// must words what a constraint other than type asks of its value: "be a date".
func must(t *tree, k *constraint) string {
	s := k.schema
	n := &t.nodes[k.at]
	printed := t.textOf(n)
	if k.inName {
		printed = n.key.String()
	}
	items := 0
	for range t.below(k.at) {
		items++
	}
	switch k.keyword {
	case "const":
		return "be " + literal(s.Constant[0])
	case "enum":
		return "be " + oneOf(s.Enum)
	case "pattern":
		return "have the form that the schema gives"
	case "format":
		if words, ok := formatWords[s.Format]; ok {
			return "be " + words
		}
		return fmt.Sprintf("be of the format %q", s.Format)
	case "minLength":
		return fmt.Sprintf("have at least %s, not %d", count(s.MinLength, "character"), utf8.RuneCountInString(printed))
	case "maxLength":
		return fmt.Sprintf("have at most %s, not %d", count(s.MaxLength, "character"), utf8.RuneCountInString(printed))
	case "minItems":
		return fmt.Sprintf("have at least %s, not %d", count(s.MinItems, "entry"), items)
	case "maxItems":
		return fmt.Sprintf("have at most %s, not %d", count(s.MaxItems, "entry"), items)
	case "additionalItems":
		return fmt.Sprintf("have no more entries than the schema lists, not %d", items)
	case "minProperties":
		return fmt.Sprintf("have at least %s, not %d", count(s.MinProperties, "part"), items)
	case "maxProperties":
		return fmt.Sprintf("have at most %s, not %d", count(s.MaxProperties, "part"), items)
	case "minContains":
		return fmt.Sprintf("have at least %s %s", count(s.MinContains, "entry"), described(s.Contains))
	case "maxContains":
		return fmt.Sprintf("have at most %s %s", count(s.MaxContains, "entry"), described(s.Contains))
	case "minimum":
		return "be at least " + s.Minimum.RatString()
	case "maximum":
		return "be at most " + s.Maximum.RatString()
	case "exclusiveMinimum":
		return "be above " + s.ExclusiveMinimum.RatString()
	case "exclusiveMaximum":
		return "be below " + s.ExclusiveMaximum.RatString()
	case "multipleOf":
		return "be a multiple of " + s.MultipleOf.RatString()
	case "not":
		return "not be what the schema rules out"
	case "oneOf":
		return "fit one form of the schema only"
	case "anyOf":
		return "fit one of the forms of the schema"
	}
	return fmt.Sprintf("fit the schema's %q", k.keyword)
}

var typeWords = map[string]string{
	"null": "nothing", "boolean": "yes or no", "object": "a group of parts", "array": "a list",
	"number": "a number", "integer": "a whole number", "string": "text",
}

var kindWords = map[kind]string{
	object: "a group of parts", array: "a list", text: "text", number: "a number", truth: "yes or no",
}

var formatWords = map[string]string{
	"date-time": "a date and time such as 2007-05-03T14:55:00Z",
	"date":      "a date such as 2007-05-03",
	"time":      "a time such as 14:55:00Z",
	"duration":  "a duration such as P10Y",
	"email":     "an e-mail address",
	"hostname":  "a host name",
	"ipv4":      "an IPv4 address",
	"ipv6":      "an IPv6 address",
	"regex":     "a regular expression",
	"uri":       "a URI",
	"uuid":      "a UUID",
}

// described says which entries contains means.
func described(s *jsonschema.Schema) string {
	if s.Title != "" {
		return "that is " + phrase(s.Title)
	}
	return "of the form that the schema gives"
}

// absent returns those of keys that the object of k lacks.
func (c *Checker) absent(t *tree, k *constraint, keys []string) []string {
	var absent []string
	for _, key := range keys {
		if t.member(k.at, key) < 0 {
			absent = append(absent, key)
		}
	}
	return absent
}

// missing reports those of keys that the object of k lacks.
func (c *Checker) missing(t *tree, k *constraint, keys []string) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, key := range c.absent(t, k, keys) {
		ds = append(ds, diag.Diagnostic{
			Span:    t.insert(k.at, key),
			Message: c.whole(t, k) + " has no " + c.name(t, k.at, key),
		})
	}
	return ds
}

// unknown reports the members of an object that the schema does not list.
func (c *Checker) unknown(t *tree, k *constraint) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for i := range t.below(k.at) {
		key := t.nodes[i].key.String()
		known := k.schema.Properties[key] != nil
		for pattern := range k.schema.PatternProperties {
			known = known || pattern.MatchString(key)
		}
		if !known {
			ds = append(ds, diag.Diagnostic{
				Span:    t.nodes[i].label,
				Message: fmt.Sprintf("the schema has no place for the %s of %s", c.name(t, k.at, key), c.whole(t, k)),
			})
		}
	}
	return ds
}

// repeated reports the items of an array that stand before in it.
func (c *Checker) repeated(t *tree, k *constraint) []diag.Diagnostic {
	var ds []diag.Diagnostic
	first := make(map[string]int)
	for i := range t.below(k.at) {
		item := string(t.appendJSON(nil, i))
		j, ok := first[item]
		if !ok {
			first[item] = i
			continue
		}
		words := "the same entry"
		if n := &t.nodes[i]; n.kind == text {
			words = quote(t.textOf(n))
		}
		ds = append(ds, diag.Diagnostic{
			Span:    t.nodes[i].value,
			Message: fmt.Sprintf("%s stands twice in %s", words, c.whole(t, k)),
			Related: []diag.Related{{Span: t.nodes[j].value, Message: "it stands here first"}},
		})
	}
	return ds
}

// name returns what the member of the object at with this key is called in a
// sentence, without an article.
func (c *Checker) name(t *tree, at int, key string) string {
	if title := c.names[t.name(at)+"/"+key]; title != "" {
		return phrase(title)
	}
	return strconv.Quote(key)
}

// called returns what the value of k is called: by the schema, by the contract,
// or by its key.
func (c *Checker) called(t *tree, k *constraint) string {
	if k.title != "" {
		return phrase(k.title)
	}
	if title := c.names[t.name(k.at)]; title != "" {
		return phrase(title)
	}
	if key := t.nodes[k.at].key; key != noKey {
		return strconv.Quote(key.String())
	}
	return "entry"
}

// whole returns the value of k as the subject of a sentence.
func (c *Checker) whole(t *tree, k *constraint) string {
	if k.at == 0 {
		return "the cable"
	}
	return "the " + c.called(t, k)
}

// value returns the value of k as the subject of a sentence that quotes it.
func (c *Checker) value(t *tree, k *constraint) string {
	n := &t.nodes[k.at]
	if k.inName {
		return "the name " + quote(n.key.String())
	}
	switch n.kind {
	case text:
		return "the " + c.called(t, k) + " " + quote(t.textOf(n))
	case number:
		return "the " + c.called(t, k) + " " + strconv.Itoa(t.numberOf(n))
	}
	return c.whole(t, k)
}

// longest is how many characters of a value a message quotes.
const longest = 40

// quote quotes the text of a cable, cut to a readable length.
func quote(s string) string {
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest-1]) + "…"
	}
	return strconv.Quote(s)
}

// literal returns a value of the schema as a message shows it.
func literal(v any) string {
	switch v := v.(type) {
	case string:
		return quote(v)
	case json.Number:
		return v.String()
	}
	text, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(text)
}

// shown is how many values of an enum a message lists.
const shown = 8

func oneOf(values []any) string {
	var words []string
	for _, v := range values[:min(len(values), shown)] {
		words = append(words, literal(v))
	}
	if more := len(values) - shown; more > 0 {
		words = append(words, fmt.Sprintf("one of %d others", more))
	}
	return join(words, "or")
}

// join joins words for a sentence: "a, b or c".
func join(words []string, last string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
	}
	return strings.Join(words, "")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// phrase returns a title for use inside a sentence: "Subject line" becomes
// "subject line", "TAGS line" stays.
func phrase(title string) string {
	first, n := utf8.DecodeRuneInString(title)
	second, _ := utf8.DecodeRuneInString(title[n:])
	if unicode.IsUpper(first) && unicode.IsLower(second) {
		return string(unicode.ToLower(first)) + title[n:]
	}
	return title
}

// sentence returns a description as one sentence or more, for help.
func sentence(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" {
		return ""
	}
	first, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[n:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}
