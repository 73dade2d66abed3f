package report

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// rdjson writes the DiagnosticResult of reviewdog (proto/rdf/reviewdog.proto).
type rdjson struct {
	records
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message          string         `json:"message"`
	Location         rdLocation     `json:"location"`
	Severity         string         `json:"severity"`
	Code             *rdCode        `json:"code,omitempty"`
	Suggestions      []rdSuggestion `json:"suggestions,omitempty"`
	RelatedLocations []rdRelated    `json:"relatedLocations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange is a span: lines and bytes of UTF-8 from 1, the end exclusive.
type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdSuggestion struct {
	Range *rdRange `json:"range"`
	Text  string   `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message,omitempty"`
	Location rdLocation `json:"location"`
}

func newRDJSON(w io.Writer, _ Options) Writer {
	j := &rdjson{newRecords(w)}
	j.open(struct {
		Source rdSource `json:"source"`
	}{rdSource{"cablelint", informationURI}}, "diagnostics")
	return j
}

func (j *rdjson) Result(r lint.Result) error {
	for i := range r.Findings {
		if err := j.element(rdDiagnosticOf(r, &r.Findings[i].Diagnostic)); err != nil {
			return err
		}
	}
	if r.Err != nil {
		err := j.element(rdDiagnostic{
			Message:  cannotCheck(r),
			Location: rdLocation{Path: r.Path},
			Severity: rdSeverity(diag.Error),
		})
		if err != nil {
			return err
		}
	}
	return j.flush()
}

func (j *rdjson) Close(Summary) error {
	if err := j.endArray("}\n"); err != nil {
		return err
	}
	return j.flush()
}

func rdDiagnosticOf(r lint.Result, d *diag.Diagnostic) rdDiagnostic {
	rd := rdDiagnostic{
		Message:  d.Message,
		Location: rdLocation{r.Path, rdRangeOf(r.File, d.Span)},
		Severity: rdSeverity(d.Severity),
		Code:     &rdCode{d.Rule},
	}
	if d.Help != "" {
		rd.Message += "\n" + d.Help
	}
	for _, rel := range d.Related {
		rd.RelatedLocations = append(rd.RelatedLocations,
			rdRelated{rel.Message, rdLocation{r.Path, rdRangeOf(r.File, rel.Span)}})
	}
	rd.Suggestions = rdSuggestionsOf(r.File, d.Fix)
	return rd
}

// rdSuggestionsOf returns what x does as one suggestion, since each stands for
// itself. There is none for text that a reader of UTF-8 would spoil.
func rdSuggestionsOf(f *source.File, x *diag.Fix) []rdSuggestion {
	if x == nil || x.Safety == diag.DisplayOnly || len(x.Edits) == 0 || x.Validate(f) != nil || f.Encoding() != source.UTF8 {
		return nil
	}
	region := x.Edits[0].Span.Cover(x.Edits[len(x.Edits)-1].Span)
	text := edited(f, region, x.Edits)
	if !utf8.ValidString(text) {
		return nil
	}
	return []rdSuggestion{{rdRangeOf(f, region), text}}
}

func rdRangeOf(f *source.File, s source.Span) *rdRange {
	start, end := f.Position(s.Start, source.Bytes), f.Position(s.End, source.Bytes)
	return &rdRange{rdPosition{start.Line, start.Column}, rdPosition{end.Line, end.Column}}
}

func rdSeverity(s diag.Severity) string { return strings.ToUpper(s.String()) }
