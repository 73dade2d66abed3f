package corpus

import "strings"

// Post is a fictional post, or the Department.
type Post struct {
	Name      string // as on the banner: PORT NORTHVALE
	From      string // as on the FM line: AMCONSUL PORT NORTHVALE
	Indicator string // of its communications centre
	Nation    string // in prose: Northvalian
}

var posts = []Post{
	{"FREDONIA", "AMEMBASSY FREDONIA", "RUEHFD", "Fredonian"},
	{"LEONIDA", "AMEMBASSY LEONIDA", "RUEHXLD", "Leonidan"},
	{"NORTHVALE", "AMEMBASSY NORTHVALE", "RUEHNV", "Northvalian"},
	{"PORT NORTHVALE", "AMCONSUL PORT NORTHVALE", "RUEHPN", "Northvalian"},
	{"OSTERMARK", "AMEMBASSY OSTERMARK", "RUEHXOM", "Ostermarkian"},
	{"NEW OSTERMARK", "AMCONSUL NEW OSTERMARK", "RUEHXNO", "Ostermarkian"},
	{"VALDORA", "AMEMBASSY VALDORA", "RUEHVD", "Valdoran"},
	{"SANTA BRISA", "AMCONSUL SANTA BRISA", "RUEHSX", "Valdoran"},
	{"ZENDA", "AMEMBASSY ZENDA", "RUEHZE", "Zendan"},
	{"ALDERLAND", "USMISSION ALDERLAND", "RUEHQA", "Aldish"},
	{"WEST ALDERLAND", "AMCONSUL WEST ALDERLAND", "RUEHQB", "Aldish"},
}

// department is the Department of State, which numbers its telegrams like a
// post.
var department = Post{"STATE", "SECSTATE WASHDC", "RUEHC", "Fredonian"}

// short returns the name of p as a page line of width characters has it.
func (p Post) short(width int) string {
	return strings.TrimRight(p.Name[:min(len(p.Name), width)], " ")
}

// agencies are addressees that are no posts.
var agencies = []Addressee{
	{Indicator: "RHEHNSC", Name: "NSC WASHDC"},
	{Indicator: "RUEKJCS", Name: "SECDEF WASHDC"},
	{Indicator: "RUEHZL", Name: "EUROPEAN POLITICAL COLLECTIVE"},
	{Indicator: "RUEHZN", Name: "ENVIRONMENT SCIENCE AND TECHNOLOGY COLLECTIVE"},
}

// bureaus are the codes of the distribution on the Department's print.
var bureaus = []string{
	"OCT", "ISO", "SS", "SSO", "LOG", "AID", "CIAE", "DODE", "INR", "NSAE", "NEA", "IO", "EB", "L", "PM", "H", "PRS",
	"SP", "USIE", "TRSE", "OES", "COME", "AGRE", "CU", "SCA", "OMB", "STR", "FRB", "NSC", "ACDA", "MC", "NSCE",
}

// stations are the indicators that a routing line calls, in alphabetical order.
var stations = []string{
	"RUEHFD", "RUEHNV", "RUEHPN", "RUEHQA", "RUEHQB", "RUEHSX", "RUEHVD", "RUEHXLD", "RUEHXNO", "RUEHXOM", "RUEHZE",
}

// surnames of fictional persons, as signatures have them.
var surnames = []string{
	"ROE", "DOE", "EXAMPLE", "SAMPLE", "VAN DOE", "DOE-ROE", "MCROE", "O'DOE", "SPECIMEN", "PLACEHOLDER", "NOBODY",
}

var firstNames = []string{"Jane", "Pat", "John", "Mary", "Chris", "Lee"}

var lastNames = []string{"Roe", "Doe", "Example", "Sample", "Specimen", "Nobody"}
