package print

import (
	"testing"
	"time"
)

func TestNearest(t *testing.T) {
	for _, test := range []struct {
		text string
		dtg  time.Time
		want string // empty: no such time
	}{
		{"010934Z", time.Date(1977, 9, 1, 9, 0, 0, 0, time.UTC), "1977-09-01 09:34"},
		{"010012Z", time.Date(1977, 12, 31, 23, 50, 0, 0, time.UTC), "1978-01-01 00:12"},
		{"312350Z", time.Date(1978, 1, 1, 0, 10, 0, 0, time.UTC), "1977-12-31 23:50"},
		{"290934Z", time.Date(1977, 3, 1, 9, 0, 0, 0, time.UTC), "1977-03-29 09:34"}, // 1977 has no 29 February
		{"290934Z", time.Date(1976, 3, 1, 9, 0, 0, 0, time.UTC), "1976-02-29 09:34"},
		{"000934Z", time.Date(1977, 9, 1, 9, 0, 0, 0, time.UTC), ""},
		{"012534Z", time.Date(1977, 9, 1, 9, 0, 0, 0, time.UTC), ""},
		{"010960Z", time.Date(1977, 9, 1, 9, 0, 0, 0, time.UTC), ""},
	} {
		got := ""
		if at, ok := nearest(test.text, test.dtg); ok {
			got = at.Format("2006-01-02 15:04")
		}
		if got != test.want {
			t.Errorf("nearest(%q, %v) = %q, want %q", test.text, test.dtg, got, test.want)
		}
	}
}
