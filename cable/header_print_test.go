package cable_test

import "testing"

// The Department's print of 1973 to about 2002, above the date-time group.
func TestPrintHead(t *testing.T) {
	const below = `
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
LIMITED OFFICIAL USE FREDONIA 1257
E.O. 11652: N/A
TAGS: EAGR, ZZ
SUBJ: WHEAT
1. WHEAT IS SHORT.
`
	const wantBelow = `
dtg: P | 010900Z SEP 75 | 1975-09-01T09:00
from <FM> AMEMBASSY FREDONIA
to <TO> SECSTATE WASHDC !PRIORITY #0595
banner: LIMITED OFFICIAL USE FREDONIA 1257
executive-order <E.O. 11652:> 11652 | N/A
tags <TAGS:> EAGR, ZZ
subject <SUBJ:> WHEAT
paragraph: 1 WHEAT IS SHORT.`
	const page = "LIMITED OFFICIAL USE\nPAGE 01  FREDON 01257  010934Z\n"
	const wantPage = "level-line: LIMITED OFFICIAL USE\npage-line: p1 FREDON 01257\n"
	checkForms(t, "", below, "print\n", wantBelow, []form{
		{"incoming", page + "15\nACTION EUR-12\nINFO  OCT-01  ISO-00  SS-15  /028 W\n                     --------------------- 109162",
			wantPage + "distribution: 15\ndistribution: ACTION EUR-12\ndistribution: INFO  OCT-01  ISO-00  SS-15  /028 W\nrelay: --------------------- 109162"},
		{"outgoing", page + "ORIGIN SS-15\nINFO OCT-01 AS-01 /017 R\nDRAFTED BY EUR/XX:JADOE:MH\nAPPROVED BY EUR/XX:RROE\nNEA/YY:JSMITH (INFO)\n------------------270429Z 060566 /61",
			wantPage + "distribution: ORIGIN SS-15\ndistribution: INFO OCT-01 AS-01 /017 R\ndrafting: DRAFTED BY EUR/XX:JADOE:MH\ndrafting: APPROVED BY EUR/XX:RROE NEA/YY:JSMITH (INFO)\nrelay: ------------------270429Z 060566 /61"},
		{"outgoing with dates and desired distribution", page + "47\nORIGIN EUR-12\nINFO OCT-01 ISO-00 /013 R\n66011\nDRAFTED BY EUR/XX:JADOE:MH\n5/30/75 EXT 21774\nAPPROVED BY EUR/XX:RROE\nDESIRED DISTRIBUTION\nS/S, EUR\n--------------------- 109162",
			wantPage + "distribution: 47\ndistribution: ORIGIN EUR-12\ndistribution: INFO OCT-01 ISO-00 /013 R\ndistribution: 66011\ndrafting: DRAFTED BY EUR/XX:JADOE:MH 5/30/75 EXT 21774\ndrafting: APPROVED BY EUR/XX:RROE DESIRED DISTRIBUTION S/S, EUR\nrelay: --------------------- 109162"},
		{"DRAFTEDY and EPPROVED", page + "ORIGIN EUR-12\nDRAFTEDY BY EUR/XX:JADOE:MH\nEPPROVED BY EUR/XX:RROE\n--------------------- 109162",
			wantPage + "distribution: ORIGIN EUR-12\ndrafting: DRAFTEDY BY EUR/XX:JADOE:MH\ndrafting: EPPROVED BY EUR/XX:RROE\nrelay: --------------------- 109162"},
		{"a colon behind DRAFTED BY", page + "ORIGIN EUR-12\nDRAFTED BY: EUR/XX:JADOE\nAPPROVED BY: EUR/XX:RROE\nCLEARED BY: NEA/YY:JSMITH",
			wantPage + "distribution: ORIGIN EUR-12\ndrafting: DRAFTED BY: EUR/XX:JADOE\ndrafting: APPROVED BY: EUR/XX:RROE\ndrafting: CLEARED BY: NEA/YY:JSMITH"},
		{"distribution of three lines", page + "ACTION EUR-12\nINFO OCT-01 ISO-00 SS-15 NSC-05 CIAE-00 INR-07\n      NSAE-00 H-02 L-03 PA-02\n      /047 W",
			wantPage + "distribution: ACTION EUR-12\ndistribution: INFO OCT-01 ISO-00 SS-15 NSC-05 CIAE-00 INR-07\ndistribution: NSAE-00 H-02 L-03 PA-02\ndistribution: /047 W"},
		{"of the 2000s", "UNCLASSIFIED\n\nPAGE 01        FREDON  01257  010934Z\nACTION EUR-00\n\nINFO  LOG-00   NP-00    AID-00\n      DODE-00  /000W\n                  ------------------4877F2  010934Z /38",
			"level-line: UNCLASSIFIED\npage-line: p1 FREDON 01257\ndistribution: ACTION EUR-00\ndistribution: INFO  LOG-00   NP-00    AID-00\ndistribution: DODE-00  /000W\nrelay: ------------------4877F2  010934Z /38"},
		{"of the 1990s, outgoing", "UNCLASSIFIED\n\nPAGE 01        STATE  015113  182333Z\nORIGIN EUR-00\n\nINFO  LOG-00   /000R\n\n015113\nSOURCE: CBLEXCLS.001234\nDRAFTED BY: EUR/XX:JADOE -- 01/18/98 647-0100\nAPPROVED BY: EUR:RROE\nS/S-O: PEXAMPLE\n                  ------------------AB12CD  182334Z /38",
			"level-line: UNCLASSIFIED\npage-line: p1 STATE 015113\ndistribution: ORIGIN EUR-00\ndistribution: INFO  LOG-00   /000R\ndistribution: 015113\ndistribution: SOURCE: CBLEXCLS.001234\ndrafting: DRAFTED BY: EUR/XX:JADOE -- 01/18/98 647-0100\ndrafting: APPROVED BY: EUR:RROE S/S-O: PEXAMPLE\nrelay: ------------------AB12CD  182334Z /38"},
		{"relay line, counter first", "ACTION EUR-12\n------------------060566 270429Z /61", "distribution: ACTION EUR-12\nrelay: ------------------060566 270429Z /61"},
		{"relay line alone", "--------------------- 109162", "relay: --------------------- 109162"},
		{"stamp of two numbers", page + "12 41\nACTION EUR-12", wantPage + "distribution: 12 41\ndistribution: ACTION EUR-12"},
		{"stamp with a slash", page + "20/50\nACTION EUR-12", wantPage + "distribution: 20/50\ndistribution: ACTION EUR-12"},
		{"blanks inside the codes", page + "ACTION EUR -12\nINFO OCT- 01 AF/ N-02 /015 W", wantPage + "distribution: ACTION EUR -12\ndistribution: INFO OCT- 01 AF/ N-02 /015 W"},
		{"a page line alone", "PAGE 01\nACTION EUR-12", "page-line: p1\ndistribution: ACTION EUR-12"},
		{"page line with section", "PAGE 01        CAPE T  00097  01 OF 03  182017Z\nACTION AF-12", "page-line: p1 CAPE T 00097 1/3\ndistribution: ACTION AF-12"},
		{"page line with a blank before the Z", "PAGE 01 FREDON 01257 010934 Z\nACTION EUR-12", "page-line: p1 FREDON 01257\ndistribution: ACTION EUR-12"},
		{"level line below the page line", "PAGE 01 FREDON 01257 010934Z\nLIMITED OFFICIAL USE\nACTION EUR-12", "page-line: p1 FREDON 01257\nlevel-line: LIMITED OFFICIAL USE\ndistribution: ACTION EUR-12"},
		{"a level with a caption", "SECRET NODIS\nPAGE 01 FREDON 01257 010934Z\nACTION NODS-00", "level-line: SECRET NODIS\npage-line: p1 FREDON 01257\ndistribution: ACTION NODS-00"},
		{"captions in the head", page + "EXDIS\nACTION EUR-12", wantPage + "repeated-header: EXDIS\ndistribution: ACTION EUR-12"},
		{"archive head", "Message Text\n\n" + page + "ACTION EUR-12", "archive: Message Text\n" + wantPage + "distribution: ACTION EUR-12"},
		{"archive head, attributes first", "Message Attributes\n\nDraft Date: 01 SEP 1975\nType: TE\n\nMessage Text\n\n" + page + "ACTION EUR-12", "archive: Message Attributes\narchive <Draft Date:> 01 SEP 1975\narchive <Type:> TE\narchive: Message Text\n" + wantPage + "distribution: ACTION EUR-12"},
		{"handling notes", "*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED\n" + page + "ACTION EUR-12", "archive: *** Current Handling Restrictions *** n/a\narchive: *** Current Classification *** UNCLASSIFIED\n" + wantPage + "distribution: ACTION EUR-12"},
		{"release stamp above", "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n" + page + "ACTION EUR-12", "stamp: Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n" + wantPage + "distribution: ACTION EUR-12"},
	})
}

