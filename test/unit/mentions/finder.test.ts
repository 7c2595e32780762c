import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { said, sentenceText } from "../../../src/core/sentence";
import { smallGlossary } from "./glossary";
import { cases, type Examples, finder, mentionCases, personsIn, policy } from "./policyText";

describe("mentions: names", () => {
  mentionCases([
    [
      "the Treaty on the Non-Proliferation of Nuclear Weapons stands",
      "treaty:Treaty on the Non-Proliferation of Nuclear Weapons",
    ],
    [
      "the Treaty on the Nonproliferation of Nuclear Weapons stands",
      "treaty:Treaty on the Nonproliferation of Nuclear Weapons",
    ],
    [
      "the Treaty on the Non-proliferation of nuclear weapons stands",
      "treaty:Treaty on the Non-proliferation of nuclear weapons",
    ],
    ["THE NON-PROLIFERATION TREATY", "treaty:NON-PROLIFERATION TREATY"],
    ["the Non‑Proliferation\nTreaty stands", "treaty:Non‑Proliferation Treaty"],
    ["the Non-Prolif-\neration Treaty stands", "treaty:Non-Prolif- eration Treaty"],
    ["the Inter-\nnational Atomic   Energy Agency", "actor:Inter- national Atomic Energy Agency"],
    ["the Non-Proliferation\n\nTreaty stands"],
    ["Co\u0302te d'Ivoire and Côte d’Ivoire", "actor:Co\u0302te d'Ivoire", "actor:Côte d’Ivoire"],
    ["NPT-based, anti-NPT, NPT's", "treaty:NPT", "treaty:NPT", "treaty:NPT"],
    ["NPTx, xNPT, NPT_1"],
    ["many ICBMs fly", "concept:ICBMs"],
    ["weapons of mass destruction or WMD", "concept:WMD"],
    // Areas are no actors, but a reader who points at one is told what it is.
    ["a ceasefire in the Gaza Strip and in Gaza", "concept:Gaza Strip", "concept:Gaza"],
    ["let us ask the US", "actor:US"],
    [
      "the 1925 Geneva Protocol and the Geneva Protocol",
      "treaty:1925 Geneva Protocol",
      "treaty:Geneva Protocol",
    ],
    // The date tells which is meant, and is no part of the mention.
    ["the Cairo Declaration of 1943 and that of 1925", "treaty:Cairo Declaration"],
    [
      "the Cairo Declaration of 1 December 1943, the Vienna Convention of May 22, 1969",
      "treaty:Cairo Declaration",
      "treaty:Vienna Convention",
    ],
    ["the West and West Africa and in the western part", "actor:West"],
    ["the nuclear deal with Iran", "treaty:nuclear deal with Iran", "actor:Iran"],
    ["Договора о нераспространении ядерного оружия", "treaty:Договора о нераспространении ядерного оружия"],
    ["支持不扩散核武器条约，中国代表团", "treaty:不扩散核武器条约", "actor:中国"],
    [
      "والأمم المتحدة بمعاهدة عدم انتشار الأسلحة النووية",
      "actor:الأمم المتحدة",
      "treaty:معاهدة عدم انتشار الأسلحة النووية",
    ],
    ["وبالمعاهدة عدم انتشار الأسلحة النووية", "treaty:معاهدة عدم انتشار الأسلحة النووية"],
    ["the START Treaty of 1991", "treaty:START Treaty"],
    ["a car that would not START"],
    ["Give US officials time, and tell US leaders.", "actor:US", "actor:US"],
  ]);
  it("are of the entry with the same figures before its name", () => {
    const event = { kind: "event", subtype: "summit" } as const;
    const summits = createFinder(
      smallGlossary(
        { ...event, id: "summit", name: "Zonal Summit" },
        { ...event, id: "summit-2012", name: "Lima Summit", aliases: ["2012 Zonal Summit"] },
        {
          ...event,
          id: "summit-2024",
          name: "Oslo Summit",
          aliases: ["2024 Zonal Summit", "9th Zonal Summit"],
        },
      ),
    );
    const text =
      "The 2012 Zonal Summit, the 2024 Zonal Summit, the 9th Zonal Summit, a Zonal Summit. The Oslo Summit.";
    assert.deepEqual(
      summits.find(policy + text).map(({ entity }) => entity),
      ["summit-2012", "summit-2024", "summit-2024", "summit", "summit-2024"],
    );
  });
  it("are of the acronym that is written so, not of the plural of another one", () => {
    const mission = { kind: "actor", subtype: "mission" } as const;
    const missions = createFinder(
      smallGlossary(
        { ...mission, id: "zonal-mission", name: "Zonal Mission", acronyms: ["ZOMIS"] },
        { ...mission, id: "south-zone", name: "Mission in the South Zone", acronyms: ["ZOMISS"] },
      ),
    );
    assert.deepEqual(
      missions
        .find(`${policy}ZOMISS and ZOMIS and the ZOMISs.`)
        .map(({ entity, senses }) => [entity, senses]),
      [
        ["south-zone", undefined],
        ["zonal-mission", undefined],
        ["zonal-mission", undefined],
      ],
    );
  });
  it("are none where a line in capitals has an ordinary word", () => {
    const about = {
      kind: "actor",
      gloss: "A body.",
      status: "active",
      sources: [],
      asOf: "2026-01-01",
    } as const;
    const named = createFinder({
      entries: [
        { ...about, id: "wassenaar", subtype: "regime", name: "Wassenaar Arrangement", acronyms: ["WA"] },
        { ...about, id: "comecon", subtype: "organisation", name: "Comecon", acronyms: ["CAME"] },
      ],
    });
    assert.deepEqual(
      named.find(`${policy}THE DELEGATION CAME TO VIENNA, AND IT WAS LATE IN THE EVENING.`),
      [],
    );
    assert.equal(named.find(`${policy}The CAME and two WAs met in Vienna that evening.`).length, 2);
  });
});

