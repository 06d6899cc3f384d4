// Written by tools/time-zones.mjs from Unicode CLDR 48.2.0 (windowsZones, bcp47/timezone). Do not edit.
//
// UNICODE LICENSE V3
//
// COPYRIGHT AND PERMISSION NOTICE
//
// Copyright © 2004-2026 Unicode, Inc.
//
// NOTICE TO USER: Carefully read the following legal agreement. BY
// DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR
// SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE
// TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT
// DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.
//
// Permission is hereby granted, free of charge, to any person obtaining a
// copy of data files and any associated documentation (the "Data Files") or
// software and any associated documentation (the "Software") to deal in the
// Data Files or Software without restriction, including without limitation
// the rights to use, copy, modify, merge, publish, distribute, and/or sell
// copies of the Data Files or Software, and to permit persons to whom the
// Data Files or Software are furnished to do so, provided that either (a)
// this copyright and permission notice appear with all copies of the Data
// Files or Software, or (b) this copyright and permission notice appear in
// associated Documentation.
//
// THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
// KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
// MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF
// THIRD PARTY RIGHTS.
//
// IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE
// BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
// OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
// WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
// ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
// FILES OR SOFTWARE.
//
// Except as contained in this notice, the name of a copyright holder shall
// not be used in advertising or otherwise to promote the sale, use or other
// dealings in these Data Files or Software without prior written
// authorization of the copyright holder.
//
// SPDX-License-Identifier: Unicode-3.0

/** Version of Unicode CLDR that the table was made from. */
export const cldrVersion = "48.2.0";