// Stamps and overlays of release, above the banner and in the header.
func TestReleaseStamps(t *testing.T) {
	checkForms(t, drafted+"C O N F I D E N T I A L FREDONIA 000417\nE.O. 12356: DECL: OADR\n", "\nTAGS: EAGR, ZZ\nSUBJECT: WHEAT\n1. (C) WHEAT IS SHORT.\n", wantDrafted+"banner: CONFIDENTIAL FREDONIA 000417\nexecutive-order <E.O. 12356:> 12356 | DECL: OADR\n", "\ntags <TAGS:> EAGR, ZZ\nsubject <SUBJECT:> WHEAT\nparagraph: 1 WHEAT IS SHORT.", []form{
		{"1973 and 1974", "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", "stamp: Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"},
		{"1975 with a name", "Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 05 JUL 2006", "stamp: Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 05 JUL 2006"},
		{"1977 in mixed case", "Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 22 May 2009", "stamp: Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 22 May 2009"},
		{"1978 with another name", "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", "stamp: Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014"},
		{"wrapped after Systematic", "Declassified/Released US Department of State EO Systematic\nReview 30 JUN 2005", "stamp: Declassified/Released US Department of State EO Systematic\nstamp: Review 30 JUN 2005"},
		{"wrapped after Released", "Declassified/Released\nUS Department of State\nEO Systematic Review 30 JUN 2005", "stamp: Declassified/Released\nstamp: US Department of State\nstamp: EO Systematic Review 30 JUN 2005"},
		{"name on a line of its own", "Sheryl P. Walter\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n20 Mar 2014", "stamp: Sheryl P. Walter\nstamp: Declassified/Released\nstamp: US Department of State\nstamp: EO Systematic Review\nstamp: 20 Mar 2014"},
		{"twice", "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005", "stamp: Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\nstamp: Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"},
		{"capitals", "DECLASSIFIED/RELEASED US DEPARTMENT OF STATE EO SYSTEMATIC REVIEW 30 JUN 2005", "stamp: DECLASSIFIED/RELEASED US DEPARTMENT OF STATE EO SYSTEMATIC REVIEW 30 JUN 2005"},
		{"freedom of information overlay", "UNCLASSIFIED U.S. Department of State Case No. M-2014-00417 Doc No. C06000417 Date: 07/26/2018", "stamp: UNCLASSIFIED U.S. Department of State Case No. M-2014-00417 Doc No. C06000417 Date: 07/26/2018"},
		{"overlay wrapped", "UNCLASSIFIED U.S. Department of State\nCase No. M-2014-00417 Doc No. C06000417\nDate: 07/26/2018", "stamp: UNCLASSIFIED U.S. Department of State\nstamp: Case No. M-2014-00417 Doc No. C06000417\nstamp: Date: 07/26/2018"},
		{"document number alone", "C06000417", "stamp: C06000417"},
		{"released in part", "RELEASE IN PART B1,1.4(B),1.4(D)", "stamp: RELEASE IN PART B1,1.4(B),1.4(D)"},
		{"released in full", "RELEASED IN FULL", "stamp: RELEASED IN FULL"},
		{"exemption codes", "B1\n1.4(B)\n1.4(D)\nB6", "stamp: B1\nstamp: 1.4(B)\nstamp: 1.4(D)\nstamp: B6"},
		{"exemption codes on a line", "25X1, 1.4(D), B6", "stamp: 25X1, 1.4(D), B6"},
		{"reviewer", "REVIEW AUTHORITY: Jane Roe, Senior Reviewer", "stamp: REVIEW AUTHORITY: Jane Roe, Senior Reviewer"},
		{"another agency's release", "Approved For Release 2005/03/04 : CIA-RDP79-00417A000100010001-1", "stamp: Approved For Release 2005/03/04 : CIA-RDP79-00417A000100010001-1"},
		{"another agency's release, sanitized", "Sanitized Copy Approved for Release 2012/03/04 : CIA-RDP79-00417A000100010001-1", "stamp: Sanitized Copy Approved for Release 2012/03/04 : CIA-RDP79-00417A000100010001-1"},
		{"another agency's release, in part", "Declassified in Part - Sanitized Copy Approved for Release 2012/03/04 :\nCIA-RDP79-00417A000100010001-1", "stamp: Declassified in Part - Sanitized Copy Approved for Release 2012/03/04 :\nstamp: CIA-RDP79-00417A000100010001-1"},
		{"archives' authority", "DECLASSIFIED\nAuthority NND 004170", "stamp: DECLASSIFIED\nstamp: Authority NND 004170"},
		{"handling notes", "*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED", "stamp: *** Current Handling Restrictions *** n/a\nstamp: *** Current Classification *** UNCLASSIFIED"},
	})
}

