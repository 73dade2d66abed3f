package cable_test

import (
	"strings"
	"testing"
)

// Where the header ends and the text begins.
func TestTextBegins(t *testing.T) {
	const labels = "E.O. 12958: N/A\nTAGS: EAGR, ZZ\nSUBJECT: WHEAT\n"
	const wantLabels = "executive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR, ZZ\nsubject <SUBJECT:> WHEAT\n"
	checkForms(t, drafted+"UNCLAS FREDONIA 000417\n\n", "", wantDrafted+"banner: UNCLASSIFIED FREDONIA 000417\n", "", []form{
		{"a number", labels + "\n1. Wheat is short.\n", wantLabels + "paragraph: 1 Wheat is short."},
		{"a number, no blank line", labels + "1. Wheat is short.\n", wantLabels + "paragraph: 1 Wheat is short."},
		{"no number", labels + "\nWheat is short.\n", wantLabels + "paragraph: Wheat is short."},
		{"a summary", labels + "\nSummary: Wheat is short.\n", wantLabels + "paragraph: Summary: Wheat is short."},
		{"a summary right below REF", labels + "REF: STATE 77\nSUMMARY: WHEAT IS SHORT. END SUMMARY.\n", wantLabels + "reference <REF:> STATE 77\nparagraph: SUMMARY: WHEAT IS SHORT. END SUMMARY."},
		{"a heading", labels + "\nHarvest\n-------\n\n1. Wheat is short.\n", wantLabels + "heading: Harvest\n-------\nparagraph: 1 Wheat is short."},
		{"a heading right below SUBJECT", labels + "Harvest\n-------\n1. Wheat is short.\n", wantLabels + "heading: Harvest\n-------\nparagraph: 1 Wheat is short."},
		{"a boxed heading right below a wrapped SUBJECT", labels + "AND ROADS\n-------\nSUMMARY\n-------\n\n1. Wheat is short.\n", strings.Replace(wantLabels, "> WHEAT", "> WHEAT AND ROADS", 1) + "heading: -------\nSUMMARY\n-------\nparagraph: 1 Wheat is short."},
		{"BEGIN TEXT", labels + "\nBEGIN TEXT\n\n1. Wheat is short.\n", wantLabels + "heading: BEGIN TEXT\nparagraph: 1 Wheat is short."},
		{"a quoted cable with labels", labels + "\n1. Text of an earlier cable:\n\nQUOTE\nE.O. 12958: N/A\nTAGS: ECON\nSUBJECT: RYE\nREF: STATE 77\n\nRye is short.\nUNQUOTE\n", wantLabels + "paragraph: 1 Text of an earlier cable:\nparagraph: QUOTE E.O. 12958: N/A TAGS: ECON SUBJECT: RYE REF: STATE 77\nparagraph: Rye is short. UNQUOTE"},
		{"a quoted cable with labels, no numbers", labels + "\nFollowing is the text of an earlier cable.\n\nE.O. 12958: N/A\nTAGS: ECON\nSUBJECT: RYE\n\nRye is short.\n", wantLabels + "paragraph: Following is the text of an earlier cable.\nparagraph: E.O. 12958: N/A TAGS: ECON SUBJECT: RYE\nparagraph: Rye is short."},
		{"a quoted cable with its header, no numbers", labels + "\nFollowing is the text of an earlier cable.\n\nQUOTE\nR 011200Z MAY 07\nFM AMEMBASSY LEONIDA\nTO SECSTATE WASHDC\nUNCLAS LEONIDA 000009\nTAGS: ECON\nSUBJECT: RYE\nRye is short.\nUNQUOTE\n",
			wantLabels + "paragraph: Following is the text of an earlier cable.\nparagraph: QUOTE\nparagraph: R 011200Z MAY 07 FM AMEMBASSY LEONIDA TO SECSTATE WASHDC UNCLAS LEONIDA 000009 TAGS: ECON SUBJECT: RYE Rye is short. UNQUOTE"},
		{"an unnumbered text with a reference in it", labels + "\nReftel asked for views on 3 mills.\nPost has none.\n", wantLabels + "paragraph: Reftel asked for views on 3 mills. Post has none."},
		{"REFTEL in capitals", labels + "\nREFTEL ASKED FOR VIEWS ON THE MILLS. POST HAS NONE.\n", wantLabels + "paragraph: REFTEL ASKED FOR VIEWS ON THE MILLS. POST HAS NONE."},
		{"REF A in capitals", labels + "\nREF A REPORTED THAT 3 MILLS HAD CLOSED.\n", wantLabels + "paragraph: REF A REPORTED THAT 3 MILLS HAD CLOSED."},
		{"a word that begins as a label", labels + "\nREFUGEES: THE MILLS TAKE NONE.\n", wantLabels + "paragraph: REFUGEES: THE MILLS TAKE NONE."},
		{"SUBJECT as a word", labels + "\nSUBJECT OF THE TALKS WAS WHEAT.\n", wantLabels + "paragraph: SUBJECT OF THE TALKS WAS WHEAT."},
		{"a text that begins with FOR", labels + "\nFor a week the mills have been closed.\nNobody knows why, and the ministry will not say.\n", wantLabels + "paragraph: For a week the mills have been closed. Nobody knows why, and the ministry will not say."},
		{"Classified By as the first paragraph", labels + "\n1. (U) CLASSIFIED BY DCM PAT EXAMPLE. REASON: 1.5 (D).\n\n2. (U) Wheat is short.\n", wantLabels + "paragraph: 1 CLASSIFIED BY DCM PAT EXAMPLE. REASON: 1.5 (D).\nparagraph: 2 Wheat is short."},
		{"no label, numbers", "1. Wheat is short.\n\n2. Rye is not.\n", "paragraph: 1 Wheat is short.\nparagraph: 2 Rye is not."},
		{"no label, no numbers", "WHEAT IS SHORT. THE MILLS ARE CLOSED.\nNOBODY KNOWS WHY.\n", "paragraph: WHEAT IS SHORT. THE MILLS ARE CLOSED. NOBODY KNOWS WHY."},
		{"no label, caption", "EXDIS\n\nWHEAT IS SHORT.\n", "caption: EXDIS\nparagraph: WHEAT IS SHORT."},
		{"no label, attention", "DEPT FOR EUR/XX\n\nWHEAT IS SHORT.\n", "attention: DEPT FOR EUR/XX\nparagraph: WHEAT IS SHORT."},
		{"no label, a text that begins with STATE", "STATE MILLS HAVE BEEN CLOSED FOR A WEEK. NOBODY KNOWS WHY, AND THE\nMINISTRY WILL NOT SAY. THE AMBASSADOR WILL CALL ON THE MINISTER.\n", "paragraph: STATE MILLS HAVE BEEN CLOSED FOR A WEEK. NOBODY KNOWS WHY, AND THE MINISTRY WILL NOT SAY. THE AMBASSADOR WILL CALL ON THE MINISTER."},
		{"1966: SUBJ and REF only", "SUBJ: WHEAT\nREF: STATE 77\n1. WHEAT IS SHORT.\n", "subject <SUBJ:> WHEAT\nreference <REF:> STATE 77\nparagraph: 1 WHEAT IS SHORT."},
		{"1966: REF only", "REF: STATE 77\n\nWHEAT IS SHORT.\n", "reference <REF:> STATE 77\nparagraph: WHEAT IS SHORT."},
		{"1966: REFTEL below the text's first line", "WHEAT IS SHORT.\n\nREF: STATE 77\n", "paragraph: WHEAT IS SHORT.\nparagraph: REF: STATE 77"},
		{"a mark above the number", labels + "\n(U) 1. Wheat is short.\n", wantLabels + "paragraph: 1. Wheat is short."},
		{"a marked text without number", labels + "\n(U) Wheat is short.\n", wantLabels + "paragraph: Wheat is short."},
		{"nothing", labels, strings.TrimSuffix(wantLabels, "\n")},
		{"the end marks", labels + "\nBT\n#0417\n\nNNNN\n", wantLabels + "end-mark: BT\nend-mark: #0417\nend-mark: NNNN"},
	})
}

