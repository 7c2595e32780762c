import type { Entry, Glossary } from "../../../src/core/glossary/model";

type Short = Pick<Entry, "id" | "kind" | "subtype" | "name"> & Partial<Entry>;

const about = {
  gloss: "An entry for tests.",
  status: "active",
  sources: [{ title: "None", url: "https://example.org/" }],
  asOf: "2026-11-23",
} as const;

/** A few entries of every sort, so that tests of the finder do not hang on the built-in glossary. */
export function smallGlossary(...more: readonly Short[]): Glossary {
  return { entries: [...entries, ...more].map((entry) => ({ ...about, ...entry })) };
}

const entries: readonly Short[] = [
  {
    id: "npt",
    kind: "treaty",
    subtype: "treaty",
    name: "Treaty on the Non-Proliferation of Nuclear Weapons",
    acronyms: ["NPT"],
    aliases: ["Non-Proliferation Treaty", "NPT Treaty"],
    names: {
      ru: {
        name: "Договор о нераспространении ядерного оружия",
        acronyms: ["ДНЯО"],
        aliases: ["Договора о нераспространении ядерного оружия"],
      },
      zh: { name: "不扩散核武器条约" },
      ar: { name: "معاهدة عدم انتشار الأسلحة النووية" },
    },
  },
  {
    id: "start-1",
    kind: "treaty",
    subtype: "treaty",
    name: "Treaty on the Reduction and Limitation of Strategic Offensive Arms",
    acronyms: [{ text: "START", needs: ["treaty", "strategic", "arms"] }, "START I"],
    aliases: ["START Treaty"],
  },
  {
    id: "geneva-protocol",
    kind: "treaty",
    subtype: "protocol",
    name: "Geneva Protocol",
    aliases: [
      "1925 Geneva Protocol",
      "1943 Cairo Declaration",
      "Cairo Declaration of 1943",
      "Cairo Declaration of 1 December 1943",
      { text: "Cairo Declaration", needs: ["Formosa"] },
    ],
  },
  {
    id: "jcpoa",
    kind: "treaty",
    subtype: "agreement",
    name: "Joint Comprehensive Plan of Action",
    acronyms: ["JCPOA"],
    aliases: ["nuclear deal with Iran"],
  },
  {
    id: "cd",
    kind: "actor",
    subtype: "organisation",
    name: "Conference on Disarmament",
    acronyms: [{ text: "CD", needs: ["disarmament", "Geneva"] }],
    cues: ["disarmament", "Geneva"],
  },
  {
    id: "compact-disc",
    kind: "concept",
    subtype: "concept",
    name: "compact disc",
    acronyms: [{ text: "CD", needs: ["music", "disc"] }],
    cues: ["music"],
  },
  {
    id: "un-charter",
    kind: "treaty",
    subtype: "charter",
    name: "Charter of the United Nations",
    aliases: ["UN Charter"],
  },
  {
    id: "united-nations",
    kind: "actor",
    subtype: "organisation",
    name: "United Nations",
    acronyms: ["UN"],
    names: { ar: { name: "الأمم المتحدة" }, fr: { name: "Nations unies", acronyms: ["ONU"] } },
  },
  {
    id: "unsc",
    kind: "actor",
    subtype: "organ",
    name: "United Nations Security Council",
    acronyms: ["UNSC"],
    aliases: ["Security Council", "UN Security Council"],
  },
  {
    id: "unga",
    kind: "actor",
    subtype: "organ",
    name: "United Nations General Assembly",
    acronyms: ["UNGA"],
    aliases: ["General Assembly"],
  },
  {
    id: "iaea",
    kind: "actor",
    subtype: "organisation",
    name: "International Atomic Energy Agency",
    acronyms: ["IAEA"],
  },
  {
    id: "nato",
    kind: "actor",
    subtype: "organisation",
    name: "North Atlantic Treaty Organization",
    acronyms: ["NATO"],
  },
  { id: "who", kind: "actor", subtype: "organisation", name: "World Health Organization", acronyms: ["WHO"] },
  { id: "west", kind: "actor", subtype: "bloc", name: "the West", demonyms: ["Western"] },
  { id: "gaza-strip", kind: "concept", subtype: "area", name: "Gaza Strip", aliases: ["Gaza"] },
  { id: "wmd", kind: "concept", subtype: "weapon", name: "weapons of mass destruction", acronyms: ["WMD"] },
  {
    id: "icbm",
    kind: "concept",
    subtype: "weapon",
    name: "intercontinental ballistic missile",
    acronyms: ["ICBM"],
  },
  {
    id: "iran",
    kind: "actor",
    subtype: "state",
    name: "Iran",
    aliases: ["Islamic Republic of Iran"],
    demonyms: ["Iranian"],
    metonyms: ["Tehran"],
  },
  {
    id: "united-states",
    kind: "actor",
    subtype: "state",
    name: "United States",
    acronyms: ["US", "USA"],
    demonyms: ["American"],
    metonyms: ["Washington", "White House"],
  },
  {
    id: "russian-federation",
    kind: "actor",
    subtype: "state",
    name: "Russian Federation",
    aliases: ["Russia"],
    demonyms: ["Russian"],
    metonyms: ["Moscow", "Kremlin"],
  },
  {
    id: "france",
    kind: "actor",
    subtype: "state",
    name: "France",
    demonyms: ["French"],
    metonyms: ["Paris"],
  },
  { id: "cote-divoire", kind: "actor", subtype: "state", name: "Côte d’Ivoire" },
  { id: "china", kind: "actor", subtype: "state", name: "China", names: { zh: { name: "中国" } } },
  { id: "npt-review-conference", kind: "event", subtype: "conference", name: "NPT Review Conference" },
];
