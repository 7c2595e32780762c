import { describe } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";
import { cases, type Examples, mentionCases, policyIn } from "./policyText";

const finder = createFinder(
  smallGlossary(
    {
      id: "cuba",
      kind: "actor",
      subtype: "organisation",
      name: "Community of States",
      names: { es: { name: "Comunidad de Estados" } },
    },
    {
      id: "osce",
      kind: "actor",
      subtype: "organisation",
      name: "Organization for Security",
      acronyms: ["OSCE"],
      names: { de: { acronyms: ["OSZE"] }, ru: { acronyms: ["ОБСЕ"] } },
    },
    {
      id: "assembly",
      kind: "actor",
      subtype: "organisation",
      name: "General Assembly",
      names: {
        fr: { name: "Assemblée générale" },
        es: { name: "Asamblea General" },
        de: { name: "Generalversammlung", aliases: ["UN-Generalversammlung"] },
        ru: { name: "Генеральная Ассамблея", aliases: ["Генеральной Ассамблеи"] },
        ar: { name: "الجمعية العامة" },
        zh: { name: "联合国大会" },
      },
    },
    {
      id: "kprf",
      kind: "actor",
      subtype: "organisation",
      name: "Communists of Russia",
      names: { zh: { name: "俄共" } },
    },
    { id: "g77", kind: "actor", subtype: "bloc", name: "Group of 77", names: { zh: { name: "77国集团" } } },
    {
      id: "test-ban",
      kind: "treaty",
      subtype: "treaty",
      name: "Test Ban Treaty",
      names: { zh: { name: "禁止试验条约" } },
    },
    {
      id: "envoy",
      kind: "actor",
      subtype: "organ",
      name: "Envoy of the General Assembly",
      names: { ru: { name: "Верховный представитель ОБСЕ" }, zh: { name: "联合国大会特使" } },
    },
    {
      id: "missile-summit",
      kind: "event",
      subtype: "summit",
      name: "Missile Summit",
      names: {
        ru: { name: "саммит по ракетам", aliases: ["саммита по ракетам"] },
        zh: { name: "导弹对话会" },
      },
    },
    {
      id: "tlatelolco",
      kind: "treaty",
      subtype: "treaty",
      name: "Treaty of Tlatelolco",
      aliases: ["Tlatelolco"],
    },
    {
      id: "germany",
      kind: "actor",
      subtype: "state",
      name: "Germany",
      names: {
        fr: { name: "Allemagne", demonyms: ["allemand", "Allemand"] },
        es: { name: "Alemania", demonyms: ["alemán", "Alemán"] },
        de: { name: "Deutschland", aliases: ["Deutschlands"] },
        ru: { name: "Германия", aliases: ["Германии", "Германию", "Германией"] },
        zh: { name: "德国" },
      },
    },
    {
      id: "bundestag",
      kind: "actor",
      subtype: "government-body",
      name: "Bundestag",
      names: { ru: { name: "бундестаг", aliases: ["бундестаге"] } },
    },
    {
      id: "tunisia",
      kind: "actor",
      subtype: "state",
      name: "Tunisia",
      names: { ar: { name: "تونس" } },
    },
    {
      id: "inspectors",
      kind: "actor",
      subtype: "organisation",
      name: "Inspectors",
      names: { ar: { name: "أنموفيك" } },
    },
    {
      id: "simla",
      kind: "treaty",
      subtype: "agreement",
      name: "Simla Agreement",
      names: { ar: { name: "اتفاقية سيملا" } },
    },
    {
      id: "victory-movement",
      kind: "actor",
      subtype: "organisation",
      name: "Victory Movement",
      names: {
        ar: {
          name: "حركة النصر",
          aliases: ["مليشيا النصر", "حركة النصر الجديدة", "تنظيم القاعدة في المغرب"],
        },
      },
    },
    {
      id: "persia",
      kind: "actor",
      subtype: "state",
      name: "Persia",
      names: {
        es: { metonyms: ["Teherán"] },
        fr: { metonyms: ["Téhéran"] },
        de: { metonyms: ["Teheran", "Teherans"] },
        ru: { metonyms: ["Тегеран", "Тегеране"] },
        ar: { metonyms: ["طهران"], demonyms: ["الفارسي", "الفارسية"] },
      },
    },
  ),
);

/** Mentions behind talk of policy in the same language, but for peoples. */
function inLanguage(language: keyof typeof policyIn, examples: Examples): void {
  mentionCases(examples, {
    finder,
    before: policyIn[language],
    about: ({ subtype }) => subtype !== "demonym",
  });
}

