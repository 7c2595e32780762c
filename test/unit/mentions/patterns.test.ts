import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";
import { cases, type Examples, mentionCases, policy, wordsIn } from "./policyText";

/** Mentions but for heads that stand for what was told before. */
function named(examples: Examples): void {
  mentionCases(examples, { about: ({ subtype }) => subtype !== "anaphor" });
}

describe("patterns: where the title of an instrument ends", () => {
  named([
    [
      "the Declaration on Future Generations and Global Digital Compact",
      "treaty:Declaration on Future Generations",
      "treaty:Global Digital Compact",
    ],
    [
      "the Declaration on Future Generations, Pact for Peace",
      "treaty:Declaration on Future Generations",
      "treaty:Pact for Peace",
    ],
    ["the Declaration on Oceans at the Summit", "treaty:Declaration on Oceans"],
    [
      "the Additional Protocol to the Non-Proliferation Treaty, and a protocol to the Non-Proliferation Treaty",
      "treaty:Additional Protocol to the Non-Proliferation Treaty",
      "treaty:Non-Proliferation Treaty",
    ],
    [
      "the United Nations Geneva Protocol, the Geneva Protocol",
      "treaty:United Nations Geneva Protocol",
      "treaty:Geneva Protocol",
    ],
    [
      "the United Nations Mission in China and the Assistance Mission to Zaporizhzhia, the United Nations Mission in May",
      "actor:United Nations Mission in China",
      "actor:Assistance Mission to Zaporizhzhia",
      "actor:United Nations Mission",
    ],
    [
      "the Monitoring and Verification Mechanism, the Financial Mechanism",
      "actor:Monitoring and Verification Mechanism",
    ],
    [
      "the Obama Administration, the Food and Drug Administration",
      "actor:Obama",
      "actor:Food and Drug Administration",
    ],
    [
      "the Framework for Pacific Regionalism, in the framework for it",
      "treaty:Framework for Pacific Regionalism",
    ],
    [
      "the Treaty on the Prohibition of nuclear weapons enters into force",
      "treaty:Treaty on the Prohibition of nuclear weapons",
    ],
    [
      "the Treaty limiting anti-ballistic missile systems is preserved",
      "treaty:Treaty limiting anti-ballistic missile systems",
    ],
    [
      "the Treaty prohibiting nuclear weapon tests in the atmosphere",
      "treaty:Treaty prohibiting nuclear weapon tests in the atmosphere",
    ],
    ["a Code of Conduct in the Straits of Malacca", "treaty:Code of Conduct in the Straits of Malacca"],
    ["the Japan-U.S. Security Treaty holds", "treaty:Japan-U.S. Security Treaty"],
    ["the U.S.-France Agreement for Cooperation holds", "treaty:U.S.-France Agreement for Cooperation"],
    [
      "the Protocol against Trafficking in Firearms and Ammunition, supplementing the Non-Proliferation Treaty, holds",
      "treaty:Protocol against Trafficking in Firearms and Ammunition, supplementing the Non-Proliferation Treaty",
    ],
    ["this Entire Agreement and the WHOLE AGREEMENT"],
    ["a Memorandum of Discussion and a Memorandum of Meeting"],
    [
      "the Korea–Russia Comprehensive Strategic Partnership Treaty",
      "treaty:Korea–Russia Comprehensive Strategic Partnership Treaty",
    ],
    ["under Protocol V and Amended Protocol II", "treaty:Protocol V", "treaty:Amended Protocol II"],
    [
      "its two Additional Protocols of 1977, and Additional Protocol Il",
      "treaty:Additional Protocols",
      "treaty:Additional Protocol Il",
    ],
    [
      "signed the 1992 Joint Declaration; the 2005 Protocol",
      "treaty:1992 Joint Declaration",
      "treaty:2005 Protocol",
    ],
    ["the Istanbul Communiqué was released", "treaty:Istanbul Communiqué"],
    // Listed, but nothing near speaks for what is listed.
    ["the Cairo Declaration of that year", "treaty:Cairo Declaration"],
    ["the Democratic National Convention, a Declaration of War"],
    [
      "the 1998 Declaration on Trade, a 1998 Declaration on Oceans, the 1992 Joint Declaration on Oceans",
      "treaty:1998 Declaration on Trade",
      "treaty:Declaration on Oceans",
      "treaty:1992 Joint Declaration on Oceans",
    ],
    [
      "the Punta del Este Communiqué, the Mar del Plata Declaration and the de facto Agreement",
      "treaty:Punta del Este Communiqué",
      "treaty:Mar del Plata Declaration",
    ],
  ]);
});

