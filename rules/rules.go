// Package rules lists every rule, and who keeps quiet where another explains
// the fault.
package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules/authority"
	"github.com/cablelint/cablelint/rules/banner"
	"github.com/cablelint/cablelint/rules/caption"
	"github.com/cablelint/cablelint/rules/declassification"
	"github.com/cablelint/cablelint/rules/ocr"
	"github.com/cablelint/cablelint/rules/paragraph"
	"github.com/cablelint/cablelint/rules/print"
	"github.com/cablelint/cablelint/rules/reference"
	"github.com/cablelint/cablelint/rules/schema"
	"github.com/cablelint/cablelint/rules/subject"
	"github.com/cablelint/cablelint/rules/suppression"
	"github.com/cablelint/cablelint/rules/syntax"
	"github.com/cablelint/cablelint/rules/tags"
	"github.com/cablelint/cablelint/rules/text"
	"github.com/cablelint/cablelint/rules/transmission"
)

// All returns every rule, family by family.
func All() []*lint.Rule {
	return slices.Concat(
		transmission.Rules,
		banner.Rules,
		caption.Rules,
		declassification.Rules,
		authority.Rules,
		tags.Rules,
		subject.Rules,
		reference.Rules,
		paragraph.Rules,
		ocr.Rules,
		text.Rules,
		print.Rules,
		syntax.Rules,
		schema.Rules,
		suppression.Rules,
	)
}

