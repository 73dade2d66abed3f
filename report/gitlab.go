package report

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// gitlab writes a Code Quality report: see "Code Quality report format" in the
// documentation of GitLab. An issue names its rule in the description too,
// since that alone is shown.
type gitlab struct {
	records
	opts Options
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path      string          `json:"path"`
	Positions gitlabPositions `json:"positions"`
}

type gitlabPositions struct {
	Begin gitlabPosition `json:"begin"`
	End   gitlabPosition `json:"end"`
}

// gitlabPosition counts lines and code points from 1.
type gitlabPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func newGitLab(w io.Writer, opts Options) Writer {
	g := &gitlab{records: newRecords(w), opts: opts}
	g.buf.WriteByte('[')
	return g
}

func (g *gitlab) Result(r lint.Result) error {
	path := strings.TrimPrefix(g.opts.hostPath(r.Path), "./")
	for i := range r.Findings {
		d := &r.Findings[i]
		start, end := r.File.Position(d.Span.Start, source.Runes), r.File.Position(d.Span.End, source.Runes)
		err := g.element(gitlabIssue{
			Description: d.Rule + ": " + d.Message,
			CheckName:   d.Rule,
			Fingerprint: gitlabFingerprint(path, d.Fingerprint),
			Severity:    gitlabSeverity(d.Severity),
			Location: gitlabLocation{path, gitlabPositions{
				gitlabPosition{start.Line, start.Column}, gitlabPosition{end.Line, end.Column},
			}},
		})
		if err != nil {
			return err
		}
	}
	if r.Err != nil {
		top := gitlabPosition{1, 1}
		err := g.element(gitlabIssue{
			Description: cannotCheck(r),
			CheckName:   "cablelint",
			Fingerprint: gitlabFingerprint(path, ""),
			Severity:    "blocker",
			Location:    gitlabLocation{path, gitlabPositions{top, top}},
		})
		if err != nil {
			return err
		}
	}
	return g.flush()
}

func (g *gitlab) Close(Summary) error {
	if err := g.endArray("\n"); err != nil {
		return err
	}
	return g.flush()
}

// gitlabFingerprint tells apart what is the same in two files, such as two
// copies of a cable: GitLab shows one issue of those with equal fingerprints.
func gitlabFingerprint(path, fingerprint string) string {
	sum := sha256.Sum256([]byte(fingerprint + "\x00" + path))
	return hex.EncodeToString(sum[:16])
}

func gitlabSeverity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "major"
	case diag.Warning:
		return "minor"
	case diag.Info:
	}
	return "info"
}
