/** Words that are no names but that patterns begin with, and names that are no mentions. */

import type { CaseRule } from "../../glossary/model";
import type { TriggerType } from "../draft";
import {
  afterSide,
  chineseCounts,
  chineseOrgans,
  chineseSides,
  chineseStateRuns,
  chineseTitleHeads,
  chineseTitles,
  chineseUnmarkedHeads,
  ordinaryPairs,
  ruledStates,
  ruling,
  treatedOtherwise,
  treatedStates,
  treatment,
} from "./chineseWords";
import { germanBodies, germanOffices, germanOrganHeads, germanOwnedOrgans } from "./germanOffices";
import { arabicFirstNames, firstNames, germanGenitives, russianInitials, wellKnownPeople } from "./people";
import { russianBodies, russianOffices, russianOrganHeads } from "./russianOffices";

export interface TriggerWord {
  readonly text: string;
  readonly type: TriggerType;
  readonly rule: CaseRule;
  readonly language: string;
}

/** Capitalised heads of instruments, in English; other languages below. */
const treatyHeads =
  "Treaty|Treaties|Convention|Conventions|Agreement|Agreements|Protocol|Protocols|Memorandum|Declaration|Pact|Accord|Accords|Charter|Statute|Covenant|Final Act|Founding Act|Memorandum of Understanding|Understandings|Programme of Action|Program of Action|Plan of Action|Code of Conduct|Communiqué|Communique|Compact|Framework";

const bodyHeads =
  "Agency|Organization|Organisation|Council|Committee|Subcommittee|Sub-Committee|Sub-Commission|Commission|Ministry|Department|Institute|Centre|Center|Foundation|University|Association|Authority|Secretariat|Parliament|Assembly|Court|Tribunal|Bureau|Union|Community|League|Alliance|Coalition|Federation|Group|Board|Mission|Office|Bank|Fund|Forum|Academy|Society|Forces|Air Force|Navy|Army|Command|Corporation|Directorate|Service|Task Force|Working Group|Laboratory|Movement|Administration|Presidium|Mechanism";

/** Organs whose name needs no qualifier: there is one of them wherever they are spoken of. */
const bareBodies =
  "commission des affaires étrangères|commission des Affaires étrangères|commission de la défense nationale|Comisión de Exteriores|Congreso de los Diputados|Cortes Generales|Tribunal Supremo de Justicia|Comisión de Exteriores del Congreso|Comisión de Asuntos Exteriores|Comisión de Asuntos Exteriores del Congreso|Comisión de Relaciones Exteriores|Auswärtiger Ausschuss|Auswärtigen Ausschuss|Auswärtigen Ausschusses|Verteidigungsausschuss|Verteidigungsausschusses|Senate|Congress|House of Representatives|House of Commons|House of Lords|State Duma|Duma|Bundestag|Bundesrat|Bundeswehr|Knesset|Politburo|Supreme Soviet|Joint Chiefs of Staff|Joint Chiefs|Federation Council|National Security Council|National People's Congress|Council of Ministers|National Assembly|Chamber of Deputies|Federal Assembly|House of Councillors|Assemblée nationale|Sénat|Majlis|Verkhovna Rada|Government Accountability Office|Congress Party|Communist Party|Labour Party|Labor Party|Conservative Party|Liberal Party|Democratic Party|Republican Party|Socialist Party|Social Democratic Party|Workers' Party|Green Party|Liberal Democrats|Christian Democratic Union|Госдума|Госдумы|Госдуме|Государственная Дума|Государственной Думы|Конгресс США|Конгресса США|Совет Федерации|Совета Федерации|Госдеп|Госдепа|Госдепартамент|Госдепартамента|Государственный департамент|Государственного департамента|Государственному департаменту|Государственным департаментом|Государственном департаменте|Пентагон|Пентагона|Белый дом|Белого дома|Кремль|Кремля|МИД России|МИД РФ|Политбюро|Генеральный штаб|Генерального штаба|Генштаб|Генштаба|مجلس الأمن القومي|المجلس الأعلى للأمن القومي|مجلس الأمن الوطني|Верховный Совет|Верховного Совета|Минобороны|Минобороны России";

const eventHeads =
  "Review Conference|Review and Extension Conference|RevCon|Preparatory Committee|PrepCom|Conference|Summit|Session|Special Session|session|special session|Meeting of States Parties|Meeting of the States Parties|Meeting of the Parties|Meeting of Parties|Plenary|Conference of the States Parties|Conference of States Parties|Conference of the Parties|Ministerial Meeting|Dialogue|Talks|Forum|Symposium|Consultations|review conference|summit";

