/** Whether a capital or a building stands for the government: only where it acts, is acted upon, or owns what governments own. */

import { englishMonths, otherMonths } from "../text/months";
import { lazy } from "../text/pattern";
import type { TextView } from "../text/view";

type Rules = {
  /** The words before rule it out. */
  readonly placeBefore: RegExp;
  readonly placeAfter: RegExp;
  /** The words before or after show a government. */
  readonly actorBefore: RegExp;
  readonly actorAfter: RegExp;
  /** What holds when neither speaks. */
  readonly otherwise: boolean;
};

const months = `${englishMonths}|${otherMonths}`;

const dateline = `\\s*[,(]?\\s*(?:on\\s+)?(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?(?:${months})|(?:${months})\\b|(?:19|20)\\d\\d)`;

const verbs =
  "accept|accuse|acknowledge|act|add|admit|advocate|agree|aim|allege|announce|appear|argue|ask|assert|attempt|avoid|back|ban|believe|block|break|bring|call|cease|cancel|cite|claim|come|comply|concede|condemn|confirm|consider|continue|contend|decide|declare|decline|defend|demand|deny|deploy|deliver|describe|dismiss|distort|do|drag|drop|end|endorse|enter|expect|explain|express|fail|favour|favor|fear|find|follow|force|freeze|get|give|go|grow|hand|halt|hint|hope|ignore|impose|indicate|inform|initiate|insist|intend|intervene|introduce|invite|issue|join|keep|know|launch|lay|lead|leave|lift|look|lose|maintain|make|mean|modernise|move|need|negotiate|notify|object|offer|open|oppose|order|persist|place|plan|play|pledge|point|possess|prefer|prepare|present|press|proceed|promise|propose|protest|prove|provide|provoke|pull|pursue|push|put|react|reaffirm|realise|realize|recall|receive|recognise|recognize|reckon|refuse|regard|reiterate|reject|rejoin|release|rely|remain|remind|renew|renounce|repeat|reply|report|request|require|resist|respond|resume|retaliate|return|rule|say|see|seek|seem|sell|send|set|share|show|sign|speak|spend|spread|stand|start|state|stay|step|stop|stress|submit|suggest|supply|support|suspend|take|talk|tell|test|think|threaten|trade|transfer|treat|try|turn|understand|urge|use|veto|view|violate|vote|vow|wait|want|warn|welcome|wish|withdraw|work|yield";
const pastVerbs =
  "said|told|made|took|gave|went|came|saw|sought|held|withdrew|broke|brought|began|became|chose|drew|fell|felt|found|forbade|froze|got|grew|kept|knew|laid|led|left|lost|meant|met|paid|put|ran|sent|set|shook|shot|showed|spoke|spent|stood|thought|threw|understood|undertook|went|won|wrote|rejected|built|put|sold|drawn";

