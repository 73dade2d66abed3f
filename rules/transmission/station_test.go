package transmission

import (
	"testing"

	"github.com/cablelint/cablelint/codes"
)

func TestSamePost(t *testing.T) {
	tests := []struct {
		from, banner string
		want         bool
	}{
		{"AMEMBASSY FREDONIA", "FREDONIA", true},
		{"AMEMBASSY FREDONIA", "LEONIDA", false},
		{"AMEMBASSY FREDONIA", "FRDONIA", false},
		{"SECSTATE WASHDC", "STATE", true},
		{"SECSTATE WASHDC", "FREDONIA", false},
		{"SECSTATE WASHDC", "C O R R E C T E D C O P Y STATE", true},
		{"AMEMBASSY FREDONIA", "CORRECTED COPY FREDONIA", true},
		{"AMEMBASSY KYIV", "KIEV", true},
		{"AMEMBASSY KIEV", "KYIV", true},
		{"AMCONSUL CALCUTTA", "KOLKATA", true},
		{"USEU BRUSSELS", "BRUSSELS", true},
		{"AMEMBASSY BRUSSELS", "USEU BRUSSELS", true},
		{"USMISSION EC BRUSSELS", "USEU BRUSSELS", true},
		{"AIT TAIPEI", "TAIPEI", true},
		{"RPO DUBAI", "DUBAI", true},
		{"IRAN RPO DUBAI", "RPO DUBAI", true},
		{"REO BASRAH", "BASRAH", true},
		{"USINT HAVANA", "HAVANA", true},
		{"USLO PEKING", "BEIJING", true},
		{"USMISSION NATO", "USNATO", true},
		{"USMISSION USNATO", "NATO", true},
		{"USMISSION USUN NEW YORK", "USUN N", true},
		{"USMISSION USUN NEW YORK", "USUN", true},
		{"USDEL MTN GENEVA", "MTN GENEVA", true},
		{"USMISSION GENEVA", "GENEVA", true},
		{"AMEMBASSY PORT LOUIS", "PORT AU PRINCE", false},
		{"AMEMBASSY PORT-AU-PRINCE", "PORT AU PRINCE", true},
		{"AMEMBASSY VIENNA", "UNVIE VIENNA", true},
		{"AMEMBASSY MOSCOW", "OSLO", false},
	}
	for _, tt := range tests {
		if got := samePost(codes.BuiltIn(), originator(codes.BuiltIn(), tt.from), tt.banner); got != tt.want {
			t.Errorf("samePost(%q, %q) = %t, want %t", tt.from, tt.banner, got, tt.want)
		}
	}
}

func TestOriginator(t *testing.T) {
	tests := []struct{ from, want string }{
		{"AMEMBASSY FREDONIA", "AMEMBASSY FREDONIA"},
		{"AMEMBASSY TRIPOLI LY", "AMEMBASSY TRIPOLI"},
		{"RUEHFD/AMEMBASSY FREDONIA", "AMEMBASSY FREDONIA"},
		{"USDEL SECRETARY//LEONIDA//", "USDEL SECRETARY"},
		{"AMEMBASSY FREDONIA//POL//", "AMEMBASSY FREDONIA"},
		{"SECSTATE WASHDC", "SECSTATE WASHDC"},
		{"USUN NY", "USUN NY"},
		{"USNATO", "USNATO"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := originator(codes.BuiltIn(), tt.from); got != tt.want {
			t.Errorf("originator(%q) = %q, want %q", tt.from, got, tt.want)
		}
	}
}