// A cable that begins at its banner, or below it.
func TestBodyProfile(t *testing.T) {
	checkForms(t, "", "", "body", "", []form{
		{"banner first", "UNCLAS FREDONIA 000417\n\nE.O. 12958: N/A\nTAGS: EAGR\nSUBJECT: WHEAT\n\n1. Wheat.\n", "\nbanner: UNCLASSIFIED FREDONIA 000417\nexecutive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat."},
		{"labels first", "E.O. 12958: N/A\nTAGS: EAGR\nSUBJECT: WHEAT\n\n1. Wheat.\n", "\nexecutive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat."},
		{"captions first", "SIPDIS\n\nE.O. 12958: N/A\n\n1. Wheat.\n", "\ncaption: SIPDIS\nexecutive-order <E.O. 12958:> 12958 | N/A\nparagraph: 1 Wheat."},
		{"attention first", "DEPT FOR EUR/XX\n\nE.O. 12958: N/A\n\n1. Wheat.\n", "\nattention: DEPT FOR EUR/XX\nexecutive-order <E.O. 12958:> 12958 | N/A\nparagraph: 1 Wheat."},
		{"a paragraph first", "3. (U) Wheat is short.\n", "\nparagraph: 3 Wheat is short."},
		{"a page line first", "FREDONIA 00000417  002 OF 002\n\n3. (U) Wheat is short.\n", "\npage-line: relay FREDONIA 00000417 2/2\nparagraph: 3 Wheat is short."},
		{"an extract", "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS SECTION 01 OF 02 FREDONIA 000417\n\nE.O. 12958: N/A\nTAGS: EAGR\nSUBJECT: WHEAT\n\n1. Wheat.\n",
			" partial\narchive: This record is a partial extract of the original cable. The full text of the original cable is not available.\nbanner: UNCLASSIFIED 1/2 FREDONIA 000417\nexecutive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat."},
		{"an extract, sentence wrapped", "This record is a partial extract of the original cable. The full text of the\noriginal cable is not available.\n\nE.O. 12958: N/A\n\n1. Wheat.\n",
			" partial\narchive: This record is a partial extract of the original cable. The full text of the\narchive: original cable is not available.\nexecutive-order <E.O. 12958:> 12958 | N/A\nparagraph: 1 Wheat."},
		{"no cable", "Dear Jane,\n\nThe wheat is short this year.\n\nYours,\nPat\n", " foreign\nparagraph: Dear Jane,\nparagraph: The wheat is short this year.\nparagraph: Yours, Pat"},
		{"no cable, a level in the first sentence", "Secret talks in 1975\n\nThe wheat is short this year.\n", " foreign\nparagraph: Secret talks in 1975\nparagraph: The wheat is short this year."},
		{"no cable, a level in the title", "Confidential Report\n\nThe wheat is short this year.\n", " foreign\nparagraph: Confidential Report\nparagraph: The wheat is short this year."},
		{"nothing", "", " foreign"},
	})
}

