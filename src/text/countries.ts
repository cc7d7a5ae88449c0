/**
 * States as news names them: the name, the words for its people and things, and the seats of government that stand for it.
 * An actor named after a state is recognised by all of these without its aliases being listed.
 * Each line: names; demonyms; capital and other seats of government that speak for the state.
 */
const STATES = `
Afghanistan; Afghan, Afghans; Kabul
Albania; Albanian, Albanians; Tirana
Algeria; Algerian, Algerians; Algiers
Argentina; Argentine, Argentinian, Argentines; Buenos Aires
Armenia; Armenian, Armenians; Yerevan
Australia; Australian, Australians; Canberra
Austria; Austrian, Austrians; Vienna
Azerbaijan; Azerbaijani, Azeri, Azerbaijanis; Baku
Bahrain; Bahraini, Bahrainis; Manama
Bangladesh; Bangladeshi, Bangladeshis; Dhaka
Belarus; Belarusian, Belarusians; Minsk
Belgium; Belgian, Belgians;
Bolivia; Bolivian, Bolivians; La Paz
Bosnia, Bosnia and Herzegovina; Bosnian, Bosnians; Sarajevo
Brazil; Brazilian, Brazilians; Brasilia
Britain, United Kingdom, UK, U.K., Great Britain; British, Britons; London, Downing Street, Whitehall
Bulgaria; Bulgarian, Bulgarians; Sofia
Cambodia; Cambodian, Cambodians; Phnom Penh
Canada; Canadian, Canadians; Ottawa
Chile; Chilean, Chileans; Santiago
China, People's Republic of China; Chinese; Beijing
Colombia; Colombian, Colombians; Bogota
Croatia; Croatian, Croatians, Croats; Zagreb
Cuba; Cuban, Cubans; Havana
Cyprus; Cypriot, Cypriots; Nicosia
Czech Republic, Czechia; Czech, Czechs; Prague
Denmark; Danish, Danes; Copenhagen
Ecuador; Ecuadorian, Ecuadorians; Quito
Egypt; Egyptian, Egyptians; Cairo
Estonia; Estonian, Estonians; Tallinn
Ethiopia; Ethiopian, Ethiopians; Addis Ababa
European Union, EU, E.U.; European; Brussels, European Commission
Finland; Finnish, Finns; Helsinki
France; French; Paris, Elysee, Quai d'Orsay
Georgia; Georgian, Georgians; Tbilisi
Germany; German, Germans; Berlin
Ghana; Ghanaian, Ghanaians; Accra
Greece; Greek, Greeks, Hellenic; Athens
Hungary; Hungarian, Hungarians; Budapest
Iceland; Icelandic, Icelanders; Reykjavik
India; Indian, Indians; New Delhi, Delhi
Indonesia; Indonesian, Indonesians; Jakarta
Iran, Islamic Republic of Iran; Iranian, Iranians; Tehran, Teheran
Iraq; Iraqi, Iraqis; Baghdad
Ireland; Irish; Dublin
Israel; Israeli, Israelis; Jerusalem, Tel Aviv
Italy; Italian, Italians; Rome
Japan; Japanese; Tokyo
Jordan; Jordanian, Jordanians; Amman
Kazakhstan; Kazakh, Kazakhs; Nur-Sultan, Astana
Kenya; Kenyan, Kenyans; Nairobi
Kosovo; Kosovar, Kosovars; Pristina
Kuwait; Kuwaiti, Kuwaitis; Kuwait City
Kyrgyzstan; Kyrgyz; Bishkek
Latvia; Latvian, Latvians; Riga
Lebanon; Lebanese; Beirut
Libya; Libyan, Libyans; Tripoli
Lithuania; Lithuanian, Lithuanians; Vilnius
Malaysia; Malaysian, Malaysians; Kuala Lumpur
Mexico; Mexican, Mexicans; Mexico City
Moldova; Moldovan, Moldovans; Chisinau
Mongolia; Mongolian, Mongolians; Ulaanbaatar
Montenegro; Montenegrin, Montenegrins; Podgorica
Morocco; Moroccan, Moroccans; Rabat
Myanmar, Burma; Burmese; Naypyidaw
NATO, North Atlantic Treaty Organization;;
Nepal; Nepali, Nepalese; Kathmandu
Netherlands, Holland; Dutch; The Hague, Amsterdam
New Zealand; New Zealanders; Wellington
Nigeria; Nigerian, Nigerians; Abuja
North Korea, DPRK; North Korean, North Koreans; Pyongyang
North Macedonia, Macedonia; Macedonian, Macedonians; Skopje
Norway; Norwegian, Norwegians; Oslo
Oman; Omani, Omanis; Muscat
Pakistan; Pakistani, Pakistanis; Islamabad
Palestine, Palestinian Authority; Palestinian, Palestinians; Ramallah
Peru; Peruvian, Peruvians; Lima
Philippines; Philippine, Filipino, Filipinos; Manila
Poland; Polish, Poles; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari, Qataris; Doha
Romania; Romanian, Romanians; Bucharest
Russia, Russian Federation; Russian, Russians; Moscow, Kremlin
Saudi Arabia; Saudi, Saudis, Saudi Arabian; Riyadh
Serbia; Serbian, Serbians, Serbs; Belgrade
Singapore; Singaporean, Singaporeans;
Slovakia; Slovak, Slovaks; Bratislava
Slovenia; Slovenian, Slovenians; Ljubljana
Somalia; Somali, Somalis; Mogadishu
South Africa; South African, South Africans; Pretoria
South Korea, Republic of Korea; South Korean, South Koreans; Seoul
South Sudan; South Sudanese; Juba
Spain; Spanish, Spaniards; Madrid
Sri Lanka; Sri Lankan, Sri Lankans; Colombo
Sudan; Sudanese; Khartoum
Sweden; Swedish, Swedes; Stockholm
Switzerland; Swiss; Bern
Syria; Syrian, Syrians; Damascus
Taiwan; Taiwanese; Taipei
Tajikistan; Tajik, Tajiks; Dushanbe
Tanzania; Tanzanian, Tanzanians; Dodoma
Thailand; Thai, Thais; Bangkok
Tunisia; Tunisian, Tunisians; Tunis
Turkey, Türkiye; Turkish, Turks; Ankara
Turkmenistan; Turkmen; Ashgabat
Uganda; Ugandan, Ugandans; Kampala
Ukraine; Ukrainian, Ukrainians; Kyiv, Kiev
United Arab Emirates, UAE, U.A.E.; Emirati, Emiratis; Abu Dhabi
United Nations, UN, U.N.;;
United States, US, U.S., USA, U.S.A., United States of America; American, Americans; Washington, White House, State Department, Pentagon, US Congress
Uruguay; Uruguayan, Uruguayans; Montevideo
Uzbekistan; Uzbek, Uzbeks; Tashkent
Vatican, Holy See;;
Venezuela; Venezuelan, Venezuelans; Caracas
Vietnam; Vietnamese; Hanoi
Yemen; Yemeni, Yemenis; Sanaa
Zimbabwe; Zimbabwean, Zimbabweans; Harare
`;

const listed = (field: string | undefined): readonly string[] =>
  (field ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');

const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  STATES.trim().split('\n').flatMap((line) => {
    const [names, demonyms, seats] = line.split(';');
    const all = [...listed(names), ...listed(demonyms), ...listed(seats)];
    return listed(names).map((name) => [name.toLowerCase(), all] as const);
  }),
);

/** The first name of every state in the list. */
export const STATE_NAMES: readonly string[] = STATES.trim().split('\n').flatMap((line) => listed(line.split(';')[0]).slice(0, 1));

const STATE_WORDS: ReadonlySet<string> = new Set([...BY_NAME.values()].flat().map((name) => name.toLowerCase()));

/** In: words as a text has them. Out: whether they name a state, its people or its seat of government. */
export const namesAState = (words: string): boolean => STATE_WORDS.has(words.toLowerCase());

/** In: an actor's name or alias. Out: the other words news uses for that state, itself included; empty when it is none. */
export function wordsForState(name: string): readonly string[] {
  return BY_NAME.get(name.toLowerCase()) ?? [];
}
