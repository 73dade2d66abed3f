package codes

import (
	"slices"
	"sync"
)

// Tables are the tables that are open: posts, captions and TAGS. They never
// change and are safe for concurrent use.
type Tables struct {
	posts            func() *table[PostRow]
	postsByFrom      func() map[string]*PostRow
	postsByIndicator func() map[string][]*PostRow
	captions         func() *table[CaptionRow]
	captionsByLetter func() *captionLists
	tags             func() *table[TAGRow]
	tagPhrases       func() map[string][]string // by the first word
}

// Entries are rows beside those of the built-in tables. One with the name of a
// built-in row takes its place. Names and codes are in capitals and begin with a
// letter or a digit, captions with a letter.
type Entries struct {
	Posts    []PostRow
	Captions []CaptionRow
	TAGs     []TAGRow
}

var builtIn = NewTables(Entries{})

// BuiltIn returns the tables without further entries.
func BuiltIn() *Tables { return builtIn }

// NewTables returns the built-in tables with more in front of them.
func NewTables(more Entries) *Tables {
	more = Entries{slices.Clone(more.Posts), slices.Clone(more.Captions), slices.Clone(more.TAGs)}
	t := new(Tables)
	t.posts = sync.OnceValue(func() *table[PostRow] { return loadPosts(more.Posts) })
	t.postsByFrom = sync.OnceValue(func() map[string]*PostRow { return indexFrom(t.Posts()) })
	t.postsByIndicator = sync.OnceValue(func() map[string][]*PostRow { return indexIndicators(t.Posts()) })
	t.captions = sync.OnceValue(func() *table[CaptionRow] { return loadCaptions(more.Captions) })
	t.captionsByLetter = sync.OnceValue(func() *captionLists { return listCaptions(t.Captions()) })
	t.tags = sync.OnceValue(func() *table[TAGRow] { return loadTAGs(more.TAGs) })
	t.tagPhrases = sync.OnceValue(func() map[string][]string { return listPhrases(t.TAGs()) })
	return t
}