describe("mentions: meetings in other languages", () => {
  inLanguage("fr", [
    ["À la dixième conférence d’examen, rien.", "event:dixième conférence d’examen"],
    ["la fusion du processus de Luanda, le processus de paix", "event:processus de Luanda"],
    [
      "le traité de Lancaster House, le traité de Paris",
      "treaty:traité de Lancaster House",
      "treaty:traité de Paris",
    ],
    [
      "le Traité sur l’interdiction des essais et le lancement des négociations d’un traité sur les matières (FMCT)",
      "treaty:Traité sur l’interdiction des essais",
      "acronym:FMCT",
    ],
    [
      "la Convention internationale contre le Mercenariat",
      "treaty:Convention internationale contre le Mercenariat",
    ],
    [
      "la conférence d’examen et de prorogation de 1995",
      "event:conférence d’examen et de prorogation de 1995",
    ],
    [
      "au sommet de Madrid sur la sécurité nucléaire, il a parlé",
      "event:sommet de Madrid sur la sécurité nucléaire",
    ],
    ["au sommet de la colline"],
    [
      "à la deuxième conférence de Genève sur la paix, en conférence de presse",
      "event:deuxième conférence de Genève sur la paix",
    ],
    [
      "le premier Sommet des chefs d’État, puis la deuxième Conférence d’examen",
      "event:deuxième Conférence d’examen",
    ],
    ["renforcer nos institutions. Nos Forces de Défense et le Communiqué de presse"],
  ]);
  inLanguage("es", [
    [
      "en la Segunda Cumbre de la Comunidad de Estados celebrada",
      "event:Segunda Cumbre de la Comunidad de Estados",
      "actor:Comunidad de Estados",
    ],
    ["la cumbre de la montaña"],
    [
      "en la Reunión Preliminar para la desnuclearización de la América Latina y continuar, una reunión sobre la paz",
      "event:Reunión Preliminar para la desnuclearización de la América Latina",
    ],
    [
      "en la Tercera Reunión de los Estados Partes en la Asamblea General, en esta Reunión",
      "event:Tercera Reunión de los Estados Partes en la Asamblea General",
      "actor:Asamblea General",
    ],
    [
      "en la Conferencia de Lisboa sobre las Minas de Tierra, en una conferencia de prensa",
      "event:Conferencia de Lisboa sobre las Minas de Tierra",
    ],
  ]);
  inLanguage("de", [
    ["beim OSZE-Gipfel von Istanbul versprochen", "event:OSZE-Gipfel von Istanbul"],
    ["bei den Wiener OSZE-Gesprächen", "event:Wiener OSZE-Gesprächen"],
    ["auf dem OSZE-Gipfel in Istanbul", "event:OSZE-Gipfel"],
    ["beim Madrider Gipfel und auf dem Gipfel der Zuneigung", "event:Madrider Gipfel"],
    ["die dritte Überprüfungskonferenz", "event:dritte Überprüfungskonferenz"],
    [
      "auf der Pariser Konferenz über chemische Waffen, auf einer Konferenz über Wälder",
      "event:Pariser Konferenz über chemische Waffen",
    ],
    [
      "das vierte Treffen der Generalversammlung",
      "event:vierte Treffen der Generalversammlung",
      "actor:Generalversammlung",
    ],
    [
      "die Wiener Verhandlungen über die Verminderung von Streitkräften und der Petersberger Klimadialog",
      "event:Wiener Verhandlungen über die Verminderung von Streitkräften",
      "event:Petersberger Klimadialog",
    ],
    [
      "die Genfer Gespräche, das Belgrader Folgetreffen und zweite Verhandlungen über Waffen",
      "event:Genfer Gespräche",
      "event:Belgrader Folgetreffen",
    ],
    ["Dieser Gipfel, unser Treffen"],
  ]);
  inLanguage("ru", [
    ["на Девятой обзорной конференции удалось", "event:Девятой обзорной конференции"],
    ["накануне Обзорной конференции 2020 года", "event:Обзорной конференции 2020 года"],
    [
      "обзорная конференция по Договору о нераспространении ядерного оружия",
      "event:обзорная конференция",
      "treaty:Договору о нераспространении ядерного оружия",
    ],
    [
      "на Каспийском экономическом форуме, Восточный экономический форум, очередной экономический форум",
      "event:Каспийском экономическом форуме",
      "event:Восточный экономический форум",
    ],
    [
      "Минская конференция по евразийской безопасности собрала министров",
      "event:Минская конференция по евразийской безопасности",
    ],
    [
      "итоги VI Конференции глав государств и правительств неприсоединившихся стран",
      "event:VI Конференции глав государств и правительств неприсоединившихся стран",
    ],
    ["саммит по ракетам", "event:саммит по ракетам"],
    ["Гаагского саммита по ракетам", "event:Гаагского саммита по ракетам"],
    [
      "участникам Конференции 2015 года по рассмотрению действия Договора о нераспространении ядерного оружия",
      "event:Конференции 2015 года по рассмотрению действия Договора о нераспространении ядерного оружия",
      "treaty:Договора о нераспространении ядерного оружия",
    ],
    ["на Хельсинкском совещании и на совещании дипломатов", "event:Хельсинкском совещании"],
    ["к Стамбульскому саммиту ОБСЕ готовились", "event:Стамбульскому саммиту ОБСЕ", "actor:ОБСЕ"],
    [
      "на белградской встрече и женевских переговорах",
      "event:белградской встрече",
      "event:женевских переговорах",
    ],
    ["на первой встрече и долгих переговорах"],
  ]);
  inLanguage("ar", [
    ["في قمة الرياض وخلال مفاوضات جنيف", "event:قمة الرياض", "event:مفاوضات جنيف"],
    ["في مؤتمر الاستعراض لعام 2010، قمة العلا", "event:مؤتمر الاستعراض لعام 2010", "event:قمة العلا"],
    ["شاركت في عملية أوسلو، في عملية عسكرية", "event:عملية أوسلو"],
    ["مفاوضات واشنطن مع طهران، وقمة الجبل، والقمة\nباريس", "actor:طهران"],
    ["في مؤتمر استعراض الجمعية العامة", "event:مؤتمر استعراض الجمعية العامة", "actor:الجمعية العامة"],
    [
      "المؤتمر الاستعراضي العاشر لعام 2020 للأطراف في معاهدة عدم انتشار الأسلحة النووية ومؤتمر مراجعة وتمديد معاهدة عدم انتشار الأسلحة النووية",
      "event:المؤتمر الاستعراضي العاشر لعام 2020 للأطراف في معاهدة عدم انتشار الأسلحة النووية",
      "treaty:معاهدة عدم انتشار الأسلحة النووية",
      "event:مؤتمر مراجعة وتمديد معاهدة عدم انتشار الأسلحة النووية",
      "treaty:معاهدة عدم انتشار الأسلحة النووية",
    ],
    [
      "القمة العربية الإسلامية المشتركة غير العادية، والقمة الأفريقية السابعة والثلاثين، ومؤتمر القمة الإسلامي الطارئ، وقمة الجمعية العامة",
      "event:القمة العربية الإسلامية المشتركة غير العادية",
      "event:القمة الأفريقية السابعة والثلاثين",
      "event:مؤتمر القمة الإسلامي الطارئ",
      "event:قمة الجمعية العامة",
      "actor:الجمعية العامة",
    ],
    [
      "القمة القادمة، والقمة الأولى، ومؤتمر القمة المقبل، ومؤتمر صحفي، والملتقى الوطني الجامع",
      "event:الملتقى الوطني الجامع",
    ],
    [
      "مؤتمر برلين الثاني، والإعداد لـالملتقى الوطني الذي أُرجئ",
      "event:مؤتمر برلين الثاني",
      "event:الملتقى الوطني",
    ],
    [
      "مؤتمر برلين حول تونس، ومؤتمر الجمعية العامة المعني بتغير المناخ في المدينة",
      "event:مؤتمر برلين حول تونس",
      "actor:تونس",
      "event:مؤتمر الجمعية العامة المعني بتغير المناخ",
      "actor:الجمعية العامة",
    ],
  ]);
  inLanguage("zh", [
    ["广岛峰会后，第二轮四方会谈在此举行", "event:广岛峰会", "event:第二轮四方会谈"],
    ["领导人峰会，双方会谈"],
    [
      "第二十届导弹对话会、第3轮导弹对话会，导弹对话会",
      "event:第二十届导弹对话会",
      "event:第3轮导弹对话会",
      "event:导弹对话会",
    ],
    ["第六轮六方会谈第二阶段会议，六方外长会", "event:第六轮六方会谈第二阶段会议", "event:六方外长会"],
    [
      "2020年《禁止试验条约》审议大会、禁止试验条约审议大会、历次审议大会",
      "event:2020年《禁止试验条约》审议大会",
      "treaty:禁止试验条约",
      "event:禁止试验条约审议大会",
      "treaty:禁止试验条约",
    ],
  ]);
});

describe("mentions: numbered sessions in other languages", () => {
  inLanguage("fr", [
    [
      "lors de la 79ème session ordinaire de l’Assemblée générale, à New York",
      "event:79ème session ordinaire de l’Assemblée générale",
      "actor:Assemblée générale",
    ],
    [
      "la soixante-dix-neuvième session de l'Assemblée générale des Nations Unies",
      "event:soixante-dix-neuvième session de l'Assemblée générale des Nations Unies",
      "actor:Assemblée générale",
      "actor:Nations Unies",
    ],
    [
      "à cette soixante-dix neuvième session de l'Assemblée générale",
      "event:soixante-dix neuvième session de l'Assemblée générale",
      "actor:Assemblée générale",
    ],
    ["la présente session de l’Assemblée générale", "actor:Assemblée générale"],
    ["la dixième session du comité"],
  ]);
  inLanguage("es", [
    [
      "en el septuagésimo noveno período de sesiones de la Asamblea General, ayer",
      "event:septuagésimo noveno período de sesiones de la Asamblea General",
      "actor:Asamblea General",
    ],
    [
      "la 78ª sesión de la Asamblea General",
      "event:78ª sesión de la Asamblea General",
      "actor:Asamblea General",
    ],
    ["el actual período de sesiones de la Asamblea General", "actor:Asamblea General"],
  ]);
  inLanguage("de", [
    [
      "auf der 79. Sitzung der Generalversammlung und der 77. UN-Generalversammlung",
      "event:79. Sitzung der Generalversammlung",
      "actor:Generalversammlung",
      "event:77. UN-Generalversammlung",
      "actor:UN-Generalversammlung",
    ],
    [
      "die Sondertagung der Generalversammlung über Abrüstung im Mai",
      "event:Sondertagung der Generalversammlung über Abrüstung",
      "actor:Generalversammlung",
    ],
    ["in der letzten Sitzung der Generalversammlung", "actor:Generalversammlung"],
    [
      "eine außerordentliche Sitzung der Generalversammlung und die dritte Sondertagung der UN-Generalversammlung über Abrüstung",
      "event:außerordentliche Sitzung der Generalversammlung",
      "actor:Generalversammlung",
      "event:dritte Sondertagung der UN-Generalversammlung über Abrüstung",
      "actor:UN-Generalversammlung",
    ],
  ]);
  inLanguage("ru", [
    [
      "на 72-й сессии Генеральной Ассамблеи",
      "event:72-й сессии Генеральной Ассамблеи",
      "actor:Генеральной Ассамблеи",
    ],
    [
      "в ходе семьдесят девятой сессии Генеральной Ассамблеи",
      "event:семьдесят девятой сессии Генеральной Ассамблеи",
      "actor:Генеральной Ассамблеи",
    ],
    [
      "созыв специальной сессии Генеральной Ассамблеи по разоружению",
      "event:специальной сессии Генеральной Ассамблеи по разоружению",
      "actor:Генеральной Ассамблеи",
    ],
    ["на сессии Генеральной Ассамблеи", "actor:Генеральной Ассамблеи"],
    ["на нынешней сессии Генеральной Ассамблеи", "actor:Генеральной Ассамблеи"],
  ]);
  inLanguage("ar", [
    [
      "في الدورة التاسعة والسبعين للجمعية العامة",
      "event:الدورة التاسعة والسبعين للجمعية العامة",
      "actor:لجمعية العامة",
    ],
    ["أعمال للدورة الـ 72 للجمعية العامة", "event:لدورة الـ 72 للجمعية العامة", "actor:لجمعية العامة"],
    ["الدورة الحالية للجمعية العامة", "actor:لجمعية العامة"],
    [
      "الدورة العادية الثانية والثلاثين لمجلس الجمعية العامة على مستوى القمة",
      "event:الدورة العادية الثانية والثلاثين لمجلس الجمعية العامة",
      "actor:الجمعية العامة",
    ],
    [
      "شاركت في الدورة السادسة لمعاهدة عدم انتشار الأسلحة النووية",
      "event:الدورة السادسة لمعاهدة عدم انتشار الأسلحة النووية",
      "treaty:معاهدة عدم انتشار الأسلحة النووية",
    ],
  ]);
  inLanguage("zh", [
    ["第77届联合国大会期间", "event:第77届联合国大会", "actor:联合国大会"],
    ["联合国大会第七十九届会议", "event:联合国大会第七十九届会议", "actor:联合国大会"],
    [
      "《禁止试验条约》第十一次审议大会第一次筹备会在此举行",
      "event:《禁止试验条约》第十一次审议大会第一次筹备会",
      "treaty:禁止试验条约",
    ],
    ["本届会议将讨论"],
  ]);
});