describe("patterns: instruments called by a place whose head is a word of every day", () => {
  named([
    [
      "the Tunis Commitment, the Paris Appeal and the Kampala Action Plan for Peace and Security",
      "treaty:Tunis Commitment",
      "treaty:Paris Appeal",
      "treaty:Kampala Action Plan for Peace and Security",
    ],
    ["the Santiago Commitment to Democracy stands", "treaty:Santiago Commitment to Democracy"],
    ["the Iran Message, the Dar es Salaam Roadmap", "treaty:Iran Message", "treaty:Dar es Salaam Roadmap"],
    // One for a country, and one of whoever speaks.
    ["an Iran Roadmap, the French Appeal, a New Year Message", "actor:Iran", "actor:French"],
  ]);
});

describe("patterns: decisions, and resolutions without a number", () => {
  named([
    [
      "its decisions 1/CP.16, 2/CP.18 and 1/CMA.3 of that year, and decision EC-M-33/DEC.1",
      "treaty:decisions 1/CP.16",
      "treaty:2/CP.18",
      "treaty:1/CMA.3",
      "treaty:decision EC-M-33/DEC.1",
    ],
    ["by decision XXVIII/2 and decision BC-14/12", "treaty:decision XXVIII/2", "treaty:decision BC-14/12"],
    ["General Assembly decision 60/559 stands", "treaty:General Assembly decision 60/559"],
    ["by a decision of 5 May, a decision 5/4/2020, decision 12, decision CP.17"],
    [
      "the Security Council Resolution of December 21, 1971, and the resolution of the Security Council of 22 November 1967",
      "treaty:Security Council Resolution",
      "treaty:resolution of the Security Council",
    ],
    ["a resolution of 3 May 2000, a Security Council resolution of great weight", "actor:Security Council"],
  ]);
});

describe("patterns: rounds, sessions and summits", () => {
  named([
    [
      "the third round of the Geneva Talks and the Fourth Round of the NPT Review Conference",
      "event:third round of the Geneva Talks",
      "event:Fourth Round of the NPT Review Conference",
      "treaty:NPT",
    ],
    ["a round of the talks, the second half of the Session"],
    [
      "at its forty-eighth session, at their 3rd special session",
      "event:forty-eighth session",
      "event:3rd special session",
    ],
    [
      "at its resumed fifty-sixth session, at its tenth emergency special session",
      "event:fifty-sixth session",
      "event:tenth emergency special session",
    ],
    ["at the second session, its morning session"],
    [
      "at the San José summit and the Dar es Salaam summit",
      "event:San José summit",
      "event:Dar es Salaam summit",
    ],
    [
      "at the Esquipulas I Summit, the Sharm el-Sheikh summit and the Camp David summit",
      "event:Esquipulas I Summit",
      "event:Sharm el-Sheikh summit",
      "event:Camp David summit",
    ],
    ["a Prime Minister summit, a Russian Arctic summit", "actor:Russian"],
    [
      "the Conference of States Parties to the 1925 Geneva Protocol and Other Interested States met",
      "event:Conference of States Parties to the 1925 Geneva Protocol and Other Interested States",
      "treaty:1925 Geneva Protocol",
    ],
  ]);
});

describe("names: formal names of states in another order of their words", () => {
  named([
    [
      "the Democratic and Popular Republic of Iran, the Kingdom of France and the Empire of China",
      "actor:Democratic and Popular Republic of Iran",
      "actor:Kingdom of France",
      "actor:Empire of China",
    ],
    [
      "the Secretary of State of France, the Head of State of Iran, the Republics of China",
      "actor:France",
      "actor:Iran",
      "actor:China",
    ],
    ["the Solid State of France, the State of Iran", "actor:France", "actor:State of Iran"],
  ]);
});