const otherEventHeads: readonly (readonly [language: string, words: string])[] = [
  [
    "fr",
    "conférence d'examen|conférence d'examen et de prorogation|conférence des parties|conférence des États parties|conférence des Etats parties|réunion des États parties|réunion des Etats parties|assemblée des États parties|sommet|conférence|réunion|processus",
  ],
  [
    "es",
    "conferencia de examen|cumbre|conferencia|reunión de los Estados Partes|reunión de Estados Partes|conferencia de los Estados Partes|conferencia de las Partes|reunión|proceso",
  ],
  [
    "ru",
    "обзорная конференция|обзорной конференции|обзорную конференцию|обзорной конференцией|саммит|саммита|саммиту|саммитом|саммите|совещание|совещания|совещанию|совещанием|совещании|конференция|конференции|конференцию|конференцией|встреча|встречи|встречу|встречей|встрече|переговоры|переговоров|переговорам|переговорами|переговорах|процесс|процесса|процессу|процессом|процессе|форум|форума|форуму|форумом|форуме",
  ],
  [
    "de",
    "Überprüfungskonferenz|Überprüfungskonferenzen|Gipfel|Gipfels|Gipfeltreffen|Gipfeltreffens|Konferenz|Treffen|Treffens|Außenministertreffen|Außenministertreffens|Verhandlungen|Gespräche|Gesprächen|Dialog|Dialogs|Prozess|Prozesses|Prozeß|Folgetreffen|Folgetreffens|Klimadialog|Klimadialogs|Sicherheitskonferenz|Friedenskonferenz|Friedensgespräche|Friedensgesprächen|Friedensverhandlungen|Abrüstungsverhandlungen|Klimakonferenz|Klimagipfel|Klimagipfels|Außenministerkonferenz|Geberkonferenz|Gipfelkonferenz|Wiederaufbaukonferenz|Flottenkonferenz|Atomgespräche|Atomgesprächen|Atomverhandlungen",
  ],
  [
    "ar",
    "قمة|القمة|للقمة|مؤتمر|مؤتمر القمة|مؤتمر مراجعة|مؤتمر استعراض|مؤتمر مراجعة وتمديد|مؤتمر استعراض وتمديد|مؤتمر المراجعة|مؤتمر الاستعراض|المؤتمر الاستعراضي|للمؤتمر الاستعراضي|مؤتمر الأطراف|مؤتمر الأطراف الاستعراضي|مؤتمر الدول الأطراف|اجتماع الدول الأطراف|الملتقى الوطني|مؤتمر الحوار الوطني|محادثات|مفاوضات|مباحثات|مشاورات|عملية|مسار|الاجتماع|للاجتماع|المؤتمر|للمؤتمر",
  ],
  [
    "zh",
    "峰会|和谈|首脑会议|首脑会晤|方会谈|方外长会|方外长会议|气候大会|气候变化大会|审议大会|领导人会议|领导人会晤|领导人峰会|领导人非正式会议|外长会议|外长会|外长会晤|部长级会议|防长会议|防长会|理事会会议|首脑峰会|元首峰会|元首会晤|元首会议",
  ],
];

/** What a numbered session of a body is called by; Chinese by what stands behind its number. */
const sessions: readonly (readonly [language: string, words: string])[] = [
  ["fr", "session|Assemblée générale|Conférence générale"],
  ["es", "período|periodo|sesión|reunión|Asamblea General|Conferencia General"],
  [
    "de",
    "Treffen|Treffens|Sitzung|Tagung|Sitzungsperiode|Sondertagung|Sondersitzung|Generalversammlung|UN-Generalversammlung|UNO-Generalversammlung|VN-Generalversammlung|Generalversammlung der Vereinten Nationen|UN-Vollversammlung|Vollversammlung der Vereinten Nationen",
  ],
  ["ru", "сессия|сессии|сессию|сессией"],
  ["ar", "الدورة|دورة|للدورة"],
  [
    "zh",
    "届联|届大会|届会议|届常会|届年会|届全会|届特别|届紧急|届缔约|届审议|届裁军|次审议|次缔约|次特别|次裁军|次领导人|次部长级|次外长|次首脑|次元首|次峰会|次会晤|次非正式|次会议|次全体|次高级别|次国防部长|次外交部长|届外长|届部长级|届领导人|届峰会",
  ],
];

