"""What the sample must hold, written by hand from the case files and not from its output."""

from models.rules.judgement import Relation

OKINAWA, NOTO, DEFENDER = "SAMPLE-2025-0003", "SAMPLE-2018-0002", "SAMPLE-2021-0001"
DECATUR, MQ9, YUDACHI = "SAMPLE-2018-0001", "SAMPLE-2023-0001", "SAMPLE-2013-0002"
VAINDLOO, TOOWOOMBA = "SAMPLE-2025-0002", "SAMPLE-2023-0002"
SECOND_THOMAS, SCARBOROUGH = "SAMPLE-2024-0002", "SAMPLE-2025-0001"
HAINAN, ROMEO, ONAMI = "SAMPLE-2001-0001", "SAMPLE-2024-0001", "SAMPLE-2013-0001"
LIAONING = "SAMPLE-2025-0004"

# Numbers, names and words of each case; a bar parts them.
_FACTS = {
    OKINAWA: "December 2025|southeast of Okinawa|J-15|Liaoning|F-15|twice|readiness to engage"
    "|provocation in peacetime|does not conform to the actual situation|AFP|Dimsum Daily|Reuters"
    "|immediately cease slander and smear campaigns|16:32-16:35|18:37-19:08|Naha|high seas"
    "|7 December 2025|Miyako Strait|Sanae Takaichi|Taiwan|retract|softens her tone|seafood"
    "|dual-use|Export Control Law|non-proliferation|legal responsibility"
    "|recent erroneous remarks concerning the Taiwan issue|与事实完全不符|レーダー照射|断続的に"
    "|锁定|照射|52 km|148 km|< 50 km|about 3 minutes|about 30 min|professional, standard and beyond"
    "|dangerous|101|117|124|Nanchang|Xining|Kaifeng|Teruzuki|14:10|14:28|15:00|about six hours"
    "|south of the carrier|Funakoshi|Wu Jianghao"
    "|counter-démarches|hotline|deep concern|strong protest|7 January 2026|6 January 2026"
    "|not aware|navigational warning|place and duration|first publicly announced air-to-air case",
    LIAONING: "5 December 2025, about 14:00|about 420 km north of Kuba-jima|about 07:00"
    "|Okinawa-Miyako|about 270 km west of Oki-Daito|about 190 km east of Kikai|7 December 2025"
    "|three destroyers|Nanchang|Xining|Kaifeng|101|117|124|about 50|about 260|about 100"
    "|launches and recoveries|12 December|Joint Staff|Teruzuki",
    NOTO: "20 December 2018, about 15:00|UTC+9|off the Noto Peninsula|tens of nautical miles|EEZ"
    "|P-1|Gwanggaeto the Great|DDH-971|Korea Coast Guard|North Korean fishing boat|STIR-180"
    "|several times|minutes in all|three frequencies|28 December 2018|21 January 2019|MW08"
    "|too weak to understand|about 150 m|500 m|apology|4 January 2019|international and domestic"
    "|ends the talks|June 2024|without settling the facts|21 December 2018|threateningly",
    DEFENDER: "23 June 2021, around noon Moscow time (UTC+3)|Cape Fiolent|Odesa|Georgia|D36|Su-24M"
    "|Type 45|11:52|3 km|12:06|12:08|12:19|12:23|four OFAB-250 bombs|innocent passage|prior warning"
    "|Ukrainian territorial waters|gunnery exercise|over 20 aircraft|two coast guard ships"
    "|100 m|out of range|correspondent aboard|Russian-claimed, Ukrainian by most states|BBC",
    DECATUR: "30 September 2018, about 08:30|UTC+8|Gaven Reef|Spratly|10.2 N 114.2 E|within 12 NM"
    "|DDG-73|freedom-of-navigation|Lanzhou|Luyang II|DDG-170|within 45 yards|2 October 2018"
    "|an unsafe and unprofessional maneuver|prevent a collision|without permission|warned it off"
    "|in accordance with law|Gives no distance|Pacific Fleet",
    MQ9: "14 March 2023|07:03 Central European Time|06:03 UTC|international airspace|west of Crimea"
    "|about 60 nautical miles southwest of Crimea|Unsure|MQ-9 Reaper|Su-27|European Command"
    "|dumped fuel|several times|propeller|international waters|16 March 2023|state border|returned"
    "|transponder off|temporary regime|on-board weapons|sharp manoeuvring|loss of altitude",
    YUDACHI: "30 January 2013, about 10:00 Japan time|5 February 2013|over 100 km north of the"
    "|Senkaku / Diaoyu|DD-103|Lianyungang|Jiangwei II|522|about 3 km|Defense Minister|some minutes"
    "|8 February 2013|surveillance radar|against the facts|root of the safety problem|high seas"
    "|19 January|normal alert|following and monitoring",
    ONAMI: "19 January 2013|helicopter from JS Onami|believed|Wenzhou|526|East China Sea",
    VAINDLOO: "19 September 2025, morning|UTC+3|Gulf of Finland|Vaindloo|59.82 N 26.36 E|MiG-31"
    "|F-35|NATO Baltic Air Policing|Ämari|12 minutes|flight plan|transponders off|Article 4"
    "|two-way radio|chargé d'affaires|Karelia to Kaliningrad|strict accordance|more than three"
    "|neutral waters|Confirms the violation|less than 10 km|map was released|without permission",
    TOOWOOMBA: "14 November 2023 (local)|18 November 2023|inside Japan's EEZ|FFH-156|Ningbo"
    "|DDG-139|fishing nets|propellers|hull-mounted sonar|minor injuries|likely|20 November 2023"
    "|safe distance|did not engage in any activities that may have affected|making trouble"
    "|followed, monitored and identified|No coordinates",
    SECOND_THOMAS: "17 June 2024, morning|UTC+8|Ayungin|Ren'ai|9.75 N 115.87 E (approx.)|LT-57"
    "|Sierra Madre|rigid-hull|ignored repeated warnings|slight collision|lawful, professional and"
    "|illegal|aggressive|rammed|bladed weapons|punctured|looted|lost a thumb|1951 treaty"
    "|deceptive and misleading|without independent observation|Condemns|National Maritime Council",
    SCARBOROUGH: "11 August 2025, morning|UTC+8|about 10.5 nautical miles east of Scarborough"
    "|Bajo de Masinloc / Huangyan|15.1 N 117.9 E|3104|Guilin|164|MRRV-4406|Suluan|high speed"
    "|risky manoeuvre|forecastle|beyond seaworthiness|medical help|released video|drove away"
    "|necessary measures|pressed from outside|in accordance with law|dangerous manoeuvres"
    "|no confirmation",
    HAINAN: "1 April 2001, about 09:07|UTC+8|about 70 nautical miles (some 110 km) southeast"
    "|EP-3E ARIES II|J-8II|Wang Wei|Lingshui|routine flight|international airspace|close passes"
    "|straight and level on autopilot|wide angle|propeller and nose|tail|without permission"
    "|full responsibility|letter of the two sorries|11 April 2001|read differently",
    ROMEO: "4 May 2024|6 May 2024|Yellow Sea, international waters|MH-60R|HMAS Hobart|DDG-39"
    "|UN sanctions|Operation Argos|J-10|about 300 m|60 m|evasive action|unsafe and unprofessional"
    "|7 May 2024|deliberately|provocation|warning measures|lawful and professional"
    "|Does not deny the flares",
}
FACTS = {ref: tuple(facts.split("|")) for ref, facts in _FACTS.items()}