// An extract keeps its date when the record gives it.
func TestExtractWithDate(t *testing.T) {
	checkForms(t, "", "", "drafted partial", "", []form{
		{"a date below the sentence", "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n031455Z May 07\n\nUNCLAS FREDONIA 000417\n\nE.O. 12958: N/A\n\n1. Wheat.\n",
			"\narchive: This record is a partial extract of the original cable. The full text of the original cable is not available.\ndtg: | 031455Z May 07 | 2007-05-03T14:55\nbanner: UNCLASSIFIED FREDONIA 000417\nexecutive-order <E.O. 12958:> 12958 | N/A\nparagraph: 1 Wheat."},
	})
}

// Line ends and layouts of the file change nothing.
func TestLayouts(t *testing.T) {
	const text = drafted + "UNCLAS FREDONIA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EAGR,\nZZ\nSUBJECT: WHEAT\n\n1. Wheat is short.\n"
	const want = wantDrafted + "banner: UNCLASSIFIED FREDONIA 000417\ncaption: SIPDIS\nexecutive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR, ZZ\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat is short."
	each := func(suffix string) string { return strings.ReplaceAll(text, "\n", suffix+"\n") }
	checkForms(t, "", "", want, "", []form{
		{"LF", text, ""},
		{"CR LF", strings.ReplaceAll(text, "\n", "\r\n"), ""},
		{"lone CR", strings.ReplaceAll(text, "\n", "\r"), ""},
		{"byte order mark", "\ufeff" + text, ""},
		{"no line end at the end", strings.TrimSuffix(text, "\n"), ""},
		{"blank at every line end", each(" "), ""},
		{"two blanks at every line end", each("  "), ""},
		{"backslash at every line end", each(" \\"), ""},
		{"blanks before every line", "  " + strings.ReplaceAll(text, "\n", "\n  "), ""},
		{"tabs before every line", "\t" + strings.ReplaceAll(text, "\n", "\n\t"), ""},
		{"blank lines above", "\n \n\n" + text, ""},
		{"form feed between the parts", strings.Replace(text, "\n\n", "\n\f\n", 1), ""},
		{"form feed for a line end", strings.Replace(text, "\nTAGS", "\fTAGS", 1), ""},
		{"a line of one hyphen for each blank line", strings.ReplaceAll(text, "\n\n", "\n-\n"), ""},
		{"twice as many blank lines", strings.ReplaceAll(text, "\n\n", "\n\n\n\n"), ""},
	})
}

// The whole text in lower case, as one publisher folded it.
func TestLowerCase(t *testing.T) {
	checkForms(t, "", "", "", "", []form{
		{"relay", strings.ToLower("VZCZCXRO4417\nPP RUEHLE RUEHZN\nDE RUEHFD #0417/01 1231455\nZNY CCCCC ZZH\nP 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO RUEHC/SECSTATE WASHDC PRIORITY 0611\nINFO RUEHLE/AMEMBASSY LEONIDA\n\nC O N F I D E N T I A L SECTION 01 OF 02 FREDONIA 000417\n\nSIPDIS\n\nDEPT FOR EUR/XX\n\nE.O. 12958: DECL: 05/03/2017\nTAGS: EAGR, ZZ\nSUBJECT: WHEAT\n\nREF: LEONIDA 12\n\nCLASSIFIED BY: DCM PAT EXAMPLE FOR REASONS 1.4 (B) AND (D).\n\n1. (C) WHEAT.\n"),
			`relay
transmission-id: vzczcxro4417
routing: pp ruehle ruehzn
origin: ruehfd #0417 /01 123 1455
security: zny ccccc | zzh
dtg: p | 031455z may 07 | 2007-05-03T14:55
from <fm> amembassy fredonia
to <to> ruehc/secstate washdc !priority #0611
info <info> ruehle/amembassy leonida
banner: CONFIDENTIAL "c o n f i d e n t i a l" 1/2 fredonia 000417
caption: sipdis
attention: dept for eur/xx
executive-order <e.o. 12958:> 12958 | decl: 05/03/2017
tags <tags:> eagr, zz
subject <subject:> wheat
reference <ref:> leonida 12
classified-by <classified by:> dcm pat example for reasons 1.4 (b) and (d).
paragraph: 1 wheat.`},
	})
}