const titles =
  "Presidents|Prime Ministers|Foreign Ministers|Ministers|Secretaries|Senators|Ambassadors|Generals|Chairmen|Governors|Sec|Sen|Sens|Rep|Reps|Gen|Adm|Gov|Amb|Lt|Col|Capt|President|Vice President|Vice-President|Prime Minister|Deputy Prime Minister|Premier|Chancellor|Federal Chancellor|Vice-Chancellor|Foreign Minister|Deputy Foreign Minister|Defence Minister|Defense Minister|Minister|Deputy Minister|Vice Minister|Foreign Secretary|Defence Secretary|Defense Secretary|Secretary of State|Secretary of Defense|Under Secretary of State|Under Secretary|Undersecretary|Undersecretary of State|Under-Secretary of State|Under-Secretary|Assistant Secretary of State|Assistant Secretary|Deputy Secretary of State|Secretary|Secretary-General|Secretary General|Under-Secretary-General|Assistant Secretary-General|Assistant Secretary General|Under Secretary-General|Under Secretary General|USG|ASG|DSG|SRSG|General Secretary|First Secretary|Director|Director-General|Director General|Executive Secretary|Executive Director|High Representative|Special Representative|Permanent Representative|Special Envoy|Special Envoys|Envoys|Envoy|PM|Ambassador|Senator|Congressman|Congresswoman|Representative|Chairman|Chairwoman|Chairperson|Chair|King|Queen|Prince|Princess|Crown Prince|Emperor|Emir|Amir|Sultan|Sheikh|Ayatollah|Mullah|Imam|Supreme Leader|Pope|General|Admiral|Marshal|Colonel|Lieutenant General|Major General|Brigadier General|Governor|Commissioner|Spokesman|Spokeswoman|Spokesperson|Speaker|Justice|Judge|Counsellor|Minister-Counsellor|Minister Counsellor|Chargé d'Affaires|Deputy Director General|Deputy Director-General|Deputy Secretary-General|Deputy Secretary General|Vice Chairman|Vice-Chairman|Chair-designate|Cardinal|Archbishop|Patriarch|Commander|Captain|Major|Lieutenant Colonel|Vice Admiral|Rear Admiral|Air Marshal|Field Marshal|Academician|Chief Negotiator|First Lady|Attorney General|Solicitor General|Home Secretary|Interior Minister|Finance Minister|Energy Minister|Science Minister|Trade Minister|Justice Minister|Minister of Defence|Deputy Permanent Representative|Under-Secretary of State for Political Affairs|Undersecretary|Special Assistant|National Security Adviser|National Security Advisor|Security Council Secretary|Press Secretary|Deputy Chairman|Party Secretary|Chief Minister|Majority Leader|Minority Leader|Party Leader|Dictator|State Councilor|State Councillor|Comrade|comrade|DDG|Minister of Foreign Affairs|Minister for Foreign Affairs|Minister of Defence|Minister of Defense|Minister of State|Co-Chair|Chief of Staff|Chief of Mission|Chief of the General Staff|Supreme Allied Commander|Special Coordinator|Special Adviser|Special Advisor|Political Director|Permanent Secretary|Leader|Taoiseach|Coordinator|Lord|Baroness|Viscount|Reverend";