describe("names: what begins with New is not what is new", () => {
  const own = createFinder(
    smallGlossary({
      id: "new-treaty",
      kind: "treaty",
      subtype: "treaty",
      name: "New Strategic Forces Reduction Treaty",
    }),
  );
  const examples: Examples = [
    ["a new Strategic Forces Reduction Treaty", "Strategic Forces Reduction Treaty"],
    ["the New Strategic Forces Reduction Treaty", "New Strategic Forces Reduction Treaty"],
  ];
  cases(examples, (text) => wordsIn(text, { finder: own }));
});

describe("patterns: who signs", () => {
  named([
    [
      "Done at Paris.\n\nFor Iran: ADAM MALIK\nFor the Government of France:\n(Signed) Grete Faremo\nFor China:\nS. RAJARATNAM",
      "actor:Iran",
      "actor:ADAM MALIK",
      "actor:France",
      "actor:Grete Faremo",
      "actor:China",
      "actor:S. RAJARATNAM",
    ],
    [
      "Tasks\n\nFor Iran: Annex II\nFor China: Peace\nFor France: they agreed",
      "actor:Iran",
      "actor:China",
      "actor:France",
    ],
    [
      "Oscar Arias   Vinicio Cerezo Arévalo   Ole Hansen\nPresident   Minister of Trade",
      "actor:Oscar Arias",
      "actor:Vinicio Cerezo Arévalo",
      "actor:Ole Hansen",
    ],
    ["Hans Blix\tCôte d’Ivoire\t12 May", "actor:Hans Blix", "actor:Côte d’Ivoire"],
  ]);
});

describe("patterns: bodies and meetings", () => {
  named([
    ["the Group of Arab States and the Asian Group", "actor:Group of Arab States", "actor:Asian Group"],
    ["the Ministry of Defence and the MoD police", "actor:Ministry of Defence"],
    [
      "the UN Commission for Unity sat; the U.N. Commission for Unity sat",
      "actor:UN Commission for Unity",
      "actor:U.N. Commission for Unity",
    ],
    [
      "It shall have THE ESTABLISHMENT OF AN ASSOCIATION FOR PEACE among the countries of the region, and FIRST, the aims",
    ],
    ["the Congress of Vienna, a message to the Congress on Taxation", "actor:Congress"],
    ["the Liberal Party and the Conservative Party", "actor:Liberal Party", "actor:Conservative Party"],
    ["THE HOUSE OF COMMONS MET ON MONDAY", "actor:HOUSE OF COMMONS"],
    [
      "the 15th session of the General Assembly, President Sata spoke",
      "event:15th session of the General Assembly",
      "actor:General Assembly",
      "actor:President Sata",
    ],
    ["the Preparatory Committee for the 2020 Review Conference met", "event:2020 Review Conference"],
  ]);
});

describe("patterns: resolutions in a list", () => {
  named([
    [
      "its resolutions 242 (1967) of 22 November 1967, 338 (1973) of 22 October 1973 and 1397 (2002)",
      "treaty:resolutions 242 (1967)",
      "treaty:338 (1973)",
      "treaty:1397 (2002)",
    ],
    [
      "17 Security Council resolutions, including 687 and 1284.",
      "actor:Security Council",
      "treaty:687",
      "treaty:1284",
    ],
  ]);
});

