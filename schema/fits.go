package schema

import (
	"encoding/json"
	"math"
	"math/big"
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// test is a subschema made ready for one question: does a value fit? Nearly
// every cable does, and so the validator, which takes fifteen times as long to
// say so, is asked only about those that do not, to learn why.
type test struct {
	always bool // the schema true
	never  bool // the schema false
	kinds  [truth + 1]bool
	values *valueSet // of enum or const; nil: any value
	format func(any) bool

	required   keySet
	members    *[keys]*test // what each member must fit: nil, nothing
	needs      []need       // dependentRequired, dependentSchemas
	minMembers int
	maxMembers int // -1: any number

	prefix      []*test
	items       *test
	minItems    int
	maxItems    int // -1: any number
	contains    *test
	minContains int
	maxContains int // -1: any number

	minLength int
	maxLength int // -1: any length
	pattern   *regexp.Regexp

	atLeast, atMost int // of numbers

	all                   []*test // allOf, $ref
	any, one              []*test
	not                   *test
	when, then, otherwise *test // if, then, else
}

// need is what an object with the member key must fit too.
type need struct {
	key key
	fit *test
}

// valueSet is those of which one must be the value.
type valueSet struct {
	texts   []string
	numbers []int
	truth   bool // true is among them
}

// tester makes tests, one for each subschema.
type tester map[*jsonschema.Schema]*test

// newTest returns the test of s, or nil when s uses a keyword that tests do not
// know: the validator then does all the work.
func newTest(s *jsonschema.Schema) *test {
	ts := make(tester)
	if !ts.add(s) {
		return nil
	}
	return ts[s]
}

// add makes the tests of s and of all below it. It reports false when some
// keyword is unknown.
func (ts tester) add(s *jsonschema.Schema) bool {
	if s == nil || ts[s] != nil {
		return true
	}
	q := new(test)
	ts[s] = q
	if s.Always != nil {
		q.always, q.never = *s.Always, !*s.Always
		return true
	}
	if s.RecursiveRef != nil || s.DynamicRef != nil || s.PropertyNames != nil || s.UnevaluatedProperties != nil ||
		s.UnevaluatedItems != nil || s.Items != nil || s.AdditionalItems != nil || s.Dependencies != nil ||
		s.UniqueItems || s.MultipleOf != nil || s.RegexProperties || s.ContentEncoding != "" || s.ContentMediaType != "" {
		return false
	}
	q.kinds = kindsOf(s.Types)
	if !q.setValues(append(slices.Clip(s.Constant), s.Enum...), len(s.Constant) > 0 && s.Enum != nil) {
		return false
	}
	if s.Format != "" {
		q.format = jsonschema.Formats[s.Format]
	}
	q.required = keySetOf(s.Required)
	q.minMembers, q.maxMembers = s.MinProperties, s.MaxProperties
	q.minItems, q.maxItems = s.MinItems, s.MaxItems
	q.minContains, q.maxContains = s.MinContains, s.MaxContains
	q.minLength, q.maxLength, q.pattern = s.MinLength, s.MaxLength, s.Pattern
	q.setBounds(s)
	return ts.below(q, s)
}

// below makes the tests that q consists of.
func (ts tester) below(q *test, s *jsonschema.Schema) bool {
	for _, sub := range []struct {
		to   **test
		from *jsonschema.Schema
	}{
		{&q.items, s.Items2020}, {&q.contains, s.Contains}, {&q.not, s.Not},
		{&q.when, s.If}, {&q.then, s.Then}, {&q.otherwise, s.Else},
	} {
		if !ts.add(sub.from) {
			return false
		}
		*sub.to = ts[sub.from]
	}
	all := s.AllOf
	if s.Ref != nil {
		all = append(slices.Clip(all), s.Ref)
	}
	for _, list := range []struct {
		to   *[]*test
		from []*jsonschema.Schema
	}{{&q.all, all}, {&q.any, s.AnyOf}, {&q.one, s.OneOf}, {&q.prefix, s.PrefixItems}} {
		for _, sub := range list.from {
			if !ts.add(sub) {
				return false
			}
			*list.to = append(*list.to, ts[sub])
		}
	}
	return ts.members(q, s) && ts.needs(q, s)
}

// members makes the tests of the members of an object.
func (ts tester) members(q *test, s *jsonschema.Schema) bool {
	var additional *test
	switch more := s.AdditionalProperties.(type) {
	case bool:
		if !more {
			additional = &test{never: true}
		}
	case *jsonschema.Schema:
		if !ts.add(more) {
			return false
		}
		additional = ts[more]
	}
	for _, sub := range s.Properties {
		if !ts.add(sub) {
			return false
		}
	}
	for _, sub := range s.PatternProperties {
		if !ts.add(sub) {
			return false
		}
	}
	if additional == nil && len(s.Properties)+len(s.PatternProperties) == 0 {
		return true
	}
	q.members = new([keys]*test)
	for k := noKey + 1; k < keys; k++ {
		var all []*test
		if sub, named := s.Properties[k.String()]; named {
			all = append(all, ts[sub])
		}
		for pattern, sub := range s.PatternProperties {
			if pattern.MatchString(k.String()) {
				all = append(all, ts[sub])
			}
		}
		switch len(all) {
		case 0:
			q.members[k] = additional
		case 1:
			q.members[k] = all[0]
		default:
			q.members[k] = both(all)
		}
	}
	return true
}

// needs makes the tests of objects that have certain members.
func (ts tester) needs(q *test, s *jsonschema.Schema) bool {
	for name, others := range s.DependentRequired {
		if k := keyNamed(name); k != noKey {
			fit := both(nil)
			fit.required = keySetOf(others)
			q.needs = append(q.needs, need{k, fit})
		}
	}
	for name, sub := range s.DependentSchemas {
		if !ts.add(sub) {
			return false
		}
		if k := keyNamed(name); k != noKey {
			q.needs = append(q.needs, need{k, ts[sub]})
		}
	}
	return true
}

// both returns the test of what fits all tests.
func both(all []*test) *test {
	return &test{
		kinds: kindsOf(nil), maxMembers: -1, maxItems: -1, maxContains: -1, maxLength: -1,
		atLeast: math.MinInt, atMost: math.MaxInt, all: all,
	}
}

// kindsOf returns the kinds that the types of a schema allow.
func kindsOf(types []string) (kinds [truth + 1]bool) {
	if len(types) == 0 {
		return [...]bool{true, true, true, true, true}
	}
	for _, name := range types {
		switch name {
		case "object":
			kinds[object] = true
		case "array":
			kinds[array] = true
		case "string":
			kinds[text] = true
		case "number", "integer":
			kinds[number] = true
		case "boolean":
			kinds[truth] = true
		}
	}
	return kinds
}

// setValues keeps the values of enum or const. It reports false for what it
// cannot compare with, and for both keywords at once.
func (q *test) setValues(values []any, both bool) bool {
	if both {
		return false
	}
	if values == nil {
		return true
	}
	q.values = new(valueSet)
	for _, v := range values {
		switch v := v.(type) {
		case string:
			q.values.texts = append(q.values.texts, v)
		case bool:
			q.values.truth = q.values.truth || v
		case json.Number:
			n, err := v.Int64()
			if err != nil {
				return false
			}
			q.values.numbers = append(q.values.numbers, int(n))
		default:
			return false
		}
	}
	return true
}

// setBounds keeps the bounds of numbers: all numbers of a cable are integers.
func (q *test) setBounds(s *jsonschema.Schema) {
	q.atLeast, q.atMost = math.MinInt, math.MaxInt
	if r := s.Minimum; r != nil {
		q.atLeast = max(q.atLeast, -floor(new(big.Rat).Neg(r)))
	}
	if r := s.ExclusiveMinimum; r != nil {
		q.atLeast = max(q.atLeast, floor(r)+1)
	}
	if r := s.Maximum; r != nil {
		q.atMost = min(q.atMost, floor(r))
	}
	if r := s.ExclusiveMaximum; r != nil {
		q.atMost = min(q.atMost, -floor(new(big.Rat).Neg(r))-1)
	}
}

// floor returns the greatest integer that is not above r. Beyond the numbers
// that a cable can hold any stands for all.
func floor(r *big.Rat) int {
	n := new(big.Int).Div(r.Num(), r.Denom()) // rounds down, as the denominator is positive
	if !n.IsInt64() {
		return n.Sign() * math.MaxInt32
	}
	return int(max(math.MinInt32, min(n.Int64(), math.MaxInt32)))
}

// fits reports whether the value at of t fits q.
func (q *test) fits(t *tree, at int) bool {
	n := &t.nodes[at]
	if q.always {
		return true
	}
	if q.never || !q.kinds[n.kind] || q.values != nil && !q.values.has(t, n) {
		return false
	}
	switch n.kind {
	case object:
		if !q.fitsObject(t, at) {
			return false
		}
	case array:
		if !q.fitsArray(t, at) {
			return false
		}
	case text:
		if !q.fitsText(t, n) {
			return false
		}
	case number:
		if !q.fitsNumber(t, n) {
			return false
		}
	}
	return q.fitsForms(t, at)
}

func (v *valueSet) has(t *tree, n *node) bool {
	switch n.kind {
	case text:
		return slices.Contains(v.texts, t.textOf(n))
	case number:
		return slices.Contains(v.numbers, t.numberOf(n))
	case truth:
		return v.truth
	}
	return false
}

func (q *test) fitsText(t *tree, n *node) bool {
	if q.format == nil && q.pattern == nil && q.minLength <= 1 && q.maxLength < 0 {
		return q.minLength < 1 || n.text != "" || n.number > 0 // what is folded is not empty
	}
	s := t.textOf(n)
	if q.format != nil && !q.format(s) {
		return false
	}
	if q.minLength > 0 || q.maxLength >= 0 {
		// A character takes at most four bytes.
		if n := len(s); n < q.minLength || q.maxLength >= 0 && n > q.maxLength || n < utf8.UTFMax*q.minLength {
			n = utf8.RuneCountInString(s)
			if n < q.minLength || q.maxLength >= 0 && n > q.maxLength {
				return false
			}
		}
	}
	return q.pattern == nil || q.pattern.MatchString(s)
}

func (q *test) fitsNumber(t *tree, n *node) bool {
	if q.atLeast <= 1 && q.atMost == math.MaxInt && n.key == keyLine {
		return true // the first line is 1
	}
	v := t.numberOf(n)
	return q.atLeast <= v && v <= q.atMost
}

func (q *test) fitsObject(t *tree, at int) bool {
	count, has := 0, keySet(0)
	for i := at + 1; i < int(t.nodes[at].next); i = int(t.nodes[i].next) {
		k := t.nodes[i].key
		if q.members != nil && q.members[k] != nil && !q.members[k].fits(t, i) {
			return false
		}
		has = has.with(k)
		count++
	}
	for _, n := range q.needs {
		if has.has(n.key) && !n.fit.fits(t, at) {
			return false
		}
	}
	return q.required&^has == 0 && count >= q.minMembers && (q.maxMembers < 0 || count <= q.maxMembers)
}

func (q *test) fitsArray(t *tree, at int) bool {
	if q.items == nil && q.prefix == nil && q.contains == nil && q.minItems <= 0 && q.maxItems < 0 {
		return true
	}
	count, contained := 0, 0
	for i := at + 1; i < int(t.nodes[at].next); i = int(t.nodes[i].next) {
		switch {
		case count < len(q.prefix):
			if !q.prefix[count].fits(t, i) {
				return false
			}
		case q.items != nil:
			if !q.items.fits(t, i) {
				return false
			}
		}
		if q.contains != nil && q.contains.fits(t, i) {
			contained++
		}
		count++
	}
	if q.contains != nil && (contained < q.minContains || q.maxContains >= 0 && contained > q.maxContains) {
		return false
	}
	return count >= q.minItems && (q.maxItems < 0 || count <= q.maxItems)
}

// fitsForms tests what applies to the same value: allOf, anyOf, not and so on.
func (q *test) fitsForms(t *tree, at int) bool {
	for _, sub := range q.all {
		if !sub.fits(t, at) {
			return false
		}
	}
	if q.any != nil && !slices.ContainsFunc(q.any, func(sub *test) bool { return sub.fits(t, at) }) {
		return false
	}
	if q.one != nil {
		fitting := 0
		for _, sub := range q.one {
			if sub.fits(t, at) {
				fitting++
			}
		}
		if fitting != 1 {
			return false
		}
	}
	if q.not != nil && q.not.fits(t, at) {
		return false
	}
	if q.when == nil {
		return true
	}
	branch := q.otherwise
	if q.when.fits(t, at) {
		branch = q.then
	}
	return branch == nil || branch.fits(t, at)
}
