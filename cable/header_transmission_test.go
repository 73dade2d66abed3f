package cable_test

import "testing"

// What stands below the lines that a table looks at, and what is read there.
const (
	textBelow = `
UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: EAGR, ZZ
SUBJECT: WHEAT

1. Wheat is short.
`
	wantText = `
banner: UNCLASSIFIED FREDONIA 000417
executive-order <E.O. 12958:> 12958 | N/A
tags <TAGS:> EAGR, ZZ
subject <SUBJECT:> WHEAT
paragraph: 1 Wheat is short.`

	addressBelow = `
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC 0611
` + textBelow
	wantAddress = `
from <FM> AMEMBASSY FREDONIA
to <TO> RUEHC/SECSTATE WASHDC #0611` + wantText

	dtgBelow = `
R 031455Z MAY 07` + addressBelow
	wantDTG = `
dtg: R | 031455Z MAY 07 | 2007-05-03T14:55` + wantAddress

	originBelow = `
DE RUEHFD #0417 1231455
ZNR UUUUU ZZH` + dtgBelow
	wantOrigin = `
origin: RUEHFD #0417 123 1455
security: ZNR UUUUU | ZZH` + wantDTG
)

// Format lines 1 and 2: ACP 127(G), paragraphs 112, 128, 151, 152, 202 and 204.
func TestTransmissionIDAndRouting(t *testing.T) {
	checkForms(t, "", originBelow, "relay\n", wantOrigin, []form{
		{"four digits", "VZCZCXRO4417\nRR RUEHLE", "transmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"three digits", "VZCZCFRO417\nRR RUEHLE", "transmission-id: VZCZCFRO417\nrouting: RR RUEHLE"},
		{"blank line below the routing line", "VZCZCXYZ0000\nRR RUEHWEB\n", "transmission-id: VZCZCXYZ0000\nrouting: RR RUEHWEB"},
		{"blanks at line ends", "VZCZCXRO4417  \nRR RUEHLE  ", "transmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"several indicators", "VZCZCXRO4417\nRR RUEHAB RUEHLE RUCNDT RUEKJCS RHMFISS", "transmission-id: VZCZCXRO4417\nrouting: RR RUEHAB RUEHLE RUCNDT RUEKJCS RHMFISS"},
		{"continuation lines", "VZCZCXRO4417\nRR RUEHAB RUEHLE\nRUEHZN RUEHZO\nRUEHZP", "transmission-id: VZCZCXRO4417\nrouting: RR RUEHAB RUEHLE RUEHZN RUEHZO RUEHZP"},
		{"continuation line of two letters more", "VZCZCXRO4417\nOO RUEHAB\nPP RUEHLE", "transmission-id: VZCZCXRO4417\nrouting: OO RUEHAB\nrouting: PP RUEHLE"},
		{"no transmission line", "RR RUEHLE", "routing: RR RUEHLE"},
		{"no routing line", "VZCZCXRO4417", "transmission-id: VZCZCXRO4417"},
		{"neither", "\n", ""},
		{"two prosigns that differ", "VZCZCXRO4417\nPR RUEHLE", "transmission-id: VZCZCXRO4417\nrouting: PR RUEHLE"},
		{"one prosign", "VZCZCXRO4417\nP RUEHLE", "transmission-id: VZCZCXRO4417\nrouting: P RUEHLE"},
		{"an indicator with a digit", "VZCZCXRO4417\nPP RUEH1E RUEHZN", "transmission-id: VZCZCXRO4417\nrouting: PP RUEH1E RUEHZN"},
		{"a first letter lost", "VZCZCXRO4417\nPP UEHLE RUEHZN", "transmission-id: VZCZCXRO4417\nrouting: PP UEHLE RUEHZN"},
		{"no indicator", "VZCZCXRO4417\nPP", "transmission-id: VZCZCXRO4417\nrouting: PP"},
		{"prosign run into the indicator", "VZCZCXRO4417\nPPRUEHLE RUEHZN", "transmission-id: VZCZCXRO4417\nrouting: PP RUEHLE RUEHZN"},
		{"manual relay", "VV   ABC027\nRR RUEHLE", "transmission-id: VV   ABC027\nrouting: RR RUEHLE"},
		{"manual relay, several channel numbers", "VV FDA027 FDB114\nRR RUEHLE", "transmission-id: VV FDA027 FDB114\nrouting: RR RUEHLE"},
		{"JANAP 128", "PTTUZYUW RUEHFDA0417 1231455-UUUU--RUEHC.", "routing: PTTUZYUW RUEHFDA0417 1231455-UUUU--RUEHC."},
		{"null above", "null\nVZCZCXRO4417\nRR RUEHLE", "archive: null\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"lines of a mail client above", "From: Roe, Jane\nSent: Thursday, May 03, 2007 5:14 PM\nTo: Example, Pat\nCc: Roe, John\nSubject: FREDONIA 417 WHEAT\n\nVZCZCXRO4417\nRR RUEHLE",
			"unknown: From: Roe, Jane\nunknown: Sent: Thursday, May 03, 2007 5:14 PM\nunknown: To: Example, Pat\nunknown: Cc: Roe, John\nunknown: Subject: FREDONIA 417 WHEAT\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"a title above", "FREDONIA 417 - WHEAT\nVZCZCXRO4417\nRR RUEHLE", "unknown: FREDONIA 417 - WHEAT\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"a title run into the line", "FREDONIA 417 WHEATVZCZCXRO4417\nRR RUEHLE", "unknown: FREDONIA 417 WHEAT\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"a viewer's title and table above", "Viewing cable 07FREDONIA417, WHEAT\nReference ID\tCreated\tClassification\tOrigin\n07FREDONIA417\t2007-05-03 14:55\tUNCLASSIFIED\tEmbassy Fredonia\n\nVZCZCXRO4417\nRR RUEHLE",
			"unknown: Viewing cable 07FREDONIA417, WHEAT\nunknown: Reference ID\tCreated\tClassification\tOrigin\nunknown: 07FREDONIA417\t2007-05-03 14:55\tUNCLASSIFIED\tEmbassy Fredonia\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"a tag of HTML above", "<pre>\nVZCZCXRO4417\nRR RUEHLE", "archive: <pre>\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"the end mark of the message before", "NNNNVZCZCXRO4417\nRR RUEHLE", "end-mark: NNNN\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE"},
		{"a media copy's slug", "(Slug WHEAT)\nVzczcxro4417\nRr ruehle", "unknown: (Slug WHEAT)\ntransmission-id: Vzczcxro4417\nrouting: Rr ruehle"},
	})
}

// Format line 3: ACP 127(G), paragraphs 115, 116 and 129.
func TestOrigin(t *testing.T) {
	checkForms(t, "VZCZCXRO4417\nRR RUEHLE\n", "\nZNR UUUUU ZZH"+dtgBelow, "relay\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE\n", "\nsecurity: ZNR UUUUU | ZZH"+wantDTG, []form{
		{"no section", "DE RUEHFD #0417 1231455", "origin: RUEHFD #0417 123 1455"},
		{"section", "DE RUEHFD #0417/01 1231455", "origin: RUEHFD #0417 /01 123 1455"},
		{"the Department", "DE RUEHC #5113/02 1231455", "origin: RUEHC #5113 /02 123 1455"},
		{"a delegation", "DE RUCNDT #0417 1231455", "origin: RUCNDT #0417 123 1455"},
		{"ACP form with a letter", "DE RUFDAE 134B 1231455", "origin: RUFDAE #134 123 1455"},
		{"ACP form with the day of the month", "DE RPDLE 123 03/1455Z", "origin: RPDLE #123 1455"},
		{"a Z behind the time", "DE RUEHFD #0417 1231455Z", "origin: RUEHFD #0417 123 1455"},
		{"no number sign", "DE RUEHFD 0417/01 1231455", "origin: RUEHFD #0417 /01 123 1455"},
		{"day and time apart", "DE RUEHFD #0417 123 1455", "origin: RUEHFD #0417 123 1455"},
		{"section of one digit", "DE RUEHFD #0417/1 1231455", "origin: RUEHFD #0417 /1 123 1455"},
		{"a letter in the serial", "DE RUEHFD #O417 1231455", "origin: RUEHFD #O417 123 1455"},
		{"a digit of the time lost", "DE RUEHFD #0417 123145", "origin: RUEHFD #0417"},
		{"time lost", "DE RUEHFD #0417", "origin: RUEHFD #0417"},
		{"serial lost", "DE RUEHFD 1231455", "origin: RUEHFD 123 1455"},
		{"first letter of the station lost", "DE UEHFD #0417 1231455", "origin: UEHFD #0417 123 1455"},
		{"run into the station", "DERUEHFD #0417 1231455", "origin: RUEHFD #0417 123 1455"},
		{"serial run into the station", "DE RUEHFD#0417 1231455", "origin: RUEHFD #0417 123 1455"},
		{"lower case", "de ruehfd #0417/01 1231455", "origin: ruehfd #0417 /01 123 1455"},
	})
}

// Format line 4: ACP 127(G), paragraphs 124, 203 and 206.
func TestSecurity(t *testing.T) {
	checkForms(t, "VZCZCXRO4417\nRR RUEHLE\nDE RUEHFD #0417 1231455\n", dtgBelow, "relay\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE\norigin: RUEHFD #0417 123 1455\n", wantDTG, []form{
		{"unclassified", "ZNR UUUUU ZZH", "security: ZNR UUUUU | ZZH"},
		{"encrypted for transmission", "ZNY EEEEE ZZH", "security: ZNY EEEEE | ZZH"},
		{"classified", "ZNY CCCCC ZZH", "security: ZNY CCCCC | ZZH"},
		{"top secret", "ZNY TTTTT ZZH", "security: ZNY TTTTT | ZZH"},
		{"night action", "ZNY SSSSS ZZK", "security: ZNY SSSSS | ZZK"},
		{"no operating signal", "ZNR UUUUU", "security: ZNR UUUUU"},
		{"release code", "ZNR UUUAA ZZH", "security: ZNR UUUAA | ZZH"},
		{"special handling", "ZNY SSSSS/BBBBB ZZH", "security: ZNY SSSSS/BBBBB | ZZH"},
		{"several signals", "ZNY CCCCC ZZH ZDK ZDS", "security: ZNY CCCCC | ZZH | ZDK | ZDS"},
		{"a signal with its station", "ZNY CCCCC ZZH ZUI RUEHC 5113 1231500", "security: ZNY CCCCC | ZZH | ZUI | RUEHC | 5113 | 1231500"},
		{"corrected copy", "ZNR UUUUU ZZH (CCY ADX0E0D98B WSC6778 611)", "security: ZNR UUUUU | ZZH | (CCY ADX0E0D98B WSC6778 611)"},
		{"corrected copy, run together", "ZNR UUUUU ZZH(CCY ADX0E0D98B WSC6778 611)", "security: ZNR UUUUU | ZZH | (CCY ADX0E0D98B WSC6778 611)"},
		{"corrected copy, bracket not closed", "ZNR UUUUU ZZH (CCY ADX0E0D98B", "security: ZNR UUUUU | ZZH | (CCY ADX0E0D98B"},
		{"a letter lost", "ZNY CCCC ZZH", "security: ZNY CCCC | ZZH"},
		{"a letter of the signal behind lost", "ZNY CCCCC ZH", "security: ZNY CCCCC | ZH"},
		{"letters spaced", "ZNY C C C C C ZZH", "security: ZNY C C C C C | ZZH"},
		{"run into the letters", "ZNYCCCCC ZZH", "security: ZNY CCCCC | ZZH"},
		{"a letter of the signal lost", "ZN CCCCC ZZH", "security: ZN CCCCC | ZZH"},
		{"the first letter lost", "NY CCCCC ZZH", "security: NY CCCCC | ZZH"},
		{"no letters", "ZNR", "security: ZNR"},
		{"a line of noise behind it", "ZNR UUUUU ZZH\n#4%1", "security: ZNR UUUUU | ZZH\nunknown: #4%1"},
		{"lower case", "Zny ccccc zzh", "security: Zny ccccc | zzh"},
	})
}

// Format line 5: ACP 127(G), paragraphs 113, 150, 152 and 206.
func TestDateTimeGroup(t *testing.T) {
	checkForms(t, "", addressBelow, "drafted\n", wantAddress, []form{
		{"one precedence", "R 031455Z MAY 07", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"two precedences", "P R 031455Z MAY 07", "dtg: P R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"two precedences in one", "PR 031455Z MAY 07", "dtg: P R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"no precedence", "031455Z MAY 07", "dtg: | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"four-digit year", "R 031455Z MAY 2007", "dtg: R | 031455Z MAY 2007 | 2007-05-03T14:55"},
		{"1966", "P R 281848Z DEC 66", "dtg: P R | 281848Z DEC 66 | 1966-12-28T18:48"},
		{"29 February", "R 290000Z FEB 08", "dtg: R | 290000Z FEB 08 | 2008-02-29T00:00"},
		{"no such day", "R 300000Z FEB 08", "dtg: R | 300000Z FEB 08"},
		{"no such hour", "R 032460Z MAY 07", "dtg: R | 032460Z MAY 07"},
		{"operating signal", "R 031455Z MAY 07 ZDK", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55 | ZDK"},
		{"operating signal with digit", "R 031455Z MAY 07 ZFF4", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55 | ZFF4"},
		{"operating signal with words", "R 031455Z MAY 07 ZDK CTG NUMEROUS SERVICES", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55 | ZDK CTG NUMEROUS SERVICES"},
		{"corrected copy", "R 031455Z MAY 07 (CCY ADX0E0D98B WSC6778 611)", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55 | (CCY ADX0E0D98B WSC6778 611)"},
		{"full month name", "R 031455Z JANUARY 07", "dtg: R | 031455Z JANUARY 07 | 2007-01-03T14:55"},
		{"SEPT", "R 031455Z SEPT 75", "dtg: R | 031455Z SEPT 75 | 1975-09-03T14:55"},
		{"blank before the Z", "R 031455 Z JUN 75", "dtg: R | 031455 Z JUN 75 | 1975-06-03T14:55"},
		{"blanks inside", "R 0 31455 Z JUN 7 3", "dtg: R | 0 31455 Z JUN 7 3 | 1973-06-03T14:55"},
		{"no Z", "R 031455 JUN 75", "dtg: R | 031455 JUN 75 | 1975-06-03T14:55"},
		{"another zone", "R 031455A MAY 07", "dtg: R | 031455A MAY 07 | 2007-05-03T13:55"},
		{"no year", "R 031455Z MAY", "dtg: R | 031455Z MAY"},
		{"no month and year", "R 031455Z", "dtg: R | 031455Z"},
		{"no blanks", "R 031455ZMAY07", "dtg: R | 031455ZMAY07 | 2007-05-03T14:55"},
		{"letter O for zero", "R O31455Z MAY 07", "dtg: R | O31455Z MAY 07"},
		{"letter O for zero in the year", "R 031455Z MAY O7", "dtg: R | 031455Z MAY O7"},
		{"month misspelt", "R 031455Z MYA 07", "dtg: R | 031455Z MYA 07"},
		{"five digits", "R 03155Z MAY 07", "dtg: R | 03155Z MAY 07"},
		{"nothing that can be read", "R 03X4Y5Z M4Y 07", "dtg: R | 03X4Y5Z M4Y 07"},
		{"two blanks", "R  031455Z  MAY  07", "dtg: R | 031455Z  MAY  07 | 2007-05-03T14:55"},
		{"indented", "   R 031455Z MAY 07", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"lower case", "r 031455z may 07", "dtg: r | 031455z may 07 | 2007-05-03T14:55"},
		{"capitalised month", "031455Z May 07", "dtg: | 031455Z May 07 | 2007-05-03T14:55"},
		{"mail lines above", "From: Roe, Jane\nSubject: WHEAT\nR 031455Z MAY 07", "unknown: From: Roe, Jane\nunknown: Subject: WHEAT\ndtg: R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"null above", "null\nR 031455Z MAY 07", "archive: null\ndtg: R | 031455Z MAY 07 | 2007-05-03T14:55"},
		{"blank lines above", "\n\n\nR 031455Z MAY 07\n", "dtg: R | 031455Z MAY 07 | 2007-05-03T14:55"},
	})
}

// Format line 6: 5 FAH-2 H-232.
func TestFrom(t *testing.T) {
	checkForms(t, "R 031455Z MAY 07\n", "\nTO RUEHC/SECSTATE WASHDC 0611\n"+textBelow, "drafted\ndtg: R | 031455Z MAY 07 | 2007-05-03T14:55\n", "\nto <TO> RUEHC/SECSTATE WASHDC #0611"+wantText, []form{
		{"an embassy", "FM AMEMBASSY FREDONIA", "from <FM> AMEMBASSY FREDONIA"},
		{"the Department", "FM SECSTATE WASHDC", "from <FM> SECSTATE WASHDC"},
		{"a mission of one word", "FM USNATO", "from <FM> USNATO"},
		{"an office symbol", "FM USDEL SECRETARY//LEONIDA//", "from <FM> USDEL SECRETARY//LEONIDA//"},
		{"a country suffix", "FM AMEMBASSY NORTHVALE ZZ", "from <FM> AMEMBASSY NORTHVALE ZZ"},
		{"a routing indicator", "FM RUEHFD/AMEMBASSY FREDONIA", "from <FM> RUEHFD/AMEMBASSY FREDONIA"},
		{"run together", "FMAMEMBASSY FREDONIA", "from <FM> AMEMBASSY FREDONIA"},
		{"run into the Department", "FMSECSTATE WASHDC", "from <FM> SECSTATE WASHDC"},
		{"a colon", "FM: AMEMBASSY FREDONIA", "from <FM:> AMEMBASSY FREDONIA"},
		{"lower case", "Fm amembassy fredonia", "from <Fm> amembassy fredonia"},
		{"written out", "FROM AMEMBASSY FREDONIA", "from <FROM> AMEMBASSY FREDONIA"},
		{"nothing behind", "FM", "from <FM>"},
		{"twice", "FM AMEMBASSY FREDONIA\nFM AMEMBASSY LEONIDA", "from <FM> AMEMBASSY FREDONIA\nfrom <FM> AMEMBASSY LEONIDA"},
		{"missing", "\n", ""},
	})
}

// Format lines 7 to 9: 5 FAH-2 H-231, H-321.7 to H-321.9.
func TestAddressees(t *testing.T) {
	checkForms(t, "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA\n", "\n"+textBelow, "drafted\ndtg: P | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <FM> AMEMBASSY FREDONIA\n", wantText, []form{
		{"one", "TO RUEHC/SECSTATE WASHDC PRIORITY 0611", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611"},
		{"routine", "TO RUEHC/SECSTATE WASHDC 0611", "to <TO> RUEHC/SECSTATE WASHDC #0611"},
		{"no number", "TO RUEKJCS/SECDEF WASHDC PRIORITY", "to <TO> RUEKJCS/SECDEF WASHDC !PRIORITY"},
		{"as drafted", "TO SECSTATE WASHDC PRIORITY 0611", "to <TO> SECSTATE WASHDC !PRIORITY #0611"},
		{"night action", "TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0611", "to <TO> RUEHC/SECSTATE WASHDC !NIACT IMMEDIATE #0611"},
		{"flash", "TO RUEHC/SECSTATE WASHDC FLASH 0000", "to <TO> RUEHC/SECSTATE WASHDC !FLASH #0000"},
		{"a number for each section", "TO RUEHC/SECSTATE WASHDC PRIORITY 7721-7722", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #7721-7722"},
		{"three digits", "TO SECSTATE WASHDC PRIORITY 595", "to <TO> SECSTATE WASHDC !PRIORITY #595"},
		{"three digits that are the name's", "TO RUEHC/SECSTATE WASHDC\nRHMFISS/CTF 618", "to <TO> RUEHC/SECSTATE WASHDC; RHMFISS/CTF 618"},
		{"number before precedence", "TO RUEHC/SECSTATE WASHDC 0611 PRIORITY", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611"},
		{"number run into the precedence", "TO RUEHC/SECSTATE WASHDC PRIORITY0611", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611"},
		{"precedence misspelt", "TO RUEHC/SECSTATE WASHDC PIORITY 0611", "to <TO> RUEHC/SECSTATE WASHDC !PIORITY #0611"},
		{"precedence misspelt again", "TO RUEHC/SECSTATE WASHDC IMEDIATE\nRUEHLE/AMEMBASSY LEONIDA PRIOITY", "to <TO> RUEHC/SECSTATE WASHDC !IMEDIATE; RUEHLE/AMEMBASSY LEONIDA !PRIOITY"},
		{"several", "TO RUEHC/SECSTATE WASHDC PRIORITY 0611\nRUEHLE/AMEMBASSY LEONIDA 0107\nRUEHNV/AMCONSUL NORTHVALE", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611; RUEHLE/AMEMBASSY LEONIDA #0107; RUEHNV/AMCONSUL NORTHVALE"},
		{"several as drafted", "TO SECSTATE WASHDC PRIORITY 0611\nAMEMBASSY LEONIDA\nAMCONSUL NORTHVALE", "to <TO> SECSTATE WASHDC !PRIORITY #0611; AMEMBASSY LEONIDA; AMCONSUL NORTHVALE"},
		{"indented", "TO   SECSTATE WASHDC PRIORITY 0611\n     AMEMBASSY LEONIDA", "to <TO> SECSTATE WASHDC !PRIORITY #0611; AMEMBASSY LEONIDA"},
		{"the first on the next line", "TO\nSECSTATE WASHDC PRIORITY 0611", "to <TO> SECSTATE WASHDC !PRIORITY #0611"},
		{"INFO", "TO RUEHC/SECSTATE WASHDC\nINFO RUEHZL/LEONIDAN POLITICAL COLLECTIVE PRIORITY\nRUEHLE/AMEMBASSY LEONIDA 0107", "to <TO> RUEHC/SECSTATE WASHDC\ninfo <INFO> RUEHZL/LEONIDAN POLITICAL COLLECTIVE !PRIORITY; RUEHLE/AMEMBASSY LEONIDA #0107"},
		{"INFO alone", "INFO RUEHC/SECSTATE WASHDC", "info <INFO> RUEHC/SECSTATE WASHDC"},
		{"INFO twice", "TO SECSTATE WASHDC\nINFO AMEMBASSY LEONIDA\nINFO AMCONSUL NORTHVALE", "to <TO> SECSTATE WASHDC\ninfo <INFO> AMEMBASSY LEONIDA\ninfo <INFO> AMCONSUL NORTHVALE"},
		{"a name with INFO in it", "TO SECSTATE WASHDC\nINFO USINFO LEONIDA", "to <TO> SECSTATE WASHDC\ninfo <INFO> USINFO LEONIDA"},
		{"offices", "TO RUEKJCS/SECDEF WASHDC//USDP/ISA// PRIORITY\nRUEAIIA/CIA WASHDC//NIO//", "to <TO> RUEKJCS/SECDEF WASHDC//USDP/ISA// !PRIORITY; RUEAIIA/CIA WASHDC//NIO//"},
		{"delivered by other means", "TO RUEHC/SECSTATE WASHDC\nZEN/AMCONSUL NORTHVALE 0012", "to <TO> RUEHC/SECSTATE WASHDC; ZEN/AMCONSUL NORTHVALE #0012"},
		{"a slash between two names", "TO SECSTATE WASHDC\nROME/LEONIDA", "to <TO> SECSTATE WASHDC; ROME/LEONIDA"},
		{"a mission with a slash", "TO SECSTATE WASHDC\nAIT/NORTHVALE", "to <TO> SECSTATE WASHDC; AIT/NORTHVALE"},
		{"XMT", "TO RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nXMT AMEMBASSY LEONIDA", "to <TO> RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nexempt <XMT> AMEMBASSY LEONIDA"},
		{"XMT with several", "INFO RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nXMT AMEMBASSY LEONIDA\nAMCONSUL NORTHVALE", "info <INFO> RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nexempt <XMT> AMEMBASSY LEONIDA; AMCONSUL NORTHVALE"},
		{"XMT with a slash", "TO RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nXMT/AMEMBASSY LEONIDA", "to <TO> RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nexempt <XMT/> AMEMBASSY LEONIDA"},
		{"XMT on the collective's line", "TO RUEHZL/LEONIDAN POLITICAL COLLECTIVE XMT AMEMBASSY LEONIDA", "to <TO> RUEHZL/LEONIDAN POLITICAL COLLECTIVE\nexempt <XMT> AMEMBASSY LEONIDA"},
		{"XMT between commas", "TO LEONIDAN POLITICAL COLLECTIVE, XMT, AMEMBASSY LEONIDA", "to <TO> LEONIDAN POLITICAL COLLECTIVE\nexempt <, XMT,> AMEMBASSY LEONIDA"},
		{"TO run together", "TORUEHC/SECSTATE WASHDC PRIORITY 0611", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611"},
		{"TO run into the Department", "TOSECSTATE WASHDC PRIORITY 0611", "to <TO> SECSTATE WASHDC !PRIORITY #0611"},
		{"TO with a slash", "TO/RUEHC/SECSTATE WASHDC PRIORITY 0611", "to <TO/> RUEHC/SECSTATE WASHDC !PRIORITY #0611"},
		{"INFO run together", "TO RUEHC/SECSTATE WASHDC\nINFORUEHLE/AMEMBASSY LEONIDA", "to <TO> RUEHC/SECSTATE WASHDC\ninfo <INFO> RUEHLE/AMEMBASSY LEONIDA"},
		{"INFO run into a post", "TO RUEHC/SECSTATE WASHDC\nINFOAMEMBASSY LEONIDA", "to <TO> RUEHC/SECSTATE WASHDC\ninfo <INFO> AMEMBASSY LEONIDA"},
		{"first letter lost", "TO UEHC/SECSTATE WASHDC PRIORITY 0611\nUEHLE/AMEMBASSY LEONIDA", "to <TO> UEHC/SECSTATE WASHDC !PRIORITY #0611; UEHLE/AMEMBASSY LEONIDA"},
		{"a digit in the indicator", "TO RUEH1E/AMEMBASSY LEONIDA", "to <TO> RUEH1E/AMEMBASSY LEONIDA"},
		{"blank at the slash", "TO RUEHC/ SECSTATE WASHDC PRIORITY 0611\nRUEHLE /AMEMBASSY LEONIDA", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611; RUEHLE/AMEMBASSY LEONIDA"},
		{"a page line behind TO", "TO PAGE 02 STATE 015113 182333Z\nRUEHC/SECSTATE WASHDC PRIORITY 0611", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611\npage-line: p2 STATE 015113"},
		{"a page line behind INFO", "TO RUEHC/SECSTATE WASHDC\nINFO PAGE 02 STATE 015113 182333Z\nRUEHLE/AMEMBASSY LEONIDA\nRUEHNV/AMCONSUL NORTHVALE", "to <TO> RUEHC/SECSTATE WASHDC\ninfo <INFO> RUEHLE/AMEMBASSY LEONIDA; RUEHNV/AMCONSUL NORTHVALE\npage-line: p2 STATE 015113"},
		{"a page line among them", "TO SECSTATE WASHDC\nAMEMBASSY LEONIDA\nUNCLASSIFIED\nPAGE 02        FREDON  00417  031455Z\nAMCONSUL NORTHVALE", "to <TO> SECSTATE WASHDC; AMEMBASSY LEONIDA; AMCONSUL NORTHVALE\nlevel-line: UNCLASSIFIED\npage-line: p2 FREDON 00417"},
		{"a page line and blank lines among them", "TO SECSTATE WASHDC\nAMEMBASSY LEONIDA\n\nUNCLASSIFIED\n\nPAGE 02        FREDON  00417  031455Z\n\nAMCONSUL NORTHVALE\nAMEMBASSY ZENDA", "to <TO> SECSTATE WASHDC; AMEMBASSY LEONIDA; AMCONSUL NORTHVALE; AMEMBASSY ZENDA\nlevel-line: UNCLASSIFIED\npage-line: p2 FREDON 00417"},
		{"a page break with a caption among them", "TO SECSTATE WASHDC\nAMEMBASSY LEONIDA\nUNCLASSIFIED\nEXDIS\nPAGE 02        FREDON  00417  031455Z\nAMCONSUL NORTHVALE", "to <TO> SECSTATE WASHDC; AMEMBASSY LEONIDA; AMCONSUL NORTHVALE\nlevel-line: UNCLASSIFIED\nrepeated-header: EXDIS\npage-line: p2 FREDON 00417"},
		{"a page line run into one", "TO SECSTATE WASHDC\nAMEMBASSY LEONIDA PAGE 02 FREDON 00417 031455Z\nAMCONSUL NORTHVALE", "to <TO> SECSTATE WASHDC; AMEMBASSY LEONIDA; AMCONSUL NORTHVALE\npage-line: p2 FREDON 00417"},
		{"a blank line among them", "TO RUEHC/SECSTATE WASHDC\n\nINFO RUEHLE/AMEMBASSY LEONIDA\n\nRUEHNV/AMCONSUL NORTHVALE", "to <TO> RUEHC/SECSTATE WASHDC\ninfo <INFO> RUEHLE/AMEMBASSY LEONIDA; RUEHNV/AMCONSUL NORTHVALE"},
		{"all on one line", "TO RUEHC/SECSTATE WASHDC PRIORITY 0611 RUEHLE/AMEMBASSY LEONIDA 0107 INFO RUEHNV/AMCONSUL NORTHVALE", "to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611; RUEHLE/AMEMBASSY LEONIDA #0107\ninfo <INFO> RUEHNV/AMCONSUL NORTHVALE"},
		{"an address group", "TO AIG 9117\nINFO AMEMBASSY LEONIDA", "to <TO> AIG 9117\ninfo <INFO> AMEMBASSY LEONIDA"},
		{"lower case", "To ruehc/secstate washdc priority 0611\nInfo ruehle/amembassy leonida", "to <To> ruehc/secstate washdc !priority #0611\ninfo <Info> ruehle/amembassy leonida"},
		{"colons", "TO: SECSTATE WASHDC\nINFO: AMEMBASSY LEONIDA", "to <TO:> SECSTATE WASHDC\ninfo <INFO:> AMEMBASSY LEONIDA"},
		{"BT", "TO RUEHC/SECSTATE WASHDC\nBT", "to <TO> RUEHC/SECSTATE WASHDC\nend-mark: BT"},
		{"group count", "TO RUEHC/SECSTATE WASHDC\nGR 112\nBT", "to <TO> RUEHC/SECSTATE WASHDC\nend-mark: GR 112\nend-mark: BT"},
		{"no group count", "TO RUEHC/SECSTATE WASHDC\nSTATE GRNC\nBT", "to <TO> RUEHC/SECSTATE WASHDC\nend-mark: STATE GRNC\nend-mark: BT"},
		{"neither TO nor INFO", "", ""},
	})
}

// No blank line stands between the addressees and the banner, or a caption, or
// a label.
func TestAddresseesEnd(t *testing.T) {
	checkForms(t, "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n", "\nTAGS: EAGR, ZZ\nSUBJECT: WHEAT\n\n1. Wheat is short.\n", "drafted\ndtg: P | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <FM> AMEMBASSY FREDONIA\nto <TO> SECSTATE WASHDC\n", "\ntags <TAGS:> EAGR, ZZ\nsubject <SUBJECT:> WHEAT\nparagraph: 1 Wheat is short.", []form{
		{"a banner", "UNCLAS FREDONIA 000417\nE.O. 12958: N/A", "banner: UNCLASSIFIED FREDONIA 000417\nexecutive-order <E.O. 12958:> 12958 | N/A"},
		{"a damaged banner", "C O N F I D E N T A L FREDONIA 000417\nE.O. 12958: N/A", "banner: CONFIDENTIAL \"C O N F I D E N T A L\" FREDONIA 000417\nexecutive-order <E.O. 12958:> 12958 | N/A"},
		{"a level alone", "UNCLASSIFIED\nE.O. 12958: N/A", "banner: UNCLASSIFIED \"UNCLASSIFIED\"\nexecutive-order <E.O. 12958:> 12958 | N/A"},
		{"a caption", "EXDIS\nE.O. 12958: N/A", "caption: EXDIS\nexecutive-order <E.O. 12958:> 12958 | N/A"},
		{"a label", "E.O. 12958: N/A", "executive-order <E.O. 12958:> 12958 | N/A"},
	})
}

// The whole header in one line.
func TestRunOnHeader(t *testing.T) {
	const text = "UNCLAS FREDONIA 000417 SIPDIS DEPT FOR EUR/XX (SMITHJ) E.O. 12958: N/A TAGS: EAGR, ZZ SUBJECT: WHEAT REF: LEONIDA 12 1. (U) Wheat is short."
	const want = "\nbanner: UNCLASSIFIED FREDONIA 000417\ncaption: SIPDIS\nattention: DEPT FOR EUR/XX (SMITHJ)\nexecutive-order <E.O. 12958:> 12958 | N/A\ntags <TAGS:> EAGR, ZZ\nsubject <SUBJECT:> WHEAT\nreference <REF:> LEONIDA 12\nparagraph: 1 Wheat is short."
	checkForms(t, "", "\n", "", want, []form{
		{"relay", "VZCZCXRO4417 RR RUEHLE RUEHZN DE RUEHFD #0417 1231455 ZNR UUUUU ZZH R 031455Z MAY 07 FM AMEMBASSY FREDONIA TO RUEHC/SECSTATE WASHDC 0611 INFO RUEHLE/AMEMBASSY LEONIDA 0107 RUEHNV/AMCONSUL NORTHVALE " + text,
			"relay\ntransmission-id: VZCZCXRO4417\nrouting: RR RUEHLE RUEHZN\norigin: RUEHFD #0417 123 1455\nsecurity: ZNR UUUUU | ZZH\ndtg: R | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <FM> AMEMBASSY FREDONIA\nto <TO> RUEHC/SECSTATE WASHDC #0611\ninfo <INFO> RUEHLE/AMEMBASSY LEONIDA #0107; RUEHNV/AMCONSUL NORTHVALE"},
		{"drafted", "P R 031455Z MAY 07 FM AMEMBASSY FREDONIA TO SECSTATE WASHDC PRIORITY 0611 INFO AMEMBASSY LEONIDA " + text,
			"drafted\ndtg: P R | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <FM> AMEMBASSY FREDONIA\nto <TO> SECSTATE WASHDC !PRIORITY #0611\ninfo <INFO> AMEMBASSY LEONIDA"},
		{"addresses only", "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA TO SECSTATE WASHDC PRIORITY 0611 INFO AMEMBASSY LEONIDA\n" + text,
			"drafted\ndtg: P | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <FM> AMEMBASSY FREDONIA\nto <TO> SECSTATE WASHDC !PRIORITY #0611\ninfo <INFO> AMEMBASSY LEONIDA"},
		{"media copy", "P 031455Z MAY 07\nFm amembassy fredonia\nTo secstate washdc priority 0611\n" + text,
			"drafted\ndtg: P | 031455Z MAY 07 | 2007-05-03T14:55\nfrom <Fm> amembassy fredonia\nto <To> secstate washdc !priority #0611"},
	})
}