describe("patterns: persons whose name follows their office after a comma", () => {
  named([
    ["Its Foreign Minister, Gyula Horn, spoke", "actor:Gyula Horn"],
    [
      "The Secretary-General of the Conference on Disarmament, Tatiana Valovaya, spoke",
      "actor:Conference on Disarmament",
      "actor:Tatiana Valovaya",
    ],
    ["the President, Prime Minister and Foreign Minister, Cabinet staff"],
    ["Present: Hans Blix\n\nThe Council met.", "actor:Hans Blix"],
    ["the Sharm el-Sheikh Memorandum stands", "treaty:Sharm el-Sheikh Memorandum"],
    [
      "Special Envoys Witkoff and Tull travelled with PM Modi",
      "actor:Special Envoys Witkoff",
      "actor:Tull",
      "actor:PM Modi",
    ],
    ["Baroness Ashton spoke", "actor:Baroness Ashton"],
    [
      "Its trade minister, Luc Magloire Mbarga Atangana, left; rebel leader Jonas Savimbi stayed; ministers, Officials",
      "actor:Luc Magloire Mbarga Atangana",
      "actor:Jonas Savimbi",
    ],
    [
      "Commerce Minister Wang Wentao and Petroleum Minister Ali Naimi and Deputy Health Minister Ram Patel",
      "actor:Commerce Minister Wang Wentao",
      "actor:Petroleum Minister Ali Naimi",
      "actor:Deputy Health Minister Ram Patel",
    ],
    [
      "Trade and Industry Secretary Patricia Hewitt met External Affairs Minister S. Jaishankar",
      "actor:Trade and Industry Secretary Patricia Hewitt",
      "actor:External Affairs Minister S. Jaishankar",
    ],
    ["the mediator, Sir Ketumile Masire, spoke", "actor:Ketumile Masire"],
    ["made by the market leader Coca Cola in May"],
    [
      "Supreme Allied Commander Wesley Clark met Chief of Staff Leon Panetta",
      "actor:Supreme Allied Commander Wesley Clark",
      "actor:Chief of Staff Leon Panetta",
    ],
  ]);
});

describe("patterns: short forms that the text gives", () => {
  named([
    [
      "The Trade Agreement on Grain (TAG) stands. The TAG stands.",
      "treaty:Trade Agreement on Grain",
      "treaty:TAG",
      "treaty:TAG",
    ],
    // A listed acronym that means something else here, and one that is an ordinary word.
    ["the Court of Destiny (CD) sat; the CD music disc", "actor:Court of Destiny", "actor:CD", "actor:CD"],
    ["the Declaration on Oceans (DOC) stands", "treaty:Declaration on Oceans", "treaty:DOC"],
    ["SECRET\n\nIran agreed.\n\nSECRET", "actor:Iran"],
    ["Iran¹ and France² signed", "actor:Iran", "actor:France"],
  ]);
});

describe("names: nationals in the plural", () => {
  const people = [
    ["denmark", "Denmark", "Dane"],
    ["croatia", "Croatia", "Croat"],
    ["czechia", "Czechia", "Czech"],
    ["philippines", "Philippines", "Filipino"],
  ] as const;
  const own = people.map(
    ([id, name, demonym]) => ({ id, kind: "actor", subtype: "state", name, demonyms: [demonym] }) as const,
  );
  const plural = createFinder(smallGlossary(...own));
  for (const [id, , demonym] of people)
    it(`${demonym}s`, () => {
      const found = plural.find(`${policy}The ${demonym}s and the Iranians agree.`);
      assert.deepEqual(
        found.map(({ entity }) => entity),
        [id, "iran"],
      );
    });
});

describe("names: capitals that stand for governments", () => {
  named([
    ["Moscow and the Baltic states demand it, as did Paris.", "actor:Moscow", "actor:Paris"],
    ["Moscow and the Baltic hotels"],
    ["the Moscow follow-up meetings"],
    ["the fourth Moscow–Paris consultations", "actor:Moscow", "actor:Paris"],
    ["He mentions Moscow, and its commitments to Paris; the way to Paris", "actor:Moscow", "actor:Paris"],
    [
      "The letters went to the Russians and to Paris, the trains to Rouen and to Paris.",
      "actor:Russians",
      "actor:Paris",
    ],
    ["a plan to disarm. Has Moscow been asked? Would Paris agree?", "actor:Moscow", "actor:Paris"],
    ["The onus is on Moscow, and he has spoken to Paris.", "actor:Moscow", "actor:Paris"],
    ["It is a fault of others, or it was Moscow's.", "actor:Moscow"],
    ["with the complicity of Paris, at the gates of Paris", "actor:Paris"],
    ["The protocol commits Moscow to disarm; he has Moscow in mind", "actor:Moscow"],
    ["towards Moscow–Paris consultations", "actor:Moscow", "actor:Paris"],
    ["the authorities in Paris, and those in Moscow who welcome it", "actor:Paris", "actor:Moscow"],
    ["talks in Paris, tourists in Moscow who welcome it"],
    ["In Paris and London they were aghast.", "actor:Paris"],
    ["the body through which Moscow and its allies deny it", "actor:Moscow"],
    ["to bring Moscow in", "actor:Moscow"],
    ["meetings at Tunis, New Delhi and Paris and the report"],
    ["talks in Geneva, Moscow and Paris produced nothing"],
    ["conferences in Rio de Janeiro, Kyoto and Paris"],
    ["In Paris, Moscow said no.", "actor:Moscow"],
    ["Tehran has claims, and Moscow too.", "actor:Tehran", "actor:Moscow"],
    ["our allies, from Paris to Washington, held firm", "actor:Paris", "actor:Washington"],
    ["he flew from Paris to Moscow, and the road from Moscow to Paris was open"],
    ["We in Paris believe it, and many in Moscow expected it.", "actor:Paris", "actor:Moscow"],
    ["We in Paris ate well, and many in Moscow live in flats."],
    ["They want Paris to succeed and expect Moscow to sign.", "actor:Paris", "actor:Moscow"],
  ]);
});

