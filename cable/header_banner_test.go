package cable_test

import "testing"

const (
	drafted = `P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC

`
	wantDrafted = `drafted
dtg: P | 031455Z MAY 07 | 2007-05-03T14:55
from <FM> AMEMBASSY FREDONIA
to <TO> SECSTATE WASHDC
`
	labelsBelow = `

E.O. 12958: N/A
TAGS: EAGR, ZZ
SUBJECT: WHEAT

1. Wheat is short.
`
	wantLabels = `
executive-order <E.O. 12958:> 12958 | N/A
tags <TAGS:> EAGR, ZZ
subject <SUBJECT:> WHEAT
paragraph: 1 Wheat is short.`
)

// ACP 127(G), paragraphs 208 and 209; 5 FAH-2 H-222.
func TestBannerForms(t *testing.T) {
	checkForms(t, drafted, labelsBelow, wantDrafted, wantLabels, []form{
		{"UNCLAS", "UNCLAS FREDONIA 000417", `banner: UNCLASSIFIED FREDONIA 000417`},
		{"UNCLASSIFIED", "UNCLASSIFIED FREDONIA 000417", `banner: UNCLASSIFIED "UNCLASSIFIED" FREDONIA 000417`},
		{"UNCLASSIFIED spaced", "U N C L A S S I F I E D FREDONIA 000417", `banner: UNCLASSIFIED "U N C L A S S I F I E D" FREDONIA 000417`},
		{"UNCLAS spaced", "U N C L A S FREDONIA 000417", `banner: UNCLASSIFIED "U N C L A S" FREDONIA 000417`},
		{"E F T O", "UNCLAS E F T O FREDONIA 000417", `banner: UNCLASSIFIED efto FREDONIA 000417`},
		{"EFTO", "UNCLAS EFTO FREDONIA 000417", `banner: UNCLASSIFIED efto FREDONIA 000417`},
		{"EFTO run into the post", "UNCLAS EFTOFREDONIA 000417", `banner: UNCLASSIFIED efto FREDONIA 000417`},
		{"E F T O run into the post", "UNCLAS E F T OFREDONIA 000417", `banner: UNCLASSIFIED efto FREDONIA 000417`},
		{"E F T O and section", "UNCLAS E F T O SECTION 01 OF 02 FREDONIA 000417", `banner: UNCLASSIFIED efto 1/2 FREDONIA 000417`},
		{"E F T O after the section", "UNCLAS SECTION 01 OF 02 E F T O FREDONIA 000417", `banner: UNCLASSIFIED efto 1/2 FREDONIA 000417`},
		{"UNCLAS run into SECTION", "UNCLASSECTION 02 OF 02 FREDONIA 000417", `banner: UNCLASSIFIED 2/2 FREDONIA 000417`},
		{"UNCLAS run into E F T O", "UNCLASE F T O FREDONIA 000417", `banner: UNCLASSIFIED efto FREDONIA 000417`},
		{"LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE FREDONIA 1257", `banner: LIMITED OFFICIAL USE FREDONIA 1257`},
		{"LIMITED OFFICIAL USE spaced", "L I M I T E D  O F F I C I A L  U S E FREDONIA 1257", `banner: LIMITED OFFICIAL USE "L I M I T E D  O F F I C I A L  U S E" FREDONIA 1257`},
		{"LOU", "LOU FREDONIA 1257", `banner: LIMITED OFFICIAL USE "LOU" FREDONIA 1257`},
		{"CONFIDENTIAL spaced", "C O N F I D E N T I A L FREDONIA 000417", `banner: CONFIDENTIAL FREDONIA 000417`},
		{"CONFIDENTIAL", "CONFIDENTIAL FREDONIA 1257", `banner: CONFIDENTIAL "CONFIDENTIAL" FREDONIA 1257`},
		{"CONFIDENTIAL spaced unevenly", "C O N F I D E N TI A L FREDONIA 000417", `banner: CONFIDENTIAL "C O N F I D E N TI A L" FREDONIA 000417`},
		{"two blanks between letters", "C  O  N  F  I  D  E  N  T  I  A  L FREDONIA 000417", `banner: CONFIDENTIAL "C  O  N  F  I  D  E  N  T  I  A  L" FREDONIA 000417`},
		{"RESTRICTED", "R E S T R I C T E D FREDONIA 2069", `banner: RESTRICTED FREDONIA 2069`},
		{"SECRET spaced", "S E C R E T FREDONIA 000417", `banner: SECRET FREDONIA 000417`},
		{"SECRET", "SECRET FREDONIA 1257", `banner: SECRET "SECRET" FREDONIA 1257`},
		{"TOP SECRET spaced", "T O P  S E C R E T FREDONIA 000417", `banner: TOP SECRET FREDONIA 000417`},
		{"TOP SECRET", "TOP SECRET FREDONIA 2069", `banner: TOP SECRET "TOP SECRET" FREDONIA 2069`},
		{"mixed case", "S e c r e t fredonia 000417", `banner: SECRET "S e c r e t" fredonia 000417`},
		{"lower case", "unclas fredonia 000417", `banner: UNCLASSIFIED "unclas" fredonia 000417`},
		{"lower case spaced", "c o n f i d e n t i a l section 01 of 02 fredonia 000417", `banner: CONFIDENTIAL "c o n f i d e n t i a l" 1/2 fredonia 000417`},
		{"a letter lost", "C O N F I D E N T A L FREDONIA 000417", `banner: CONFIDENTIAL "C O N F I D E N T A L" FREDONIA 000417`},
		{"a letter doubled", "C O N F I D E N T I A L L FREDONIA 000417", `banner: CONFIDENTIAL "C O N F I D E N T I A L L" FREDONIA 000417`},
		{"a digit for a letter", "S E C R E 1 FREDONIA 000417", `banner: SECRET "S E C R E 1" FREDONIA 000417`},
		{"a digit for a letter unspaced", "C0NFIDENTIAL FREDONIA 000417", `banner: CONFIDENTIAL "C0NFIDENTIAL" FREDONIA 000417`},
		{"a letter lost unspaced", "CONFIDENTAL FREDONIA 000417", `banner: CONFIDENTIAL "CONFIDENTAL" FREDONIA 000417`},
		{"letters swapped unspaced", "UNLCAS FREDONIA 000417", `banner: UNCLASSIFIED "UNLCAS" FREDONIA 000417`},
		{"the last letter lost unspaced", "UNCLA FREDONIA 000417", `banner: UNCLASSIFIED "UNCLA" FREDONIA 000417`},
		{"the first letter lost", "O N F I D E N T I A L FREDONIA 000417", `banner: CONFIDENTIAL "O N F I D E N T I A L" FREDONIA 000417`},
		{"noise for a letter", "C O N F I D E Q T I A L FREDONIA 000417", `banner: CONFIDENTIAL "C O N F I D E Q T I A L" FREDONIA 000417`},
		{"the level run into the post", "C O N F I D E N T I A LFREDONIA 000417", `banner: CONFIDENTIAL FREDONIA 000417`},
		{"the level run into SECTION", "C O N F I D E N T I A LSECTION 01 OF 02 FREDONIA 000417", `banner: CONFIDENTIAL 1/2 FREDONIA 000417`},
		{"UNCLAS run into the post", "UNCLASFREDONIA 000417", `banner: UNCLASSIFIED FREDONIA 000417`},
		{"SBU", "SBU FREDONIA 000417", `banner: UNCLASSIFIED "SBU" FREDONIA 000417`},
		{"SENSITIVE", "UNCLAS SENSITIVE FREDONIA 000417", `banner: UNCLASSIFIED {SENSITIVE} FREDONIA 000417`},
		{"NOFORN", "S E C R E T NOFORN FREDONIA 000417", `banner: SECRET {NOFORN} FREDONIA 000417`},
		{"NOFORN between slashes", "S E C R E T //NOFORN// FREDONIA 000417", `banner: SECRET {NOFORN} FREDONIA 000417`},
		{"NOFORN behind a slash", "S E C R E T/NOFORN FREDONIA 000417", `banner: SECRET {NOFORN} FREDONIA 000417`},
		{"NOFORN before SECTION", "S E C R E T NOFORN SECTION 01 OF 02 FREDONIA 000417", `banner: SECRET {NOFORN} 1/2 FREDONIA 000417`},
		{"NOFORN after SECTION", "S E C R E T SECTION 01 OF 02 NOFORN FREDONIA 000417", `banner: SECRET {NOFORN} 1/2 FREDONIA 000417`},
		{"NODIS", "S E C R E T NODIS FREDONIA 1257", `banner: SECRET {NODIS} FREDONIA 1257`},
		{"two controls", "SECRET//ORCON/NOFORN FREDONIA 000417", `banner: SECRET "SECRET" {ORCON} {NOFORN} FREDONIA 000417`},
		{"a declassification value", "SECRET//NOFORN//X1 FREDONIA 000417", `banner: SECRET "SECRET" {NOFORN} {X1} FREDONIA 000417`},
		{"controls in words", "UNCLAS//FOR OFFICIAL USE ONLY FREDONIA 000417", `banner: UNCLASSIFIED {FOR OFFICIAL USE ONLY} FREDONIA 000417`},
		{"REL TO", "SECRET//REL TO USA, GBR FREDONIA 000417", `banner: SECRET "SECRET" {REL TO USA, GBR} FREDONIA 000417`},
		{"a special category", "S E C R E T SPECAT EXCLUSIVE FREDONIA 000417", `banner: SECRET {SPECAT EXCLUSIVE} FREDONIA 000417`},
		{"unpadded number", "CONFIDENTIAL FREDONIA 7", `banner: CONFIDENTIAL "CONFIDENTIAL" FREDONIA 7`},
		{"two words", "UNCLAS PORT ZENDA 000417", `banner: UNCLASSIFIED PORT ZENDA 000417`},
		{"four words", "UNCLAS PORT AU PRINCE ZENDA 000417", `banner: UNCLASSIFIED PORT AU PRINCE ZENDA 000417`},
		{"punctuation in the post", "UNCLAS ST. N'ZENDA-LEONIDA 000417", `banner: UNCLASSIFIED ST. N'ZENDA-LEONIDA 000417`},
		{"the number run into the post", "UNCLAS FREDONIA000417", `banner: UNCLASSIFIED FREDONIA 000417`},
		{"a letter O in the number", "UNCLAS FREDONIA O00417", `banner: UNCLASSIFIED FREDONIA O00417`},
		{"noise in the number", "UNCLAS FREDONIA 00Q417", `banner: UNCLASSIFIED FREDONIA 00Q417`},
		{"a series of the travelling Secretary", "UNCLAS STATE 255000 TOSEC 140300", `banner: UNCLASSIFIED STATE 255000 +TOSEC 140300`},
		{"the travelling Secretary's own", "S E C R E T SECTION 01 OF 02 SECTO 02013", `banner: SECRET 1/2 SECTO 02013`},
		{"cancelled", "UNCLAS FREDONIA 000417 ZFR", `banner: UNCLASSIFIED FREDONIA 000417 +ZFR`},
		{"cancelled, with words", "UNCLAS FREDONIA 000417 ZFR ZFR ZFR CANCEL DUPLICATE", `banner: UNCLASSIFIED FREDONIA 000417 +ZFR ZFR ZFR CANCEL DUPLICATE`},
		{"repeated", "UNCLAS FREDONIA 000417 ZDK", `banner: UNCLASSIFIED FREDONIA 000417 +ZDK`},
		{"suspected duplicate", "UNCLAS FREDONIA 000417 SUSPECTED DUPLICATE", `banner: UNCLASSIFIED FREDONIA 000417 +SUSPECTED DUPLICATE`},
		{"a caption behind", "C O N F I D E N T I A L FREDONIA 000417 SIPDIS", "banner: CONFIDENTIAL FREDONIA 000417\ncaption: SIPDIS"},
		{"a caption run into the number", "C O N F I D E N T I A L FREDONIA 000417SIPDIS", "banner: CONFIDENTIAL FREDONIA 000417\ncaption: SIPDIS"},
		{"captions and attention behind", "C O N F I D E N T I A L FREDONIA 000417 SIPDIS SIPDIS DEPT FOR EUR/XX", "banner: CONFIDENTIAL FREDONIA 000417\ncaption: SIPDIS, SIPDIS\nattention: DEPT FOR EUR/XX"},
		{"CORRECTED COPY behind", "C O N F I D E N T I A L FREDONIA 000417 C O R R E C T E D  C O P Y", "banner: CONFIDENTIAL FREDONIA 000417\ncaption: C O R R E C T E D  C O P Y"},
		{"Navy code", "UNCLAS //N01234//", `banner: UNCLASSIFIED +//N01234//`},
		{"Navy code classified", "C O N F I D E N T I A L //N03040//", `banner: CONFIDENTIAL +//N03040//`},
		{"Navy code and section", "UNCLAS SECTION 01 OF 02 //N01234//", `banner: UNCLASSIFIED 1/2 +//N01234//`},
		{"no number", "CONFIDENTIAL FREDONIA", `banner: CONFIDENTIAL "CONFIDENTIAL" FREDONIA`},
		{"no post and number", "UNCLASSIFIED", `banner: UNCLASSIFIED "UNCLASSIFIED"`},
		{"no post and number, spaced", "C O N F I D E N T I A L", `banner: CONFIDENTIAL`},
		{"no post and number, with a section", "C O N F I D E N T I A L SECTION 01 OF 02", `banner: CONFIDENTIAL 1/2`},
		{"no post", "UNCLAS 000417", `banner: UNCLASSIFIED 000417`},
		{"BT above", "BT\nUNCLAS FREDONIA 000417", "end-mark: BT\nbanner: UNCLASSIFIED FREDONIA 000417"},
		{"number on the next line", "C O N F I D E N T I A L SECTION 01 OF 02 PORT ZENDA\n000417", "banner: CONFIDENTIAL 1/2 PORT ZENDA 000417"},
		{"post on the next line", "C O N F I D E N T I A L SECTION 01 OF 02\nFREDONIA 000417", "banner: CONFIDENTIAL 1/2 FREDONIA 000417"},
		{"half the post on the next line", "C O N F I D E N T I A L SECTION 01 OF 02 PORT\nZENDA 000417", "banner: CONFIDENTIAL 1/2 PORT ZENDA 000417"},
		{"section on the next line", "C O N F I D E N T I A L\nSECTION 01 OF 02 FREDONIA 000417", "banner: CONFIDENTIAL 1/2 FREDONIA 000417"},
		{"half the section on the next line", "C O N F I D E N T I A L SECTION 01\nOF 02 FREDONIA 000417", "banner: CONFIDENTIAL 1/2 FREDONIA 000417"},
		{"post and number on the next line", "C O N F I D E N T I A L\nFREDONIA 000417", "banner: CONFIDENTIAL FREDONIA 000417"},
		{"an attention line right below a level", "C O N F I D E N T I A L\nSTATE FOR EB 12", "banner: CONFIDENTIAL\nattention: STATE FOR EB 12"},
		{"an entity in it", "C O N F I D E N T I A L&nbsp;FREDONIA 000417", "banner: CONFIDENTIAL FREDONIA 000417"},
		{"a link in it", "[C O N F I D E N T I A L](#) FREDONIA 000417", "banner: CONFIDENTIAL FREDONIA 000417"},
		{"SECRETARY", "SECRETARY FREDONIA 000417", "attention: SECRETARY FREDONIA 000417"},
		{"missing", "SIPDIS", "caption: SIPDIS"},
	})
}