_BY_RELATION: dict[Relation, dict[str, tuple[str, ...]]] = {
    Relation.CONTESTED: {
        OKINAWA: ("ordinary use of search", "adequate for safety", "F-15 reached a PLA Navy J-15"),
        NOTO: ("STIR-180", "stated altitude", "within the stated distance", "in the stated area"),
        DEFENDER: ("dropped bombs ahead", "are those of the stated state", "to warn HMS"),
        MQ9: ("touched", "stated cause"),
        YUDACHI: ("directed a fire-control radar", "agrees with the facts"),
        VAINDLOO: ("entered Estonian airspace",),
        TOOWOOMBA: ("came closer", "affected the divers"),
        SECOND_THOMAS: ("approach caused", "was lawful"),
        HAINAN: ("flew into the EP-3E", "veered", "straight and level"),
    },
    Relation.SIDESTEPPED: {
        OKINAWA: ("second emission of a J-15 went on",),
        DEFENDER: ("stated distance into",),
        DECATUR: (
            "distance of USS Decatur's bow",
            "prevent a collision",
            "warned USS Decatur off",
            "waters adjacent",
            "given permission",
        ),
        MQ9: ("dumped fuel", "transponder"),
        YUDACHI: ("stated distance from",),
        VAINDLOO: ("stayed in", "flight plan", "stated distance from Vaindloo", "neutral waters"),
        TOOWOOMBA: ("operated its hull-mounted sonar", "minor injuries"),
        SECOND_THOMAS: ("bladed weapons",),
        SCARBOROUGH: ("Guilin collided", "chased BRP Suluan", "forecastle", "drove", "blocked"),
        HAINAN: ("entered Chinese airspace",),
        ROMEO: ("released flares", "in front of", "above the Seahawk"),
    },
    Relation.PARTLY_AGREED: {
        OKINAWA: ("J-15 reached a JASDF F-15.", "prior notice"),
        NOTO: ("Great reached the P-1", "called ROKS"),
        DEFENDER: ("fired guns",),
        YUDACHI: ("reached JS Yudachi",),
    },
    Relation.AGREED: {
        DEFENDER: ("passed through territorial waters",),
        DECATUR: ("met near Gaven Reef",),
        MQ9: ("came down in the sea",),
        SECOND_THOMAS: ("vessel touched", "boarded Philippine boats"),
        HAINAN: ("EP-3E and a J-8II collided",),
    },
    Relation.THIRD_PARTY_ONLY: {
        OKINAWA: ("closest distance between the J-15 and the F-15 in the second act",),
        DEFENDER: ("number of aircraft", "coast guard ships came within"),
        LIAONING: ("on one day",),
        MQ9: ("at the stated place",),
    },
    Relation.UNANSWERED: {
        ONAMI: ("helicopter from JS Onami",),
        LIAONING: ("on 5 December", "number of destroyers", "from 6 to 12 December"),
    },
}
# A part of one proposition's words, and the relation that follows from the case.
RELATIONS = tuple(
    (ref, part, relation)
    for relation, by_ref in _BY_RELATION.items()
    for ref, parts in by_ref.items()
    for part in parts
)
