package cable_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// shape renders the blocks of d, one a line:
//
//	3 (C/NF) text       paragraph 3 with its mark
//	15>5 (C) text       printed 15, read as 5
//	- text              an unnumbered paragraph
//	... text            what stands after a blank line that cuts a sentence
//	# text              a heading, with _ behind it when it has a ruler
//	= 2 of 2            a page line
//	~ ROE               the signature
//	level-line: text    any other block
func shape(d *cable.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		text := d.File.Text(b.Span)
		switch b.Kind {
		case cable.BlockParagraph:
			p := d.Paragraphs[b.Index]
			s := "-"
			if n := p.Number; n != nil {
				s = fmt.Sprint(n.Printed)
				if n.Value != n.Printed {
					s = fmt.Sprintf("%d>%d", n.Printed, n.Value)
				}
			}
			if p.Mark != nil {
				s += " " + d.File.Text(p.Mark.Span)
				if p.Mark.EntireText {
					s += "!"
				}
			}
			out = append(out, s+" "+d.Flatten(p.Text).Text+strings.Repeat(" |broken", len(p.Broken)))
		case cable.BlockHeading:
			h := d.Headings[b.Index]
			s := "# " + d.Flatten(h.Text).Text
			if !h.Above.Empty() {
				s = "_" + s
			}
			if !h.Ruler.Empty() {
				s += " _"
			}
			out = append(out, s)
		case cable.BlockPage:
			s := d.Pages[b.Index].Section
			out = append(out, fmt.Sprintf("= %d of %d", s.Number, s.Of))
		case cable.BlockSignature:
			out = append(out, "~ "+text)
		default:
			out = append(out, b.Kind.String()+": "+text)
		}
	}
	return out
}

const classified = "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO RUEHC/SECSTATE WASHDC PRIORITY 0611\n\nC O N F I D E N T I A L FREDONIA 000417\n\nSIPDIS\n\nE.O. 12958: DECL: 05/03/2017\nTAGS: PREL, ZZ\nSUBJECT: HARVEST\n\n"