describe("names: what a text explains once", () => {
  named([
    [
      "The CD in Geneva met on disarmament.\n\nThe CD adjourned.\n\nThe Formosa question and the Cairo Declaration",
      "actor:CD",
      "actor:CD",
      "treaty:Cairo Declaration",
    ],
    [
      "The strategic START of 1991 was signed.\n\nWe have had START before us, and a whistle to START.",
      "treaty:START",
      "treaty:START",
      "treaty:START",
    ],
  ]);
});

describe("names: heads in small letters", () => {
  named([
    ["the START treaty and the NPT treaty", "treaty:START treaty", "treaty:NPT treaty"],
    [
      "the Geneva protocol and a Non-Proliferation treaty",
      "treaty:Geneva protocol",
      "treaty:Non-Proliferation treaty",
    ],
  ]);
});

describe("patterns: persons by the form of their name", () => {
  named([
    [
      "Lord Browne of Ladyton, Baroness Smith of Newnham and Lord Robertson of Port Ellen of the party",
      "actor:Lord Browne of Ladyton",
      "actor:Baroness Smith of Newnham",
      "actor:Lord Robertson of Port Ellen",
    ],
    ["the Lord Bishop of Chester and General Jones of the staff", "actor:General Jones"],
    [
      "Minister Smt. Sushma Rao, Pandit Nehru and Prime Minister Shri Narendra Modi",
      "actor:Sushma Rao",
      "actor:Nehru",
      "actor:Narendra Modi",
    ],
    ["Foreign Ministry Spokesperson Guo Jiakun spoke", "actor:Foreign Ministry Spokesperson Guo Jiakun"],
    ["Sec. Hegseth and one sec. Later", "actor:Sec. Hegseth"],
    ["Assistant Secretary-General Khiari spoke", "actor:Assistant Secretary-General Khiari"],
    ["after ASG Khiari and USG Nakamitsu spoke", "actor:ASG Khiari", "actor:USG Nakamitsu"],
    ["Her Excellency Lana Nusseibeh spoke", "actor:Lana Nusseibeh"],
    ["the Chair of the UN Authority spoke", "actor:UN Authority"],
    ["AM and PM Meetings\nAgenda"],
    ["Brazil’s Luiz Inácio Lula da Silva spoke", "actor:Luiz Inácio Lula da Silva"],
    ["Present were Muhammadu Buhari; Macky Sall", "actor:Muhammadu Buhari", "actor:Macky Sall"],
    ["Secretary-General Warns of War, Foreign Minister Urges Restraint"],
  ]);
});

describe("patterns: persons in lines of capitals", () => {
  named([
    [
      "WE TOLD CHANCELLOR BRANDT THAT RUSK HAD SAID SO. THE CHANCELLOR SAID NOTHING.",
      "actor:CHANCELLOR BRANDT",
      "actor:RUSK",
    ],
    [
      "THE FRENCH TOLD US THAT THE US ABSTAINED, AND TOLD US DELEGATES",
      "actor:FRENCH",
      "actor:US",
      "actor:US",
    ],
  ]);
});