describe("mentions: resolutions", () => {
  mentionCases([
    ["under UNSC Resolution 2231 and", "treaty:UNSC Resolution 2231"],
    ["under resolution 2231 (2015) and", "treaty:resolution 2231 (2015)"],
    [
      "Security Council resolutions 1718 (2006) and 1874 (2009).",
      "treaty:Security Council resolutions 1718 (2006)",
      "treaty:1874 (2009)",
    ],
    ["S/RES/2231 (2015), UNSCR 1540", "treaty:S/RES/2231 (2015)", "treaty:UNSCR 1540"],
    ["A/RES/67/234 B and GA resolution 46/36 L.", "treaty:A/RES/67/234 B", "treaty:GA resolution 46/36 L"],
    ["резолюция СБ ООН 2231 и", "treaty:резолюция СБ ООН 2231"],
    [
      "la résolution 1540 (2004) du Conseil de sécurité",
      "treaty:résolution 1540 (2004) du Conseil de sécurité",
    ],
    ["la resolución 1540 (2004).", "treaty:resolución 1540 (2004)"],
    ["根据第2231号决议", "treaty:第2231号决议"],
    ["بموجب القرار 2231 الصادر", "treaty:القرار 2231"],
    ["a resolution of 12 members; a New Year's resolution"],
  ]);
  it("names them in one form and gives them one id", () => {
    const [first, second] = finder.find(`${policy}UNSCR 1540 and Security Council resolution 1540 (2004)`);
    assert.equal(first?.entity, "unsc-resolution-1540");
    assert.equal(second?.entity, "unsc-resolution-1540");
    assert.equal(second?.name, "Security Council resolution 1540 (2004)");
    assert.deepEqual(
      first?.acronyms.map(({ text }) => text),
      ["UNSCR"],
    );
  });
});

describe("mentions: governments, peoples, persons", () => {
  mentionCases([
    ["Washington is staying with its policy", "actor:Washington"],
    ["between Moscow and Washington", "actor:Moscow", "actor:Washington"],
    ["neither Tehran, Moscow nor Paris answered", "actor:Tehran", "actor:Moscow", "actor:Paris"],
    ["towards Tehran", "actor:Tehran"],
    ["our U. S. bases and the U. N. forces", "actor:U. S.", "actor:U. N."],
    ["they offered Moscow further talks, and reported to Tehran", "actor:Moscow", "actor:Tehran"],
    ["Tehran’s statements", "actor:Tehran"],
    ["Negotiations were held in Moscow"],
    ["Moscow, December 5, 2022"],
    ["the Kremlin answered from inside the Kremlin", "actor:Kremlin"],
    ["the American side, anti-Iranian moves", "actor:American", "actor:Iranian"],
    ["The Americans agree", "actor:Americans"],
    ["in two copies, in the French and Russian languages"],
    ["President Vladimir Putin spoke. Later Putin left.", "actor:President Vladimir Putin", "actor:Putin"],
    ["U.S. President John F. Kennedy said", "actor:U.S.", "actor:President John F. Kennedy"],
    ["Mr. Hans Blix reported", "actor:Hans Blix"],
    ["At first Foreign Minister Sergei Lavrov spoke", "actor:Foreign Minister Sergei Lavrov"],
    ["Thank you, Madam Petrosyan", "actor:Petrosyan"],
    ["Herr Müller dankt", "actor:Müller"],
    ["Madam Moderator, Mr. Secretary-General, Mr. Vice-President, Mr. Co-Chairs, Madam High Representative"],
    ["Señora Presidenta, Sra. Embajadora; Madame Présidente; Frau Bundeskanzlerin; Herr Vorsitzender"],
    ["Благодарю, г-н Председатель, и г-на Генерального секретаря"],
    ["the Russian Foreign Ministry", "actor:Russian Foreign Ministry"],
    ["the Centre for Energy and Security Studies.", "actor:Centre for Energy and Security Studies"],
  ]);
});