// ACP 127(G), paragraph 208; the damaged ones as message numbers of a public
// collection show them.
func TestSectionForms(t *testing.T) {
	checkForms(t, drafted+"S E C R E T ", " FREDONIA 000417"+labelsBelow, wantDrafted+"banner: SECRET ", " FREDONIA 000417"+wantLabels, []form{
		{"two digits", "SECTION 01 OF 02", "1/2"},
		{"one digit", "SECTION 1 OF 2", "1/2"},
		{"three digits", "SECTION 001 OF 012", "1/12"},
		{"the last", "FINAL SECTION OF 2", "2/2"},
		{"the last, numbered", "FINAL SECTION 02 OF 02", "2/2"},
		{"SECTON", "SECTON 01 OF 02", "1/2"},
		{"SCTION", "SCTION 01 OF 02", "1/2"},
		{"ECTION", "ECTION 01 OF 02", "1/2"},
		{"SETION", "SETION 01 OF 02", "1/2"},
		{"SECTIO", "SECTIO 01 OF 02", "1/2"},
		{"SECTIN", "SECTIN 01 OF 02", "1/2"},
		{"SECTIKN", "SECTIKN 01 OF 02", "1/2"},
		{"SECTINN", "SECTINN 01 OF 02", "1/2"},
		{"SQCTION", "SQCTION 02 OF 02", "2/2"},
		{"SECTI0N", "SECTI0N 01 OF 02", "1/2"},
		{"SEC", "SEC 01 OF 02", "1/2"},
		{"S E C T I O N", "S E C T I O N 01 OF 02", "1/2"},
		{"section lower case", "Section 01 of 02", "1/2"},
		{"keyword run into the number", "SECTION01 OF 02", "1/2"},
		{"all run together", "SECTION01OF02", "1/2"},
		{"OF run into the total", "SECTION 01 OF02", "1/2"},
		{"OF run into the number", "SECTION 01OF 02", "1/2"},
		{"0F", "SECTION 01 0F 02", "1/2"},
		{"GF", "SECTION 01 GF 02", "1/2"},
		{"F", "SECTION 02 F 02", "2/2"},
		{"O", "SECTION 02 O 02", "2/2"},
		{"noise in keyword and number", "SECTIOQ1 OF 06", "-1/6"},
		{"noise in number and OF", "SECTION 0QF 05", "-1/5"},
		{"noise in the number", "SECTION 0Q OF 05", "-1/5"},
		{"letters for digits", "SECTION O1 OF O2", "-1/-1"},
		{"comma behind", "SECTION 01 OF 02,", "1/2"},
	})
}