describe("patterns: names that stand side by side", () => {
  named([
    ["within the UN Security Council", "actor:UN Security Council"],
    ["the NATO General Assembly of May, and NATO", "actor:NATO General Assembly", "actor:NATO"],
    ["the US General Assembly", "actor:US", "actor:General Assembly"],
    ["My right hon. and learned Friend told NATO", "actor:NATO"],
    ["President George Ong'wen’s speech", "actor:President George Ong'wen"],
    [
      "Minister Joe d'Orme’ll go, says Senator Wainaina wa Gitau",
      "actor:Minister Joe d'Orme",
      "actor:Senator Wainaina wa Gitau",
    ],
    ["US President Joe Bloggs and NATO", "actor:US", "actor:President Joe Bloggs", "actor:NATO"],
    [
      "the Treaty on the Non-Proliferation of Nuclear Weapons between France and the Russian Federation stands",
      "treaty:Treaty on the Non-Proliferation of Nuclear Weapons between France and the Russian Federation",
    ],
    ["the NPT between France and Russia", "treaty:NPT", "actor:France", "actor:Russia"],
    [
      "the 17th Session of the General Assembly the French states voted",
      "event:17th Session of the General Assembly",
      "actor:General Assembly",
      "actor:French",
    ],
    ["many UNSCRs, and Secretary-General U Thant", "treaty:UNSCRs", "actor:Secretary-General U Thant"],
  ]);
});

describe("patterns: offices in small letters, and summits", () => {
  named([
    ["its envoy, Nobushige Takamizawa, left at once", "actor:Nobushige Takamizawa"],
    ["its envoy, M. Nobushige Takamizawa, left at once", "actor:Nobushige Takamizawa"],
    ["with Army General Nobushige Takamizawa", "actor:Army General Nobushige Takamizawa"],
    ["the Kremlin spokesman Dymitar Peskow said", "actor:Kremlin", "actor:Dymitar Peskow"],
    ["the president United Nations officials met", "actor:United Nations"],
    ["the ambassador, Sunday or not"],
    ["at the Tashkent summit, not at a Friday summit or an African summit", "event:Tashkent summit"],
    ["at the Ninth NPT Review Conference", "event:Ninth NPT Review Conference", "treaty:NPT"],
    [
      "At the Fourth Conference of States Parties to the Treaty of Kabul, AFCONE met",
      "event:Fourth Conference of States Parties to the Treaty of Kabul",
      "acronym:AFCONE",
    ],
  ]);
});

describe("patterns: where the name of a body ends, and what is done to a government", () => {
  named([
    [
      "at the Bureau of Arms Control, Verification and Compliance in the Foreign Department",
      "actor:Bureau of Arms Control, Verification and Compliance",
      "actor:Foreign Department",
    ],
    ["It will not hurt Moscow; nor will Paris.", "actor:Moscow", "actor:Paris"],
    ["they signed; would Moscow hold out?", "actor:Moscow"],
    [
      "the Ministry of Defence and the Defence Science Laboratory at Porton Down",
      "actor:Ministry of Defence",
      "actor:Defence Science Laboratory",
    ],
    ["the Committee on Armed Services, Washington, in May", "actor:Committee on Armed Services"],
    ["in room 106 of the Dirksen Senate Office Building and the Union Building"],
    ["to whom Alan Washington gave sixty", "actor:Alan Washington"],
    ["in the languages: US English, French and Russian", "actor:US"],
    [
      "the Commission on Planning of the Soviet Union Robert Martins met",
      "actor:Commission on Planning of the Soviet Union",
      "actor:Robert Martins",
    ],
  ]);
});

