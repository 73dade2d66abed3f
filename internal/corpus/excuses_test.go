package corpus_test

// Patterns of the names of kinds of accidents.
var (
	misreadings = []string{"? read as ?"}
	cutWords    = []string{"word broken *"}
	cutByBlank  = []string{"word broken by a blank"}
	cutByLine   = []string{"word broken by a line end"}
	spelling    = []string{"? read as ?", "word broken *"}
	joined      = []string{"line break *"}
	joinedTight = []string{"line break lost"}
)

// excuses say which accidents no rule reports where they are, and why. The first
// that fits counts.
var excuses = []excuse{
	// Words and numbers that no table knows.
	{spelling, []string{"text", "table", "heading", "subject", "executive-order/event", "signature"}, nil,
		"running text: only a reader knows its words and numbers, and names, codes and foreign words look like damage", nil},
	{spelling, []string{"attention", "classified-by/classifier", "classified-by", "tags/name", "executive-order", "executive-order/name", "drafting",
		"derived-from"}, nil,
		"names of persons, offices and guides are in no table", nil},
	{spelling, []string{"archive", "archive/label", "stamp", "drafting/label"}, nil,
		"what archives and reviewers added is no part of the cable", nil},
	{spelling, []string{"message/*"}, nil,
		"archive messages were exported by a database: nobody scanned or retyped their labelled lines", nil},
	{spelling, []string{"repeated-header", "later-banner/post", "later-banner/section", "later-banner/level", "later-banner/control"}, nil,
		"the header of a later section repeats the first, which has the word whole", nil},
	{misreadings, []string{"addressee/number"}, nil,
		"the number that an addressee's own post gives the telegram: nothing else in the cable depends on it", nil},
	{misreadings, []string{"distribution", "relay", "end-mark"}, nil,
		"counts and counters of the communications centre: the sum of the copies is checked when all can be read", nil},
	{misreadings, []string{"reference/text", "reference/letter"}, nil,
		"dates of letters and years before a post: no other place has them", nil},
	{spelling, []string{"caption-words"}, nil,
		"a caption of several words is known whole or not at all: with a slip it is a line for someone's attention", nil},
	{spelling, []string{"executive-order/decontrol"}, nil,
		"the day on which a cable that is not classified is decontrolled is a remark in words", nil},
	{[]string{"1 read as l"}, []string{"text/number"}, nil,
		"a list in the paragraph has the same number, and either may be the paragraph's", holdsList},
	{[]string{"1 read as l", "pilcrow read as 1"}, []string{"text/number-below-header"}, nil,
		"right below the header only its number tells the text from the last field", nil},

	{[]string{"pilcrow read as 1"}, []string{"reference/text", "text"}, nil,
		"1B. at a line start is a label like another: only numbers have a sequence that proves the pilcrow", nil},

	// Halves of words.
	{cutWords, []string{"addressee/name", "from/name", "banner/post", "banner/control", "reference/post", "reference/text", "page-line/post"}, nil,
		"the names of posts and offices are of one word or several, and half a name may be another", nil},
	{cutWords, []string{"addressee/indicator"}, nil,
		"an indicator cut in two is a word of the name before the slash", nil},
	{cutByBlank, []string{"classified-by/label", "reason/label", "reference/label", "derived-from/label", "executive-order/keyword", "info/label"}, nil,
		"after 1979 a blank inside a label is a slip of the hand, and the label is known all the same", nil},
	{cutByLine, []string{"reference/label"}, nil,
		"a line RE above a line FS: is no label: the references are lost, and a cable need not have any", nil},
	{cutWords, []string{"distribution", "end-mark", "page-line", "level-line", "head/*"}, nil,
		"bureaus, end marks and page breaks: half of one is a line of text", nil},
	{cutWords, []string{"executive-order/code"}, nil,
		"a code cut in two is an event in words", nil},
	{cutWords, []string{"text/mark"}, nil,
		"a mark is read over a blank inside it, and half a mark above a line end is the beginning of the text", nil},
	{cutWords, []string{"tags/code"}, nil,
		"both halves are codes of places", halvesAreCodes},

	// Lines that run on.
	{joined, []string{"text + text", "table + table", "subject + subject", "reference + reference", "attention + attention", "classified-by + *",
		"distribution + distribution", "routing + routing"}, nil,
		"the field goes on: re-flowed copies have it on one line", nil},
	{joined, []string{"addressee + addressee", "addressee + exempt", "banner + attention", "banner + caption*", "caption* + attention", "caption* + caption*", "caption-words + *",
		"drafting + *"}, nil,
		"entries of lists that re-flowed copies have on one line, and that are read so", nil},
	{joined, []string{"heading + ruler", "ruler + heading"}, nil,
		"a heading on the line of its ruler is a line of text with hyphens", nil},
	{joined, []string{"* + level-line", "level-line + *", "* + end-mark", "end-mark + *", "page-line + *", "* + relay", "relay + *", "distribution + drafting", "head + *"}, nil,
		"what printers and communications centres set is read as far as it goes", nil},
	{joined, []string{"message + *", "archive + archive"}, nil,
		"lines of an archive message or of an archive's attributes: a database wrote them one by one", nil},
	{joined, []string{"repeated-header + *", "later-banner + *"}, nil,
		"the header of a later section repeats the first", nil},
	{joined, []string{"subject + text", "reference + text"}, nil,
		"a number at the end of a subject or a reference may be part of it", nil},
	{joinedTight, []string{"dtg + from"}, []string{"from-missing", "header-run-on"},
		"the FM line is lost in the line above, and reported as missing", nil},
	{joinedTight, []string{"routing + origin"}, nil,
		"the DE line is lost in the routing line; what follows the station is reported where the line holds the precedence", nil},
	{joinedTight, []string{"security + dtg"}, []string{"dtg-missing"},
		"the date-time group is lost in the line above, and reported as missing", func(s *sheet, _ *accident) bool {
			return len(s.m.Precedence) == 1
		}},
}

// holdsList reports whether the paragraph that a befalls has a numbered list.
func holdsList(s *sheet, a *accident) bool {
	ps := s.numbered()
	for i, p := range ps[:len(ps)-1] {
		if p.Number.Value == 1 && p.Number.Span.Contains(a.at) {
			return listed.MatchString(s.text[p.Span.Start:ps[i+1].Span.Start])
		}
	}
	return false
}

// halvesAreCodes reports whether both halves of the tag that a cuts are codes.
func halvesAreCodes(s *sheet, a *accident) bool {
	for _, tag := range s.d.Tags {
		if tag.Span.Start < a.at.Start && a.at.Start < tag.Span.End {
			k := a.at.Start - tag.Span.Start
			_, first := s.d.Codes().TAG(tag.Text[:k])
			_, second := s.d.Codes().TAG(tag.Text[k:])
			return first && second
		}
	}
	return false
}