describe("mentions: persons in other languages", () => {
  inLanguage("fr", [
    ["que M. Medvedev le lie, et F. Mitterrand", "actor:Medvedev", "actor:F. Mitterrand"],
    [
      "la présidence de l’Ambassadeur Wang Qun de l’Allemagne et de Wang Qun de la France, hier",
      "actor:Ambassadeur Wang Qun",
      "actor:Allemagne",
      "actor:Wang Qun",
      "actor:France",
    ],
    ["le Président Allemand, le Président Allemand Jean Talon", "actor:Jean Talon"],
    ["la présidence de l’Ambassadeur M. Wang Qun, hier", "actor:Wang Qun"],
    ["réitérer à M. Le Secrétaire général, et à M. Le Pen", "actor:Le Pen"],
    [
      "M. de Villepin, Mme de La Sablière et M. d’Aboville ont parlé à M. le Ministre et à M. de nouveau",
      "actor:de Villepin",
      "actor:de La Sablière",
      "actor:d’Aboville",
    ],
    ["le Président de l’Allemagne Jean Talon a parlé", "actor:Président de l’Allemagne Jean Talon"],
  ]);
  inLanguage("es", [
    ["el Embajador José Ruiz\nNueva York, 30 de septiembre", "actor:Embajador José Ruiz"],
    [
      "el presidente del consejo, Marco Tulio Chicas Sosa, y Flávio Roberto Bonzani",
      "actor:Marco Tulio Chicas Sosa",
      "actor:Flávio Roberto Bonzani",
    ],
    [
      "el Embajador Alfonso García Robles. García Robles fue reconocido",
      "actor:Embajador Alfonso García Robles",
      "actor:García Robles",
    ],
    ["el Canciller Alemán, el Ministro Miguel Alemán", "actor:Ministro Miguel Alemán"],
    ["la Presidenta Pro Témpore de la Comunidad de Estados", "actor:Comunidad de Estados"],
  ]);
  inLanguage("de", [
    ["erklärte Bundesminister Steinmeier heute", "actor:Bundesminister Steinmeier"],
    ["Herr von Weizsäcker und Frau von der Leyen sprachen", "actor:von Weizsäcker", "actor:von der Leyen"],
    ["Das Wort hat der Kollege Anton Felder, und Felders Rede", "actor:Anton Felder", "actor:Felders"],
    [
      "der Antrag der Abgeordneten Katja Keul, die Abgeordneten Deutschlands",
      "actor:Katja Keul",
      "actor:Deutschlands",
    ],
    ["Liebe Kolleginnen und Kollegen, das Treffen Putins", "actor:Putins"],
    [
      "die Außenminister Adam Weber, Boris Lang und Carl Stein, der IG-Metall-Vorsitzende Klaus Berg",
      "actor:Außenminister Adam Weber",
      "actor:Boris Lang",
      "actor:Carl Stein",
      "actor:IG-Metall-Vorsitzende Klaus Berg",
    ],
    ["der amtierende Vorsitzende Felix Lang", "actor:amtierende Vorsitzende Felix Lang"],
  ]);
  inLanguage("ar", [
    ["وقال السفير محمد نصر، مندوب الدولة", "actor:السفير محمد نصر"],
    ["وقال وزير الخارجية بدر عبد العاطي إن الاتفاق", "actor:وزير الخارجية بدر عبد العاطي"],
    ["شارك السفير أحمد إيهاب جمال الدين، في الجلسة", "actor:السفير أحمد إيهاب جمال الدين"],
    ["قال السفير المصري في الجلسة"],
    ["جهود السفير ياكو لايافا. وقال السفير خلال كلمته.", "actor:السفير ياكو لايافا"],
    ["برئاسة معالي مساعد بن محمد العيبان، ومعالي الوزير", "actor:مساعد بن محمد العيبان"],
    [
      "وشكر الأمين العام للجمعية العامة جاسم محمد البديوي.",
      "actor:الأمين العام للجمعية العامة جاسم محمد البديوي",
    ],
    ["استهل السفير محمد كلمته في الجلسة"],
    ["وأعلن وزير الدفاع الروسي سيرغي شويغو أمس", "actor:وزير الدفاع الروسي سيرغي شويغو"],
    [
      "وقال مندوب البلاد لدى المنظمة جون بولتون إن المجلس. وأضاف بولتون أمس",
      "actor:جون بولتون",
      "actor:بولتون",
    ],
    ["صرح د. بدر عبد العاطي اليوم. وأكد عبد العاطي ذلك", "actor:بدر عبد العاطي", "actor:عبد العاطي"],
    ["قال السفير سامح شكري، أعرب عن شكري وتقديري", "actor:السفير سامح شكري"],
    ["كانت سوزان رايس في المدينة", "actor:سوزان رايس"],
    ["كان جورج مذهولاً لما اعتبره، ثم زحف فيليب لضرب المدينة، وعاد مارك أمس"],
    ["كلمة أيمن بركات، مندوب الدولة لدى المنظمة", "actor:أيمن بركات"],
    ["ألقى رئيس الوفد الكلمة، ثم ترأس الوفد الوطني علي باقر", "actor:علي باقر"],
    ["ودعا السفير فاضل جواد بهدف التحضير", "actor:السفير فاضل جواد"],
    ["ورحب وزير الخارجية الأردني محمد الصفدي بانضمام", "actor:وزير الخارجية الأردني محمد الصفدي"],
    ["قال الرئيس في بيان إن بدر الدجى"],
    [
      "وأكد وزير خارجية تونس فؤاد حسين ضرورة التهدئة، ورئيس لجنة الجمعية العامة موسى فقي محمد ووزير الداخلية",
      "actor:تونس",
      "actor:فؤاد حسين",
      "actor:لجنة الجمعية العامة",
      "actor:موسى فقي محمد",
    ],
    ["بتعيين نايف الحجرف أميناً عاماً، وسلطان تونس، في رسالة", "actor:نايف الحجرف", "actor:تونس"],
    [
      "السلطان قابوس بن سعيد والممثلة الخاصة للأمين العام هانا تيتيه",
      "actor:السلطان قابوس بن سعيد",
      "actor:الممثلة الخاصة للأمين العام هانا تيتيه",
    ],
    [
      "استقبل الأمير محمد بن سلمان بن عبد العزيز آل سعود السفير عبد الله باتيلي، ثم ودعه",
      "actor:الأمير محمد بن سلمان بن عبد العزيز آل سعود",
      "actor:السفير عبد الله باتيلي",
    ],
    [
      "وصرح الأمين العام المساعد لشؤون المنطقة محمد خالد خياري بأن الوضع خطير",
      "actor:الأمين العام المساعد لشؤون المنطقة محمد خالد خياري",
    ],
    [
      "والسيد أديوي بانكولو، ثم السيد وكيل الوزارة، والسيدة رئيسة الوفد، والسيد كلمة ألقاها،",
      "actor:أديوي بانكولو",
    ],
    ["وحذر رياض منصور، المراقب الدائم، من رياض أطفال، في المدينة", "actor:رياض منصور"],
    ["وقال الفريق أول ياسر العطا إن الجيش", "actor:الفريق أول ياسر العطا"],
    ["وأكد الشيخ أهمية ذلك، وأعلن السلطان موقفه"],
  ]);
});

