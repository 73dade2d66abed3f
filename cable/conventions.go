package cable

import (
	"time"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/source"
)

// Conventions are what the messages of one archive hold to beside what all do.
// The zero Conventions add nothing. They must not be changed while a Document
// that was read by them is in use.
type Conventions struct {
	// Codes are the posts, captions and TAGS; nil: the built-in tables.
	Codes *codes.Tables
	// Grace has the first date on which something that went out of use is no
	// longer accepted, by its name in Retirements. Others keep their own.
	Grace map[string]time.Time
	// Undated has the dates of the messages that do not tell theirs.
	Undated Era
	// Profile is that of a copy without lines above its banner.
	Profile Profile
}

// usual are the conventions of a Document that none were given for.
var usual Conventions

// ParseAll is the function ParseAll for messages that hold to c.
func (c *Conventions) ParseAll(f *source.File) []*Document {
	mem := memories.Get().(*memory)
	defer memories.Put(mem)
	mem.lines = appendLines(mem.lines[:0], f, f.Span())
	if !mayHoldSeveral(mem.lines, f.Span().End) {
		return []*Document{c.parse(f, f.Span(), mem)}
	}
	var docs []*Document
	start := f.Span().Start
	add := func(end int32) {
		s := source.Span{Start: start, End: end}
		mem.lines = appendLines(mem.lines[:0], f, s)
		docs = append(docs, c.parse(f, s, mem))
		start = end
	}
	for _, at := range splits(mem.lines) {
		add(at)
	}
	add(f.Span().End)
	return docs
}

// codes returns the tables of c.
func (c *Conventions) codes() *codes.Tables {
	if c.Codes == nil {
		return codes.BuiltIn()
	}
	return c.Codes
}

// Conventions returns what the message was read by. It is never nil.
func (d *Document) Conventions() *Conventions {
	if d.conventions == nil {
		return &usual
	}
	return d.conventions
}

// Codes returns the posts, captions and TAGS that there are for the message.
func (d *Document) Codes() *codes.Tables { return d.Conventions().codes() }