/** One line a Windows time zone: its id, `=`, its IANA names, the representative one first. */
export const ianaZones = `
AUS Central Standard Time=Australia/Darwin Australia/North
AUS Eastern Standard Time=Australia/Sydney Australia/Melbourne Australia/Victoria Australia/ACT Australia/Canberra Australia/NSW
Afghanistan Standard Time=Asia/Kabul
Alaskan Standard Time=America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat US/Alaska
Aleutian Standard Time=America/Adak America/Atka US/Aleutian
Altai Standard Time=Asia/Barnaul
Arab Standard Time=Asia/Riyadh Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Aden
Arabian Standard Time=Asia/Dubai Asia/Muscat Etc/GMT-4
Arabic Standard Time=Asia/Baghdad
Argentina Standard Time=America/Buenos_Aires America/Argentina/La_Rioja America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Catamarca America/Cordoba America/Jujuy America/Mendoza America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Rosario America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Jujuy America/Argentina/Mendoza
Astrakhan Standard Time=Europe/Astrakhan Europe/Ulyanovsk
Atlantic Standard Time=America/Halifax Atlantic/Bermuda America/Glace_Bay America/Goose_Bay America/Moncton America/Thule Canada/Atlantic
Aus Central W. Standard Time=Australia/Eucla
Azerbaijan Standard Time=Asia/Baku
Azores Standard Time=Atlantic/Azores America/Scoresbysund
Bahia Standard Time=America/Bahia
Bangladesh Standard Time=Asia/Dhaka Asia/Thimphu Asia/Dacca Asia/Thimbu
Belarus Standard Time=Europe/Minsk
Bougainville Standard Time=Pacific/Bougainville
Canada Central Standard Time=America/Regina America/Swift_Current Canada/East-Saskatchewan Canada/Saskatchewan
Cape Verde Standard Time=Atlantic/Cape_Verde Etc/GMT+1
Caucasus Standard Time=Asia/Yerevan
Cen. Australia Standard Time=Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
Central America Standard Time=America/Guatemala America/Belize America/Costa_Rica Pacific/Galapagos America/Tegucigalpa America/Managua America/El_Salvador Etc/GMT+6
Central Asia Standard Time=Asia/Bishkek Antarctica/Vostok Asia/Urumqi Indian/Chagos Etc/GMT-6 Asia/Kashgar
Central Brazilian Standard Time=America/Cuiaba America/Campo_Grande
Central Europe Standard Time=Europe/Budapest Europe/Tirane Europe/Prague Europe/Podgorica Europe/Belgrade Europe/Ljubljana Europe/Bratislava
Central European Standard Time=Europe/Warsaw Europe/Sarajevo Europe/Zagreb Europe/Skopje Poland
Central Pacific Standard Time=Pacific/Guadalcanal Antarctica/Casey Pacific/Ponape Pacific/Kosrae Pacific/Noumea Pacific/Efate Etc/GMT-11 Pacific/Pohnpei
Central Standard Time=America/Chicago America/Winnipeg America/Rankin_Inlet America/Resolute America/Matamoros America/Ojinaga America/Indiana/Knox America/Indiana/Tell_City America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem Canada/Central America/Rainy_River US/Central CST6CDT America/Knox_IN US/Indiana-Starke
Central Standard Time (Mexico)=America/Mexico_City America/Bahia_Banderas America/Merida America/Monterrey America/Chihuahua Mexico/General
Chatham Islands Standard Time=Pacific/Chatham NZ-CHAT
China Standard Time=Asia/Shanghai Asia/Hong_Kong Asia/Macau Asia/Chongqing Asia/Chungking Asia/Harbin PRC Hongkong Asia/Macao
Cuba Standard Time=America/Havana Cuba
Dateline Standard Time=Etc/GMT+12
E. Africa Standard Time=Africa/Nairobi Antarctica/Syowa Africa/Djibouti Africa/Asmera Africa/Addis_Ababa Indian/Comoro Indian/Antananarivo Africa/Mogadishu Africa/Dar_es_Salaam Africa/Kampala Indian/Mayotte Etc/GMT-3 Africa/Asmara
E. Australia Standard Time=Australia/Brisbane Australia/Lindeman Australia/Queensland
E. Europe Standard Time=Europe/Chisinau Europe/Tiraspol
E. South America Standard Time=America/Sao_Paulo Brazil/East
Easter Island Standard Time=Pacific/Easter Chile/EasterIsland
Eastern Standard Time=America/New_York America/Nassau America/Toronto America/Iqaluit America/Detroit America/Indiana/Petersburg America/Indiana/Vincennes America/Indiana/Winamac America/Kentucky/Monticello America/Louisville America/Pangnirtung America/Montreal Canada/Eastern America/Nipigon America/Thunder_Bay US/Michigan America/Kentucky/Louisville US/Eastern EST5EDT
Eastern Standard Time (Mexico)=America/Cancun
Egypt Standard Time=Africa/Cairo Egypt
Ekaterinburg Standard Time=Asia/Yekaterinburg
FLE Standard Time=Europe/Kiev Europe/Mariehamn Europe/Sofia Europe/Tallinn Europe/Helsinki Europe/Vilnius Europe/Riga Europe/Kyiv Europe/Zaporozhye Europe/Uzhgorod
Fiji Standard Time=Pacific/Fiji
GMT Standard Time=Europe/London Atlantic/Canary Atlantic/Faeroe Europe/Guernsey Europe/Dublin Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Atlantic/Madeira Atlantic/Faroe Europe/Belfast GB GB-Eire Eire Portugal WET
GTB Standard Time=Europe/Bucharest Asia/Nicosia Asia/Famagusta Europe/Athens Europe/Nicosia EET
Georgian Standard Time=Asia/Tbilisi
Greenland Standard Time=America/Godthab America/Nuuk
Greenwich Standard Time=Atlantic/Reykjavik Africa/Ouagadougou Africa/Abidjan Africa/Accra America/Danmarkshavn Africa/Banjul Africa/Conakry Africa/Bissau Africa/Monrovia Africa/Bamako Africa/Nouakchott Atlantic/St_Helena Africa/Freetown Africa/Dakar Africa/Lome Iceland Africa/Timbuktu
Haiti Standard Time=America/Port-au-Prince
Hawaiian Standard Time=Pacific/Honolulu Pacific/Rarotonga Pacific/Tahiti Etc/GMT+10 US/Hawaii Pacific/Johnston HST
India Standard Time=Asia/Calcutta Asia/Kolkata
Iran Standard Time=Asia/Tehran Iran
Israel Standard Time=Asia/Jerusalem Asia/Tel_Aviv Israel
Jordan Standard Time=Asia/Amman
Kaliningrad Standard Time=Europe/Kaliningrad
Korea Standard Time=Asia/Seoul ROK
Libya Standard Time=Africa/Tripoli Libya
Line Islands Standard Time=Pacific/Kiritimati Etc/GMT-14
Lord Howe Standard Time=Australia/Lord_Howe Australia/LHI
Magadan Standard Time=Asia/Magadan
Magallanes Standard Time=America/Punta_Arenas America/Coyhaique
Marquesas Standard Time=Pacific/Marquesas
Mauritius Standard Time=Indian/Mauritius Indian/Reunion Indian/Mahe
Middle East Standard Time=Asia/Beirut
Montevideo Standard Time=America/Montevideo
Morocco Standard Time=Africa/Casablanca Africa/El_Aaiun
Mountain Standard Time=America/Denver America/Edmonton America/Cambridge_Bay America/Inuvik America/Ciudad_Juarez America/Boise Canada/Mountain America/Yellowknife America/Shiprock Navajo US/Mountain MST7MDT
Mountain Standard Time (Mexico)=America/Mazatlan Mexico/BajaSur
Myanmar Standard Time=Asia/Rangoon Indian/Cocos Asia/Yangon
N. Central Asia Standard Time=Asia/Novosibirsk
Namibia Standard Time=Africa/Windhoek
Nepal Standard Time=Asia/Katmandu Asia/Kathmandu
New Zealand Standard Time=Pacific/Auckland Antarctica/McMurdo Antarctica/South_Pole NZ
Newfoundland Standard Time=America/St_Johns Canada/Newfoundland
Norfolk Standard Time=Pacific/Norfolk
North Asia East Standard Time=Asia/Irkutsk
North Asia Standard Time=Asia/Krasnoyarsk Asia/Novokuznetsk
North Korea Standard Time=Asia/Pyongyang
Omsk Standard Time=Asia/Omsk
Pacific SA Standard Time=America/Santiago Chile/Continental
Pacific Standard Time=America/Los_Angeles America/Vancouver Canada/Pacific US/Pacific US/Pacific-New PST8PDT
Pacific Standard Time (Mexico)=America/Tijuana America/Ensenada Mexico/BajaNorte America/Santa_Isabel
Pakistan Standard Time=Asia/Karachi
Paraguay Standard Time=America/Asuncion
Qyzylorda Standard Time=Asia/Qyzylorda
Romance Standard Time=Europe/Paris Europe/Brussels Europe/Copenhagen Europe/Madrid Africa/Ceuta CET MET
Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka Asia/Anadyr
Russia Time Zone 3=Europe/Samara
Russian Standard Time=Europe/Moscow Europe/Kirov Europe/Simferopol W-SU
SA Eastern Standard Time=America/Cayenne Antarctica/Rothera Antarctica/Palmer America/Fortaleza America/Belem America/Maceio America/Recife America/Santarem Atlantic/Stanley America/Paramaribo Etc/GMT+3
SA Pacific Standard Time=America/Bogota America/Rio_Branco America/Eirunepe America/Coral_Harbour America/Guayaquil America/Jamaica America/Cayman America/Panama America/Lima Etc/GMT+5 America/Porto_Acre Brazil/Acre America/Atikokan Jamaica EST
SA Western Standard Time=America/La_Paz America/Antigua America/Anguilla America/Aruba America/Barbados America/St_Barthelemy America/Kralendijk America/Manaus America/Boa_Vista America/Porto_Velho America/Blanc-Sablon America/Curacao America/Dominica America/Santo_Domingo America/Grenada America/Guadeloupe America/Guyana America/St_Kitts America/St_Lucia America/Marigot America/Martinique America/Montserrat America/Puerto_Rico America/Lower_Princes America/Port_of_Spain America/St_Vincent America/Tortola America/St_Thomas Etc/GMT+4 Brazil/West America/Virgin
SE Asia Standard Time=Asia/Bangkok Antarctica/Davis Indian/Christmas Asia/Jakarta Asia/Pontianak Asia/Phnom_Penh Asia/Vientiane Asia/Saigon Etc/GMT-7 Asia/Ho_Chi_Minh
Saint Pierre Standard Time=America/Miquelon
Sakhalin Standard Time=Asia/Sakhalin
Samoa Standard Time=Pacific/Apia
Sao Tome Standard Time=Africa/Sao_Tome
Saratov Standard Time=Europe/Saratov
Singapore Standard Time=Asia/Singapore Asia/Brunei Asia/Makassar Asia/Kuala_Lumpur Asia/Kuching Asia/Manila Etc/GMT-8 Asia/Ujung_Pandang Singapore
South Africa Standard Time=Africa/Johannesburg Africa/Bujumbura Africa/Gaborone Africa/Lubumbashi Africa/Maseru Africa/Blantyre Africa/Maputo Africa/Kigali Africa/Mbabane Africa/Lusaka Africa/Harare Etc/GMT-2
South Sudan Standard Time=Africa/Juba
Sri Lanka Standard Time=Asia/Colombo
Sudan Standard Time=Africa/Khartoum
Syria Standard Time=Asia/Damascus
Taipei Standard Time=Asia/Taipei ROC
Tasmania Standard Time=Australia/Hobart Antarctica/Macquarie Australia/Tasmania Australia/Currie
Tocantins Standard Time=America/Araguaina
Tokyo Standard Time=Asia/Tokyo Asia/Jayapura Pacific/Palau Asia/Dili Etc/GMT-9 Japan
Tomsk Standard Time=Asia/Tomsk
Tonga Standard Time=Pacific/Tongatapu
Transbaikal Standard Time=Asia/Chita
Turkey Standard Time=Europe/Istanbul Asia/Istanbul Turkey
Turks And Caicos Standard Time=America/Grand_Turk
US Eastern Standard Time=America/Indianapolis America/Indiana/Marengo America/Indiana/Vevay America/Fort_Wayne America/Indiana/Indianapolis US/East-Indiana
US Mountain Standard Time=America/Phoenix America/Creston America/Dawson_Creek America/Fort_Nelson America/Hermosillo Etc/GMT+7 US/Arizona MST
UTC=Etc/UTC Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich Etc/UCT Etc/Universal Etc/Zulu UCT UTC Universal Zulu
UTC+12=Etc/GMT-12 Pacific/Tarawa Pacific/Majuro Pacific/Kwajalein Pacific/Nauru Pacific/Funafuti Pacific/Wake Pacific/Wallis Kwajalein
UTC+13=Etc/GMT-13 Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton
UTC-02=Etc/GMT+2 America/Noronha Atlantic/South_Georgia Brazil/DeNoronha
UTC-08=Etc/GMT+8 Pacific/Pitcairn
UTC-09=Etc/GMT+9 Pacific/Gambier
UTC-11=Etc/GMT+11 Pacific/Pago_Pago Pacific/Niue Pacific/Midway Pacific/Samoa US/Samoa
Ulaanbaatar Standard Time=Asia/Ulaanbaatar Asia/Ulan_Bator Asia/Choibalsan
Venezuela Standard Time=America/Caracas
Vladivostok Standard Time=Asia/Vladivostok Asia/Ust-Nera
Volgograd Standard Time=Europe/Volgograd
W. Australia Standard Time=Australia/Perth Australia/West
W. Central Africa Standard Time=Africa/Lagos Africa/Luanda Africa/Porto-Novo Africa/Kinshasa Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Algiers Africa/Libreville Africa/Malabo Africa/Niamey Africa/Ndjamena Africa/Tunis Etc/GMT-1
W. Europe Standard Time=Europe/Berlin Europe/Andorra Europe/Vienna Europe/Zurich Europe/Busingen Europe/Gibraltar Europe/Rome Europe/Vaduz Europe/Luxembourg Europe/Monaco Europe/Malta Europe/Amsterdam Europe/Oslo Europe/Stockholm Arctic/Longyearbyen Europe/San_Marino Europe/Vatican Atlantic/Jan_Mayen
W. Mongolia Standard Time=Asia/Hovd
West Asia Standard Time=Asia/Tashkent Antarctica/Mawson Asia/Oral Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Qostanay Indian/Maldives Indian/Kerguelen Asia/Dushanbe Asia/Ashgabat Asia/Samarkand Etc/GMT-5 Asia/Ashkhabad
West Bank Standard Time=Asia/Hebron Asia/Gaza
West Pacific Standard Time=Pacific/Port_Moresby Antarctica/DumontDUrville Pacific/Truk Pacific/Guam Pacific/Saipan Etc/GMT-10 Pacific/Chuuk Pacific/Yap
Yakutsk Standard Time=Asia/Yakutsk Asia/Khandyga
Yukon Standard Time=America/Whitehorse America/Dawson Canada/Yukon
`;