const english: Rules = {
  placeBefore:
    /\b(?:in|at|near|outside|inside|around|across|downtown|city of|capital,?|capital of|visit(?:s|ed|ing)?(?: to)?|trip to|flew to|fly to|travell?ed to|travel to|journey to|arriv\w+ (?:in|at)|held (?:in|at)|signed (?:in|at)|done (?:in|at)|embass(?:y|ies) (?:in|at)|cit(?:y|ies) of|into|through|via|streets of|seated in|based in|return(?:ed)? to|(?:left|leave|leaves|leaving|departed|bound) for|en route to)\s+(?:the\s+)?$|(?:\bDone at|\bat|\bin) \p{Lu}\p{L}+(?: (?:de |del |es )?\p{Lu}\p{L}+)?(?:, \p{Lu}\p{L}+(?: (?:de |del |es )?\p{Lu}\p{L}+)?)*,? and $|\b(?:cities|capitals) of \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)*(?:,|,? and) $/iu,
  placeAfter: new RegExp(
    `^(?:${dateline}|\\s+in\\s+(?:19|20)\\d\\d|[-–](?:based|area|born)|,\\s+(?:D\\.C\\.|DC\\b|Switzerland|Austria|Russia|England|France)|\\s+(?:D\\.C|DC\\b|time|airport|streets?|region|suburbs?|residents?|correspondents?|bureau|post|times|talks|meetings?|summit|conference|negotiations|round|session|process|visit|hotels?|crisis|blockade|airlift|wall|question|mandate)\\b|\\s+(?:\\p{Lu}[\\p{L}’'-]+[ -]){0,3}(?:Conference|Summit|Treaty|Agreements?|Convention|Declaration|Protocols?|Document|Communiqu|Forum|Format|Principles|Talks|Memorandum|Accords?|Process|Act|Charter|Institute|University|Post|Times|Mechanism|Statement|Consensus|Call|Ministerial|Meeting|Group|Club|Plan|Center|Centre|Naval|State|Olympic|Games|Metro)|[’']s\\s+(?:airport|streets?|metro|suburbs?|weather|centre|center|Red Square|museums?|mayor|residents|skyline|river|old town|restaurants?|hotels?))`,
    "u",
  ),
  actorBefore:
    /\b(?:between|by|against|(?:as|nor|neither|so) (?:did|do|does|had|has|have|will|would|is|are|was|were)|towards?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|press(?:es|ed|ing)?|persuad\w+|convinc\w+|accus\w+|told|mention(?:s|ed|ing)?|warn\w*|remind\w*|blam\w+|pressure on|from|with|relations? (?:with|to)|that|forc(?:e|es|ed|ing)|(?:policy|policies|position|refusal|decision|attempts?|actions?|intentions?|leadership|statements?|demands?|unwillingness|approach|line|part|behest|side|ambitions?|interests?|commitments?|obligations?|consent|allies|allied|hands|patronage|efforts?|initiatives?|proposals?|assurances?|goals?|plans?|view|opinion|readiness|hostility|influence|complicity|connivance|absence|opponents|critics|enemies|adversaries|acquiescence|backing|blessing|approval|threats|behaviou?r|conduct|words|will|silence) of|(?:assurances?|commitments?|pledges?|overtures?|response|reply|proposals?|message|signals?|addressed|according|pressure|threats?|thanks|due|closer|loyal|concessions?|appeals?|answer|note|guarantees?|offer) to|(?:aid|assist|suspend|sanction|isolat|condemn|threaten|support|arm|allow|ask|compel|commit|bind|deter|contain|punish|blackmail|appeas|engag|provok|criticis|criticiz|invit|offer|grant|promis|remind|help|reproach|notif|inform|assur|strengthen|weaken|embolden|reward|oblig|enabl|permit|hurt|harm|please|worr|alarm|anger|annoy|irritat|infuriat|tempt|satisf|reassur|disappoint|surpris|consult|exclud|beat|dissuad|confront|challeng|oppos|distrust|placat|antagoni[sz]|restrain|constrain|influenc|rebuff|snub|spurn|def|mislead|coerc|pressur|deceiv|embarrass|humiliat|accommodat|outpac|outflank|entic|prod|nudg|castigat|denounc|rebuk|scold|prais|commend|applaud|congratulat|abandon|betray|goad|unnerv|rattl|frighten)(?:e|es|ed|s|ing|y|ies|ied)?|bring(?:s|ing)?|brought|court(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|if|while|when|whether|because|as|unless|although|though|since|and|but|yet|for|pro-|anti-|than|without|both|those of|what|why|how|neither|nor|either|whether|collective|(?:onus|burden|blame|pressure|responsibility|ball|spotlight|eyes) (?:is|are|falls|fell|lies|lay|rests|rested|was) (?:on|with)|(?:talk|talks|talked|talking|refer (?:you|him|her|them)|referred (?:me|us|him|her|them|reporters)|speak|speaks|spoke|spoken|speaking|listen|listens|listened|listening|appeal|appeals|appealed|report|reports|reported|reporting|explain|explained|explaining|attribut\w+|convey|conveys|conveyed|conveying|complain|complained) to|\bto the \p{Lu}\p{L}+(?:ans|is|ese|ish|ch|ns) and to)\s*$|(?:^|[.!?:;“"–—-] ?|\b(?:and|but|so|then),? )(?:has|have|had|does|did|will|would|could|should) $/iu,
  actorAfter: new RegExp(
    `^(?:[’']s?\\s+\\p{L}|[’']s(?=[,.;:?!])|,?\\s+(?:too|as well)(?=[,.;])|,?\\s+(?:whose|who)\\s|\\s+that\\s+(?:has|had|is|was|will|${pastVerbs}|\\p{Ll}{4,}ed)\\b|\\s+(?:(?:and|or|,)\\s+(?:\\p{Lu}\\p{L}+)\\s+)?(?:(?:\\p{Ll}+ly|also|still|now|then|never|no longer|not|always|once again|itself|alone|even|thus|therefore|first|once|again|ever|both|all|yet|just|only|soon|often)\\s+)*(?:has|have|had|is|was|were|are|will|would|should|must|can|cannot|could|may|might|does|did|do|(?:${verbs})(?:s|es|d|ed|ing|red|ned|ped|ted)?|${pastVerbs}|\\p{Ll}+(?:ies|ied|izes|ises)|(?!(?:located|situated|based|born|bound|hosted|named|called|related|streets|suburbs|sources|hotels|museums|newspapers|apples|residents|rules|accords|agreements|protocols|principles|documents|conferences|days|years|times|courts|police)\\b)\\p{Ll}{4,}(?:s|ed)|and\\s+its\\s+(?:allies|partners|friends|proxies|backers|satellites)|regime|authorities|officials|leadership|government|junta|diplomats)\\b(?!-)(?!\\s+(?:the\\s+)?(?:located|situated|held|a\\s+(?:beautiful|lovely|city)|home to|the\\s+(?:seat|venue|capital)|capital|where|known for|famous))|\\s+[“"«]?\\p{Ll}+ing\\b|[-–](?:led|backed|sponsored|controlled|supported|friendly|proposed|imposed|inspired|directed|dominated|aligned|brokered|supplied|funded|installed)|\\s+and\\s+(?:\\p{Lu}\\p{L}+)[’']s?\\s)`,
    "u",
  ),
  otherwise: false,
};

const russian: Rules = {
  placeBefore: /(?<!\p{L})(?:в|во|из|под|до|г\.|городе?|города|около|над|через)\s+$/iu,
  // "МОСКВА, 5 мар — РИА Новости", "Москва – ТАСС", "Москва. 24 июня. ИНТЕРФАКС"
  placeAfter: new RegExp(
    `^(?:${dateline}|\\s*\\)|\\s+и\\s+(?:области|Московской)|,\\s+\\d{1,2}\\s+\\p{Ll}{3,4}\\.?\\s*[–—-]|\\.?\\s+[–—-]\\s+(?:\\p{Lu}{3,}|РИА)(?!\\p{L})|\\.\\s+\\d{1,2}\\s+\\p{Ll}{3,8}\\.?(?!\\p{L}))`,
    "u",
  ),
  actorBefore: /(?!)/u,
  actorAfter: /(?!)/u,
  otherwise: true,
};

const german: Rules = {
  placeBefore: /(?<!\p{L})(?:in|nach|aus|bei|um|zu)\s+(?:\p{Lu}\p{L}+,?\s+(?:und|oder|sowie)\s+)?$/iu,
  placeAfter: new RegExp(`^(?:${dateline}|er\\s)`, "u"),
  actorBefore:
    /(?<!\p{L})(?:zwischen|gegen|gegenüber|mit|von|durch|und|da(?:ss|ß)|wenn|vonseiten|(?:Haltung|Seiten|Politik|Reaktion|Position|Verhalten|Verhaltens|Vorgehen|Entscheidung|Entscheidungen|Sicht|Forderungen?|Zusagen?|Vorwürfe|Antwort|Führung|Interessen?|Ablehnung|Weigerung|Bereitschaft|Absichten?)|sich|hat|will|muss|soll|wird|kann|fordert|droht|warf|wirft|(?:bescheinig|bestätig|erlaub|gewähr|dräng|verdächtig|beschuldig|unterstütz|kritisier|überzeug|verpflicht|zwing)\p{Ll}+)\s+$/iu,
  actorAfter:
    /^(?:\s+(?:(?!(?:seit|statt|nicht|fast|jetzt|dort|sonst|selbst|samt|erst|nächst)(?!\p{L}))\p{Ll}{4,}t(?=[\s,.;:])|hat|haben|habe|hätte|sei|werde|wolle|müsse|solle|könne|ist|sind|war|wird|werden|will|wollen|soll|muss|müssen|kann|können|fordert|erklärt|lehnt|droht|weigert|setzt|hält|sieht|verlangt|wirft|hatte|versucht|zeigt|bleibt|macht|beharrt|verstößt)\b|s\s)/u,
  otherwise: false,
};

const romance: Rules = {
  placeBefore:
    /(?<!\p{L})(?:à|en|dans|desde|a|sur|sobre|em|in|chez|près de|cerca de|ville de|ciudad de)\s+$/iu,
  placeAfter: new RegExp(`^${dateline}`, "u"),
  actorBefore:
    /(?<!\p{L})(?:pour|selon|(?:compte|nom|gouvernement|gobierno|régime|régimen|aide|pression|demande|côtés|appui|soutien|profit|auprès|part|feu vert|petición|apoyo|lado|presión|ayuda) (?:de|d['’])|oblig\p{L}+|appel\p{L}+|exhort\p{L}+|invit\p{L}+|accus\p{L}+|contrai\p{L}+|menac\p{L}+|aid\p{L}+|según|par|entre|avec|contre|vers|envers|por|con|contra|hacia|ante|que|qu['’]|si|(?:politique|position|refus|décision|volonté|engagements?|política|posición|negativa|decisión|postura|compromisos?) (?:de|d['’]))\s*$/iu,
  actorAfter:
    /^(?:\s+(?:n['’]|ne\s|no\s|se\s|s['’])?\s*(?:\p{Ll}{3,}ent|a|ont|est|sont|était|avait|doit|doivent|peut|peuvent|veut|veulent|refuse|affirme|accuse|continue|rejette|demande|poursuit|exige|estime|ha|han|es|son|está|están|debe|deben|puede|pueden|quiere|quieren|rechaza|acusa|insiste|continúa|exige|considera|mantiene|sigue|busca|amenaza|advierte|niega|acepta|pide|asegura|afirma|sostiene|denuncia|responde|anuncia|prepara|espera|negocia|apoya|critica|teme|ofrece|planea|intenta|condena|tiene|puede|\p{Ll}{2,}ó|\p{Ll}{2,}(?:aron|ieron)|\p{Ll}{3,}ait|cherche|entend|maintient|persiste|propose|attend|souhaite|espère|craint|réclame|appelle|prévoit|envisage|promet|répond|reconnaît|soutient|dénonce|condamne|annonce|décide|accepte|souligne|répète|conteste|dément|nie|reproche|soupçonne|juge|mise|voit|sait|dit|fait|tient|menace|exclut|suspend|tente|déclare|confirme|insiste|ve|dice|sabe|cree|reclama|promete|responde|reconoce|confirma|propone|exhorta|cierra|firma|ratifica|suspende|desea|prevé|decide|reitera|lamenta|celebra|saluda|propuso|anunció|declaró)(?!\p{L}))/u,
  otherwise: false,
};

/** Chinese and Arabic name the verb before or right after, so that only a place tells itself by a word before it. */
const chinese: Rules = {
  placeBefore: /(?:在|于|从|(?<![意看听提感得收受])到|抵达|前往|飞往|赴|访问|离开|位于|驻)$/u,
  placeAfter: /^(?:市|州|时间|\d|举行|召开|全会|会议|会谈|会晤|峰会|大学|邮报|特区|机场|地区|电)/u,
  actorBefore: /(?!)/u,
  actorAfter: /(?!)/u,
  otherwise: true,
};
const arabic: Rules = {
  placeBefore:
    /(?<!\p{L})(?:و?في|و?إلى|من|قرب|نحو|مدينة|[بول]?العاصمة(?:\s+ال\p{L}+ية)?|عاصمة|شوارع|زيارة|جامعة|مقره|مقرها|بمدينة|لقاء|اجتماع|مؤتمر|قمة|زار|زارت|يزور|تزور|وصل|وصلت|غادر|غادرت|مباحثات|محادثات|مفاوضات|إعلان|اتفاق|معاهدة|بيان)\s+$|(?<!\p{L})[وف]?ب$|(?<!\p{L})(?:[وبل]?(?:ال)?(?:هجوم|هجمات|قصف|غارات|غارة|زحف|سيطرة|استيلاء))(?:\s+\p{L}+){0,4}\s+على\s+$/u,
  placeAfter: /^\s*[-–:(]|^\s+\d/u,
  actorBefore: /(?!)/u,
  actorAfter: /(?!)/u,
  otherwise: true,
};

const buildings =
  /^(?:the )?(?:Kremlin|White House|Pentagon|Foggy Bottom|Capitol Hill|Whitehall|Downing Street|10 Downing Street|Quai d['’]Orsay|Elys[ée]e|Élysée|Blue House|Zhongnanhai|State Department|Foreign Office|Кремл\p{Ll}+|Бел\p{Ll}+ [Дд]ом\p{Ll}*|Пентагон\p{Ll}*|Casa Blanca|Maison[- ]Blanche|Pentágono|Weiße\p{Ll}* Haus\p{Ll}*|Kreml\p{Ll}*)$/iu;
const inBuilding =
  /\b(?:in|at|inside|outside|near|leaves?|left|entered|visit(?:s|ed|ing)?(?: to)?|à|en|au|dans|в|во)\s+(?:the\s+|la\s+|le\s+|el\s+)?$/iu;

/** "in Moscow's view": what it is in belongs to a government. */
const ownedByGovernment =
  /^[’']s?\s+(?:\p{Ll}+\s+)?(?:view|views|opinion|eyes|interests?|judgm?ent|judgement|position|policy|policies|thinking|understanding|hands|opinion|favou?r|approach|strategy|name|decision|refusal|response|behaviou?r|statement|attitude|intentions?|commitments?|plans?|power)\b/u;

/** True where a metonym acts as a government. Cost: a few regular expressions over a hundred characters. */
export function actsAsGovernment(view: TextView, start: number, end: number, language: string): boolean {
  const word = view.wordBefore(start);
  if (placeWords.has(word) && !mayOwn(view, end)) return areHeardFrom(view, start, end, language, word);
  const before = view.before(start, 70).replace(/\s+/gu, " ");
  const after = view.after(end, 90).replace(/\s+/gu, " ");
  if (buildings.test(view.slice(start, end))) return !inBuilding.test(before);
  const rules = rulesOf(language);
  // "в Лондоне, Москве и Вашингтоне": the prepositional case is that of places.
  if (language === "ru" && /[бвгджзклмнпрст]е$/u.test(view.slice(start, end)))
    return (
      /(?<!\p{L})(?:о|об|к)\s+$/iu.test(before) ||
      /^\s+(?:следует|надо|нужно|необходимо|пришлось|придётся|удалось|стоит)/u.test(after)
    );
  if (rules.placeAfter.test(after) || (rules === english && isPartOfName(after))) return false;
  if (rules === english) {
    if (fromPlace.test(before) || isAmongPlaces(before, after)) return false;
    const fromTo = isBetweenEnds(before, after);
    if (fromTo !== undefined) return fromTo;
  }
  if (/\bbetween (?:[^.;]{0,50} and )?$/iu.test(before)) return true;
  if (rules.placeBefore.test(before))
    return ownedByGovernment.test(after) || (/^[’']s?\s/u.test(after) && !/\b(?:in|at)\s+$/iu.test(before));
  if (rules.actorAfter.test(after)) return true;
  if (rules === english && isSingledOut(before, after)) return true;
  if (isCoordinated(after, rules)) return true;
  if (rules === german && genitive.test(view.slice(start, end)) && ownedInGerman.test(after)) return true;
  return rules.actorBefore.test(before) || rules.otherwise;
}

/** What a sentence says between a name and its verb: "Peking, | through its news agency, | dismissed it". */
const aside =
  /^, (?:(?:through|via)(?! which)|for its part|in turn|meanwhile|however|too|by contrast|in response)(?:(?: [\p{L}’'-]+){0,5}),(?= (?:has|had|will|would|did|does|is|was|\p{Ll}+(?:s|ed)|\p{Ll}+ly \p{Ll}+(?:s|ed))(?!\p{L}))/u;
/** "Brussels, | which had dropped it, did": what governments have done and mean to do. */
const clause = lazy(
  () =>
    new RegExp(
      `^, which (?:has|had|have|will|would|did|does) (?:not |never |already |now |since |long |always )?(?:(?:${verbs})(?:d|ed|red|ned|ped|ted)?|${pastVerbs})(?!\\p{L})`,
      "u",
    ),
);
/** "We want | Pretoria | to succeed". */
const wanting = /(?<!\p{L})(?:want|need|expect|wish|prefer|like|urge|press|get|trust)(?:s|ed|ing)? $/u;
const toDo = /^ (?:not )?to \p{Ll}/u;
const cleft = /^(?:, (?:and )?not [\p{L} ]{1,30},)? (?:that|who|which) /u;

/** Whether what a capital does is told behind an aside, or it is told from others: "It is | Brussels, not we, that needs this". */
function isSingledOut(before: string, after: string): boolean {
  return (
    aside.test(after) ||
    clause.test(after) ||
    (wanting.test(before) && toDo.test(after)) ||
    (/(?<!\p{L})[Ii]t (?:is|was) $/u.test(before) && cleft.test(after))
  );
}

/** "Pekings", not "Paris". */
const genitive = /(?<!Pari|Tuni|Damasku|Vilniu|Brüssel)s$/u;
/** "Pekings | Raketen", not "Pekings Straßen": what a government has. */
const ownedInGerman =
  /^\s+(?:\p{Ll}+e[nrms]?\s+)?(?!(?:Straßen?|Innenstadt|Altstadt|Stadtrand|Vororten?|Flughafen|Museen|Museum|Bürgermeister\p{L}*|Einwohner\p{L}*|Bahnhöfen?|Bahnhof|Universität\p{L}*|Bezirken?|Zentrum|Hotels?|Theatern?|Süden|Norden|Osten|Westen)(?!\p{L}))\p{Lu}\p{Ll}+/u;

/** "From | Bucharest it is five hours": where a sentence sets out. */
const fromPlace = /(?:^|[.!?:]\s|\n)\s*From $/u;

const city = "\\p{Lu}[\\p{L}’'-]+(?: (?:de |del |es )?\\p{Lu}\\p{L}+)?";
const inList = lazy(() => new RegExp(`\\b(?:at|in) ${city}(?:, ${city})*, $`, "u"));
const listGoesOn = lazy(() => new RegExp(`^(?:, ${city})*,? and \\p{Lu}`, "u"));

/** "talks in Paris, | London | and Moscow": the middle of a list of places, whatever is said of them behind it. */
function isAmongPlaces(before: string, after: string): boolean {
  return inList.test(before) && listGoesOn.test(after);
}

/** "flew from | Bonn to Ankara", "the road from": what goes from one place to another. */
const going =
  "(?:fl[ei]\\p{L}+|fly|travel\\p{L}*|trains?|roads?|rail\\p{L}*|routes?|journeys?|trips?|dr[io]v\\p{L}+|we?nt|go(?:es|ing|ne)?|mov\\p{L}+|relocat\\p{L}+|distance|way|planes?|pipelines?|ferr\\p{L}+|sail\\p{L}*|march\\p{L}*|convoys?|shuttl\\p{L}+|miles|kilomet\\p{L}+|km|return\\p{L}*|c[ao]me|coming|hours)(?: [\\p{L}-]+){0,3} ";
/** "our allies, from | Bonn to Ankara, held firm": all of those who stand between the two. */
const spanning =
  "(?:[,—–] ?|(?:allies|capitals|governments|leaders|partners|powers|states|members|everyone) )";
const toCity = /^ to (?:the )?\p{Lu}/u;
const [goingFrom, goingTo] = ["", `${city} to `].map((end) => new RegExp(`${going}from ${end}$`, "iu"));
const spanningTo = lazy(() => new RegExp(`${spanning}from ${city} to $`, "u"));

/** Whether one of two ends is a government: neither is where somebody goes from the one to the other; undefined where nothing tells. */
function isBetweenEnds(before: string, after: string): boolean | undefined {
  if (toCity.test(after) && goingFrom?.test(before) === true) return false;
  if (!before.endsWith(" to ")) return undefined;
  if (goingTo?.test(before) === true) return false;
  return spanningTo.test(before) && /^[,;—–]/u.test(after) ? true : undefined;
}

/** "Paris Cole", "Berlin Athletic": with a capitalised word after it a capital is part of another name. */
function isPartOfName(after: string): boolean {
  return /^\s+\p{Lu}\p{Ll}/u.test(after) && !/^\s+(?:I|He|She|It|We|They|This|The|In|On)\s/u.test(after);
}

/** "В Кремле | заявили": what is thought and said in a capital, a government thinks and says. */
const speaksRussian =
  /^(?:\s+и\s+\p{Lu}\p{L}+)?(?:\s+\p{Ll}+){0,3}?\s+(?:считают|полагают|надеются|уверены|рассчитывают|опасаются|отказались|подтвердили|опровергли|отвергли|пообещали|заявили|заявляют|говорят|подчеркнули|указали|напомнили|призвали|отметили|отмечают|сообщили|сообщают|взяли\s+курс|решили|намерены|готовы|пытаются|пытались|стремятся|предпочли|предпочитают|игнорируют|проигнорировали|исходят|видят|ждут|ожидают|требуют|потребовали|предложили|предлагают|настаивают|отрицают|осудили|осуждают|одобрили|поддержали|обвиняют|обвинили|планируют|выразили|отреагировали|рассматривают|делают\s+вид|дали\s+понять|приветствовали|забывают|забыли|молчат|ответили|назвали|комментировать|комментируют|прокомментировали|не исключают|хотят|хотели бы|понимают|признают|знают|утверждают)(?!\p{L})/u;

/** "the authorities in | Damascus", "those in | Moscow who would welcome it". */
const peopleIn =
  /\b(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|no one|nobody|those|authorities|government|regime|leadership|leaders|rulers|junta|policymakers|decision-makers|hardliners|hawks|counterparts|masters)\s+(?:now\s+|here\s+)?in\s+$/iu;
/** "what many in | Manila | expected": who thinks, and what is thought. */
const someIn = /\b(?:we|many|some|few|most|others|officials|ministers|circles) in $/iu;
const think =
  /^ (?:(?:all|also|already|always|never|now|still|had|have|once|firmly|long) )*(?:believe|think|know|hope|fear|expect|want|see|feel|sa[yi]|h[eo]ld|thought|felt|saw|knew|consider|regard|understand|understood|insist|support|welcome|agree|doubt|worr[yi]|suspect|view|wish|regret|reject|argue)(?:e?[sd])?(?!\p{L})/u;
/** "in Bonn and London | they were aghast". */
const theyAfter = /^(?:,?\s+(?:and\s+)?\p{Lu}\p{L}+)*,?\s+they\s/u;

/** Whether those who govern from a place are spoken of, although the word before names it as a place. */
function areHeardFrom(view: TextView, start: number, end: number, language: string, word: string): boolean {
  if (language === "ru") return word.startsWith("в") && speaksRussian.test(view.after(end, 90));
  if (word !== "in" || rulesOf(language) !== english) return false;
  const before = view.before(start, 40);
  const after = view.after(end, 60);
  return peopleIn.test(before) || theyAfter.test(after) || (someIn.test(before) && think.test(after));
}

/** Words that make a place of what follows, unless it owns something ("in Moscow’s view"). */
const placeWords = new Set(["in", "at", "near", "into", "through", "via", "в", "во", "из", "nach", "aus"]);

function mayOwn(view: TextView, end: number): boolean {
  const next = view.bytes[end] ?? 0;
  return next === 0x27 || next === 0xe2;
}

/** "Washington, London and Paris insist": the verb stands after the last of them. */
function isCoordinated(after: string, rules: Rules): boolean {
  const list =
    /^(?:,\s+\p{Lu}\p{L}+)*,?\s+(?:and|or|et|y|und|и|as well as|comme|ainsi que|como|así como)\s+(?:the\s+)?\p{Lu}\p{L}+(?:\s+(?:states|countries|governments))?(?=[\s’'])/u.exec(
      after,
    )?.[0];
  return list !== undefined && rules.actorAfter.test(after.slice(list.length));
}

function rulesOf(language: string): Rules {
  switch (language) {
    case "ru":
      return russian;
    case "de":
      return german;
    case "zh":
      return chinese;
    case "ar":
      return arabic;
    case "fr":
    case "es":
    case "pt":
    case "it":
      return romance;
    default:
      return english;
  }
}