const otherTitles: readonly (readonly [language: string, words: string, rule: CaseRule])[] = [
  [
    "fr",
    "présidents|ministres|président|présidente|premier ministre|première ministre|ministre|ministre des Affaires étrangères|ministre des affaires étrangères|chancelier|chancelière|secrétaire d'État|secrétaire général|secrétaire exécutif|secrétaire exécutive|pape|secrétaire général de l'ONU|directeur général|ambassadeur|ambassadrice|général|roi|lord|sir|haut représentant|haute représentante|directrice générale|secrétaire générale|ministre de la Défense|ministre de la défense|vice-ministre|vice-président|maréchal|amiral|porte-parole|rapporteur spécial|rapporteuse spéciale|envoyé spécial|envoyée spéciale|envoyé personnel|envoyée personnelle|représentant spécial|représentante spéciale|coordonnateur spécial|coordonnatrice spéciale|secrétaire général adjoint|secrétaire générale adjointe|haut-commissaire|haute-commissaire|colonel|lieutenant-colonel|commandant|chef d'état-major|cheikh|émir|sultan|prince",
    "title",
  ],
  [
    "es",
    "presidentes|ministros|cancilleres|presidente|presidenta|primer ministro|primera ministra|ministro|ministra|ministro de Relaciones Exteriores|ministro de Asuntos Exteriores|canciller|secretario de Estado|secretario general|secretaria general|director general|embajador|embajadora|rey|general|lord|sir|alto representante|alta representante|directora general|viceministro|viceministra|viceministro de Relaciones Exteriores|viceministra de Relaciones Exteriores|ministra de Relaciones Exteriores|ministra de Asuntos Exteriores|ministro de Defensa|ministra de Defensa|portavoz|relator especial|relatora especial|enviado especial|enviada especial|enviado personal|representante especial|coordinador especial|coordinadora especial|secretario general adjunto|secretaria general adjunta|alto comisionado|alta comisionada|subsecretario general|subsecretaria general|coronel|almirante|comandante|comandante en jefe|secretario ejecutivo|secretaria ejecutiva|expresidente|expresidenta|exministro|exministra|senador|senadora|diputado|diputada|gobernador|gobernadora|jeque|emir|sultán|príncipe",
    "title",
  ],
  [
    "de",
    "Aussenminister|Aussenministers|Aussenministerin|Bundesaussenminister|Präsident|Präsidenten|Präsidentin|Bundespräsident|Bundespräsidenten|Bundeskanzlers|Kanzlers|Außenministers|Verteidigungsministers|Ministerpräsidenten|Generalsekretärs|Generaldirektors|Botschafters|Staatschef|Staatschefs|Machthaber|Machthabers|Diktator|Sondergesandter|Sondergesandte|Regierungschef|Bundeskanzler|Bundeskanzlerin|Kanzler|Kanzlerin|Außenminister|Außenministerin|Bundesaußenminister|Bundesaußenministerin|Bundesminister|Bundesministers|Bundesministerin|Bundesverteidigungsminister|Bundesverteidigungsministerin|Bundesinnenminister|Bundesfinanzminister|Staatsminister|Staatsministerin|Verteidigungsminister|Verteidigungsministerin|Minister|Ministerin|Ministerpräsident|Premierminister|Premierministerin|Generalsekretär|Generaldirektor|Botschafter|Botschafterin|Staatspräsident|Staatssekretär|König|General|Staatssekretärs|Verteidigungsministers|Vorsitzender|Vorsitzende|Vorsitzenden|Hoher Kommissar|Hohe Kommissar|Hohen Kommissar|Hohen Kommissars|Hohe Kommissarin|Hohen Kommissarin|Kommissar|Kommissars|Kommissarin|Sonderbeauftragter|Sonderbeauftragte|Sonderbeauftragten|Abrüstungsbeauftragter|Abrüstungsbeauftragte|Abrüstungsbeauftragten|Berichterstatter|Berichterstatters|Berichterstatterin|Sonderberichterstatter|Sonderberichterstatters|Sonderberichterstatterin|Sprecher|Sprechers|Sprecherin|Regierungssprecher|Regierungssprecherin|Präsidentschaftskandidat|Premierministers|Staatspräsidenten|Bundesaußenministers|Generalsekretärin|Generaldirektorin|Direktor|Direktors|Direktorin|Kommandeur|Generalleutnant|Generalmajor|Admiral|Marschall|Hohe Vertreter|Hohen Vertreter|Hohe Vertreterin|Hohen Vertreterin|EU-Kommissar|EU-Kommissarin|Lord",
    "exact",
  ],
  [
    "ru",
    "президенты|президентов|президентам|президентами|министры|министров|президент|президента|президенту|президентом|президенте|премьер-министр|премьер-министра|премьер-министру|премьер-министром|министр|министра|министру|министром|министр иностранных дел|министра иностранных дел|министром иностранных дел|министр обороны|министра обороны|министром обороны|глава МИД|генеральный секретарь|генерального секретаря|генсек|генсека|генсеком|госсекретарь|госсекретаря|госсекретарем|госсекретарём|канцлер|канцлера|канцлером|посол|посла|послом|генеральный директор|генерального директора|заместитель министра иностранных дел|заместителя министра иностранных дел|заместителем министра иностранных дел|заместитель министра обороны|заместителя министра обороны|гендиректор|гендиректора|генеральным секретарём|генеральным секретарем|генеральному секретарю|генеральном секретаре|генеральному директору|генеральным директором|генеральном директоре|госсекретарю|канцлеру|послу|гендиректору|гендиректором|председателю|председателем|официальный представитель|официального представителя|официальному представителю|официальным представителем|официальном представителе|постоянный представитель|постоянного представителя|постоянному представителю|постоянным представителем|постпред|постпреда|постпреду|постпредом|спецпредставитель|спецпредставителя|спецпредставителю|спецпредставителем|спецпосланник|спецпосланника|спецпосланнику|спецпосланником|глава|главы|главе|главу|главой|замглавы|руководитель|руководителя|руководителю|руководителем|директор|директора|директору|директором|первый секретарь|первого секретаря|первым секретарём|первым секретарем|министру иностранных дел|министру обороны|заместителю министра иностранных дел|заместителю министра обороны|заместителем министра обороны|заместитель министра|председатель|председателя|генерал|генерал-полковник|генерал-полковника|генерал-лейтенант|генерал-лейтенанта|маршал|маршала|маршалу|маршалом|адмирал|адмирала|сенатор|сенатора|сенатору|сенатором|король|премьер|премьера|премьеру|премьером|вице-премьер|вице-премьера|вице-премьером|спикер|спикера|академик|академика|замминистра|экс-президент|экс-президента",
    "title",
  ],
];