// 5 FAH-2 H-250 and H-440.
func TestCaptionForms(t *testing.T) {
	checkForms(t, drafted+"UNCLAS FREDONIA 000417\n\n", labelsBelow, wantDrafted+"banner: UNCLASSIFIED FREDONIA 000417\n", wantLabels, []form{
		{"one", "SIPDIS", "caption: SIPDIS"},
		{"twice", "SIPDIS\n\nSIPDIS", "caption: SIPDIS\ncaption: SIPDIS"},
		{"twice on a line", "SIPDIS SIPDIS", "caption: SIPDIS, SIPDIS"},
		{"two lines", "NODIS\nSTADIS", "caption: NODIS\ncaption: STADIS"},
		{"slash", "EXDIS/STADIS", "caption: EXDIS, STADIS"},
		{"comma", "EXDIS, STADIS", "caption: EXDIS, STADIS"},
		{"semicolon", "EXDIS; STADIS", "caption: EXDIS, STADIS"},
		{"plus", "EXDIS + STADIS", "caption: EXDIS, STADIS"},
		{"hyphen", "EXDIS-STADIS", "caption: EXDIS, STADIS"},
		{"hyphen between blanks", "EXDIS - STADIS", "caption: EXDIS, STADIS"},
		{"full stop", "EXDIS. STADIS.", "caption: EXDIS, STADIS"},
		{"brackets", "(EXDIS)", "caption: EXDIS | (EXDIS)"},
		{"spaced", "E X D I S", "caption: E X D I S"},
		{"lower case", "sipdis", "caption: sipdis"},
		{"SENSITIVE", "SENSITIVE\nSIPDIS", "caption: SENSITIVE\ncaption: SIPDIS"},
		{"sensitive but unclassified", "SENSITIVE BUT UNCLASSIFIED", "attention: SENSITIVE BUT UNCLASSIFIED"},
		{"LIMITED OFFICIAL USE words", "LOU\nFOUO", "caption: LOU\ncaption: FOUO"},
		{"a channel", "ROGER CHANNEL", "caption: ROGER CHANNEL"},
		{"a channel that no table has", "HARVEST CHANNEL", "caption: HARVEST CHANNEL"},
		{"two channels", "DISSENT CHANNEL\nAGREMENT CHANNEL", "caption: DISSENT CHANNEL\ncaption: AGREMENT CHANNEL"},
		{"a delegation", "CODEL ROE", "caption: CODEL ROE"},
		{"a delegation of the staff", "STAFFDEL EXAMPLE", "caption: STAFFDEL EXAMPLE"},
		{"NODIS with a narrow one", "NODIS/CHEROKEE", "caption: NODIS, CHEROKEE"},
		{"EYES ONLY", "EYES ONLY FOR JANE ROE", "caption: EYES ONLY FOR JANE ROE"},
		{"caption and EYES ONLY", "NODIS - EYES ONLY FOR JANE ROE", "caption: NODIS, EYES ONLY FOR JANE ROE"},
		{"FOR xxx ONLY", "FOR AMBASSADOR ONLY", "caption: FOR AMBASSADOR ONLY"},
		{"AIDAC", "AIDAC", "caption: AIDAC"},
		{"OFFICIAL INFORMAL", "OFFICIAL INFORMAL", "caption: OFFICIAL INFORMAL"},
		{"OFFICIAL-INFORMAL", "OFFICIAL-INFORMAL", "caption: OFFICIAL-INFORMAL"},
		{"for all", "INFORM ALL STATE EMPLOYEES", "caption: INFORM ALL STATE EMPLOYEES"},
		{"internet", "NOT FOR INTERNET DISTRIBUTION", "caption: NOT FOR INTERNET DISTRIBUTION"},
		{"CORRECTED COPY", "CORRECTED COPY", "caption: CORRECTED COPY"},
		{"CORRECTED COPY spaced", "C O R R E C T E D  C O P Y", "caption: C O R R E C T E D  C O P Y"},
		{"CORRECTED COPY half spaced", "C O R R E C T E D COPY", "caption: C O R R E C T E D COPY"},
		{"CORRECTED COPY and what was corrected", "C O R R E C T E D  C O P Y (SUBJECT LINE)", "caption: C O R R E C T E D  C O P Y | C O R R E C T E D  C O P Y (SUBJECT LINE)"},
		{"CORRECTED COPY TEXT", "CORRECTED COPY TEXT", "caption: CORRECTED COPY | CORRECTED COPY TEXT"},
		{"CORRECTED COPY between slashes", "C O R R E C T E D  C O P Y //SUBJECT LINE////", "caption: C O R R E C T E D  C O P Y | C O R R E C T E D  C O P Y //SUBJECT LINE////"},
		{"CORRECTED COPY OF", "C O R R E C T E D  COPY OF FREDONIA 1957 - TEXT", "caption: C O R R E C T E D  COPY | C O R R E C T E D  COPY OF FREDONIA 1957 - TEXT"},
		{"CORRECTED COPY in a paragraph of its own", "(CORRECTED COPY: TAGS ADDED)", "caption: CORRECTED COPY | (CORRECTED COPY: TAGS ADDED)"},
		{"attention behind it", "SIPDIS DEPT FOR EUR/XX", "caption: SIPDIS\nattention: DEPT FOR EUR/XX"},
		{"a lone hyphen between", "EXDIS\n-\nSTADIS", "caption: EXDIS\ncaption: STADIS"},
		{"a misspelt one", "SIPDI", "attention: SIPDI"},
	})
}