describe("mentions: persons and states by single characters in Chinese", () => {
  inLanguage("zh", [
    ["外交部发言人林晓5月9日主持例行记者会", "actor:外交部发言人林晓"],
    ["国防部新闻发言人林晓大校表示", "actor:国防部新闻发言人林晓"],
    [
      "代表团团长、国务院副总理张明，中国外交部发言人林晓表示",
      "actor:国务院副总理张明",
      "actor:中国外交部",
      "actor:发言人林晓",
    ],
    ["请秘书长特别代表希勒每90天报告", "actor:特别代表希勒"],
    ["外交部发言人欧江平表示，总统小马可斯于8日签署", "actor:外交部发言人欧江平", "actor:总统小马可斯"],
    [
      "中国外交部长官赵明出席，中國外交部長趙明表示，外交部长会议",
      "actor:中国",
      "actor:外交部长官赵明",
      "actor:中國",
      "actor:外交部長趙明",
    ],
    [
      "习近平主席将访问，李明轩总理出席，同古特雷斯秘书长会面",
      "actor:习近平主席",
      "actor:李明轩总理",
      "actor:古特雷斯秘书长",
    ],
    [
      "常驻代表涅边贾大使，安全顾问多瓦尔，卢拉总统。谢谢主席先生",
      "actor:常驻代表涅边贾",
      "actor:安全顾问多瓦尔",
      "actor:卢拉总统",
    ],
    [
      "总统弗·弗·普京，代表达农予以否认，国防部长别洛索夫",
      "actor:总统弗·弗·普京",
      "actor:代表达农",
      "actor:国防部长别洛索夫",
    ],
    [
      "联合国大会特使瓦尔德海姆指出，联合国大会特使说",
      "actor:联合国大会",
      "actor:特使瓦尔德海姆",
      "actor:联合国大会特使",
    ],
    [
      "福田赳夫首相出席，外长葛罗米柯、总统艾班尼斯",
      "actor:福田赳夫首相",
      "actor:外长葛罗米柯",
      "actor:总统艾班尼斯",
    ],
    ["石油部长、时任总统、韩国总统、金融主席、大会主席，本届主席"],
    ["裁军大使李岩17日在会上发言", "actor:裁军大使李岩"],
    ["總統澤倫斯表示歡迎", "actor:總統澤倫斯"],
    ["首相斯塔默在会上说，总统大选、总统任期将于明年开始", "actor:首相斯塔默"],
    ["大使李岩说，李岩指出", "actor:大使李岩", "actor:李岩"],
    ["代表中方发言，部长级会议，总统同意"],
    ["赞同代表77国集团所作的发言，177国集团", "actor:77国集团"],
    ["俄总统宣布，伊外长抵达", "actor:俄", "actor:伊"],
    ["中俄共同提出，与俄共会谈", "actor:中", "actor:俄", "actor:俄共"],
    ["6月6日外长会议，以军事手段，以总理身份出席"],
    ["对俄制裁，访华期间，驻美大使", "actor:俄", "actor:华", "actor:美"],
    ["中俄是伙伴，印巴互为邻国", "actor:中", "actor:俄", "actor:印", "actor:巴"],
    ["中俄对此感到忧虑，双方支持俄美就条约谈判", "actor:中", "actor:俄", "actor:俄", "actor:美"],
    ["发展中国家、發展中國家、拉美国家、欧美国家，其中国家不多，集中国力"],
    ["中国家庭，中国和发展中国家", "actor:中国", "actor:中国"],
    ["对美好生活的向往，对伊拉克，对日益严重的问题"],
    ["美、俄、英三国的领导人，日韩等国", "actor:美", "actor:俄", "actor:英", "actor:日", "actor:韩"],
    ["其中美英三国", "actor:美", "actor:英"],
    ["美国防部长奥斯汀表示", "actor:美", "actor:国防部长奥斯汀"],
    ["俄外长拉夫罗夫说，6月6日外长拉夫罗夫说", "actor:俄", "actor:外长拉夫罗夫", "actor:外长拉夫罗夫"],
    ["联合国大会主席科罗希指出", "actor:联合国大会", "actor:主席科罗希"],
    ["中国常驻联合国大会代表张明表示", "actor:中国", "actor:联合国大会", "actor:代表张明"],
    ["中国驻俄大使横井裕提出", "actor:中国", "actor:驻俄大使横井裕"],
  ]);
});

describe("mentions: capitals that stand for governments in other languages", () => {
  inLanguage("es", [
    ["y Teherán amenaza con irse; Teherán respondió", "actor:Teherán", "actor:Teherán"],
    [
      "su Mecanismo de Seguimiento para Alemania (MESAL) informó",
      "actor:Mecanismo de Seguimiento para Alemania",
      "actor:MESAL",
    ],
    ["viajó a Teherán, que es una ciudad"],
    ["los pueblos de América tienen derecho"],
  ]);
  inLanguage("fr", [
    ["des soldats envoyés pour le compte de Téhéran, et Téhéran envoyait", "actor:Téhéran", "actor:Téhéran"],
    ["il est né près de Téhéran"],
    ["Téhéran attend la décision", "actor:Téhéran"],
  ]);
});

describe("mentions: capitals that stand for governments in German", () => {
  inLanguage("de", [
    [
      "Er kritisierte die Haltung Teherans. Teheran habe darauf geantwortet",
      "actor:Teherans",
      "actor:Teheran",
    ],
    ["Teherans Raketen fliegen. Staub liegt auf Teherans Straßen.", "actor:Teherans"],
    ["die Straßen Teherans, und in Teheran habe es geregnet"],
    ["Soldaten, die in Rom und Teheran gedient haben"],
  ]);
});

describe("mentions: capitals that are places", () => {
  inLanguage("ru", [
    ["ТЕГЕРАН, 5 мар — Агентства передают"],
    ["Тегеран – ТАСС", "acronym:ТАСС"],
    ["Тегеран. 24 июня. Агентства передают"],
    ["В Тегеране говорят о другом", "actor:Тегеране"],
    ["Тегеран отверг предложение", "actor:Тегеран"],
  ]);
  inLanguage("ar", [
    ["في مقر الوكالة بالعاصمة الإيرانية طهران"],
    ["تونس، 31 مارس\nالمجتمعون في تونس العاصمة"],
    ["زار الوفد المدينة ثم غادر طهران، ووصل إلى طهران"],
    ["انعقد الاجتماع بطهران، وشن الطيران غارات جوية على طهران"],
    ["منذ بدء هجوم القوات المسلحة على طهران، ثم وافقت طهران", "actor:طهران"],
    ["وأعلنت تونس، 31 دولة أخرى", "actor:تونس"],
  ]);
});

describe("mentions: what Arabic writes in one word with a name", () => {
  inLanguage("ar", [
    ["قدمته لـالجمعية العامة وبالجمعية العامة", "actor:الجمعية العامة", "actor:الجمعية العامة"],
    ["وانضمت لتونس، وللجمعية العامة رأي", "actor:تونس", "actor:لجمعية العامة"],
    ["بين حركة النصر ومليشيا النصر", "actor:النصر", "actor:النصر"],
    ["حركة النصر الجديدة", "actor:حركة النصر الجديدة"],
    ["تنظيم القاعدة في المغرب", "actor:القاعدة في المغرب"],
    ["لجنة الأنموفيك وأنموفيك", "actor:الأنموفيك", "actor:أنموفيك"],
  ]);
});