/** Offices in small letters, after which a name of two words or more is a person's. */
const offices =
  "ambassador|envoy|minister|leader|foreign minister|defence minister|defense minister|prime minister|president|secretary-general|secretary general|director general|director-general|foreign policy chief|spokesman|spokeswoman|spokesperson|chief negotiator|negotiator|foreign secretary|defense secretary|secretary of state|chancellor|premier|national security adviser|national security advisor";

/** Small heads of instruments, in English. */
const smallTreatyHeads =
  "accord|accords|agreement|agreements|pact|treaty|treaties|declaration|protocol|communiqué|communique|convention|conventions|charter|deal";

/** Heads of instruments that are words of every day, and name one where they are called by a place. */
const placedTreatyHeads =
  "Message|Manifesto|Appeal|Commitment|Commitments|Roadmap|Road Map|Action Plan|Action Agenda|Plan of Implementation|Outcome|Work Programme|Call for Action|Call to Action|Platform for Action|Platform of Action|Framework for Action|Guidelines|Undertakings";

/** Verbs that a person stands before or after, and what somebody is the other side of. */
const speech =
  "said|told|replied|asked|stated|remarked|commented|responded|answered|added|agreed|stressed|noted|reiterated|thought|felt|explained|indicated|mentioned|suggested|emphasized|emphasised|argued|insisted|recalled|wondered|spoke|wrote|handed|observed|continued|concluded|expressed|warned|admitted|acknowledged|complained|pointed out|proposed|summarized|says|tells|writes|argues|notes|warns|explains|informed|reminded|assured|conversation with|conversations with|discussion with|discussions with|talk with|talks with|discussed with";

const arabicTitles =
  "السفير|السفيرة|وزير الخارجية|وزيرة الخارجية|وزير الدفاع|نائب وزير الخارجية|مساعد وزير الخارجية|الرئيس|رئيس الوزراء|رئيس مجلس الوزراء|الأمين العام|المدير العام|المديرة العامة|المستشار|المستشارة|الملك|الأمير|ولي العهد|المندوب الدائم|المبعوث الخاص|الممثل السامي|الأدميرال|الأميرال|اللواء|اللواء الركن|الفريق|الفريق أول|الفريق أول الركن|الفريق الركن|الجنرال|العميد|العقيد|المشير|السلطان|الشيخ|الشيخة|الملكة|الأميرة|الممثل الخاص|الممثلة الخاصة|المبعوثة الخاصة|المندوبة الدائمة|السيد|السيدة|الدكتور|الدكتورة|معالي|سعادة|فخامة|سمو";

/** Heads of organs, missions and states, which Arabic names before whose they are. */
const arabicOrgans =
  "مجلس|المجلس الأعلى|المجلس الوزاري|المجلس التنفيذي|المجلس الدائم|لجنة|أمانة|الأمانة العامة|المؤتمر العام|البرلمان|برلمان|مفوضية|محكمة|وزارة|هيئة|وكالة|الجيش|القوات المسلحة|الحرس الوطني|الحرس الثوري|القوات الجوية|القوات البحرية|الهلال الأحمر|جمعية الهلال الأحمر|الصليب الأحمر|مجلس النواب|مجلس الشعب|مجلس الشورى|مجلس الشيوخ|مجلس الوزراء|مجلس السيادة|المجلس الوطني|المجلس التشريعي|الجمعية الوطنية|المحكمة العليا|المحكمة الدستورية|البنك المركزي|الكونغرس|الشرطة الوطنية|بعثة|قوة|عملية|مكتب|مهمة|برنامج|صندوق|فريق الخبراء|فريق خبراء|الفريق العامل|فريق الرصد|لجنة الجزاءات|اللجنة الخاصة|جمهورية|مملكة|دولة|سلطنة|إمارة";

/** The same in French and Spanish, with a capital where ordinary words are written alike. */
const romanceOrgans: readonly (readonly [language: string, words: string])[] = [
  [
    "fr",
    "ministère|Ministère|Police nationale|Gendarmerie nationale|Garde nationale|Armée nationale|Forces armées|Forces de défense et de sécurité|Parlement|Sénat|Assemblée nationale|Cour suprême|Cour constitutionnelle|Banque centrale|Force conjointe|Force multinationale|Croix-Rouge|Groupe d'experts|Secrétariat|Secrétariat exécutif|Secrétariat général|Mission|Bureau|Opération|Force|Programme|Fonds",
  ],
  [
    "es",
    "Ministerio|Policía Nacional|Guardia Nacional|Ejército|Ejército Nacional|Fuerzas Armadas|Fuerza Aérea|Armada|Congreso|Congreso Nacional|Senado|Parlamento|Asamblea Nacional|Asamblea Legislativa|Cámara de Diputados|Corte Suprema|Corte Suprema de Justicia|Tribunal Supremo|Tribunal Constitucional|Banco Central|Fiscalía General|Cruz Roja|Cancillería|Grupo de Expertos|Frente Patriótico|Frente Nacional|Frente Popular|Secretaría General|Secretaría Ejecutiva|Secretaría|Misión|Oficina|Operación|Fuerza|Programa|Fondo",
  ],
];

