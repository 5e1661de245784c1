"""Countries and what belongs to them: *Chinese* and *China* are evidence of the same."""

from __future__ import annotations

DEMONYMS: dict[str, str] = {
    word: country
    for country, words in (
        line.split(": ")
        for line in """
        afghanistan: afghan afghans
        africa: african africans
        albania: albanian albanians
        algeria: algerian algerians
        argentina: argentine argentines argentinian
        armenia: armenian armenians
        asia: asian asians
        australia: australian australians
        austria: austrian austrians
        azerbaijan: azerbaijani azeri
        bangladesh: bangladeshi bangladeshis
        belarus: belarusian belarusians
        belgium: belgian belgians
        bolivia: bolivian bolivians
        bosnia: bosnian bosnians
        brazil: brazilian brazilians
        britain: british briton britons
        bulgaria: bulgarian bulgarians
        cambodia: cambodian cambodians
        cameroon: cameroonian
        canada: canadian canadians
        chechnya: chechen chechens
        chile: chilean chileans
        china: chinese sino
        colombia: colombian colombians
        congo: congolese
        croatia: croatian croat croats
        cuba: cuban cubans
        cyprus: cypriot cypriots
        czechia: czech czechs
        denmark: danish dane danes
        ecuador: ecuadorian ecuadorean
        egypt: egyptian egyptians
        estonia: estonian estonians
        ethiopia: ethiopian ethiopians
        europe: european europeans
        finland: finnish finn finns
        france: french frenchman frenchwoman
        georgia: georgian georgians
        germany: german germans
        ghana: ghanaian ghanaians
        greece: greek greeks
        guatemala: guatemalan guatemalans
        haiti: haitian haitians
        honduras: honduran hondurans
        hungary: hungarian hungarians
        iceland: icelandic icelander icelanders
        india: indian indians
        indonesia: indonesian indonesians
        iran: iranian iranians
        iraq: iraqi iraqis
        ireland: irish
        israel: israeli israelis
        italy: italian italians
        jamaica: jamaican jamaicans
        japan: japanese
        jordan: jordanian jordanians
        kazakhstan: kazakh kazakhs
        kenya: kenyan kenyans
        korea: korean koreans
        kosovo: kosovar kosovan
        kuwait: kuwaiti kuwaitis
        latvia: latvian latvians
        lebanon: lebanese
        libya: libyan libyans
        lithuania: lithuanian lithuanians
        malaysia: malaysian malaysians
        mali: malian malians
        mexico: mexican mexicans
        moldova: moldovan moldovans
        mongolia: mongolian
        morocco: moroccan moroccans
        myanmar: burmese burma
        nepal: nepali nepalese
        netherlands: dutch holland
        nicaragua: nicaraguan
        niger: nigerien
        nigeria: nigerian nigerians
        norway: norwegian norwegians
        pakistan: pakistani pakistanis
        palestine: palestinian palestinians
        peru: peruvian peruvians
        philippines: philippine filipino filipinos
        poland: polish pole poles
        portugal: portuguese
        qatar: qatari qataris
        romania: romanian romanians
        russia: russian russians
        rwanda: rwandan rwandans
        scotland: scottish scot scots
        serbia: serbian serb serbs
        singapore: singaporean
        slovakia: slovak slovaks
        slovenia: slovenian slovene
        somalia: somali somalis
        spain: spanish spaniard spaniards
        sudan: sudanese
        sweden: swedish swede swedes
        switzerland: swiss
        syria: syrian syrians
        taiwan: taiwanese
        thailand: thai thais
        tibet: tibetan tibetans
        tunisia: tunisian tunisians
        turkey: turkish turk turks turkiye
        uganda: ugandan ugandans
        ukraine: ukrainian ukrainians
        usa: america american americans
        venezuela: venezuelan venezuelans
        vietnam: vietnamese
        wales: welsh
        yemen: yemeni yemenis
        zambia: zambian zambians
        zimbabwe: zimbabwean zimbabweans
        """.strip().splitlines()
    )
    for country in (country.strip(),)
    for word in words.split()
}
"""What belongs to a country, lower case, to the country."""

ACRONYMS: dict[tuple[str, str], str] = {
    ("united", "states"): "usa",
    ("united", "kingdom"): "britain",
    ("united", "nations"): "un",
    ("european", "union"): "eu",
    ("prime", "minister"): "premier",
}
"""Two words that are one thing with a shorter name."""

SHORT_NAMES: dict[str, str] = {
    "US": "usa",
    "USA": "usa",
    "UK": "britain",
    "UN": "un",
    "EU": "eu",
    "PM": "premier",
    "GB": "britain",
    "PRC": "china",
    "UAE": "emirates",
}
"""Abbreviations in capitals to the key of what they mean."""
