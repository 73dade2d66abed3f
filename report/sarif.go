package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// The parts of SARIF 2.1.0 that are written, and no more. Section numbers are
// those of the OASIS standard; what GitHub asks for beyond it is in "SARIF
// support for code scanning" of its documentation.

// sarifStart stands before the one run of a log, and sarifEnd after it.
const (
	sarifStart = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[`
	sarifEnd   = "]}\n"
)

// sarifRunHead holds what a run knows before its first result.
type sarifRunHead struct {
	Tool               sarifTool               `json:"tool"`
	AutomationDetails  sarifAutomation         `json:"automationDetails"`
	ColumnKind         string                  `json:"columnKind"`
	NewlineSequences   []string                `json:"newlineSequences"`
	DefaultEncoding    string                  `json:"defaultEncoding"`
	RedactionTokens    []string                `json:"redactionTokens,omitempty"`
	OriginalURIBaseIDs map[string]sarifURIBase `json:"originalUriBaseIds"`
}

// sarifRunTail holds what a run knows after its last result.
type sarifRunTail struct {
	Invocations []sarifInvocation `json:"invocations"`
	Artifacts   []sarifArtifact   `json:"artifacts,omitempty"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string      `json:"name"`
	Version         string      `json:"version,omitempty"`
	SemanticVersion string      `json:"semanticVersion,omitempty"`
	InformationURI  string      `json:"informationUri"`
	Rules           []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string              `json:"id"`
	Name             string              `json:"name"`
	ShortDescription sarifText           `json:"shortDescription"`
	FullDescription  sarifText           `json:"fullDescription"`
	Help             sarifText           `json:"help"`
	Default          sarifConfiguration  `json:"defaultConfiguration"`
	Properties       sarifRuleProperties `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifRuleProperties struct {
	Tags            []string `json:"tags"`
	ProblemSeverity string   `json:"problem.severity"` // GitHub orders results by it
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifAutomation struct {
	ID string `json:"id"`
}

type sarifURIBase struct {
	Description sarifText `json:"description"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           *int              `json:"ruleIndex,omitempty"`
	Level               string            `json:"level"`
	Message             sarifText         `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints,omitempty"`
	Fixes               []sarifFix        `json:"fixes,omitempty"`
	// Suppressions is nil in a log without hidden findings, and else set, to no
	// entry for what counts: all results of a run have it or none (3.27.23).
	Suppressions *[]sarifSuppression `json:"suppressions,omitempty"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifactLocation `json:"artifactLocation"`
	Region   *sarifRegion          `json:"region,omitempty"`
}

type sarifArtifactLocation struct {
	URI       string `json:"uri"`
	URIBaseID string `json:"uriBaseId,omitempty"`
}

// sarifRegion counts lines and UTF-16 units from 1; the end is exclusive.
type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifFix struct {
	Description sarifText          `json:"description"`
	Changes     []sarifChange      `json:"artifactChanges"`
	Properties  sarifFixProperties `json:"properties"`
}

type sarifFixProperties struct {
	Safety string `json:"safety"`
}

type sarifChange struct {
	Artifact     sarifArtifactLocation `json:"artifactLocation"`
	Replacements []sarifReplacement    `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"` // there even when empty: readers count on it
}

type sarifInvocation struct {
	ExecutionSuccessful bool                `json:"executionSuccessful"`
	ExitCode            int                 `json:"exitCode"`
	Notifications       []sarifNotification `json:"toolExecutionNotifications"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
}

type sarifArtifact struct {
	Location sarifArtifactLocation `json:"location"`
	Encoding string                `json:"encoding"`
}

const (
	informationURI = "https://github.com/cablelint/cablelint"
	// srcRoot stands for the root of the checked tree, which nobody need know.
	srcRoot = "%SRCROOT%"
	// maxDescription is how many characters of a description GitHub takes.
	maxDescription = 1024
	// maxResults is how many results of a run GitHub takes.
	maxResults = 25_000
	// maxReplacements is how many edits a fix may have that is written: results
	// are kept in memory.
	maxReplacements = 20
	// lineHashKey is the one fingerprint that GitHub looks at.
	lineHashKey = "primaryLocationLineHash"
	ownHashKey  = "cablelint/v1"
)

// sarif writes a SARIF log of one run. The results are kept to the end, since
// they are ordered by severity and cut.
type sarif struct {
	records
	opts    Options
	index   map[string]int // of the rules, by ID
	item    bytes.Buffer   // the result that is encoded
	results ranking[sarifRecord]
	failed  []sarifNotification
}

// sarifRecord is an encoded result and its file.
type sarifRecord struct {
	json     []byte
	path     string
	encoding source.Encoding
}

func newSARIF(w io.Writer, opts Options) Writer {
	s := &sarif{
		records: newRecords(w),
		opts:    opts,
		index:   make(map[string]int, len(opts.Rules)),
		results: ranking[sarifRecord]{room: maxResults},
		failed:  []sarifNotification{},
	}
	driver := sarifDriver{
		Name:           "cablelint",
		Version:        opts.Version,
		InformationURI: informationURI,
		Rules:          make([]sarifRule, len(opts.Rules)),
	}
	if semver.MatchString(opts.Version) {
		driver.SemanticVersion = opts.Version
	}
	for i, r := range opts.Rules {
		s.index[r.ID] = i
		driver.Rules[i] = sarifRuleOf(r)
	}
	head := sarifRunHead{
		Tool: sarifTool{driver},
		// GitHub takes what stands before the last slash for the category.
		AutomationDetails: sarifAutomation{strings.TrimSuffix(cmp.Or(opts.Category, "cablelint"), "/") + "/"},
		ColumnKind:        "utf16CodeUnits",
		NewlineSequences:  []string{"\r\n", "\n", "\r"},
		DefaultEncoding:   source.UTF8.String(),
		OriginalURIBaseIDs: map[string]sarifURIBase{
			srcRoot: {sarifText{Text: "The root of the checked tree."}},
		},
	}
	if opts.Redact {
		head.RedactionTokens = redactionTokens[:]
	}
	s.buf.WriteString(sarifStart)
	s.open(head, "results")
	return s
}

func (s *sarif) Result(r lint.Result) error {
	if s.err != nil {
		return s.err
	}
	var hashes []lineHash
	add := func(d *lint.Finding, rank diag.Severity, suppressions *[]sarifSuppression) error {
		if !s.results.takes(rank, 1) {
			s.results.left++
			return nil
		}
		if hashes == nil {
			hashes = lineHashes(r.File.Raw(), lastLine(r))
		}
		res := s.result(r, d, hashes)
		res.Suppressions = suppressions
		s.item.Reset()
		if err := s.marshal(&s.item, res); err != nil {
			return err
		}
		s.results.add(rank, 1, sarifRecord{bytes.Clone(s.item.Bytes()), r.Path, r.File.Encoding()})
		return nil
	}
	var none *[]sarifSuppression
	if s.opts.Hidden {
		none = new([]sarifSuppression{})
	}
	for i := range r.Findings {
		if err := add(&r.Findings[i], r.Findings[i].Severity, none); err != nil {
			return err
		}
	}
	for i := range r.Hidden {
		if !s.opts.Hidden {
			break
		}
		d := &r.Hidden[i]
		// When there is no room, what counts goes before what does not.
		if err := add(&d.Finding, diag.Info, &[]sarifSuppression{{"external", justification(d)}}); err != nil {
			return err
		}
	}
	if r.Err != nil {
		s.failed = append(s.failed, sarifNotification{
			Level:     "error",
			Message:   sarifText{Text: sentence(fmt.Sprintf("cannot check %q: %s", r.Path, failure(r)))},
			Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: s.artifactAt(r.Path)}}},
		})
	}
	return s.flush()
}

// justification says why d is hidden.
func justification(d *lint.Hidden) string {
	if d.By == lint.ByBaseline {
		return "The baseline holds it."
	}
	return d.Reason
}

// lastLine returns the highest number of a line on which a finding begins.
func lastLine(r lint.Result) int {
	n := 0
	for i := range r.Findings {
		n = max(n, r.File.LineOf(r.Findings[i].Span.Start))
	}
	for i := range r.Hidden {
		n = max(n, r.File.LineOf(r.Hidden[i].Span.Start))
	}
	return n
}

func (s *sarif) Close(sum Summary) error {
	var artifacts []sarifArtifact
	listed := make(map[string]bool)
	for r := range s.results.all() {
		s.separate()
		s.buf.Write(r.json)
		if r.encoding != source.UTF8 && !listed[r.path] {
			listed[r.path] = true
			artifacts = append(artifacts, sarifArtifact{s.artifactAt(r.path), r.encoding.String()})
		}
		if s.buf.Len() >= 1<<16 {
			if err := s.flush(); err != nil {
				return err
			}
		}
	}
	notes := s.failed
	if n := s.results.left; n > 0 {
		notes = append(notes, sarifNotification{
			Level: "warning",
			Message: sarifText{Text: fmt.Sprintf("%s left out: GitHub takes %d of a run. The most severe are kept.",
				count(n, "result"), maxResults)},
		})
	}
	err := s.shut(sarifRunTail{
		Invocations: []sarifInvocation{{
			ExecutionSuccessful: len(s.failed) == 0 && sum.ExitCode <= 1,
			ExitCode:            sum.ExitCode,
			Notifications:       notes,
		}},
		Artifacts: artifacts,
	})
	if err != nil {
		return err
	}
	s.buf.WriteString(sarifEnd)
	return s.flush()
}

// LeftOut returns how many results are not in the log.
func (s *sarif) LeftOut() int { return s.results.left }

func (s *sarif) result(r lint.Result, d *lint.Finding, hashes []lineHash) sarifResult {
	at := s.artifactAt(r.Path)
	region := regionOf(r.File, d.Span)
	res := sarifResult{
		RuleID:              d.Rule,
		Level:               sarifLevel(d.Severity),
		Message:             sarifText{Text: sarifMessage(d)},
		Locations:           []sarifLocation{{Physical: sarifPhysical{at, region}}},
		PartialFingerprints: make(map[string]string, 2),
	}
	if i, known := s.index[d.Rule]; known {
		res.RuleIndex = &i
	}
	if n := region.StartLine; n <= len(hashes) {
		res.PartialFingerprints[lineHashKey] = hashes[n-1].String()
	}
	if d.Fingerprint != "" {
		res.PartialFingerprints[ownHashKey] = d.Fingerprint
	}
	for i, rel := range d.Related {
		loc := sarifLocation{ID: i + 1, Physical: sarifPhysical{at, regionOf(r.File, rel.Span)}}
		if rel.Message != "" {
			loc.Message = &sarifText{Text: sentence(rel.Message)}
		}
		res.RelatedLocations = append(res.RelatedLocations, loc)
	}
	if x := d.Fix; x != nil && x.Safety != diag.DisplayOnly && len(x.Edits) > 0 && len(x.Edits) <= maxReplacements {
		change := sarifChange{Artifact: at}
		for _, e := range x.Edits {
			change.Replacements = append(change.Replacements,
				sarifReplacement{*regionOf(r.File, e.Span), sarifText{Text: e.New}})
		}
		res.Fixes = []sarifFix{{
			Description: sarifText{Text: sentence(x.Title)},
			Changes:     []sarifChange{change},
			Properties:  sarifFixProperties{x.Safety.String()},
		}}
	}
	return res
}

// brackets escapes text inside a link (3.11.6).
var brackets = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)

// sarifMessage returns the message, help and related places of d as sentences.
// GitHub shows the first one alone in lists, and a related place only when the
// message links to it (3.11.6).
func sarifMessage(d *lint.Finding) string {
	text := sentence(d.Message)
	if d.Help != "" {
		text += " " + sentence(d.Help)
	}
	if strings.Contains(text, "](") { // a link that only the cable asks for
		text = brackets.Replace(text)
	}
	for i, rel := range d.Related {
		if rel.Message != "" {
			text += fmt.Sprintf(" Related: [%s](%d).", brackets.Replace(rel.Message), i+1)
		}
	}
	return text
}

func regionOf(f *source.File, s source.Span) *sarifRegion {
	start, end := f.Position(s.Start, source.UTF16), f.Position(s.End, source.UTF16)
	return &sarifRegion{start.Line, start.Column, end.Line, end.Column}
}

func sarifLevel(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "error"
	case diag.Warning:
		return "warning"
	case diag.Info:
	}
	return "note"
}

func sarifRuleOf(r *lint.Rule) sarifRule {
	summary, doc := sentence(r.Summary), strings.TrimSpace(r.Doc)
	problem := sarifLevel(r.Severity)
	if problem == "note" {
		problem = "recommendation"
	}
	return sarifRule{
		ID:               r.ID,
		Name:             sarifName(r),
		ShortDescription: sarifText{Text: cut(summary, maxDescription)},
		FullDescription:  sarifText{Text: cut(firstParagraph(doc, summary), maxDescription)},
		Help:             sarifText{Text: doc, Markdown: doc},
		Default:          sarifConfiguration{sarifLevel(r.Severity)},
		Properties:       sarifRuleProperties{[]string{r.Family}, problem},
	}
}

// firstParagraph returns the first paragraph of the Markdown text doc on one
// line, or otherwise when there is none.
func firstParagraph(doc, otherwise string) string {
	for part := range strings.SplitSeq(doc, "\n\n") {
		part = strings.Join(strings.Fields(part), " ")
		if part != "" && !strings.HasPrefix(part, "#") {
			return part
		}
	}
	return otherwise
}

// sentence returns the fragment s as a sentence.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n > 0 && r != utf8.RuneError {
		s = string(unicode.ToUpper(r)) + s[n:]
	}
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		s += "."
	}
	return s
}

// cut returns s with at most limit characters; it ends with … when it is cut.
func cut(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	return string(runes[:limit-1]) + "…"
}

// sarifName returns the name of r: portion-above-banner is PortionAboveBanner.
// An ID of one word is given its family, since validators refuse a name that
// is the ID in another case.
func sarifName(r *lint.Rule) string {
	if !strings.Contains(r.ID, "-") {
		return pascalCase(r.Family + "-" + r.ID)
	}
	return pascalCase(r.ID)
}

func pascalCase(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if len(word) > 1 || len(word) == 1 && b.Len() == 0 { // validators refuse two capitals in a row
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		b.WriteString(word)
	}
	return b.String()
}

// semver matches a version in the form that semanticVersion must have
// (3.19.12): https://semver.org.
var semver = regexp.MustCompile(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

// artifactAt returns where the file at path is: relative to the root of the
// repository, or of the checked tree, unless the path is absolute.
func (s *sarif) artifactAt(path string) sarifArtifactLocation {
	path = s.opts.hostPath(path)
	if strings.HasPrefix(path, "/") {
		return sarifArtifactLocation{URI: "file://" + escapePath(path)}
	}
	return sarifArtifactLocation{URI: escapePath(strings.TrimPrefix(path, "./")), URIBaseID: srcRoot}
}

// escapePath returns path as part of a URI (RFC 3986): every byte that is not
// unreserved is percent-encoded, but for the slash.
func escapePath(path string) string {
	var b strings.Builder
	for i := range len(path) {
		c := path[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~/", c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