func TestBody(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"marks of every style", `1. (C) One.

2. (C/NF) Two.

3. (S//NF) Three.

4. (C-NF) Four.

5. (SBU) Five.

6. (U) Six.

7. (TS) Seven.

8. (CONFIDENTIAL) Eight.

9. (C/REL LEONIDA) Nine.

10. (U//FOUO) Ten.

11. (SBU/NF) Eleven.

12. (C//REL TO USA, GBR) Twelve.
`, []string{"1 (C) One.", "2 (C/NF) Two.", "3 (S//NF) Three.", "4 (C-NF) Four.", "5 (SBU) Five.", "6 (U) Six.", "7 (TS) Seven.", "8 (CONFIDENTIAL) Eight.", "9 (C/REL LEONIDA) Nine.", "10 (U//FOUO) Ten.", "11 (SBU/NF) Eleven.", "12 (C//REL TO USA, GBR) Twelve."}},
		{"marks set close, wide, lower case, after a word, without a bracket or a point", `1.(C) One.

2.  (C)  Two.

3. ( C ) Three.

4. (c) Four.

5. Summary: (C) Five.

6. C) Six.

7. (C Seven.

8 (C) Eight.

9, (C) Nine.
`, []string{"1 (C) One.", "2 (C) Two.", "3 ( C ) Three.", "4 (c) Four.", "5 (C) Summary: (C) Five.", "6 C) Six.", "7 (C Seven.", "8 (C) Eight.", "9 (C) Nine."}},
		{"entire text", "1. (C - ENTIRE TEXT.)\n\n2. TWO.\n", []string{"1 (C - ENTIRE TEXT.)! ", "2 TWO."}},
		{"entire text, closed up", "1. (C-ENTIRE TEXT) ONE.\n", []string{"1 (C-ENTIRE TEXT)! ONE."}},
		{"entire text, spelled out", "1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. TWO.\n", []string{"1 CONFIDENTIAL - ENTIRE TEXT! .", "2 TWO."}},
		{"entire text, spelled out in brackets", "1. (SECRET-ENTIRE TEXT)\n\n2. TWO.\n", []string{"1 (SECRET-ENTIRE TEXT)! ", "2 TWO."}},
		{"entire text first", "1. (ENTIRE TEXT - C) ONE.\n", []string{"1 (ENTIRE TEXT - C)! ONE."}},
		{"entire text behind the mark", "1. (C) ENTIRE TEXT.\n", []string{"1 (C)! ENTIRE TEXT."}},
		{"no marks", "1. (REF A) says so.\n\n2. (NOTAL)\n\n3. (CONTINUED)\n\n4. (U.S.) ships came.\n\n5. (Comment: none.)\n", []string{"1 (REF A) says so.", "2 (NOTAL)", "3 (CONTINUED)", "4 (U.S.) ships came.", "5 (Comment: none.)"}},
		{"pilcrows", "¶1. (C) One.\n\n¶2. (C) Two.\n\n¶ 3. (C) Three.\n", []string{"1 (C) One.", "2 (C) Two.", "3 (C) Three."}},
		{"a pilcrow in mojibake and a lost one", "Â¶1. (C) One.\n\n\ufffd2. (C) Two.\n", []string{"1 (C) One.", "2 (C) Two."}},
		{"lost pilcrows proved by the others", "¶1. (C) One.\n\n¶2. (C) Two.\n\n13. (C) Three.\n\n14. (C) Four.\n\n¶5. (C) Five.\n", []string{"1 (C) One.", "2 (C) Two.", "13>3 (C) Three.", "14>4 (C) Four.", "5 (C) Five."}},
		{"all pilcrows lost", "11. (C) One.\n\n12. (C) Two.\n\n13. (C) Three.\n", []string{"11>1 (C) One.", "12>2 (C) Two.", "13>3 (C) Three."}},
		{"all pilcrows lost, unmarked", "11. One.\n\n12. Two.\n\n13. Three.\n", []string{"11>1 One.", "12>2 Two.", "13>3 Three."}},
		{"fourteen before the fifteenth", numbered(1, 16), shapes(1, 16)},
		{"a gap that goes on as real numbers do", numbered(1, 4) + numbered(15, 21), append(shapes(1, 4), shapes(15, 21)...)},
		{"a false pilcrow before a year", "¶1. (C) The treaty ended in\n¶2006. (C) Nobody cared.\n\n¶2. (C) Two.\n", []string{"1 (C) The treaty ended in ¶2006. (C) Nobody cared.", "2 (C) Two."}},
		{"a wrapped date", "1. (C) They met on February\n2. Embassy officers went too.\n\n2. (C) Two.\n", []string{"1 (C) They met on February 2. Embassy officers went too.", "2 (C) Two."}},
		{"a wrapped date, unmarked", "1. THEY MET ON FEBRUARY\n2. EMBASSY OFFICERS WENT TOO.\n2. TWO.\n3. THREE.\n", []string{"1 THEY MET ON FEBRUARY 2. EMBASSY OFFICERS WENT TOO.", "2 TWO.", "3 THREE."}},
		{"numbers that are none", "1. (C) Stock\n4, 7, 14 and\n1 OCTOBER\n1.5 million\n2.3.4 items.\n\n2. (C) Two.\n", []string{"1 (C) Stock 4, 7, 14 and 1 OCTOBER 1.5 million 2.3.4 items.", "2 (C) Two."}},
		{"close paragraphs", "1. ONE.\n2. TWO.\n3. THREE.\n", []string{"1 ONE.", "2 TWO.", "3 THREE."}},
		{"a list inside", "1. One.\n\n2. The crops are:\n\n1. wheat\n\n2. rye\n\n3. oats\n\n3. Three.\n\n4. Four.\n", []string{"1 One.", "2 The crops are:", "- 1. wheat", "- 2. rye", "- 3. oats", "3 Three.", "4 Four."}},
		{"a list in the first paragraph", "1. The crops:\n1. wheat\n2. rye\n\n2. Two.\n", []string{"1 The crops: 1. wheat 2. rye", "2 Two."}},
		{"a list as long as the cable", "1. (C) One.\n\n2. (C) The crops:\n\n1. Wheat.\n\n2. Rye.\n\n3. Oats.\n\n4. Barley.\n\n3. (C) Three.\n", []string{"1 (C) One.", "2 (C) The crops:", "- 1. Wheat.", "- 2. Rye.", "- 3. Oats.", "- 4. Barley.", "3 (C) Three."}},
		{"a list as long as the cable, unmarked", "1. One.\n\n2. The crops:\n\n1. Wheat.\n\n2. Rye.\n\n3. Oats.\n\n4. Barley.\n\n3. Three.\n", []string{"1 One.", "2 The crops:", "- 1. Wheat.", "- 2. Rye.", "- 3. Oats.", "- 4. Barley.", "3 Three."}},
		{"a list at the end", "1. (C) One.\n\n2. (C) Two.\n\n3. (C) The crops:\n\n1. Wheat.\n\n2. Rye.\n\n3. Oats.\n\n4. Barley.\n\nROE\n", []string{"1 (C) One.", "2 (C) Two.", "3 (C) The crops:", "- 1. Wheat.", "- 2. Rye.", "- 3. Oats.", "- 4. Barley.", "~ ROE"}},
		{"two lists", "1. One:\n1. wheat\n2. rye\n\n2. Two.\n\n3. Three:\n1. wheat\n2. rye\n3. oats\n\n4. Four.\n", []string{"1 One: 1. wheat 2. rye", "2 Two.", "3 Three: 1. wheat 2. rye 3. oats", "4 Four."}},
		{"a gap", "1. (C) One.\n\n2. (C) Two.\n\n4. (C) Four.\n", []string{"1 (C) One.", "2 (C) Two.", "4 (C) Four."}},
		{"a repeat", "1. (C) One.\n\n2. (C) Two.\n\n2. (C) Two again.\n\n3. (C) Three.\n", []string{"1 (C) One.", "2 (C) Two.", "2 (C) Two again.", "3 (C) Three."}},
		{"an unnumbered first paragraph", "Summary: Wheat is short.  End summary.\n\n1. (C) One.\n", []string{"- Summary: Wheat is short.  End summary.", "1 (C) One."}},
		{"unnumbered after the Classified By statement", "Classified By: DCM Pat Example for reasons 1.4 (b) and (d).\n\nThe minister met us.\n", []string{"- The minister met us."}},
		{"sub-paragraphs", "1. (C) Points:\n\n-- one;\n\n-- two.\n\na. three\n\n(b) four\n\n* five\n\n2. (C) Two.\n", []string{"1 (C) Points:", "- -- one;", "- -- two.", "- a. three", "- (b) four", "- * five", "2 (C) Two."}},
		{"headings", "The Harvest\n-----------\n\n1. (C) One.\n\n-----\nWheat\n-----\n\n2. (C) Two.\n\nRye and\nOats\n-------\n\n3. (C) Three.\n\nBarley\n\n4. (C) Four.\n", []string{"# The Harvest _", "1 (C) One.", "_# Wheat _", "2 (C) Two.", "# Rye and Oats _", "3 (C) Three.", "# Barley", "4 (C) Four."}},
		{"a heading set close", "1. (C) One.\nWheat\n-----\n2. (C) Two.\n", []string{"1 (C) One.", "# Wheat _", "2 (C) Two."}},
		{"a ruler of its own", "1. (C) One.\n\n-----\n\n2. (C) Two.\n", []string{"1 (C) One.", "ruler: -----", "2 (C) Two."}},
		{"a page line in a paragraph", "1. (C) Wheat was\nFREDONIA 00000417  002 OF 002\n\n\nshort.\n\n2. (C) Two.\n", []string{"1 (C) Wheat was short.", "= 2 of 2", "2 (C) Two."}},
		{"a page line between sentences", "1. (C) Wheat was short.\nFREDONIA 00000417  002 OF 002\n\n\nRye was not.\n", []string{"1 (C) Wheat was short. Rye was not.", "= 2 of 2"}},
		{"a page line between paragraphs", "1. (C) One.\n\nFREDONIA 00000417  002 OF 002\n\n\n2. (C) Two.\n", []string{"1 (C) One.", "= 2 of 2", "2 (C) Two."}},
		{"a page line above a heading", "1. (C) One.\n\nFREDONIA 00000417  002 OF 002\n\n\nRye\n---\n\n2. (C) Two.\n", []string{"1 (C) One.", "= 2 of 2", "# Rye _", "2 (C) Two."}},
		{"a page line after a blank line, inside a sentence", "1. (C) Wheat was\n\nFREDONIA 00000417  002 OF 002\n\n\nshort.\n", []string{"1 (C) Wheat was short.", "= 2 of 2"}},
		{"the print's page break", "1. WHEAT WAS\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02  FREDON 00417  01 OF 02  031500Z\n\nSHORT.\n\n2. TWO.\n", []string{"1 WHEAT WAS SHORT.", "level-line: CONFIDENTIAL", "level-line: CONFIDENTIAL", "= 1 of 2", "2 TWO."}},
		{"a repeated caption at the print's page break", "1. WHEAT WAS\nCONFIDENTIAL\nSIPDIS\nCONFIDENTIAL\nSIPDIS\nPAGE 02  FREDON 00417  01 OF 02  031500Z\nSHORT.\n", []string{"1 WHEAT WAS SHORT.", "level-line: CONFIDENTIAL", "repeated-header: SIPDIS", "level-line: CONFIDENTIAL", "repeated-header: SIPDIS", "= 1 of 2"}},
		{"a broken sentence", "1. (C) The minister said\n\nthat wheat was short.\n\n2. (C) Two.\n", []string{"1 (C) The minister said that wheat was short. |broken", "2 (C) Two."}},
		{"a list is no broken sentence", "1. (C) He named\n\na. wheat\n\nb) rye\n", []string{"1 (C) He named", "- a. wheat", "- b) rye"}},
		{"hyphens for blank lines", "1. ONE.\n-\n2. TWO.\n-\nROE\n", []string{"1 ONE.", "2 TWO.", "~ ROE"}},
		{"a signature of two", "1. (C) One.\n\nVAN DOE\n", []string{"1 (C) One.", "~ VAN DOE"}},
		{"a hyphened signature and end marks", "1. (C) One.\n\nDOE-ROE\nBT\n#0417\nNNNN\n", []string{"1 (C) One.", "~ DOE-ROE", "end-mark: BT", "end-mark: #0417", "end-mark: NNNN"}},
		{"a signature at the end of a line", "1. (C) IT WAS CONSIDERED.  ROE\n", []string{"1 (C) IT WAS CONSIDERED.", "~ ROE"}},
		{"a signature close to the text", "1. (C) One.\nROE\n", []string{"1 (C) One.", "~ ROE"}},
		{"a wrapped line is no signature", "1. (C) THE MINISTER SAW\nTHE MILLER\n", []string{"1 (C) THE MINISTER SAW THE MILLER"}},
		{"a level after the signature", "1. (C) ONE.\n\nROE\nCONFIDENTIAL\n\n\nNNNN\n", []string{"1 (C) ONE.", "~ ROE", "level-line: CONFIDENTIAL", "end-mark: NNNN"}},
		{"the printer's note", "1. (C) ONE.\n\nROE##\n\nNOTE BY OC/T: ALSO SENT TO LEONIDA.\n", []string{"1 (C) ONE.", "~ ROE", "end-mark: ##", "end-mark: NOTE BY OC/T: ALSO SENT TO LEONIDA."}},
		{"a review stamp in a sentence", "1. WHEAT WAS\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005\nSHORT.\n", []string{"1 WHEAT WAS SHORT.", "stamp: Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"}},
		{"a later section in the same file", "1. (C) One.\n\nC O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417\n\nSIPDIS\n\nE.O. 12958: DECL: 05/03/2017\nTAGS: PREL\nSUBJECT: HARVEST\n\n2. (C) Two.\n", []string{"1 (C) One.", "banner: C O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417", "repeated-header: SIPDIS", "repeated-header: E.O. 12958: DECL: 05/03/2017", "repeated-header: TAGS: PREL", "repeated-header: SUBJECT: HARVEST", "2 (C) Two."}},
		{"a signature above a later section", "1. (C) One.\n\nOats.\nROE\n\nC O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417\n\n2. (C) Two.\n", []string{"1 (C) One.", "- Oats. ROE", "banner: C O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417", "2 (C) Two."}},
		{"words that begin like a banner", "1. (C) They are\nSecret service agents arrived on May 12\nConfidential sources say 400.\n", []string{"1 (C) They are Secret service agents arrived on May 12 Confidential sources say 400."}},
		{"a quoted cable", "1. (C) Text follows.\n\nBegin text:\n\nUNCLAS LEONIDA 000009\n\nE.O. 12958: N/A\nTAGS: ECON\nSUBJECT: RYE\n\n1. Rye is short.\n\nEnd text.\n\n2. (C) Two.\n", []string{"1 (C) Text follows.", "- Begin text:", "- UNCLAS LEONIDA 000009", "- E.O. 12958: N/A TAGS: ECON SUBJECT: RYE", "- 1. Rye is short.", "- End text.", "2 (C) Two."}},
		{"items in brackets", "1. (C) The aims are:\n\n(a) Wheat;\n\n(b) Barley;\n\n(c) Oats.\n\n2. (C) Two.\n", []string{"1 (C) The aims are:", "- (a) Wheat;", "- (b) Barley;", "- (c) Oats.", "2 (C) Two."}},
		{"items in brackets and capitals", "1. (C) THE AIMS ARE:\n\n(A) WHEAT;\n\n(B) BARLEY;\n\n(C) OATS.\n\n2. (C) TWO.\n", []string{"1 (C) THE AIMS ARE:", "- (A) WHEAT;", "- (B) BARLEY;", "- (C) OATS.", "2 (C) TWO."}},
		{"a mark without a number is no item", "1. (C) One.\n\n(U) More.\n\n(C) And more.\n", []string{"1 (C) One.", "- (U) More.", "- (C) And more."}},
		{"a heading in quotation marks", "1. (C) One.\n\n\"Patience\"\n\n2. (C) Two.\n", []string{"1 (C) One.", "# \"Patience\"", "2 (C) Two."}},
		{"a quoted sentence is no heading", "1. (C) One.\n\nThe host added that \"the storks had come early.\"\n\n2. (C) Two.\n", []string{"1 (C) One.", "- The host added that \"the storks had come early.\"", "2 (C) Two."}},
		{"a month cut short", "1. One.\n\n2. The talks begin on Jan.\n3.  The minister stays at home.\n", []string{"1 One.", "2 The talks begin on Jan. 3.  The minister stays at home."}},
		{"a day and a month cut short", "1. One.\n2. The talks began on 3 Jan.\n3. The minister stayed at home.\n", []string{"1 One.", "2 The talks began on 3 Jan.", "3 The minister stayed at home."}},
		{"a month cut short above a paragraph", "1. One.\n2. The talks begin in Jan.\n3. Three.\n\n4. Four.\n", []string{"1 One.", "2 The talks begin in Jan.", "3 Three.", "4 Four."}},
		{"a wrapped reference to a paragraph opens no list", "1. Bread is cheap, see paragraph\n1. The mayor disagrees.  It was short in paragraph\n2. It rained.\n\n2. Two.\n\n3. Three.\n", []string{"1 Bread is cheap, see paragraph 1. The mayor disagrees.  It was short in paragraph 2. It rained.", "2 Two.", "3 Three."}},
		{"a list without pilcrows", "¶1. (C) The aims are:\n\n   1. wheat.\n   2. rye.\n\n¶2. (C) Two.\n\n¶3. (C) The aims are:\n\n   1. wheat.\n   2. rye.\n   3. oats.\n\n¶4. The fair opens.\n\n¶5. (C) Five.\n", []string{"1 (C) The aims are:", "- 1. wheat. 2. rye.", "2 (C) Two.", "3 (C) The aims are:", "- 1. wheat. 2. rye. 3. oats.", "4 The fair opens.", "5 (C) Five."}},
		{"a pilcrow proves the last number", "¶1. One.\n\n¶2. Two.\n\n¶4. Four.\n", []string{"1 One.", "2 Two.", "4 Four."}},
		{"a doubly misread pilcrow", "Ã‚Â¶1. One.\n\n¶2. Two.\n", []string{"1 One.", "2 Two."}},
		{"numbers below a table", "1. One.\n\n2. Tons:\n\n     North          1,217      7425\n     South           3136      3606\n\n4. Four.\n\n5. Five.\n", []string{"1 One.", "2 Tons:", "- North          1,217      7425 South           3136      3606", "4 Four.", "5 Five."}},
		{"a gap below a heading", "1. One.\n\n2. Two.\n\nBackground\n\n4. Four.\n\n5. Five.\n", []string{"1 One.", "2 Two.", "# Background", "4 Four.", "5 Five."}},
		{"the first number is lost", "l. One.\n\n2. Two.\n\n3. Three.\n", []string{"- l. One.", "2 Two.", "3 Three."}},
		{"a pilcrow read as one where the others are whole", "¶1. One.\n\n¶2. Two.\n\n¶3. Three.\n\n14. Four.\n\n" + pilcrows(5, 21), append([]string{"1 One.", "2 Two.", "3 Three.", "14>4 Four."}, unmarked(5, 21)...)},
		{"a lost bracket with another behind it", "1. (C The group (BU) met.\n", []string{"1 (C The group (BU) met."}},
		{"a digit for a letter of a mark", "1. (C - ENT1RE TEXT) One.\n\n2. (L0U) Two.\n", []string{"1 (C - ENT1RE TEXT)! One.", "2 (L0U) Two."}},
		{"a later section whose subject ends in a month", "1. (C) One.\n\nC O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417\n\nE.O. 12958: DECL: 05/03/2017\nTAGS: PREL\nSUBJECT: TALKS OF 19 FEBRUARY\n\n2. Two.\n\n3. Three.\n", []string{"1 (C) One.", "banner: C O N F I D E N T I A L SECTION 02 OF 02 FREDONIA 000417", "repeated-header: E.O. 12958: DECL: 05/03/2017", "repeated-header: TAGS: PREL", "repeated-header: SUBJECT: TALKS OF 19 FEBRUARY", "2 Two.", "3 Three."}},
		{"redactions", "1. (C) XXXXXXXXXXXX told\nus that xxxxx was ill.\n", []string{"1 (C) XXXXXXXXXXXX told us that xxxxx was ill."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := source.NewFile("x.txt", []byte(classified+tt.body))
			if err != nil {
				t.Fatal(err)
			}
			d := cable.Parse(f)
			if diff := cmp.Diff(tt.want, shape(d)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s\n%s", diff, d.AppendTree(nil))
			}
			if err := broken(f); err != nil {
				t.Error(err)
			}
		})
	}
}

// numbered returns paragraphs i to j, and shapes how shape renders them.
func numbered(i, j int) string {
	var b strings.Builder
	for ; i <= j; i++ {
		fmt.Fprintf(&b, "%d. (C) Text.\n\n", i)
	}
	return b.String()
}

// pilcrows returns paragraphs i to j with pilcrows and without marks, and unmarked
// how shape renders them.
func pilcrows(i, j int) string {
	var b strings.Builder
	for ; i <= j; i++ {
		fmt.Fprintf(&b, "¶%d. Text.\n\n", i)
	}
	return b.String()
}

func unmarked(i, j int) []string {
	var out []string
	for ; i <= j; i++ {
		out = append(out, fmt.Sprintf("%d Text.", i))
	}
	return out
}

func shapes(i, j int) []string {
	var out []string
	for ; i <= j; i++ {
		out = append(out, fmt.Sprintf("%d (C) Text.", i))
	}
	return out
}
