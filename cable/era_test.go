package cable

import (
	"testing"
	"time"
)

func TestOrderOn(t *testing.T) {
	if w := OrderOn(OrderWindows[0].Era.From.AddDate(0, 0, -1)); w != nil {
		t.Errorf("an order before the first: %s", w.Number)
	}
	for i := range OrderWindows {
		w := &OrderWindows[i]
		days := []time.Time{w.Era.From, w.Era.From.AddDate(0, 0, 1)}
		if !w.Era.Until.IsZero() {
			days = append(days, w.Era.Last().AddDate(0, 0, -1), w.Era.Last())
		}
		for _, day := range days {
			if got := OrderOn(day); got != w {
				t.Errorf("OrderOn(%s) = %v, want %s", day.Format(time.DateOnly), got, w.Number)
			}
		}
	}
}

func TestEraString(t *testing.T) {
	for _, tt := range []struct {
		era  Era
		want string
	}{
		{Era{}, "all"},
		{SinceLabels, "from 1973-03-01"},
		{Era{Until: SinceAuthority.From}, "to 1995-10-13"},
		{OrderWindows[2].Era, "1978-12-01 to 1982-07-31"},
		{OrderWindows[2].Carried(), "1978-12-01 to 1982-10-31"},
	} {
		if got := tt.era.String(); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.era, got, tt.want)
		}
	}
}