describe("mentions: acronyms in brackets and in symbols", () => {
  mentionCases([
    ["the Non-Proliferation (NPT) Treaty holds", "treaty:Non-Proliferation (NPT) Treaty"],
    ["the nuclear Non-Proliferation (NPT) treaty", "treaty:Non-Proliferation (NPT) treaty"],
    ["documents UN/2017/12, UN(50)/12 and CD/2179 were issued"],
  ]);
});

describe("mentions: instruments and meetings that no glossary lists", () => {
  mentionCases([
    ["the Budapest Memorandum of 1994", "treaty:Budapest Memorandum"],
    ["the Convention on Cluster Munitions in Geneva", "treaty:Convention on Cluster Munitions"],
    ["the 10th NPT Review Conference", "event:10th NPT Review Conference", "treaty:NPT"],
    ["the 2026 NPT\nReview Conference", "event:2026 NPT Review Conference", "treaty:NPT"],
    ["Geneva, 5 March 2026\n\nThe NPT Review Conference", "event:NPT Review Conference", "treaty:NPT"],
    ["Geneva, 5 March 2026\r\n\r\nNPT Review Conference", "event:NPT Review Conference", "treaty:NPT"],
    [
      "the Ninth Review Conference of the States Parties to the Treaty on the Non-Proliferation of Nuclear Weapons",
      "event:Ninth Review Conference of the States Parties to the Treaty on the Non-Proliferation of Nuclear Weapons",
      "treaty:Treaty on the Non-Proliferation of Nuclear Weapons",
    ],
    [
      "the seventy-eighth session of the General Assembly",
      "event:seventy-eighth session of the General Assembly",
      "actor:General Assembly",
    ],
    ["this Master Services Agreement binds"],
  ]);
  it("keeps articles beside the mentions", () => {
    const text = "Articles I and II of the NPT and Art. 5 (1)";
    const { mentions, articles } = finder.analyse(text);
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ["npt"],
    );
    assert.deepEqual(
      articles?.map(({ start, end }) => text.slice(start, end)),
      ["Articles I and II", "Art. 5 (1)"],
    );
  });
});