// Records whose text is lost.
func TestLostText(t *testing.T) {
	checkForms(t, drafted+"UNCLAS FREDONIA 000417\n\n", "", "drafted partial"+wantDrafted[len("drafted"):]+"banner: UNCLASSIFIED FREDONIA 000417\n", "", []form{
		{"error reading text", "E.O. 11652: N/A\nERROR READING TEXT INDEX\n", "executive-order <E.O. 11652:> 11652 | N/A\narchive: ERROR READING TEXT INDEX"},
		{"expand error", "EXPAND ERROR ENCOUNTERED\n", "archive: EXPAND ERROR ENCOUNTERED"},
		{"text unretrievable", "ADS TEXT UNRETRIEVABLE\n", "archive: ADS TEXT UNRETRIEVABLE"},
		{"said in the attributes only", "E.O. 11652: N/A\n\nMessage Attributes\n\nLocator: ADS TEXT UNRETRIEVABLE\n", "executive-order <E.O. 11652:> 11652 | N/A\narchive: Message Attributes\narchive <Locator:> ADS TEXT UNRETRIEVABLE"},
	})
}

// A whole incoming record of the National Archives.
func TestArchiveRecord(t *testing.T) {
	checkForms(t, "", "", "", "", []form{
		{"two pages", `Message Text


CONFIDENTIAL

PAGE 01        FREDON  01257  01 OF 02  010934Z
15
ACTION EUR-12

INFO  OCT-01  ISO-00  /013 W
                     --------------------- 109162
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
INFO AMEMBASSY LEONIDA
AMCONSUL NORTHVALE
C O N F I D E N T I A L SECTION 1 OF 2 FREDONIA 1257
EXDIS
E.O. 11652: GDS
TAGS: EAGR, ZZ
CONFIDENTIAL

Declassified/Released US Department of State EO Systematic Review 05 JUL 2006
CONFIDENTIAL

PAGE 02        FREDON  01257  01 OF 02  010934Z

SUBJ: WHEAT
1. WHEAT IS SHORT.
CONFIDENTIAL

NNNN


Message Attributes

Automatic Decaptioning: X
Draft Date: 01 SEP 1975
Document Number: 1975FREDON01257
Original Classification: CONFIDENTIAL
*** Current Handling Restrictions *** n/a
`, `print
archive: Message Text
level-line: CONFIDENTIAL
page-line: p1 FREDON 01257 1/2
distribution: 15
distribution: ACTION EUR-12
distribution: INFO  OCT-01  ISO-00  /013 W
relay: --------------------- 109162
dtg: P | 010900Z SEP 75 | 1975-09-01T09:00
from <FM> AMEMBASSY FREDONIA
to <TO> SECSTATE WASHDC !PRIORITY #0595
info <INFO> AMEMBASSY LEONIDA; AMCONSUL NORTHVALE
banner: CONFIDENTIAL 1/2 FREDONIA 1257
caption: EXDIS
executive-order <E.O. 11652:> 11652 | GDS
tags <TAGS:> EAGR, ZZ
level-line: CONFIDENTIAL
stamp: Declassified/Released US Department of State EO Systematic Review 05 JUL 2006
level-line: CONFIDENTIAL
page-line: p2 FREDON 01257 1/2
subject <SUBJ:> WHEAT
paragraph: 1 WHEAT IS SHORT.
level-line: CONFIDENTIAL
end-mark: NNNN
archive: Message Attributes
archive <Automatic Decaptioning:> X
archive <Draft Date:> 01 SEP 1975
archive <Document Number:> 1975FREDON01257
archive <Original Classification:> CONFIDENTIAL
archive: *** Current Handling Restrictions *** n/a`},
		{"two sections", `CONFIDENTIAL
PAGE 01  FREDON 01257  01 OF 02  010934Z
15
ACTION EUR-12
INFO  OCT-01  /013 W
                     --------------------- 109162
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
C O N F I D E N T I A L SECTION 1 OF 2 FREDONIA 1257
EXDIS
E.O. 11652: GDS
TAGS: EAGR, ZZ
SUBJ: WHEAT
1. WHEAT IS SHORT.
CONFIDENTIAL
NNNN
CONFIDENTIAL
PAGE 01  FREDON 01257  02 OF 02  010940Z
15
ACTION EUR-12
INFO  OCT-01  /013 W
                     --------------------- 109170
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0596
C O N F I D E N T I A L SECTION 2 OF 2 FREDONIA 1257
EXDIS
E.O. 11652: GDS
TAGS: EAGR, ZZ
SUBJ: WHEAT
2. RYE IS NOT.
ROE
CONFIDENTIAL
NNNN
`, `print
level-line: CONFIDENTIAL
page-line: p1 FREDON 01257 1/2
distribution: 15
distribution: ACTION EUR-12
distribution: INFO  OCT-01  /013 W
relay: --------------------- 109162
dtg: P | 010900Z SEP 75 | 1975-09-01T09:00
from <FM> AMEMBASSY FREDONIA
to <TO> SECSTATE WASHDC !PRIORITY #0595
banner: CONFIDENTIAL 1/2 FREDONIA 1257
caption: EXDIS
executive-order <E.O. 11652:> 11652 | GDS
tags <TAGS:> EAGR, ZZ
subject <SUBJ:> WHEAT
paragraph: 1 WHEAT IS SHORT.
level-line: CONFIDENTIAL
end-mark: NNNN
level-line: CONFIDENTIAL
page-line: p1 FREDON 01257 2/2
repeated-header: 15
repeated-header: ACTION EUR-12
repeated-header: INFO  OCT-01  /013 W
repeated-header: --------------------- 109170
repeated-header: P 010900Z SEP 75
repeated-header: FM AMEMBASSY FREDONIA
repeated-header: TO SECSTATE WASHDC PRIORITY 0596
banner: CONFIDENTIAL 2/2 FREDONIA 1257
repeated-header: EXDIS
repeated-header: E.O. 11652: GDS
repeated-header: TAGS: EAGR, ZZ
repeated-header: SUBJ: WHEAT
paragraph: 2 RYE IS NOT.
signature: ROE
level-line: CONFIDENTIAL
end-mark: NNNN`},
		{"a relay header inside the text", `VZCZCXRO4417
PP RUEHLE
DE RUEHFD #0417/01 1231455
ZNR UUUUU ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611

UNCLAS SECTION 01 OF 02 FREDONIA 000417

SIPDIS

E.O. 12958: N/A
TAGS: EAGR
SUBJECT: WHEAT

1. Wheat is short.

VZCZCXRO4418
PP RUEHLE
DE RUEHFD #0417/02 1231455
ZNR UUUUU ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0612
INFO RUEHLE/AMEMBASSY LEONIDA

UNCLAS SECTION 02 OF 02 FREDONIA 000417

SIPDIS

E.O. 12958: N/A
TAGS: EAGR
SUBJECT: WHEAT

2. Rye is not.

ROE
`, `relay
transmission-id: VZCZCXRO4417
routing: PP RUEHLE
origin: RUEHFD #0417 /01 123 1455
security: ZNR UUUUU | ZZH
dtg: P | 031455Z MAY 07 | 2007-05-03T14:55
from <FM> AMEMBASSY FREDONIA
to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611
banner: UNCLASSIFIED 1/2 FREDONIA 000417
caption: SIPDIS
executive-order <E.O. 12958:> 12958 | N/A
tags <TAGS:> EAGR
subject <SUBJECT:> WHEAT
paragraph: 1 Wheat is short.
repeated-header: VZCZCXRO4418
repeated-header: PP RUEHLE
repeated-header: DE RUEHFD #0417/02 1231455
repeated-header: ZNR UUUUU ZZH
repeated-header: P 031455Z MAY 07
repeated-header: FM AMEMBASSY FREDONIA
repeated-header: TO RUEHC/SECSTATE WASHDC PRIORITY 0612
repeated-header: INFO RUEHLE/AMEMBASSY LEONIDA
banner: UNCLASSIFIED 2/2 FREDONIA 000417
repeated-header: SIPDIS
repeated-header: E.O. 12958: N/A
repeated-header: TAGS: EAGR
repeated-header: SUBJECT: WHEAT
paragraph: 2 Rye is not.
signature: ROE`},
		{"a header repeated right below the banner", `VZCZCXRO4417
PP RUEHLE
DE RUEHFD #0417 1231455
ZNR UUUUU ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611

UNCLAS FREDONIA 000417

VZCZCXRO4417
PP RUEHLE
DE RUEHFD #0417 1231455
ZNR UUUUU ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611

UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: EAGR
SUBJECT: WHEAT

1. Wheat is short.
`, `relay
transmission-id: VZCZCXRO4417
routing: PP RUEHLE
origin: RUEHFD #0417 123 1455
security: ZNR UUUUU | ZZH
dtg: P | 031455Z MAY 07 | 2007-05-03T14:55
from <FM> AMEMBASSY FREDONIA
to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611
banner: UNCLASSIFIED FREDONIA 000417
repeated-header: VZCZCXRO4417
repeated-header: PP RUEHLE
repeated-header: DE RUEHFD #0417 1231455
repeated-header: ZNR UUUUU ZZH
repeated-header: P 031455Z MAY 07
repeated-header: FM AMEMBASSY FREDONIA
repeated-header: TO RUEHC/SECSTATE WASHDC PRIORITY 0611
banner: UNCLASSIFIED FREDONIA 000417
executive-order <E.O. 12958:> 12958 | N/A
tags <TAGS:> EAGR
subject <SUBJECT:> WHEAT
paragraph: 1 Wheat is short.`},
	})
}

