package lint

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// baselineVersion is that of the form in which a baseline is kept: JSON, one
// record a line. The first says what the file is; every other is an entry. Fields
// may be added without a new version.
const baselineVersion = 1

type baselineHead struct {
	Baseline string `json:"baseline"` // "cablelint"
	Version  int    `json:"version"`
}

// FormatBaseline returns the file that keeps the entries of b.
func FormatBaseline(b *Baseline) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	write := func(record any) {
		if err := enc.Encode(record); err != nil {
			panic(fmt.Sprintf("lint: encode a baseline: %v", err)) // strings and numbers
		}
	}
	write(baselineHead{"cablelint", baselineVersion})
	for i := range b.entries {
		write(&b.entries[i])
	}
	return out.Bytes()
}

// ParseBaseline returns the entries of a file that FormatBaseline wrote, in the
// order of its lines. The file may be two that were joined. Its error names the
// line.
func ParseBaseline(data string) ([]BaselineEntry, error) {
	var entries []BaselineEntry
	n, head := 0, "" // the line that says what the file is
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		if line == "" {
			continue
		}
		var err error
		if head == "" || line == head { // merged baselines may have two
			err, head = checkBaselineHead(line), line
		} else {
			var e BaselineEntry
			if e, err = parseBaselineEntry(line); err == nil {
				entries = append(entries, e)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if head == "" {
		return nil, errors.New("the file is empty; the first line of a baseline says what it is")
	}
	return entries, nil
}

func checkBaselineHead(line string) error {
	var head baselineHead
	switch err := unmarshalRecord(line, &head); {
	case err != nil:
		return err
	case head.Baseline != "cablelint":
		return errors.New(`no baseline of cablelint: expected {"baseline":"cablelint",...}`)
	case head.Version != baselineVersion:
		return fmt.Errorf("a baseline of version %d; this cablelint reads version %d", head.Version, baselineVersion)
	}
	return nil
}

func parseBaselineEntry(line string) (e BaselineEntry, err error) {
	if err := unmarshalRecord(line, &e); err != nil {
		return e, err
	}
	for _, field := range []struct{ name, value string }{
		{"path", e.Path}, {"rule", e.Rule}, {"fingerprint", e.Fingerprint},
	} {
		if field.value == "" {
			return e, fmt.Errorf("the entry has no %q", field.name)
		}
	}
	return e, nil
}

// unmarshalRecord reads the one JSON value of line.
func unmarshalRecord(line string, into any) error {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>"} {
		if strings.HasPrefix(line, mark) {
			return errors.New("a merge conflict is not resolved; keep the lines of both sides")
		}
	}
	dec := json.NewDecoder(strings.NewReader(line))
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("malformed entry: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one entry on a line")
	}
	return nil
}
