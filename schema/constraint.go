package schema

import (
	"net/url"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// constraint is one keyword of the schema that a value of the cable breaks.
type constraint struct {
	schema  *jsonschema.Schema // that holds the keyword
	keyword string             // "required"; empty for the schema false
	arg     string             // what follows it in the location: a branch, or a key of dependentRequired
	at      int                // the node of the value
	depth   int                // of the value below the root
	inName  bool               // the value's name is at fault, not the value
	title   string             // what the schema calls the value
	note    note               // of the nearest subschema that has one
}

// failure is a set of constraints of which one had to hold: the branches of
// anyOf, or a single constraint.
type failure []constraint

// failures returns the leaves of the error tree e. Of the branches of anyOf and
// oneOf it takes the one that the cable came nearest to.
func (c *Checker) failures(t *tree, e *jsonschema.ValidationError) []failure {
	k := c.constraint(t, e)
	switch {
	case len(e.Causes) == 0, k.keyword == "minContains":
		return []failure{{k}}
	case k.arg == "" && (k.keyword == "anyOf" || k.keyword == "oneOf"): // not one branch of it
		return c.nearest(t, e, k)
	}
	var all []failure
	for _, cause := range e.Causes {
		all = append(all, c.failures(t, cause)...)
	}
	return all
}

// nearest chooses among the branches of anyOf or oneOf, k, which the causes of
// e are.
func (c *Checker) nearest(t *tree, e *jsonschema.ValidationError, k constraint) []failure {
	if noteOf(k.schema).message != "" {
		return []failure{{k}} // its author words it as one
	}
	var best []failure
	var rank [3]int
	var alike failure // the branches that fail in one way each, right here
	for _, cause := range e.Causes {
		leaves := c.failures(t, cause)
		// What comes first counts most: a branch meant for another kind of value
		// is out, then the deepest failure wins, then the fewest.
		r := [3]int{1, 0, -len(leaves)}
		for _, leaf := range leaves {
			r[1] = max(r[1], leaf[0].depth)
			switch leaf[0].keyword {
			case "type":
				if leaf[0].depth == k.depth {
					r[0] = 0
				}
			case "const", "enum":
				if leaf[0].depth == k.depth+1 {
					r[0] = 0
				}
			}
		}
		if best == nil || slices.Compare(r[:], rank[:]) > 0 {
			best, rank = leaves, r
		}
		if len(leaves) == 1 && leaves[0][0].at == k.at {
			alike = append(alike, leaves[0]...)
		}
	}
	if rank[1] <= k.depth && len(alike) >= len(e.Causes) && sameWord(alike) {
		return []failure{alike}
	}
	return best
}

// sameWord reports whether one sentence can hold the constraints: all ask for
// a part that is missing, or none does.
func sameWord(f failure) bool {
	missing := 0
	for _, k := range f {
		if k.keyword == "required" {
			missing++
		}
	}
	return missing == 0 || missing == len(f)
}

// constraint finds out which keyword of which subschema e is about.
func (c *Checker) constraint(t *tree, e *jsonschema.ValidationError) constraint {
	tokens := pointer(e.InstanceLocation)
	k := constraint{at: t.find(tokens), depth: len(tokens)}
	loc := e.AbsoluteKeywordLocation
	if s := c.at[loc]; s != nil && s.Always != nil && !*s.Always {
		k.schema = s
	}
	for k.schema == nil {
		i := strings.LastIndexByte(loc, '/')
		if i < 0 {
			k.schema = c.root
			break
		}
		loc = loc[:i]
		if s := c.at[loc]; s != nil {
			k.schema = s
			k.keyword, k.arg, _ = strings.Cut(e.AbsoluteKeywordLocation[i+1:], "/")
		}
	}
	if k.keyword == "dependentRequired" || k.keyword == "dependencies" {
		k.arg = k.arg[:max(strings.LastIndexByte(k.arg, '/'), 0)] // without the index
	}
	c.follow(&k, e.KeywordLocation)
	return k
}

// follow walks from the root along path, the keywords that led to k, and takes
// along the title of the value and the nearest custom keywords.
func (c *Checker) follow(k *constraint, path string) {
	cur, loc, via := c.root, c.root.Location, ""
	visit := func(s *jsonschema.Schema) {
		cur = s
		n := noteOf(s)
		if n.rule != "" {
			k.note.rule = n.rule
		}
		if n.message != "" {
			k.note.message = n.message
		}
	}
	visit(cur)
	k.title = titleOf(cur)
	for tok := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		if via == "" {
			via = tok
		}
		loc += "/" + tok
		if via == "$ref" && cur.Ref != nil {
			loc, via = cur.Ref.Location, ""
			visit(cur.Ref)
			continue
		}
		s := c.at[loc]
		if s == nil {
			continue
		}
		switch via {
		case "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
			"items", "prefixItems", "additionalItems", "unevaluatedItems", "contains":
			k.title = titleOf(s)
		case "propertyNames":
			k.inName = true
		}
		via = ""
		visit(s)
	}
	visit(k.schema)
}

// unescape returns the plain text of one token of a location: percent-encoded
// on top of RFC 6901.
func unescape(token string) string {
	if s, err := url.PathUnescape(token); err == nil {
		token = s
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
}