// Page lines, as a header or a text meets them.
func TestPageLineForms(t *testing.T) {
	checkForms(t, drafted+"UNCLAS SECTION 01 OF 18 FREDONIA 000417\n\nTAGS: EAGR, ZZ\n", "\nSUBJECT: WHEAT\n\n1. Wheat is short.\n", wantDrafted+"banner: UNCLASSIFIED 1/18 FREDONIA 000417\ntags <TAGS:> EAGR, ZZ\n", "\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat is short.", []form{
		{"relay", "FREDONIA 00000417  002 OF 018", "page-line: relay FREDONIA 00000417 2/18"},
		{"relay, one blank", "FREDONIA 00000417 002 OF 018", "page-line: relay FREDONIA 00000417 2/18"},
		{"relay, part", "FREDONIA 00000417  001.2 OF 018", "page-line: relay FREDONIA 00000417 1/18 part 2"},
		{"relay, post cut", "PORT AU PR 00000417  002 OF 018", "page-line: relay PORT AU PR 00000417 2/18"},
		{"relay, seven digits", "FREDONIA 0000417  002 OF 018", "page-line: relay FREDONIA 0000417 2/18"},
		{"relay, nine digits", "FREDONIA 000000417  002 OF 018", "page-line: relay FREDONIA 000000417 2/18"},
		{"relay, letter O in the serial", "FREDONIA O0000417  002 OF 018", "page-line: relay FREDONIA O0000417 2/18"},
		{"relay, letter O in the section", "FREDONIA 00000417  O02 OF 018", "page-line: relay FREDONIA 00000417 -1/18"},
		{"relay, lower case", "fredonia 00000417  002 of 018", "page-line: relay fredonia 00000417 2/18"},
		{"relay, markup behind", "FREDONIA 00000417  002 OF 018  \\", "page-line: relay FREDONIA 00000417 2/18"},
		{"print", "PAGE 02        FREDON  00417  031455Z", "page-line: p2 FREDON 00417"},
		{"print, section", "PAGE 02        FREDON  00417  01 OF 18  031455Z", "page-line: p2 FREDON 00417 1/18"},
		{"print, Department", "PAGE 02 STATE 015113 182333Z", "page-line: p2 STATE 015113"},
		{"print, post of two words", "PAGE 02        TEL AV  00417  031455Z", "page-line: p2 TEL AV 00417"},
		{"print, no time", "PAGE 02        FREDON  00417", "page-line: p2 FREDON 00417"},
		{"print, number alone", "PAGE 02", "page-line: p2"},
		{"print, three digits", "PAGE 102        FREDON  00417  031455Z", "page-line: p102 FREDON 00417"},
		{"print, lower case", "page 02 fredon 00417 031455z", "page-line: p2 fredon 00417"},
		{"print, letter O", "PAGE O2        FREDON  00417  031455Z", "page-line: p-1 FREDON 00417"},
		{"print, no blank before the serial", "PAGE 02        FREDON00417  031455Z", "page-line: p2 FREDON 00417"},
		{"ACP form", "PAGE 2 RUFDAE 134B UNCLAS", "page-line: p2 RUFDAE 134"},
		{"ACP form, serial run into the indicator", "PAGE 02 RUEHFDA0417 UNCLAS", "page-line: p2 RUEHFDA 0417"},
		{"two in a row", "FREDONIA 00000417  001.2 OF 018\n\n\nFREDONIA 00000417  002 OF 018\n", "page-line: relay FREDONIA 00000417 1/18 part 2\npage-line: relay FREDONIA 00000417 2/18"},
	})
}