describe("patterns: what is no mention, or two", () => {
  named([
    ["the Secretariat of the Association and the Convention on which the Parties rely"],
    ["the Standing Council of the IAEA met", "actor:IAEA"],
    ["this Treaty Room Hire Agreement binds"],
    ["This LICENSE AGREEMENT is between you and us, under the General Public License"],
    ["Intermediate-Range Forces and Combined Joint Task Forces"],
    ["his brother Israel, Georgia Avenue and a bag of Washington apples"],
    ["It was Moscow that turned it down; Paris, whose stockpile grows", "actor:Moscow", "actor:Paris"],
    ["the Iranian Army and the French Air Force", "actor:Iranian Army", "actor:French Air Force"],
  ]);
  it("has no acronym in a type of a weapon", () => {
    const own = {
      id: "ss-20",
      kind: "concept",
      subtype: "weapon",
      name: "SS-20",
      acronyms: ["SS-20"],
    } as const;
    const found = createFinder(smallGlossary(own)).find(`${policy}The SS-20 is gone.`);
    assert.deepEqual(
      found.map(({ entity, acronyms }) => [entity, acronyms.length]),
      [["ss-20", 0]],
    );
  });
  const inOtherLanguages: readonly (readonly [text: string, name: string])[] = [
    [
      "Le désarmement nucléaire, les armes et le traité sont en cause pour la France. La décision du général de Gaulle est connue.",
      "général de Gaulle",
    ],
    [
      "Die Abrüstung, die Rüstungskontrolle, die Atomwaffen, die Kernwaffen und die Verträge sind für die Regierung wichtig. Der Bundestag hat das nicht und wird es auch nicht.",
      "Bundestag",
    ],
  ];
  for (const [text, name] of inOtherLanguages)
    it(name, () => {
      const found = wordsIn(text, { before: "" });
      assert.ok(found.includes(name), found.join(", "));
    });
  it("takes no Russian address for a name", () => {
    const text =
      "Ядерное разоружение, договоры и оружие. Уважаемый Вячеслав Викторович! Вячеслав Володин ответил.";
    assert.deepEqual(wordsIn(text, { before: "" }), ["Вячеслав Володин"]);
  });
});

describe("patterns: titles and governments in capitals and in other languages", () => {
  const own = createFinder(
    smallGlossary(
      {
        id: "abm",
        kind: "treaty",
        subtype: "treaty",
        name: "Treaty on the Limitation of Anti-Ballistic Missile Systems",
      },
      {
        id: "uk",
        kind: "actor",
        subtype: "state",
        name: "United Kingdom",
        metonyms: ["London"],
        names: { fr: { metonyms: ["Londres"] }, de: { metonyms: ["London"] }, ru: { metonyms: ["Лондоне"] } },
      },
    ),
  );
  const examples: Examples = [
    [
      "PROTOCOL TO THE TREATY ON THE LIMITATION OF ANTI-BALLISTIC MISSILE SYSTEMS\n\nThe nuclear treaty, the missiles, the sanctions and the weapons.",
      "PROTOCOL TO THE TREATY ON THE LIMITATION OF ANTI-BALLISTIC MISSILE SYSTEMS",
    ],
    [
      "Le traité, les armes nucléaires et le désarmement sont en cause. Londres exige une réponse, et les gouvernements de Londres exigent la paix.",
      "Londres",
      "Londres",
    ],
    [
      "Der Vertrag, die Abrüstung, die Atomwaffen und die Sicherheitspolitik sind nicht neu. London widerspricht. Wir sind seit gestern in London nicht allein.",
      "London",
    ],
    [
      "Ядерное разоружение, договоры, оружие и санкции. В Лондоне считают иначе. В Лондоне прошла встреча.",
      "Лондоне",
    ],
    [
      "Ядерное разоружение, договоры и оружие. Договор между Россией и США о сокращении ядерных вооружений от 8 апреля.",
      "Договор между Россией и США о сокращении ядерных вооружений",
    ],
  ];
  cases(examples, (text) => wordsIn(text, { finder: own, before: "" }));
});

