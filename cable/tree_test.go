package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func TestTree(t *testing.T) {
	const data = `VZCZCXRO4417
PP RUEHLE
DE RUEHFD #0417/01 1231455
ZNY CCCCC ZZH
P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 0611

C O N F I D E N T I A L SECTION 01 OF 02 FREDONIA 000417

SIPDIS

E.O. 12958: DECL: 05/03/2017
SUBJECT: (C/NF) HARVEST MINISTER
CALLS FOR CALM

The Harvest
-----------

¶1. (C) Wheat was short, the ministry
FREDONIA 00000417  002 OF 002


said.

ROE
`
	const want = `cable 1:1-27:1 = relay, E.O. 12958, 07FREDONIA417
  transmission-id 1:1-1:13 "VZCZCXRO4417"
    text 1:1-1:13 "VZCZCXRO4417"
  routing 2:1-2:10 "PP RUEHLE"
    precedence 2:1-2:3 "PP"
    indicator 2:4-2:10 "RUEHLE"
  origin 3:1-3:27 "DE RUEHFD #0417/01 1231455"
    station 3:4-3:10 "RUEHFD"
    serial 3:12-3:16 "0417"
    section 3:17-3:19 "01"
    day 3:20-3:23 "123"
    time 3:23-3:27 "1455"
  security 4:1-4:14 "ZNY CCCCC ZZH"
    signal 4:1-4:4 "ZNY"
    letters 4:5-4:10 "CCCCC"
    operating 4:11-4:14 "ZZH"
  dtg 5:1-5:17 "P 031455Z MAY 07"
    precedence 5:1-5:2 "P"
    group 5:3-5:17 = 2007-05-03T14:55Z "031455Z MAY 07"
  from 6:1-6:22 "FM AMEMBASSY FREDONIA"
    label 6:1-6:3 "FM"
    text 6:4-6:22 "AMEMBASSY FREDONIA"
  to 7:1-7:39 "TO RUEHC/SECSTATE WASHDC PRIORITY 0611"
    label 7:1-7:3 "TO"
    addressee 7:4-7:39 "RUEHC/SECSTATE WASHDC PRIORITY 0611"
      indicator 7:4-7:9 "RUEHC"
      name 7:10-7:25 "SECSTATE WASHDC"
      precedence 7:26-7:34 "PRIORITY"
      number 7:35-7:39 "0611"
  banner 9:1-9:57 "C O N F I D E N T I A L SECTION 01 OF 02 FREDONIA 000417"
    level 9:1-9:24 = CONFIDENTIAL "C O N F I D E N T I A L"
    section 9:25-9:41 = 1 of 2 "SECTION 01 OF 02"
    post 9:42-9:50 "FREDONIA"
    serial 9:51-9:57 "000417"
  caption 11:1-11:7 "SIPDIS"
    text 11:1-11:7 "SIPDIS"
  executive-order 13:1-13:29 = date "E.O. 12958: DECL: 05/03/2017"
    label 13:1-13:12 "E.O. 12958:"
    number 13:6-13:11 "12958"
    keyword 13:13-13:17 "DECL"
    date 13:19-13:29 = 2017-05-03 "05/03/2017"
  subject 14:1-15:15 "SUBJECT: (C/NF) HARVEST MINISTER\nCALLS FOR CALM"
    label 14:1-14:9 "SUBJECT:"
    mark 14:10-14:16 = CONFIDENTIAL "(C/NF)"
      control 14:13-14:15 "NF"
    text 14:17-14:33 "HARVEST MINISTER"
    text 15:1-15:15 "CALLS FOR CALM"
  heading 17:1-18:12 "The Harvest\n-----------"
    text 17:1-17:12 "The Harvest"
    ruler 18:1-18:12 "-----------"
  paragraph 20:1-24:6 "¶1. (C) Wheat was short, the ministry\nFREDONIA 00000417  00"...
    number 20:1-20:4 = 1 "¶1."
    mark 20:5-20:8 = CONFIDENTIAL "(C)"
    text 20:9-20:38 "Wheat was short, the ministry"
    page-line 21:1-21:30 "FREDONIA 00000417  002 OF 002"
      post 21:1-21:9 "FREDONIA"
      serial 21:10-21:18 "00000417"
      section 21:20-21:30 = 2 of 2 "002 OF 002"
    text 24:1-24:6 "said."
  signature 26:1-26:4 "ROE"
`
	f, err := source.NewFile("x.txt", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	got := string(cable.Parse(f).AppendTree(nil))
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("tree (-want +got):\n%s", diff)
	}
}