describe("mentions: organs of bodies in Arabic", () => {
  inLanguage("ar", [
    ["وأكد مجلس الجمعية العامة في بيان", "actor:مجلس الجمعية العامة"],
    ["في الأمانة العامة للجمعية العامة", "actor:الأمانة العامة للجمعية العامة"],
    ["وإلى فريق الخبراء المعني بتونس أن يقدم، وفريق الخبراء الجديد", "actor:فريق الخبراء المعني بتونس"],
    ["وأكد مجلس المدينة في بيان"],
    [
      "في المجلس الأعلى للجمعية العامة وللمجلس التنفيذي لـالجمعية العامة",
      "actor:المجلس الأعلى للجمعية العامة",
      "actor:لمجلس التنفيذي لـالجمعية العامة",
    ],
    [
      "وزارة الخارجية والتعاون الدولي الفارسية ووزارة خارجية تونس والجيش الفارسي",
      "actor:وزارة الخارجية والتعاون الدولي الفارسية",
      "actor:وزارة خارجية تونس",
      "actor:الجيش الفارسي",
    ],
    ["جمعية الهلال الأحمر الفارسي، ووزارة الدفاع قالت، والجيش قوي", "actor:جمعية الهلال الأحمر الفارسي"],
    [
      "بعثة الجمعية العامة للدعم والاستقرار في تونس وصلت",
      "actor:بعثة الجمعية العامة للدعم والاستقرار في تونس",
    ],
    ["مكتب الجمعية العامة لشؤون نزع السلاح في جلسة", "actor:مكتب الجمعية العامة لشؤون نزع السلاح"],
  ]);
});

describe("mentions: states with their title in Arabic", () => {
  inLanguage("ar", [
    [
      "بين جمهورية تونس الاتحادية الديمقراطية ولدولة تونس",
      "actor:جمهورية تونس الاتحادية الديمقراطية",
      "actor:دولة تونس",
    ],
    ["كل دولة طرف، وجمهورية المستقبل، ودولة قانون في تونس", "actor:تونس"],
  ]);
});

describe("mentions: resolutions with their council and its organisation", () => {
  const own = createFinder(
    smallGlossary({
      id: "unsc-resolution-9999",
      kind: "treaty",
      subtype: "resolution",
      name: "Security Council resolution 9999",
      names: {
        es: { name: "resolución 9999 del Consejo de Seguridad" },
        fr: { name: "résolution 9999 du Conseil de sécurité" },
      },
    }),
  );
  mentionCases(
    [
      [
        "la resolución 9999 del Consejo de Seguridad de las Naciones Unidas y de la ONU",
        "treaty:resolución 9999 del Consejo de Seguridad de las Naciones Unidas",
      ],
    ],
    { finder: own, before: policyIn.es },
  );
  mentionCases(
    [
      [
        "la résolution 9999 du Conseil de sécurité de l’ONU",
        "treaty:résolution 9999 du Conseil de sécurité de l’ONU",
      ],
    ],
    { finder: own, before: policyIn.fr },
  );
});

describe("mentions: organs of states in French and Spanish", () => {
  inLanguage("es", [
    [
      "El Ministerio de Relaciones Exteriores y de Comercio de Alemania y la Policía Nacional de Alemania",
      "actor:Ministerio de Relaciones Exteriores y de Comercio de Alemania",
      "actor:Policía Nacional de Alemania",
    ],
    [
      "el Ministerio de Defensa alemán y el Ejército alemán, el Ministerio del Interior y Alemania",
      "actor:Ministerio de Defensa alemán",
      "actor:Ejército alemán",
      "actor:Ministerio del Interior",
      "actor:Alemania",
    ],
    [
      "la Misión de Verificación de la Asamblea General en Alemania, la Oficina de Asistencia de la Asamblea General",
      "actor:Misión de Verificación de la Asamblea General en Alemania",
      "actor:Oficina de Asistencia de la Asamblea General",
    ],
    ["la Secretaría de Defensa de Alemania", "actor:Secretaría de Defensa de Alemania"],
    ["un Ministerio público, la Policía Nacional, el Congreso de la semana"],
  ]);
  inLanguage("fr", [
    [
      "le ministère des Affaires étrangères et de la Coopération internationale de l’Allemagne, la Force conjointe de l’Allemagne",
      "actor:ministère des Affaires étrangères et de la Coopération internationale de l’Allemagne",
      "actor:Force conjointe de l’Allemagne",
    ],
    [
      "le ministère allemand de la Défense, le ministère de la défense, le Parlement allemand",
      "actor:ministère allemand de la Défense",
      "actor:ministère de la défense",
      "actor:Parlement allemand",
    ],
    [
      "la Mission multidimensionnelle intégrée de l’Assemblée générale pour la stabilisation en Allemagne, le Bureau d’appui de l’Assemblée générale",
      "actor:Mission multidimensionnelle intégrée de l’Assemblée générale pour la stabilisation en Allemagne",
      "actor:Bureau d’appui de l’Assemblée générale",
    ],
    [
      "la Mission que nous avons, la Mission de l’Assemblée générale a quitté l’Allemagne",
      "actor:Mission de l’Assemblée générale",
      "actor:Allemagne",
    ],
    ["un ministère public, le Parlement siège, la Force conjointe de nos efforts"],
  ]);
});

describe("mentions: organs of states in Russian", () => {
  inLanguage("ru", [
    [
      "Парламент Германии, Центральным банком Германии, Секретариата ОБСЕ, Совет по правам ОБСЕ",
      "actor:Парламент Германии",
      "actor:Центральным банком Германии",
      "actor:Секретариата ОБСЕ",
      "actor:Совет по правам ОБСЕ",
    ],
    [
      "Парламентской ассамблее ОБСЕ, Объединённому штабу ОБСЕ и Постоянного совета ОБСЕ",
      "actor:Парламентской ассамблее ОБСЕ",
      "actor:Объединённому штабу ОБСЕ",
      "actor:Постоянного совета ОБСЕ",
    ],
    ["Управление по вопросам космоса и ОБСЕ решили", "actor:ОБСЕ"],
    ["Президиума Верховного Совета Германии", "actor:Президиума Верховного Совета Германии"],
    [
      "Минфина Германии, Росгидрометом, Минэнерго и Следственного комитета; минфин",
      "actor:Минфина Германии",
      "actor:Росгидрометом",
      "actor:Минэнерго",
      "actor:Следственного комитета",
    ],
    [
      "Министерство энергетики и природных ресурсов Германии сообщило",
      "actor:Министерство энергетики и природных ресурсов Германии",
    ],
    ["Департамента по вопросам связи ОБСЕ", "actor:Департамента по вопросам связи ОБСЕ"],
    [
      "Министерство обороны заявило Германии, Комитет по делам с Германией",
      "actor:Германии",
      "actor:Германией",
    ],
    ["в бундестаге Германии и в бундестаге", "actor:бундестаге Германии", "actor:бундестаге"],
  ]);
});

describe("mentions: ministries and organs in German", () => {
  inLanguage("de", [
    [
      "das Außenministerium, des Bundesfinanzministeriums, der Haushaltsausschuss und des Innenausschusses",
      "actor:Außenministerium",
      "actor:Bundesfinanzministeriums",
      "actor:Haushaltsausschuss",
      "actor:Innenausschusses",
    ],
    [
      "das Ministerium für Auswärtige Angelegenheiten, das Bundesministerium der Finanzen Deutschlands",
      "actor:Ministerium für Auswärtige Angelegenheiten",
      "actor:Bundesministerium der Finanzen",
      "actor:Deutschlands",
    ],
    [
      "des Ministeriums für Handel der Generalversammlung, Ausschuss für Abrüstung, Rüstung und Handel, Amt für den Schutz der Verfassung",
      "actor:Ministeriums für Handel der Generalversammlung",
      "actor:Ausschuss für Abrüstung, Rüstung und Handel",
      "actor:Amt für den Schutz der Verfassung",
    ],
    [
      "das britische Verteidigungsministerium und des polnischen Innenministeriums",
      "actor:britische Verteidigungsministerium",
      "actor:polnischen Innenministeriums",
    ],
    [
      "das Parlament Deutschlands, des Sekretariats der OSZE, die Gemeinsame Kommission für Grenzen, die Volkskammer",
      "actor:Deutschlands",
      "actor:Sekretariats der OSZE",
      "actor:Gemeinsame Kommission für Grenzen",
      "actor:Volkskammer",
    ],
    ["ein Ministerium, das Institut der Universität, eine Kommission von Fachleuten"],
  ]);
});

