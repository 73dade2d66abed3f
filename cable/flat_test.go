package cable_test

import "testing"

func TestFlattenFolds(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a line end", "wheat is\nshort", "wheat is short"},
		{"a hyphen in a word", "the well-\nknown mill", "the well-known mill"},
		{"a dash of two", "wheat is short --\na third", "wheat is short -- a third"},
		{"a dash without blanks", "wheat is short--\na third", "wheat is short-- a third"},
		{"a dash of one", "wheat is short -\na third", "wheat is short - a third"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := confidential(t, "\n1. (C) "+test.text+"\n")
			if got := d.Flatten(d.Paragraphs[0].Text).Text; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