/** Words of address before a name, parted by "|". They are no part of a mention. */
export const honorifics =
  "Mr|Mrs|Ms|Miss|Messrs|MM|S.E|S.E.M|S. E|Dr|Sir|Hon|H.E|Madam|Madame|M|Mme|Sr|Sra|Herr|Frau|Herrn|г-н|г-на|г-ну|г-ном|г-жа|г-жи|Dame|Professor|Prof|Kollege|Kollegen|Kollegin|Abg|Abgeordnete|Abgeordneten|Abgeordneter|Shri|Smt|Shrimati|Daw|Pandit|Her Excellency|His Excellency|Honourable|Honorable|MR|MRS|MS|DR|HON|HIS EXCELLENCY|HER EXCELLENCY|HIS MAJESTY|HER MAJESTY";

const resolutions: readonly (readonly [language: string, words: string])[] = [
  ["en", "resolution|resolutions|UNSCR|UNSCRs|SCR|SCRs|UNGAR"],
  ["fr", "résolution|résolutions"],
  ["es", "resolución|resoluciones"],
  ["pt", "resolução|resoluções"],
  ["de", "Resolutionen|Sicherheitsratsresolution|UN-Resolution"],
  ["ru", "резолюция|резолюции|резолюцию|резолюцией|резолюций|резолюциям|резолюциями|резолюциях"],
  ["zh", "号决议"],
  ["ar", "القرار|قرار|قراري|قرارا|قرارات|القرارات|القرارين|القراران|قراره|للقرار"],
];

const decisions =
  "decision|decisions|décision|décisions|decisión|decisiones|решение|решения|решению|решений|решении|решениях";

const articles =
  "article|articles|Art|Arts|artículo|artículos|Artikel|Artikels|Artikeln|статья|статьи|статью|статье|статьей|статьёй|статей|статьям|статьями|статьях|ст|المادة|المادتين|المادتان|المواد|للمادة|بالمادة|للمادتين|للمواد|一条|二条|三条|四条|五条|六条|七条|八条|九条|十条";

const otherTreatyHeads: readonly (readonly [language: string, words: string])[] = [
  ["ar", "اتفاق|اتفاقية|اتفاقات|إعلان|بروتوكول|معاهدة|ميثاق|مذكرة|الاتفاقية|المعاهدة|للاتفاقية|للمعاهدة"],
  [
    "fr",
    "traité|traités|convention|accord|accords|protocole|déclaration|mémorandum|accord-cadre|charte|pacte|statut|arrangement",
  ],
  [
    "es",
    "tratado|tratados|convención|acuerdo|acuerdos|protocolo|declaración|memorando|acuerdo marco|memorándum|carta|pacto|estatuto|convenio",
  ],
  [
    "de",
    "Vertrag|Vertrags|Vertrages|Übereinkommen|Übereinkommens|Abkommen|Abkommens|Protokoll|Protokolls|Erklärung|Charta|Pakt|Dokument|Dokuments|Schlussakte|Memorandum|Memorandums|Satzung|Statut|Statuts|Konvention|Konventionen|Vereinbarung|Vereinbarungen|Kommuniqué|Kommuniqués",
  ],
  [
    "ru",
    "договор|договора|договору|договором|договоре|конвенция|конвенции|конвенцию|конвенцией|соглашение|соглашения|соглашению|соглашением|соглашении|протокол|протокола|протоколу|протоколом|протоколе|меморандум|меморандума|меморандуму|декларация|декларации|декларацию|устав|устава|уставу|уставом|статут|статута|статуту|статутом|пакт|документ|документа|документу|документом|документе|коммюнике|соглашений|соглашениям|соглашениями|соглашениях|конвенций|конвенциям|хартия|хартии|хартию|хартией",
  ],
];

