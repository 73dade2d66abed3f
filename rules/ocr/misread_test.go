package ocr

import "testing"

func TestNumber(t *testing.T) {
	for _, test := range []struct {
		s, want string
		ok      bool
	}{
		{"000417", "000417", true},
		{"O0o4l7", "000417", true},
		{"I|SZ1", "11521", true},
		{"OSO", "050", false},
		{"00Q417", "", false},
		{"", "", false},
	} {
		if got, ok := number(test.s); got != test.want || ok != test.ok {
			t.Errorf("number(%q) = %q, %v, want %q, %v", test.s, got, ok, test.want, test.ok)
		}
	}
}

func TestMisspells(t *testing.T) {
	for _, test := range []struct {
		s, word string
		want    bool
	}{
		{"SECTI0N", "SECTION", true},
		{"SECTION", "SECTION", false},
		{"SECT10N", "SECTION", true},
		{"5ECT10N", "SECTION", false}, // three in seven
		{"SUBJ8CT", "SUBJECT", true},
		{"Subj8ct", "SUBJECT", true},
		{"SUBJ8", "SUBJECT", false},
		{"5UBJ", "SUBJ", true},
		{"SUB1", "SUBJ", false}, // no J looks like 1
		{"CLASS1FIED BY", "CLASSIFIED BY", true},
		{"REAS0N(S)", "REASON(S)", true},
		{"SECT1ONS", "SECTION", false},
	} {
		if got := misspells(test.s, test.word); got != test.want {
			t.Errorf("misspells(%q, %q) = %v, want %v", test.s, test.word, got, test.want)
		}
	}
}

func TestRespell(t *testing.T) {
	for _, test := range []struct{ s, word, want string }{
		{"SECTI0N", "SECTION", "SECTION"},
		{"Subj8ct", "SUBJECT", "Subject"},
		{"5ubject", "SUBJECT", "Subject"},
		{"S E C R E 7", "SECRET", "S E C R E T"},
		{"S  e  c  r  e  7", "SECRET", "S  e  c  r  e  t"},
		{"LIMITED 0FFICIAL U5E", "LIMITEDOFFICIALUSE", "LIMITED OFFICIAL USE"},
		{"CLASS1FIED BY", "CLASSIFIED BY", "CLASSIFIED BY"},
		{"REAS0N(S)", "REASON(S)", "REASON(S)"},
	} {
		if got := respell(test.s, test.word); got != test.want {
			t.Errorf("respell(%q, %q) = %q, want %q", test.s, test.word, got, test.want)
		}
	}
}

func TestScanLevel(t *testing.T) {
	for _, test := range []struct{ s, text, level string }{
		{"C 0 N F I D E N T I A L FREDONIA 000417", "C 0 N F I D E N T I A L", "CONFIDENTIAL"},
		{"C0NFIDENT1AL", "C0NFIDENT1AL", "CONFIDENTIAL"},
		{"T 0 P  S E C R E T", "T 0 P  S E C R E T", "TOPSECRET"},
		{"5ECRET", "5ECRET", "SECRET"},
		{"CONFIDENTIAL", "", ""},
		{"UNCLAS 000417", "", ""},
		{"S E C R E 417", "", ""}, // the serial
		{"SECRE7ARY", "", ""},
		{"5EC2E7", "", ""}, // three in six
		{"", "", ""},
	} {
		if text, level := scanLevel(test.s); text != test.text || level != test.level {
			t.Errorf("scanLevel(%q) = %q, %q, want %q, %q", test.s, text, level, test.text, test.level)
		}
	}
}