describe("mentions: officers in German", () => {
  inLanguage("de", [
    [
      "Bundesminister des Auswärtigen Walter Schehl und Innenministerin Nancy Faser",
      "actor:Bundesminister des Auswärtigen Walter Schehl",
      "actor:Innenministerin Nancy Faser",
    ],
    [
      "Papst Franziskus, den Kronprinzen Mohammed bin Zaid und Kommissionspräsidentin Ursula von der Mark",
      "actor:Papst Franziskus",
      "actor:Kronprinzen Mohammed bin Zaid",
      "actor:Kommissionspräsidentin Ursula von der Mark",
    ],
    ["mit L. I. Breshner und A.A. Gromykow, z. B. Waffen", "actor:L. I. Breshner", "actor:A.A. Gromykow"],
    ["Für die Generalversammlung:\nAlwin Mockel\n", "actor:Generalversammlung", "actor:Alwin Mockel"],
    ["der Premier des Landes und die Königin der Nacht"],
  ]);
});

describe("mentions: resolutions in German", () => {
  inLanguage("de", [
    [
      "auf der Resolution 2118 (2013) des VN-Sicherheitsrats",
      "treaty:Resolution 2118 (2013) des VN-Sicherheitsrats",
    ],
    ["die Resolution 1540 des UNO-Sicherheitsrates", "treaty:Resolution 1540 des UNO-Sicherheitsrates"],
  ]);
});

describe("mentions: resolutions in Arabic", () => {
  inLanguage("ar", [
    ["تنفيذاً لقراري مجلس الأمن (242 و338) اللذين", "treaty:قراري مجلس الأمن (242 و338)"],
    [
      "وقرار الجمعية العامة 194 (د-3)، والقرار 2758 (د - 26)",
      "treaty:قرار الجمعية العامة 194 (د-3)",
      "treaty:القرار 2758 (د - 26)",
    ],
    [
      "القرار (1701) وقرار مجلس الأمن رقم (2216) (2015)",
      "treaty:القرار (1701)",
      "treaty:قرار مجلس الأمن رقم (2216) (2015)",
    ],
    [
      "القرارات 242، و338، 1397 (2002)، وقرار (الحكومة)",
      "treaty:القرارات 242",
      "treaty:338",
      "treaty:1397 (2002)",
    ],
    [
      "في ضوء قرار مجلس الأمن التابع للأمم المتحدة 2231 (2015).",
      "treaty:قرار مجلس الأمن التابع للأمم المتحدة 2231 (2015)",
    ],
  ]);
});

describe("mentions: officers and organs in Russian", () => {
  inLanguage("ru", [
    ["Маршал Гречко на заседании Политбюро обвинил", "actor:Маршал Гречко", "actor:Политбюро"],
    ["о чем узнал сенатор Генри Джексон", "actor:сенатор Генри Джексон"],
    ["В МИД РФ заявили об этом", "actor:МИД РФ"],
    [
      "Ноты передали в Государственный департамент, в другой департамент",
      "actor:Государственный департамент",
    ],
    ["обращение президента Германии к сенату", "actor:Германии"],
    ["сказал президент Германии Иван Петров вчера", "actor:президент Германии Иван Петров"],
    ["сообщил генеральный директор Microsoft вчера"],
    [
      "глава Минздрава Михаил Зимин и глава «ОБСЕ» Иван Летов, глава Минфина, главы Германии",
      "actor:глава Минздрава Михаил Зимин",
      "actor:глава «ОБСЕ» Иван Летов",
      "actor:Минфина",
      "actor:Германии",
    ],
    ["с генеральным директором ОБСЕ И. П. Летовым", "actor:генеральным директором ОБСЕ И. П. Летовым"],
    ["президенты Иван Летов и Павел Зимин", "actor:президенты Иван Летов", "actor:Павел Зимин"],
    ["пресс-секретарь президента Дмитрий Петров заявил", "actor:Дмитрий Петров"],
    ["представитель президента Германии Иван Петров", "actor:Германии", "actor:Иван Петров"],
    ["встреча с президентом Иваном Петровым", "actor:президентом Иваном Петровым"],
    ["Этот путь нашего народа и президента Ивана\nПетрова продолжается", "actor:президента Ивана Петрова"],
    ["министр иностранных дел Ван И прибыл", "actor:министр иностранных дел Ван И"],
    ["британский премьер Тони Блэр и Дж. Картер", "actor:премьер Тони Блэр", "actor:Дж. Картер"],
    [
      "министр Сергей Громов, слова Громова, с Громовым, о госте",
      "actor:министр Сергей Громов",
      "actor:Громова",
      "actor:Громовым",
    ],
    [
      "За Германию Л.Кравцов, В.Фоменко. План Б. Потом, гепатит С. Германия",
      "actor:Германию",
      "actor:Л.Кравцов",
      "actor:В.Фоменко",
      "actor:Германия",
    ],
    ["Подписание Д.А.Зиминым и Б.Летовым Договора", "actor:Д.А.Зиминым", "actor:Б.Летовым"],
    [
      "исполнительным секретарём ОБСЕ С.Н.Летовым, специального посланника Ханса Зимина",
      "actor:исполнительным секретарём ОБСЕ С.Н.Летовым",
      "actor:специального посланника Ханса Зимина",
    ],
    [
      "министром финансов Германии Хансом Зиминым и наследный принц Мухаммед бин Зайд",
      "actor:министром финансов Германии Хансом Зиминым",
      "actor:наследный принц Мухаммед бин Зайд",
    ],
    ["глава МИД Германии Бадр аль-Хасан", "actor:глава МИД Германии Бадр аль-Хасан"],
    ["Генсекретарь ОБСЕ А.Гутерресов и Ро Дэ У. Протокол подписан", "actor:Генсекретарь ОБСЕ А.Гутерресов"],
    ["За Германию:\nХуан Летов\n", "actor:Германию", "actor:Хуан Летов"],
    [
      "посол Германии в Германии Танжу Бильгин, встреча в Германии",
      "actor:посол Германии в Германии Танжу Бильгин",
      "actor:Германии",
    ],
    [
      "Верховный представитель ОБСЕ Кая Летова и Верховный представитель ОБСЕ",
      "actor:Верховный представитель ОБСЕ Кая Летова",
      "actor:Верховный представитель ОБСЕ",
    ],
    ["посол Иван Высоцкий и ответ Высоцкого", "actor:посол Иван Высоцкий", "actor:Высоцкого"],
  ]);
});

describe("mentions: instruments of one word in German", () => {
  inLanguage("de", [
    ["das Anpassungsübereinkommen ratifiziert", "treaty:Anpassungsübereinkommen"],
    ["des Kernwaffenteststopp-Vertrages", "treaty:Kernwaffenteststopp-Vertrages"],
    [
      "zum Ottawa-Abkommen und Chemiewaffenübereinkommen",
      "treaty:Ottawa-Abkommen",
      "treaty:Chemiewaffenübereinkommen",
    ],
    ["dass dieser Vertrag von Deutschland verletzt wird", "actor:Deutschland"],
    [
      "die Kensington-Vereinbarung, die Nuklearvereinbarung, eine Ziel-Vereinbarung",
      "treaty:Kensington-Vereinbarung",
      "treaty:Nuklearvereinbarung",
    ],
    ["den Koalitionsvertrag, einen Handy-Vertrag und den Abrüstungsvertrag"],
  ]);
});

describe("mentions: treaties by what they are about, in small letters", () => {
  inLanguage("fr", [
    [
      "le Protocole sur la démocratie et la bonne gouvernance de 2001, la Convention sur les armes légères et de petit calibre a été adoptée",
      "treaty:Protocole sur la démocratie et la bonne gouvernance",
      "treaty:Convention sur les armes légères et de petit calibre",
    ],
    [
      "la Convention relative aux droits des personnes et le Protocole contre le trafic illicite de migrants",
      "treaty:Convention relative aux droits des personnes",
      "treaty:Protocole contre le trafic illicite de migrants",
    ],
    ["une convention sur la pêche, la Déclaration sur ce point, une Déclaration sur laquelle nous comptons"],
  ]);
  inLanguage("es", [
    [
      "el Convenio sobre la seguridad social y la Declaración sobre los derechos y los deberes de los Estados",
      "treaty:Convenio sobre la seguridad social",
      "treaty:Declaración sobre los derechos y los deberes de los Estados",
    ],
    ["el Acuerdo sobre este tema, un acuerdo sobre la pesca"],
    [
      "la Declaración de Lima y el Documento final, el Tratado de Lima y la Carta de Quito",
      "treaty:Declaración de Lima",
      "treaty:Tratado de Lima",
      "treaty:Carta de Quito",
    ],
  ]);
});