// 5 FAH-2 H-252.
func TestAttentionForms(t *testing.T) {
	checkForms(t, drafted+"UNCLAS FREDONIA 000417\n\nSIPDIS\n\n", labelsBelow, wantDrafted+"banner: UNCLASSIFIED FREDONIA 000417\ncaption: SIPDIS\n", wantLabels, []form{
		{"the Department", "DEPT FOR EUR/XX (SMITHJ)", "attention: DEPT FOR EUR/XX (SMITHJ)"},
		{"STATE", "STATE FOR EB/IFD", "attention: STATE FOR EB/IFD"},
		{"STATE PASS", "STATE PASS USTR FOR JDOE", "attention: STATE PASS USTR FOR JDOE"},
		{"a post", "LEONIDA FOR POL", "attention: LEONIDA FOR POL"},
		{"please pass", "DEPARTMENT PLEASE PASS TREASURY", "attention: DEPARTMENT PLEASE PASS TREASURY"},
		{"also", "ALSO FOR USOECD", "attention: ALSO FOR USOECD"},
		{"from", "FROM AMBASSADOR", "attention: FROM AMBASSADOR"},
		{"inform", "INFORM CONSULS", "attention: INFORM CONSULS"},
		{"several", "DEPT FOR EUR/XX\nLEONIDA FOR POL\nALSO FOR USOECD", "attention: DEPT FOR EUR/XX\nattention: LEONIDA FOR POL\nattention: ALSO FOR USOECD"},
		{"several with blank lines", "DEPT FOR EUR/XX\n\nLEONIDA FOR POL", "attention: DEPT FOR EUR/XX\nattention: LEONIDA FOR POL"},
		{"wrapped", "DEPT FOR EUR/XX, EUR/YY, EB/IFD, AND OES/PCI,\nAND PASS TO THE HARVEST BOARD", "attention: DEPT FOR EUR/XX, EUR/YY, EB/IFD, AND OES/PCI, AND PASS TO THE HARVEST BOARD"},
		{"wrapped twice", "DEPT FOR EUR/XX, EUR/YY, EB/IFD, AND OES/PCI,\nAND THE HARVEST BOARD,\nAND THE MILLS BOARD", "attention: DEPT FOR EUR/XX, EUR/YY, EB/IFD, AND OES/PCI, AND THE HARVEST BOARD, AND THE MILLS BOARD"},
		{"mixed case", "Department for EUR/XX; please pass to Treasury", "attention: Department for EUR/XX; please pass to Treasury"},
		{"a name that no list has", "HARVEST BOARD", "attention: HARVEST BOARD"},
		{"a handling note", "THIS MESSAGE IS FOR OFFICIAL USE. PROTECT ACCORDINGLY.", "attention: THIS MESSAGE IS FOR OFFICIAL USE. PROTECT ACCORDINGLY."},
		{"captions between", "DEPT FOR EUR/XX\nNOFORN\nLEONIDA FOR POL", "attention: DEPT FOR EUR/XX\ncaption: NOFORN\nattention: LEONIDA FOR POL"},
		{"a page break between", "DEPT FOR EUR/XX\n\nUNCLASSIFIED\n\nPAGE 02        FREDON  00417  031455Z\n\nLEONIDA FOR POL", "attention: DEPT FOR EUR/XX\nlevel-line: UNCLASSIFIED\npage-line: p2 FREDON 00417\nattention: LEONIDA FOR POL"},
		{"a digit line", "DEPT FOR EUR/XX\n0417", "attention: DEPT FOR EUR/XX 0417"},
	})
}