/** Names that hold the names of states or peoples and stand for none. */
const blockers =
  "Москва, Кремль|J.-C.|J. -C.|Новая Англия|Новой Англии|Банк Англии|Банка Англии|сборная Англии|сборной Англии|Премьер-лиги Англии|Korean Peninsula|South China Sea|East China Sea|Sea of Japan|Indian Ocean|Persian Gulf|Arabian Gulf|Gulf of Mexico|Gulf of Oman|Gulf of Guinea|Arabian Sea|Arabian Peninsula|Latin America|Central America|North America|South America|Latin American|South American|North American|Central American|Central Asia|Norwegian Sea|Philippine Sea|Panama Canal|Cuban Missile Crisis|Cuban missile crisis|English Channel|Irish Sea|New England|New Mexico|Indian Point|West Bank|West Coast|West Africa|West Asia|Western Asia|Western Europe|Western European|Western Hemisphere|Western Pacific|Western Sahara|Western world|Eastern Europe|Spanish flu|Swiss franc|Swiss francs|French fries|French toast|French press|French horn|Russian roulette|Russian doll|Turkish coffee|Turkish delight|Greek yogurt|Greek yoghurt|Irish coffee|American football|American Samoa|English breakfast|German shepherd|Brazil nut|Brazil nuts|Guinea pig|Guinea pigs|Danish pastry|Dutch oven|Panama hat|Jordan River|River Jordan|China Sea|Niger Delta|Niger River|Cyprus Turkish|Georgia Tech|Georgia Avenue|Georgia peach|Georgia peaches|Washington apple|Washington apples|China rose|China roses|Turkey oak|Turkey oaks|Jordan almonds|Jordan shoes|Turkey Hill|Arab Spring|Canada goose|Vietnam War|Korean War|Iraq War|Gulf War|Iran-Iraq War|Falklands War|Syrian Desert|Libyan Desert|Suez Canal|Bermuda Triangle|Asia-Pacific|Cold War|US Open|French Open|Australian Open|América Latina|América del Norte|América del Sur|América Central|Amérique latine|Amérique du Nord|Amérique du Sud|Lateinamerika|Латинская Америка|Латинской Америки|Латинской Америке|Корейский полуостров|Корейского полуострова|Корейском полуострове|péninsule coréenne|péninsule de Corée|península de Corea|península coreana|koreanische Halbinsel|koreanischen Halbinsel|朝鲜半岛|发展中国家|拉美国家|南美国家|北美国家|中美国家|欧美国家|其中国家|当中国家|集中国力|以军事|Россия-1|Россия-24|Россия 24|南中国海|印度洋|شبه الجزيرة الكورية|المحيط الهندي|اللغة العربية|باللغة العربية|بالعربية|الخليج العربي|المغرب العربي|شبه الجزيرة العربية|بحر العرب|البحر العربي|قناة العربية|الربيع العربي|النص العربي|النسخة العربية|printemps arabe|Printemps arabe|langue arabe|en arabe|lengua árabe|idioma árabe|en árabe|Primavera Árabe|primavera árabe|Kiev Rus|Moscow region|Washington Post|New York Times|Paris Club|London Club|Berlin Wall|Brussels sprouts|Jerusalem artichoke|Jerusalem artichokes|Swiss chard|Swiss cheese|Swiss chocolate|Swiss knives|Swiss clocks|Swiss Alps|Irish stew|Irish wolfhound|Russian salad|Spanish paprika|Italian parsley|French beans|French windows|French doors|Venetian blinds|Persian cat|Persian rug|Turkish bath|Chinese cabbage|English literature|Welsh rarebit|Voice of America|Bassas da India|Model United Nations|Model UN|Senate Office Building|House Office Building|Bank of America|Europe occidentale|Afrique occidentale|Sahara occidental|Europa occidental|África occidental|África Occidental|Sáhara Occidental|Sahara Occidental|westlichen Balkan|westliche Balkan|westlichen Balkans|Западная Европа|Западной Европы|Западной Европе|Западной Европой|Западную Европу|Западная Африка|Западной Африки|Западной Африке|Западный берег|Западного берега|Западном берегу|Западная Сахара|Западной Сахары|Западной Сахаре|Западные Балканы|Западных Балкан|Западных Балканах|западном направлении|западной границе|западной границы|западной части|западная часть|западных районах|западных регионах|западный берег|Северная Америка|Северной Америки|Северной Америке|Южная Америка|Южной Америки|Южной Америке|Центральная Америка|Центральной Америки|Центральной Америке";