// Silences returns who silences whom: one fault, one finding.
func Silences() []lint.Silence {
	table := []lint.Silence{
		// Header and text are of two messages: all that they share differs.
		{By: "header-text-mismatch", Quiet: "serial-mismatch", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "from-post-mismatch", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "security-signal-mismatch", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "section-header-mismatch", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "section-orphan", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "page-line-mismatch", Reach: lint.Whole},
		{By: "header-text-mismatch", Quiet: "banner-level-conflict", Reach: lint.Whole},
		// It is known what the lines are.
		{By: "foreign-lines-before-header", Quiet: "syntax-unknown-line"},
		{By: "transmission-id-malformed", Quiet: "syntax-unknown-line"},
		{By: "invisible-character", Quiet: "foreign-lines-before-header"},
		// The order is of the wrong years, and its codes with it.
		{By: "eo-number-anachronism", Quiet: "declassification-code-early"},
		{By: "eo-number-anachronism", Quiet: "declassification-code-unknown"},
		{By: "eo-number-anachronism", Quiet: "declassification-multiple"},
		// The value has no place here, whatever is odd about it; a value that
		// cannot be is the graver fault.
		{By: "declassification-on-unclassified", Quiet: "declassification-retired"},
		{By: "declassification-on-unclassified", Quiet: "declassification-same-day"},
		{By: "declassification-on-unclassified", Quiet: "declassification-multiple"},
		{By: "declassification-on-unclassified", Quiet: "declassification-code-unknown"},
		{By: "declassification-on-unclassified", Quiet: "declassification-date-form"},
		{By: "declassification-date-invalid", Quiet: "declassification-on-unclassified"},
		{By: "declassification-before-message", Quiet: "declassification-on-unclassified"},
		{By: "declassification-code-range", Quiet: "declassification-on-unclassified"},
		// The line, or the value, is one too many for another reason.
		{By: "eo-line-repeated", Quiet: "declassification-not-applicable"},
		{By: "declassification-exemption-dated", Quiet: "declassification-multiple"},
		{By: "declassification-retired", Quiet: "declassification-multiple"},
		// The statement is empty; the graver of its two faults says both.
		{By: "reason-missing", Quiet: "classifier-unnamed"},
		// The letter belongs to the section that was meant, or is none: its form
		// is no matter.
		{By: "reason-letter-invalid", Quiet: "reason-section-anachronism"},
		{By: "reason-letter-invalid", Quiet: "reason-form"},
		{By: "reason-letter-repeated", Quiet: "reason-form"},
		// The mark is wrong whatever the entire text is marked.
		{By: "portion-above-banner", Quiet: "entire-text-conflict"},
		// The characters are the halves of the letters that were meant.
		{By: "mojibake", Quiet: "control-character"},
		{By: "mojibake", Quiet: "invisible-character"},
		// A character in the word makes it another one.
		{By: "control-character", Quiet: "caption-unknown"},
		{By: "invisible-character", Quiet: "caption-unknown"},
		// The markup makes the line long.
		{By: "html-residue", Quiet: "line-too-long"},
		{By: "markdown-residue", Quiet: "line-too-long"},
		// The subject swallowed a line.
		{By: "subject-label-glued", Quiet: "subject-too-long"},
		// The level and the marking beside it exclude each other in any year.
		{By: "banner-terms-mixed", Quiet: "banner-marking-era"},
		// The digits of the page line are wrong, and its section is not read.
		{By: "page-line-malformed", Quiet: "page-line-mismatch"},
		{By: "page-line-malformed", Quiet: "page-line-sequence"},
		{By: "page-line-malformed", Quiet: "paragraph-split"},
		{By: "page-line-malformed", Quiet: "section-missing", Reach: lint.Whole},
		// The caption is one too many on the line.
		{By: "caption-duplicate", Quiet: "caption-layout"},
		// The mark is there, with a letter wrong.
		{By: "portion-unknown", Quiet: "portion-missing"},
		// The codes are there, without their separators; so is the label of the next line.
		{By: "tags-run-together", Quiet: "tags-without-subject", Reach: lint.Whole},
		{By: "tags-foreign-token", Quiet: "subject-missing", Reach: lint.Whole},
		// The caption has a line that it can go back to.
		{By: "caption-misplaced", Quiet: "tags-foreign-token"},
		// Half a character is shown as a replacement.
		{By: "invalid-encoding", Quiet: "replacement-character"},
		// The addressees of INFO are read as those of TO, or the other way round.
		{By: "header-run-on", Quiet: "precedence-addressee-mismatch", Reach: lint.Header},
		{By: "header-run-on", Quiet: "banner-missing", Reach: lint.Header},
		{By: "header-run-on", Quiet: "routing-precedence-mismatch", Reach: lint.Header},
		// The word is there, with a digit for a letter; the number, with a letter
		// for a digit.
		{By: "digit-for-letter", Quiet: "section-keyword-damaged"},
		{By: "digit-for-letter", Quiet: "subject-missing", Reach: lint.Header},
		{By: "digit-for-letter", Quiet: "classifier-missing", Reach: lint.Whole},
		{By: "digit-for-letter", Quiet: "portion-missing"},
		{By: "digit-for-letter", Quiet: "addressee-missing", Reach: lint.Header},
		{By: "digit-for-letter", Quiet: "declassification-code-unknown"},
		{By: "digit-for-letter", Quiet: "from-post-mismatch", Reach: lint.Header},
		{By: "digit-for-letter", Quiet: "page-line-mismatch", Reach: lint.Whole},
		{By: "digit-for-letter", Quiet: "foreign-lines-before-header"},
		{By: "digit-for-letter", Quiet: "syntax-unknown-line"},
		{By: "letter-for-digit", Quiet: "dtg-malformed"},
		{By: "letter-for-digit", Quiet: "origin-line-malformed"},
		{By: "letter-for-digit", Quiet: "serial-mismatch", Reach: lint.Header},
		{By: "letter-for-digit", Quiet: "eo-line-missing", Reach: lint.Header},
		{By: "letter-for-digit", Quiet: "page-line-mismatch", Reach: lint.Whole},
		{By: "letter-for-digit", Quiet: "declassification-date-form"},
		{By: "letter-for-digit", Quiet: "paragraph-number-gap", Reach: lint.Whole},
		{By: "letter-for-digit", Quiet: "serial-width"},
		{By: "token-blanks", Quiet: "eo-number-unknown"},
		// The label is there, with a line end inside.
		{By: "word-broken-by-wrap", Quiet: "subject-missing", Reach: lint.Header},
		{By: "word-broken-by-wrap", Quiet: "classifier-missing", Reach: lint.Whole},
		{By: "word-broken-by-wrap", Quiet: "subject-label-damaged"},
		{By: "word-broken-by-wrap", Quiet: "subject-repeated"},
		// It is known what the character stands for.
		{By: "mojibake", Quiet: "character-not-sendable"},
		{By: "mojibake", Quiet: "smart-punctuation"},
		{By: "smart-punctuation", Quiet: "character-not-sendable"},
		// The level that is there is the reviewer's.
		{By: "release-overlay-as-banner", Quiet: "banner-missing", Reach: lint.Whole},
		{By: "release-overlay-as-banner", Quiet: "portion-above-banner", Reach: lint.Whole},
		// The banner differs from all the cable's other levels.
		{By: "banner-level-conflict", Quiet: "original-classification-mismatch", Reach: lint.Whole},
		// The line goes, with all that is odd about it.
		{By: "blank-lines-repeated", Quiet: "trailing-space"},
		{By: "blank-lines-repeated", Quiet: "final-newline-missing"},
		{By: "blank-lines-repeated", Quiet: "invisible-character"},
		{By: "caption-duplicate", Quiet: "trailing-space"},
		{By: "caption-misplaced", Quiet: "trailing-space"},
		{By: "caption-misplaced", Quiet: "paragraph-split"},
		// The line ends are put right, with the blanks before them.
		{By: "paragraph-split", Quiet: "blank-lines-repeated"},
		{By: "paragraph-split", Quiet: "trailing-space"},
		{By: "word-broken-by-wrap", Quiet: "trailing-space"},
		{By: "page-line-in-sentence", Quiet: "trailing-space"},
		{By: "invisible-character", Quiet: "trailing-space"},
		// The precedences are in the wrong order, so that the first is not the highest.
		{By: "precedence-order", Quiet: "precedence-addressee-mismatch", Reach: lint.Header},
	}
	// Damage to a line hides what the line is: its label, its level, its mark.
	// The parser reads over what stands for a blank, but not inside a word.
	hides := func(quiet string, reach lint.Reach, damages ...string) {
		for _, damage := range damages {
			table = append(table, lint.Silence{By: damage, Quiet: quiet, Reach: reach})
		}
	}
	garbles := []string{"mojibake", "replacement-character"}
	breaks := append([]string{"control-character"}, garbles...)
	residues := []string{"html-residue", "markdown-residue"}
	all := append([]string{"invisible-character", "html-residue", "markdown-residue"}, breaks...)
	hides("classifier-missing", lint.Header, append(residues, garbles...)...)
	hides("eo-line-missing", lint.Header, breaks...)
	for _, quiet := range []string{"addressee-missing", "banner-missing", "from-missing", "subject-missing", "tags-missing"} {
		hides(quiet, lint.Header, garbles...)
	}
	hides("security-signal-malformed", lint.Lines, "html-residue", "invisible-character", "markdown-residue", "mojibake")
	hides("subject-label-damaged", lint.Lines, "control-character", "html-residue", "invisible-character", "markdown-residue", "mojibake")
	hides("dtg-malformed", lint.Lines, garbles...)
	hides("portion-missing", lint.Lines, garbles...)
	hides("syntax-unknown-line", lint.Lines, all...)
	hides("transmission-id-malformed", lint.Lines, all...)
	return table
}

// Registry returns the Registry of all rules.
func Registry() (*lint.Registry, error) { return lint.NewRegistry(All()...) }