describe("mentions: ministers with what they are for in French and Spanish", () => {
  inLanguage("fr", [
    [
      "le ministre des Armées Sébastien Lecornu et la ministre de l’Économie et des Finances Anne Petit",
      "actor:ministre des Armées Sébastien Lecornu",
      "actor:ministre de l’Économie et des Finances Anne Petit",
    ],
    ["le ministre de la Défense a parlé, le ministre des Sports Populaires"],
    [
      "MM. Dupont et Durand ont parlé à S.E.M. Jean Talon",
      "actor:Dupont",
      "actor:Durand",
      "actor:Jean Talon",
    ],
    ["le Rapporteur spécial Ben Emmerson a parlé", "actor:Rapporteur spécial Ben Emmerson"],
  ]);
  inLanguage("es", [
    [
      "el ministro de Defensa José Bono y la ministra de Relaciones Exteriores y Comercio Ana Ruiz",
      "actor:ministro de Defensa José Bono",
      "actor:ministra de Relaciones Exteriores y Comercio Ana Ruiz",
    ],
    ["el ministro de Defensa habló, la Relatora Especial Ana Ruiz", "actor:Relatora Especial Ana Ruiz"],
  ]);
});

describe("mentions: treaties that are called by a place", () => {
  inLanguage("de", [
    [
      "das Genfer Protokoll und die Stockholmer Vereinbarungen",
      "treaty:Genfer Protokoll",
      "treaty:Stockholmer Vereinbarungen",
    ],
    ["dieser Vertrag, eine Vereinbarung über Waffen, ein weiterer Vertrag"],
    [
      "Abschluß des Abkommens vom 13. September 1955 über die Aufnahme der Beziehungen, günstige Bedingungen",
      "treaty:Abkommens vom 13. September 1955 über die Aufnahme der Beziehungen",
    ],
    [
      "der Vertrag zwischen Deutschland und Deutschland über die friedliche Nutzung der Kernkraft gilt",
      "treaty:Vertrag zwischen Deutschland und Deutschland über die friedliche Nutzung der Kernkraft",
    ],
    [
      "der Vertrag vom 31. August 1990 zwischen Deutschland und Deutschland über die Herstellung der Einheit Deutschlands",
      "treaty:Vertrag vom 31. August 1990 zwischen Deutschland und Deutschland über die Herstellung der Einheit Deutschlands",
    ],
    [
      "das Übereinkommen über ein Besonderes Tribunal, die Satzung der OSZE",
      "treaty:Übereinkommen über ein Besonderes Tribunal",
      "treaty:Satzung der OSZE",
    ],
    [
      "das Pariser Klimaabkommen und das Londoner Schuldenabkommen, mein Schuldenabkommen",
      "treaty:Pariser Klimaabkommen",
      "treaty:Londoner Schuldenabkommen",
    ],
    [
      "das Abkommen von Camp David, der Vertrag von Moskau und der Vertrag von Den Haag",
      "treaty:Abkommen von Camp David",
      "treaty:Vertrag von Moskau",
      "treaty:Vertrag von Den Haag",
    ],
    [
      "der Friedensvertrag zwischen Deutschland und Deutschland, ein Friedensvertrag",
      "treaty:Friedensvertrag zwischen Deutschland und Deutschland",
    ],
    [
      "der Vertrag über die Grundsätze bei der Erforschung und Nutzung des Weltraums gilt",
      "treaty:Vertrag über die Grundsätze bei der Erforschung und Nutzung des Weltraums",
    ],
    [
      "das Abkommen über Zusammenarbeit und den Vertrag über Freundschaft, Handel und gegenseitigen Beistand",
      "treaty:Abkommen über Zusammenarbeit",
      "treaty:Vertrag über Freundschaft, Handel und gegenseitigen Beistand",
    ],
    [
      "das Abkommen über Maßnahmen zur Verringerung der Gefahr eines Krieges im Juni, der Vertrag vom 5. Mai 1980",
      "treaty:Abkommen über Maßnahmen zur Verringerung der Gefahr eines Krieges",
    ],
    [
      "ein Abkommen über die Begrenzung strategischer Rüstungen und das Übereinkommen über das Verbot chemischer Waffen",
      "treaty:Abkommen über die Begrenzung strategischer Rüstungen",
      "treaty:Übereinkommen über das Verbot chemischer Waffen",
    ],
    [
      "Übereinkommen auf dem Gebiet der Sicherheit in Genf, ein Protokoll zwischen Deutschland und uns",
      "treaty:Übereinkommen auf dem Gebiet der Sicherheit",
      "actor:Deutschland",
    ],
  ]);
  inLanguage("ru", [
    [
      "к Римской мирной декларации и лондонским соглашениям",
      "treaty:Римской мирной декларации",
      "treaty:лондонским соглашениям",
    ],
    ["поправки к Маракешскому соглашению", "treaty:Маракешскому соглашению"],
    ["к совместной декларации и новым соглашениям"],
    [
      "подписали Люблинский договор и Союзный Договор, а Настоящий Договор и Общий договор нет",
      "treaty:Люблинский договор",
      "treaty:Союзный Договор",
    ],
  ]);
  inLanguage("ru", [
    [
      "подписан Договор о мерах по сокращению и ограничению вооружений (ДСВ) в качестве шага",
      "treaty:Договор о мерах по сокращению и ограничению вооружений",
      "treaty:ДСВ",
    ],
    [
      "выполнение Договора о дружбе, добрососедстве и сотрудничестве вызывает вопросы",
      "treaty:Договора о дружбе, добрососедстве и сотрудничестве",
    ],
    [
      "Соглашение о создании Общего рынка зерна и хлеба\n\nСтороны решили",
      "treaty:Соглашение о создании Общего рынка зерна и хлеба",
    ],
    [
      "читать Протокол по оценке воздействия на среду в приграничной полосе, подписанный в Москве",
      "treaty:Протокол по оценке воздействия на среду в приграничной полосе",
    ],
    [
      "о Конвенции о статусе моря и призвали, о Соглашении о границе в Женеве. Соглашение о мире нужно",
      "treaty:Конвенции о статусе моря",
      "treaty:Соглашении о границе",
    ],
    [
      "Договор о дружбе и сотрудничестве между Германией и Союзом Советских Республик подписан",
      "treaty:Договор о дружбе и сотрудничестве между Германией и Союзом Советских Республик",
    ],
    [
      "согласно Уставу ОБСЕ, Статут ОБСЕ, Устав Германии, устав клуба",
      "treaty:Уставу ОБСЕ",
      "treaty:Статут ОБСЕ",
      "actor:Германии",
    ],
    ["договор о мире и дружбе, Соглашение по этому вопросу, Протокол от 5 мая"],
    [
      "вступление в силу Протокола о гарантиях безопасности к Договору о нераспространении ядерного оружия",
      "treaty:Протокола о гарантиях безопасности к Договору о нераспространении ядерного оружия",
    ],
  ]);
  inLanguage("ar", [
    ["في اتفاق مدريد وإعلان الدوحة، وفي اتفاق المدينة", "treaty:اتفاق مدريد", "treaty:إعلان الدوحة"],
    ["واتفاق سيملا واتفاقية سيملا", "treaty:اتفاق سيملا", "treaty:اتفاقية سيملا"],
    ["واتفاق الجزائر الموقع عام 2015", "treaty:اتفاق الجزائر"],
    ["وبإعلان الجزائر، واتفاق تونس معها", "treaty:إعلان الجزائر", "actor:تونس"],
  ]);
  inLanguage("en", [["Tlatelolco was signed in Tlatelolco", "treaty:Tlatelolco"]]);
});