// The labelled lines come in another order than they should.
func TestHeaderOrder(t *testing.T) {
	const (
		eo   = "E.O. 12958: DECL: 05/03/2017\n"
		tags = "TAGS: EAGR, ZZ\n"
		subj = "SUBJECT: WHEAT\n"
		ref  = "REF: LEONIDA 12\n"
		by   = "Classified By: DCM Pat Example for reasons 1.4 (b) and (d).\n"
		att  = "DEPT FOR EUR/XX\n"

		wantEO   = "executive-order <E.O. 12958:> 12958 | DECL: 05/03/2017\n"
		wantTags = "tags <TAGS:> EAGR, ZZ\n"
		wantSubj = "subject <SUBJECT:> WHEAT\n"
		wantRef  = "reference <REF:> LEONIDA 12\n"
		wantBy   = "classified-by <Classified By:> DCM Pat Example for reasons 1.4 (b) and (d).\n"
		wantAtt  = "attention: DEPT FOR EUR/XX\n"
	)
	checkForms(t, drafted+"C O N F I D E N T I A L FREDONIA 000417\n\nSIPDIS\n\n", "\n1. (C) Wheat is short.\n", wantDrafted+"banner: CONFIDENTIAL FREDONIA 000417\ncaption: SIPDIS\n", "paragraph: 1 Wheat is short.", []form{
		{"as it should be", att + eo + tags + subj + ref + by, wantAtt + wantEO + wantTags + wantSubj + wantRef + wantBy},
		{"with blank lines", att + "\n" + eo + "\n" + tags + "\n" + subj + "\n" + ref + "\n" + by, wantAtt + wantEO + wantTags + wantSubj + wantRef + wantBy},
		{"TAGS first", tags + eo + subj, wantTags + wantEO + wantSubj},
		{"Classified By above the attention lines", by + "\n" + att + eo + tags + subj, wantBy + wantAtt + wantEO + wantTags + wantSubj},
		{"Classified By above the attention lines, no blank line", by + att + eo + tags + subj, wantBy + wantAtt + wantEO + wantTags + wantSubj},
		{"Classified By above E.O.", by + eo + tags + subj, wantBy + wantEO + wantTags + wantSubj},
		{"Classified By above REF", eo + tags + subj + by + ref, wantEO + wantTags + wantSubj + wantBy + wantRef},
		{"Classified By between TAGS and SUBJECT", eo + tags + by + subj, wantEO + wantTags + wantBy + wantSubj},
		{"attention below SUBJECT", eo + tags + subj + "\n" + att, wantEO + wantTags + wantSubj + wantAtt},
		{"attention below SUBJECT, no blank line", eo + tags + subj + att, wantEO + wantTags + wantSubj + wantAtt},
		{"attention below SUBJECT, above REF", eo + tags + subj + "\n" + att + "\n" + ref, wantEO + wantTags + wantSubj + wantAtt + wantRef},
		{"attention between TAGS and SUBJECT", eo + tags + att + subj, wantEO + wantTags + wantAtt + wantSubj},
		{"REF above SUBJECT", eo + tags + ref + subj, wantEO + wantTags + wantRef + wantSubj},
		{"caption below E.O.", eo + "SIPDIS\n" + tags + subj, wantEO + "caption: SIPDIS\n" + wantTags + wantSubj},
		{"caption below SUBJECT", eo + tags + subj + "SIPDIS\n" + ref, wantEO + wantTags + wantSubj + "caption: SIPDIS\n" + wantRef},
		{"caption below REF", eo + tags + subj + ref + "\nSIPDIS\n", wantEO + wantTags + wantSubj + wantRef + "caption: SIPDIS\n"},
		{"SUBJECT twice", eo + tags + subj + subj, wantEO + wantTags + wantSubj + wantSubj},
		{"header twice", eo + tags + subj + "\n" + eo + tags + subj, wantEO + wantTags + wantSubj + wantEO + wantTags + wantSubj},
		{"E.O. twice", eo + "E.O. 12958: N/A\n" + tags + subj, wantEO + "executive-order <E.O. 12958:> 12958 | N/A\n" + wantTags + wantSubj},
		{"no E.O.", tags + subj, wantTags + wantSubj},
		{"no TAGS", eo + subj, wantEO + wantSubj},
		{"no SUBJECT", eo + tags + ref, wantEO + wantTags + wantRef},
		{"SUBJECT alone", subj, wantSubj},
		{"Reason and Derived From of their own", eo + tags + subj + "\nClassified By: DCM Pat Example\nReason: 1.4 (b)\nDerived From: FREDONIA GUIDE 3\n", wantEO + wantTags + wantSubj + "classified-by <Classified By:> DCM Pat Example\nreason <Reason:> 1.4 (b)\nderived-from <Derived From:> FREDONIA GUIDE 3\n"},
		{"a handling note below SUBJECT, above REF", eo + tags + subj + "\nSENSITIVE BUT UNCLASSIFIED. NOT FOR THE INTERNET.\n\n" + ref, wantEO + wantTags + wantSubj + "attention: SENSITIVE BUT UNCLASSIFIED. NOT FOR THE INTERNET.\n" + wantRef},
	})
}