/** All trigger words and blockers; a blocker has the type `undefined`. */
export function triggerWords(): readonly TriggerWord[] {
  return [
    ...personWords(),
    ...organWords(),
    ...chineseStateWords(),
    ...words(treatyHeads, "treatyHead", "exact", "en"),
    ...words(eventHeads, "eventHead", "exact", "en"),
    ...otherEventHeads.flatMap(([language, list]) => words(list, "eventHead", "any", language)),
    ...sessions.flatMap(([language, list]) => words(list, "session", "any", language)),
    ...words(smallTreatyHeads, "smallTreaty", "exact", "en"),
    ...words(placedTreatyHeads, "placedTreaty", "exact", "en"),
    ...resolutions.flatMap(([language, list]) => words(list, "resolution", "any", language)),
    ...words(decisions, "decision", "any", ""),
    ...words(articles, "article", "any", ""),
    ...pairs(chineseTitleHeads.split("|"), ["》", "”", "」", "』"], "titleEnd"),
    ...words(chineseUnmarkedHeads, "titleEnd", "any", "zh"),
    ...words("S/RES|A/RES|S/PV|INFCIRC|NPT/CONF", "symbol", "exact", ""),
    ...otherTreatyHeads.flatMap(([language, list]) => words(list, "treatyHead", "any", language)),
  ];
}

/** What persons are told by: offices, honorifics, first names, verbs of speech. */
function personWords(): readonly TriggerWord[] {
  return [
    ...words(titles, "title", "exact", "en"),
    ...otherTitles.flatMap(([language, list, rule]) => words(list, "title", rule, language)),
    ...words(offices, "office", "exact", "en"),
    ...words(speech, "speech", "exact", "en"),
    ...arabicWords(arabicTitles, "title"),
    ...words(chineseTitles, "title", "any", "zh"),
    ...words(germanOffices().join("|"), "title", "exact", "de"),
    ...words(russianOffices().join("|"), "title", "title", "ru"),
    ...words(honorifics, "honorific", "exact", ""),
    ...named(firstNames(), "firstName"),
    ...words(arabicFirstNames().join("|"), "firstName", "any", "ar"),
    ...named(wellKnownPeople(), "wellKnown"),
    ...words(germanGenitives().join("|"), "wellKnown", "exact", "de"),
    ...named(russianInitials(), "initials"),
  ];
}

/** Heads of bodies and organs, and those that need no more than their name. */
function organWords(): readonly TriggerWord[] {
  return [
    ...words(bodyHeads, "bodyHead", "exact", "en"),
    ...words(bareBodies, "bareBody", "exact", ""),
    ...arabicWords(arabicOrgans, "organ"),
    ...romanceOrgans.flatMap(([language, list]) => words(list, "organ", "exact", language)),
    ...words(chineseOrgans, "organ", "any", "zh"),
    ...words(germanBodies().join("|"), "bareBody", "exact", "de"),
    ...words(germanOwnedOrgans, "organ", "exact", "de"),
    ...words(germanOrganHeads, "organ", "exact", "de"),
    ...words(russianBodies().join("|"), "bareBody", "exact", "ru"),
    ...words(russianOrganHeads().join("|"), "organ", "exact", "ru"),
  ];
}

/** States of one character each, in runs and with what only states have. */
function chineseStateWords(): readonly TriggerWord[] {
  return [
    ...words([chineseStateRuns, chineseCounts, treatedOtherwise].join("|"), "states", "any", "zh"),
    ...pairs(["中"], [..."菲越蒙柬老缅泰哈吉塔土乌沙埃澳加新马欧意"], "states"),
    ...pairs([..."美日韩印澳俄英法伊土沙"], [..."菲越乌伊巴沙土中美俄日韩印英法欧澳"], "states").filter(
      ({ text }) => text[0] !== text[1] && !ordinaryPairs.has(text),
    ),
    ...pairs([...ruledStates], ruling.split("|"), "states"),
    ...pairs([...treatment], [...treatedStates], "states"),
  ];
}

/** Words that look like names and are none. */
export function blockerNames(): readonly string[] {
  const sides = [...chineseSides].flatMap((side) => [...afterSide].map((last) => `${side}方${last}`));
  return [...blockers.split("|"), ...sides];
}

function words(list: string, type: TriggerType, rule: CaseRule, language: string): readonly TriggerWord[] {
  return list.split("|").map((text) => ({ text, type, rule, language }));
}

/** Words of Arabic, those with an article behind the preposition as well: "للمجلس". */
function arabicWords(list: string, type: TriggerType): readonly TriggerWord[] {
  return words(list, type, "any", "ar").flatMap((word) =>
    word.text.startsWith("ال") ? [word, { ...word, text: `لل${word.text.slice(2)}` }] : [word],
  );
}

/** Every first part with every second one, in Chinese. */
function pairs(
  firsts: readonly string[],
  seconds: readonly string[],
  type: TriggerType,
): readonly TriggerWord[] {
  return firsts.flatMap((first) =>
    seconds.map((second) => ({ text: first + second, type, rule: "any" as const, language: "zh" })),
  );
}

function named(list: readonly string[], type: TriggerType): readonly TriggerWord[] {
  return [...new Set(list)].map((text) => ({ text, type, rule: "exact", language: "" }));
}