describe("mentions: treaties by what they are about and by whose they are in Arabic", () => {
  inLanguage("ar", [
    [
      "إعلان لندن للالتزام بحماية المدنيين في تونس لن يؤثر، واتفاق جدة الموقع أمس",
      "treaty:إعلان لندن للالتزام بحماية المدنيين في تونس",
      "treaty:اتفاق جدة",
    ],
    [
      "اتفاقية مكافحة الفساد والرشوة التي وقعت، ومعاهدة حظر الأسلحة الإشعاعية في الشرق الأوسط بعد ذلك",
      "treaty:اتفاقية مكافحة الفساد والرشوة",
      "treaty:معاهدة حظر الأسلحة الإشعاعية في الشرق الأوسط",
    ],
    [
      "اتفاقية الجمعية العامة لمكافحة الجريمة المنظمة، والاتفاقية الدولية لقمع تمويل الإرهاب المذكورة",
      "treaty:اتفاقية الجمعية العامة لمكافحة الجريمة المنظمة",
      "treaty:الاتفاقية الدولية لقمع تمويل الإرهاب",
    ],
    [
      "اتفاق السلام بين تونس والجمعية العامة، ومذكرة التفاهم بين حكومة تونس وحكومة تونس",
      "treaty:اتفاق السلام بين تونس والجمعية العامة",
      "treaty:مذكرة التفاهم بين حكومة تونس وحكومة تونس",
    ],
    ["هذه الاتفاقية استعمال الأسلحة، وتلك المعاهدة لحظر التجارب"],
    [
      "وميثاق الجمعية العامة، وبروتوكول حظر الغازات السامة",
      "treaty:ميثاق الجمعية العامة",
      "treaty:بروتوكول حظر الغازات السامة",
    ],
    ["أي اتفاق بين الأطراف، واتفاقية جديدة، ومعاهدة بعد الحرب، واتفاق على وقف إطلاق النار"],
  ]);
});

describe("mentions: Chinese in traditional characters", () => {
  inLanguage("zh", [
    ["中國支持《不擴散核武器條約》", "actor:中國", "treaty:不擴散核武器條約"],
    ["根據聯合國安理會第2231(2015)號決議", "treaty:聯合國安理會第2231(2015)號決議"],
    ["外交部發言人毛寧表示", "actor:外交部發言人毛寧"],
  ]);
});

describe("mentions: organs in Chinese", () => {
  inLanguage("zh", [
    [
      "中国国防部、外交部和海巡署，國務院宣布",
      "actor:中国国防部",
      "actor:外交部",
      "actor:海巡署",
      "actor:國務院",
    ],
    ["行政院与立法院通过，全国人大常委会批准", "actor:行政院", "actor:立法院", "actor:全国人大常委会"],
    ["外交部长级会议，教育部门，国防部队"],
  ]);
});

describe("mentions: titles between marks in Chinese", () => {
  inLanguage("zh", [
    ["批准《中国和某国引渡条约》及“八·一七公报”", "treaty:中国和某国引渡条约", "treaty:八·一七公报"],
    ["遵守「南海行為準則」和《航行安全路线图》", "treaty:南海行為準則", "treaty:航行安全路线图"],
    ["《国际安全》杂志，签署条约》一文，《条约》，本条约"],
    ["履行9·19共同声明和2·13共同文件，发表共同声明", "treaty:9·19共同声明", "treaty:2·13共同文件"],
    [
      "中国和德国关于加强战略稳定的联合声明，关于发表联合声明，中国发表关于气候的联合声明",
      "treaty:中国和德国关于加强战略稳定的联合声明",
      "actor:中国",
    ],
    [
      "《苏美关于禁止试验条约》和《禁止试验条约》，加入NPT公约",
      "treaty:苏美关于禁止试验条约",
      "treaty:禁止试验条约",
      "treaty:NPT公约",
    ],
  ]);
});

describe("mentions: meetings of bodies in Chinese", () => {
  inLanguage("zh", [
    [
      "联合国大会第三十次领导人非正式会议，联合国大会外长会议",
      "event:联合国大会第三十次领导人非正式会议",
      "actor:联合国大会",
      "event:联合国大会外长会议",
      "actor:联合国大会",
    ],
    [
      "联合国大会成员国元首理事会第二十四次会议与联合国大会成员国政府首脑理事会会议",
      "event:联合国大会成员国元首理事会第二十四次会议",
      "actor:联合国大会",
      "event:联合国大会成员国政府首脑理事会会议",
      "actor:联合国大会",
    ],
    ["部长级会议、外长会议、第三次会议、第二次领导人会议"],
  ]);
});

describe("mentions: states that Chinese names by one character", () => {
  inLanguage("zh", [
    [
      "中菲关系、日菲防务合作、巴以问题、中美三个联合公报",
      "actor:中",
      "actor:菲",
      "actor:日",
      "actor:菲",
      "actor:巴",
      "actor:以",
      "actor:中",
      "actor:美",
    ],
    ["美、日、菲三国，中越双方", "actor:美", "actor:日", "actor:菲", "actor:中", "actor:越"],
    ["国际法中将战争定为犯罪，海洋法中关系条款，同俄以军事手段对抗，近日以和平方式"],
    ["其中新问题，中老年人，中西文化，中意的方案，集中加强"],
    ["中俄两国元首会晤", "actor:中", "actor:俄"],
    ["有朝美参加的会谈", "actor:朝", "actor:美"],
    ["美英澳核潜艇合作", "actor:美", "actor:英", "actor:澳"],
    ["巴以冲突与美韓軍演", "actor:巴", "actor:以", "actor:美", "actor:韓"],
    ["其中美军、集中法律、中美洲人民、空中日益、英美文学", "actor:美"],
  ]);
});

describe("mentions: small words in lines of capitals", () => {
  inLanguage("fr", [
    ["POUR UN CERTAIN NOMBRE DE PAYS, AU MOMENT OÙ LE MONDE CHANGE\nET AVANCE VERS UN AVENIR COMMUN"],
    ["Le rapport de l’UN, en anglais, est connu", "actor:UN"],
  ]);
});

describe("mentions: articles of instruments in other languages", () => {
  const examples: Examples = [
    [
      "à l’article premier et aux articles 4 ou 5, à l’article 1er",
      "article premier",
      "articles 4 ou 5",
      "article 1er",
    ],
    ["los artículos 4 y 5, el artículo primero", "artículos 4 y 5", "artículo primero"],
    ["gemäß Artikel VI und den Artikeln 1 bis 3", "Artikel VI", "Artikeln 1 bis 3"],
    ["в статьях I и II, согласно ст. 51", "статьях I и II", "ст. 51"],
    ["المادة السادسة والمادتين 4 و5 والمادة (12)", "المادة السادسة", "المادتين 4 و5", "المادة (12)"],
    ["المادة الحادية والخمسين من الميثاق", "المادة الحادية والخمسين"],
    ["根据《条约》第六条和第二十一条", "第六条", "第二十一条"],
    ["l’article du journal, статьи о войне, المادة التي, 一条消息"],
  ];
  cases(examples, (text) =>
    (finder.analyse(text).articles ?? []).map(({ start, end }) => text.slice(start, end)),
  );
});

describe("mentions: short forms that a text gives in other languages", () => {
  const examples: Examples = [
    ["Assemblée générale (ci-après dénommée « l’Assemblée »)", "Assemblée = Assemblée générale"],
    ["Assemblée générale (dénommée ci-après la « Réunion »)", "Réunion = Assemblée générale"],
    ["Asamblea General (en lo sucesivo, “la Asamblea”)", "Asamblea = Asamblea General"],
    ["Asamblea General (denominada en adelante la Asamblea)", "Asamblea = Asamblea General"],
    ["Генеральной Ассамблеи (далее именуется «Собрание»)", "Собрание = Генеральной Ассамблеи"],
    ["Генеральной Ассамблеи (в дальнейшем – ГАО)", "ГАО = Генеральной Ассамблеи"],
    [
      "die Generalversammlung (im Folgenden als „Versammlung“ bezeichnet)",
      "Versammlung = Generalversammlung",
    ],
    ["die Generalversammlung (nachfolgend Rat genannt)", "Rat = Generalversammlung"],
    ["联合国大会（以下简称“大会”）在此举行会议，讨论有关问题", "大会 = 联合国大会"],
    ["《禁止试验条约》（下称《条约》）和联合国大会(以下简称“双方”)讨论问题", "条约 = 禁止试验条约"],
    ['في الجمعية العامة (المشار إليها فيما يلي باسم "الجمعية")', "الجمعية = الجمعية العامة"],
    ["في الجمعية العامة (في العاصمة)"],
  ];
  cases(examples, (text) => finder.analyse(text).definitions.map(({ short, long }) => `${short} = ${long}`));
});
