package transmission

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var dtgYearMismatch = &lint.Rule{
	ID:      "dtg-year-mismatch",
	Summary: "the date-time group is of another year than the number of the cable",
	Doc: `A cable is cited by year, post and serial: 07 FREDONIA 417. The year is that of its
date-time group. A file called 07FREDONIA417 whose cable is of 2008, or an archive message
whose MRN line and date say two years, is filed under the number of another cable.

The name of the file counts when it has the form of a number and its post and serial are
those of the banner; else file-name-mismatch has something to say.

Accepted: other names of files; the first and the last day of a year, when the post's
calendar may have been a day ahead or behind; date-time groups that cannot be read.

Source: ACP 127(G), Tape Relay Procedures, paragraph 113; National Archives, FAQ on the
Central Foreign Policy File 1973-1979, question I.12, on message numbers.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkDTGYear,
}

// numberForm is the form of a number in the name of a file and on an MRN line:
// 07FREDONIA417, 07 FREDONIA 417.
var numberForm = regexp.MustCompile(`^([0-9]{2}) ?([A-Z][A-Z .'-]*[A-Z]) ?0*([0-9]{1,6})$`)

func checkDTGYear(p *lint.Pass) {
	d := p.Doc
	message, ok := d.Date()
	if !ok {
		return
	}
	if f := d.Field(cable.FieldMRN); f != nil && len(f.Value.Parts) > 0 {
		mrn := p.Text(f.Value.Span())
		if m := numberForm.FindStringSubmatch(strings.ToUpper(mrn)); m != nil && !sameYear(m[1], message) {
			reportYear(p, message, fmt.Sprintf("the MRN line says %q", mrn), []diag.Related{{Span: f.Value.Span(), Message: "the number"}})
		}
		return
	}
	name := path.Base(strings.ReplaceAll(d.File.Path(), `\`, "/"))
	name = strings.TrimSuffix(name, path.Ext(name))
	m := numberForm.FindStringSubmatch(strings.ToUpper(name))
	if m == nil || strings.Contains(name, " ") || !ownNumber(d, m[2], m[3]) || sameYear(m[1], message) {
		return
	}
	reportYear(p, message, fmt.Sprintf("the file is called %q", name), nil)
}

func reportYear(p *lint.Pass, message time.Time, says string, related []diag.Related) {
	p.Report(diag.Diagnostic{
		Span:    p.Doc.DTG.Group.Span,
		Message: fmt.Sprintf("the date-time group is of %d, %s", message.Year(), says),
		Related: related,
	})
}

// ownNumber reports whether post and serial are those of the banner of d, or
// the banner has none.
func ownNumber(d *cable.Document, post, serial string) bool {
	m := d.MRN()
	return m == nil || codes.Squeeze(m.Post) == codes.Squeeze(post) && strings.TrimLeft(m.Serial, "0") == serial
}

// sameYear reports whether two digits are the year of a day, or of the day
// before or after it.
func sameYear(yy string, message time.Time) bool {
	for _, day := range [...]int{0, -1, 1} {
		if n, _ := strconv.Atoi(yy); message.AddDate(0, 0, day).Year()%100 == n {
			return true
		}
	}
	return false
}