describe("mentions: what the text itself says", () => {
  const analyse = (text: string) => finder.analyse(policy + text);
  it("takes a definition of the text before the glossary's senses, and uses it afterwards", () => {
    const { definitions, mentions } = analyse("The Zonal Arms Registry (ZAR) met. The ZAR agreed.");
    assert.deepEqual(
      definitions.map(({ short, long }) => [short, long]),
      [["ZAR", "Zonal Arms Registry"]],
    );
    assert.deepEqual(
      mentions.map(({ kind, name }) => [kind, name]),
      [
        ["acronym", "Zonal Arms Registry"],
        ["acronym", "Zonal Arms Registry"],
      ],
    );
  });
  it("finds the long form of a listed acronym that is listed otherwise", () => {
    const [long, short] = analyse("The Joint Comprehensive Plan for Action (JCPOA) stands.").mentions;
    assert.deepEqual([long?.entity, short?.entity], ["jcpoa", "jcpoa"]);
  });
  it("believes the text where it spells a listed acronym out as something else", () => {
    const { mentions } = analyse(
      "Renew the Network Permission Token (NPT). The NPT is lost, the Nuclear Treaty (NPT) is not.",
    );
    assert.deepEqual([...new Set(mentions.map(({ kind }) => kind))], ["acronym"]);
    assert.equal(analyse("Renew the Nuclear Pact Treaty (NPT).").mentions.at(-1)?.entity, "npt");
    const server = analyse("The NPT server (Network Print Transport) and the NPT.").mentions;
    assert.deepEqual([...new Set(server.map(({ kind }) => kind))], ["acronym"]);
    assert.equal(analyse("The NPT parties (Norway, Chile, Togo) met.").mentions[0]?.entity, "npt");
  });
  it("reads definitions the other way round", () => {
    const [definition] = analyse("ZAR (Zonal Arms Registry) met.").definitions;
    assert.equal(definition?.long, "Zonal Arms Registry");
  });
  it("resolves bare heads to what was introduced, and reports none that resolves to nothing", () => {
    const found = analyse(
      "The Agency met. The International Atomic Energy Agency (IAEA) met. The Agency agreed.",
    ).mentions;
    assert.deepEqual(
      found.map(({ subtype, entity }) => [subtype, entity]),
      [
        ["organisation", "iaea"],
        ["organisation", "iaea"],
        ["anaphor", "iaea"],
      ],
    );
  });
  it("finds persons again by the family's name, also where it stands first", () => {
    const text =
      "President Xi Jinping met Chairman Kim Jong Un. Meanwhile Xi left, and Kim stayed. See Article XI. Secretary-General Ban Ki-moon spoke of a ban; Ban left.";
    assert.deepEqual(
      personsIn(text),
      // A name that is an ordinary word as well is left alone.
      ["President Xi Jinping", "Chairman Kim Jong Un", "Xi", "Kim", "Secretary-General Ban Ki-moon"],
    );
  });
  it("takes a bare head for an instrument or for a body, never for the other", () => {
    const zonal = createFinder(
      smallGlossary(
        {
          id: "zonal-charter",
          kind: "treaty",
          subtype: "charter",
          name: "Charter of the Zonal Organization",
        },
        { id: "zonal-body", kind: "actor", subtype: "organisation", name: "Zonal Treaty Agency" },
      ),
    );
    const text = `${policy}The Charter of the Zonal Organization. The Organization met. The Zonal Treaty Agency. The Treaty; the Agency.`;
    assert.deepEqual(
      zonal.find(text).map(({ subtype, entity }) => [subtype, entity]),
      [
        ["charter", "zonal-charter"],
        ["organisation", "zonal-body"],
        ["anaphor", "zonal-body"],
      ],
    );
  });
  it("follows “hereafter”", () => {
    const found = analyse(
      "The Treaty on the Non-Proliferation of Nuclear Weapons (hereafter the Treaty) and the Geneva Protocol. The Treaty stands.",
    ).mentions;
    assert.equal(found.at(-1)?.entity, "npt");
  });
  it("ranks senses and says why", () => {
    const [cd] = analyse("The CD in Geneva played music.").mentions;
    assert.deepEqual(
      cd?.senses?.map(({ entity }) => entity),
      ["cd", "compact-disc"],
    );
    assert.match(sentenceText(cd?.senses?.[0]?.reason ?? said``), /Geneva/);
  });
  it("offers unknown acronyms, but neither figures nor shouted words nor a speaker's name", () => {
    const found = analyse(
      "The XQZ spoke of Part VIII. It must NOT happen, said ULLA BELL (France).",
    ).mentions;
    assert.deepEqual(
      found.map(({ kind, entity }) => [kind, entity]),
      [
        ["acronym", undefined],
        ["actor", "france"],
      ],
    );
  });
});

describe("mentions: texts that are not about policy", () => {
  it("have no actors in their dishes, novels and manuals", () => {
    const text =
      "Fry the French beans, says Mr. Smith; his Russian aunt, Mrs. King, loves Paris in spring. Save as PDF and START.";
    assert.deepEqual(finder.find(text), []);
  });
  it("do not speak of policy because they call a firm by its initials on every line", () => {
    const licence = "The Python Software Foundation (PSF) grants this. ".concat(
      "PSF and PSF alone owns it. ".repeat(20),
    );
    assert.deepEqual(finder.find(licence), []);
  });
  it("name states, but no peoples, however many states they name", () => {
    const text =
      "France, Iran, China, Russia, Côte d’Ivoire and the United States won; the French coach smiled.";
    assert.deepEqual(
      finder.find(text).map(({ subtype }) => subtype),
      new Array(6).fill("state"),
    );
  });
});

describe("mentions: senses of a term", () => {
  const terms: Examples = [
    ["NPT", "npt"],
    ["npt", "npt"],
    ["CD", "cd", "compact-disc"],
    ["1925 Geneva Protocol", "geneva-protocol"],
    ["Cairo Declaration of 1943", "geneva-protocol"],
    // As long as the figures of the name, but other letters.
    ["Some Geneva Protocol"],
    ["中国", "china"],
    ["Treaty"],
    [""],
  ];
  cases(terms, (term) => finder.senses(term));
});

describe("mentions: a user's own entries", () => {
  it("take part like the built-in ones", () => {
    const own = {
      id: "zar",
      kind: "actor",
      subtype: "organisation",
      name: "Zonal Arms Registry",
      acronyms: ["ZAR"],
    } as const;
    const found = createFinder(smallGlossary(own)).find(`${policy}The Zonal Arms Registry, or ZAR.`);
    assert.deepEqual(
      found.map(({ entity }) => entity),
      ["zar", "zar"],
    );
  });
});