describe("patterns: where a person's name begins and ends", () => {
  named([
    ["the appointment of Her Excellency Julie Bishop as envoy", "actor:Julie Bishop"],
    [
      "Address by the Prime Minister of Serbia Hon Dr Terrance Drew\nSeptember 27th, 2024",
      "actor:Terrance Drew",
    ],
    ["Speech\nPrime Minister Philip Davis\nSeptember 27, 2024", "actor:Prime Minister Philip Davis"],
    ["Mr. President\nPeoples deserve peace. Honorable Audience, General Debates and General Counsel."],
    ["He signed a Bill Prohibiting Child Marriage."],
    ["in the general Pacific area, with the general Marshall approach"],
    ["9/30/24, 6:17 PM Building on Past Achievements"],
    ["Chairman of the Caribbean Reparations Commission", "actor:Caribbean Reparations Commission"],
    ["First Assistant Secretary South-East Asia Branch spoke."],
    [
      "General Chiang Kai–shek and Premier Chou En–lai",
      "actor:General Chiang Kai–shek",
      "actor:Premier Chou En–lai",
    ],
    ["See Andrews, Centenary History."],
    ["Yesterday Mr Hickerson called. Yesterday Hickerson left.", "actor:Hickerson", "actor:Hickerson"],
    ["Mr. Hague spoke in The Hague. Later Hague left.", "actor:Hague", "actor:Hague"],
    ["Mr Osama bin Laden spoke. Later bin Laden left.", "actor:Osama bin Laden", "actor:bin Laden"],
    ["STATEMENT BY H.E. MR. RUMEN RADEV, HEAD OF STATE\n\nIt began.", "actor:RUMEN RADEV"],
    ["MR. PRESIDENT, I WISH TO CONGRATULATE YOU, MR. SECRETARY-GENERAL, ON THIS"],
  ]);
});

describe("patterns: words in capitals that are no acronyms", () => {
  named([
    ["Our hope is great. It fills us with HOPE, indeed."],
    ["They have been ABUSED, and the children are DYING, in EVERY land; we must HALT this."],
    ["the groups APT33 and APT35 intrude", "actor:APT33", "actor:APT35"],
    ["agreed at COP15 and 11 MSP12, not the COP155", "event:COP15", "event:MSP12"],
    ["Its ARREST agenda and the KITRAL fund", "acronym:ARREST", "acronym:KITRAL"],
    ["See TS677/3, CO32, OP14 and cablegram UN595; but COP29 counts", "event:COP29"],
  ]);
});

describe("names: what is written with full stops, and what stands in an address", () => {
  named([
    [
      "They would accede to the N.P.T. if the N.P.T, as drafted, were in force.",
      "treaty:N.P.T.",
      "treaty:N.P.T",
    ],
    [
      "The Australian Atomic Energy Commission (A.A.E.C.) met. The A.A.E.C.'s view",
      "actor:Australian Atomic Energy Commission",
      "actor:A.A.E.C.",
      "actor:A.A.E.C.",
    ],
    [
      "https://www.example.org/en/security-council/nato-summit and the NATO summit",
      "event:NATO summit",
      "actor:NATO",
    ],
  ]);
});

describe("patterns: what a body or a charter does not go on with", () => {
  named([
    ["to meet in your Department on Friday next"],
    ["the New York Mission reports", "actor:New York Mission"],
    ["the Havana Charter to Congress", "treaty:Havana Charter", "actor:Congress"],
  ]);
});

describe("patterns: what 'and' joins before a head", () => {
  named([
    ["the Defense and Space Treaty would", "treaty:Defense and Space Treaty"],
    [
      "the Commonwealth Scientific and Industrial Research Organisation",
      "actor:Commonwealth Scientific and Industrial Research Organisation",
    ],
    ["the National Development and Reform Commission", "actor:National Development and Reform Commission"],
    ["the Joint Monitoring and Evaluation Commission", "actor:Joint Monitoring and Evaluation Commission"],
    ["the House Ways and Means Committee sat", "actor:House Ways and Means Committee"],
    ["the Parliament and Trusteeship Council", "actor:Trusteeship Council"],
    ["the Conference and Trusteeship Council", "actor:Trusteeship Council"],
  ]);
});

describe("names: a state and a body of its government side by side", () => {
  const own = createFinder(
    smallGlossary(
      { id: "bureau", kind: "actor", subtype: "government-body", name: "Bureau of Industry" },
      { id: "usa", kind: "actor", subtype: "state", name: "United States" },
    ),
  );
  const examples: Examples = [
    ["the United States Bureau of Industry, for sanctions", "United States Bureau of Industry"],
    ["the United States, the Bureau of Industry, for sanctions", "United States", "Bureau of Industry"],
  ];
  cases(examples, (text) => wordsIn(text, { finder: own }));
});