// Archive messages since 2009, as released copies show them.
func TestSmartHeader(t *testing.T) {
	checkForms(t, "", "\n\n1. (U) Wheat is short.\n", "smart\n", "\nparagraph: 1 Wheat is short.", []form{
		{"all labels", `UNCLASSIFIED
SBU

MRN: 12 FREDONIA 417
Date/DTG: May 03, 2012 / 031455Z MAY 12
From: AMEMBASSY FREDONIA
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: EAGR, ZZ
Captions: SENSITIVE, SIPDIS
Pass Line: HARVEST BOARD
Reference: A. 12 LEONIDA 12
B. 12 STATE 77
Subject: WHEAT`,
			`banner: UNCLASSIFIED "UNCLASSIFIED" FREDONIA 417
level-line: SBU
mrn <MRN:> 12 FREDONIA 417
dtg <Date/DTG:> | 031455Z MAY 12 | 2012-05-03T14:55
from <From:> AMEMBASSY FREDONIA
to <Action:> WASHDC, SECSTATE !ROUTINE
executive-order <E.O.: 13526> 13526 | 
tags <TAGS:> EAGR, ZZ
caption <Captions:> SENSITIVE, SIPDIS
attention <Pass Line:> HARVEST BOARD
reference <Reference:> A. 12 LEONIDA 12 B. 12 STATE 77
subject <Subject:> WHEAT`},
		{"classified", `CONFIDENTIAL
MRN: 12 FREDONIA 417
Date/DTG: May 03, 2012 / 031455Z MAY 12
From: AMEMBASSY FREDONIA
Action: WASHDC, SECSTATE PRIORITY; LEONIDA, AMEMBASSY ROUTINE
E.O.: 13526 DECL: 05/03/2022
TAGS: EAGR, ZZ
Subject: WHEAT IN
FREDONIA
Classified By: Pat Example, DCM
Reason: 1.4(b), (d)`,
			`banner: CONFIDENTIAL "CONFIDENTIAL" FREDONIA 417
mrn <MRN:> 12 FREDONIA 417
dtg <Date/DTG:> | 031455Z MAY 12 | 2012-05-03T14:55
from <From:> AMEMBASSY FREDONIA
to <Action:> WASHDC, SECSTATE !PRIORITY; LEONIDA, AMEMBASSY !ROUTINE
executive-order <E.O.: 13526> 13526 | DECL: 05/03/2022
tags <TAGS:> EAGR, ZZ
subject <Subject:> WHEAT IN FREDONIA
classified-by <Classified By:> Pat Example, DCM
reason <Reason:> 1.4(b), (d)`},
		{"overlay above", `UNCLASSIFIED U.S. Department of State Case No. F-2014-00417 Doc No. C06000417 Date: 07/26/2018
RELEASE IN FULL
UNCLASSIFIED
MRN: 12 FREDONIA 417
Subject: WHEAT`,
			`stamp: UNCLASSIFIED U.S. Department of State Case No. F-2014-00417 Doc No. C06000417 Date: 07/26/2018
stamp: RELEASE IN FULL
banner: UNCLASSIFIED "UNCLASSIFIED" FREDONIA 417
mrn <MRN:> 12 FREDONIA 417
subject <Subject:> WHEAT`},
		{"sensitive", "SBU\nMRN: 12 FREDONIA 417\nSubject: WHEAT", "banner: UNCLASSIFIED \"SBU\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT"},
		{"sensitive in words", "SENSITIVE BUT UNCLASSIFIED\nMRN: 12 FREDONIA 417\nSubject: WHEAT", "banner: UNCLASSIFIED \"SENSITIVE BUT UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT"},
		{"a control on the level", "UNCLASSIFIED//FOUO\nMRN: 12 FREDONIA 417\nSubject: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" {FOUO} FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT"},
		{"values below their labels", "UNCLASSIFIED\nMRN:\n12 FREDONIA 417\nFrom:\nAMEMBASSY FREDONIA\nSubject:\nWHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nfrom <From:> AMEMBASSY FREDONIA\nsubject <Subject:> WHEAT"},
		{"blank lines between", "UNCLASSIFIED\n\nMRN: 12 FREDONIA 417\n\nFrom: AMEMBASSY FREDONIA\n\nSubject: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nfrom <From:> AMEMBASSY FREDONIA\nsubject <Subject:> WHEAT"},
		{"no level", "MRN: 12 FREDONIA 417\nSubject: WHEAT", "mrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT"},
		{"capitals", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nFROM: AMEMBASSY FREDONIA\nSUBJECT: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nfrom <FROM:> AMEMBASSY FREDONIA\nsubject <SUBJECT:> WHEAT"},
		{"addressees of several lines", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nAction: WASHDC, SECSTATE ROUTINE\nLEONIDA, AMEMBASSY ROUTINE\nInfo: NORTHVALE, AMCONSUL ROUTINE\nSubject: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nto <Action:> WASHDC, SECSTATE !ROUTINE; LEONIDA, AMEMBASSY !ROUTINE\ninfo <Info:> NORTHVALE, AMCONSUL !ROUTINE\nsubject <Subject:> WHEAT"},
		{"a blank before the colon", "UNCLASSIFIED\nMRN : 12 FREDONIA 417\nSubject : WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN :> 12 FREDONIA 417\nsubject <Subject :> WHEAT"},
		{"all on one line", "UNCLASSIFIED\nMRN: 12 FREDONIA 417 Date/DTG: May 03, 2012 / 031455Z MAY 12 From: AMEMBASSY FREDONIA Action: WASHDC, SECSTATE ROUTINE E.O.: 13526 TAGS: EAGR, ZZ Captions: SENSITIVE Reference: 12 LEONIDA 12 Subject: WHEAT",
			`banner: UNCLASSIFIED "UNCLASSIFIED" FREDONIA 417
mrn <MRN:> 12 FREDONIA 417
dtg <Date/DTG:> | 031455Z MAY 12 | 2012-05-03T14:55
from <From:> AMEMBASSY FREDONIA
to <Action:> WASHDC, SECSTATE !ROUTINE
executive-order <E.O.: 13526> 13526 | 
tags <TAGS:> EAGR, ZZ
caption <Captions:> SENSITIVE
reference <Reference:> 12 LEONIDA 12
subject <Subject:> WHEAT`},
		{"the E.O. line of other cables", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nE.O. 13526: N/A\nSubject: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nexecutive-order <E.O. 13526:> 13526 | N/A\nsubject <Subject:> WHEAT"},
		{"markings of two kinds", "SENSITIVE BUT UNCLASSIFIED\nMRN: 12 FREDONIA 417\nSubject: WHEAT\nSBU\nPage 1 of 2", "banner: UNCLASSIFIED \"SENSITIVE BUT UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT\nlevel-line: SBU\nstamp: Page 1 of 2"},
		{"a marking below the text", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nSubject: WHEAT\n\n1. (U) Rye is not.\n\nSignature: ROE\n\nUNCLASSIFIED\nSBU", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\nsubject <Subject:> WHEAT\nparagraph: 1 Rye is not.\nsignature <Signature:> ROE\nlevel-line: UNCLASSIFIED\nlevel-line: SBU"},
		{"a page break in the header", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nTAGS: EAGR,\nUNCLASSIFIED\nPage 1 of 2\nUNCLASSIFIED\nZZ\nSubject: WHEAT", "banner: UNCLASSIFIED \"UNCLASSIFIED\" FREDONIA 417\nmrn <MRN:> 12 FREDONIA 417\ntags <TAGS:> EAGR, ZZ\nlevel-line: UNCLASSIFIED\nstamp: Page 1 of 2\nlevel-line: UNCLASSIFIED\nsubject <Subject:> WHEAT"},
	})
}
