/** Words of Chinese that patterns begin with: organs, offices, heads of titles, and states of one character. Words only. */

/** Ministries and organs that each state has one of, and those of one state that texts name without it. */
export const chineseOrgans =
  "外交部|国防部|商务部|财政部|司法部|内政部|能源部|国土安全部|公安部|国家安全部|生态环境部|国务院|国防部新闻局|参谋长联席会议|国家安全委员会|国家安全会议|全国人大常委会|全国人民代表大会常务委员会|中央军委|中央军事委员会|国台办|国务院台湾事务办公室|国务院新闻办公室|行政院|立法院|司法院|监察院|考试院|总统府|海巡署|陆委会|国安会|中央社|外交委员会|众议院外交委员会|参议院外交关系委员会|海警局";

/** Offices that a name follows, parted by "|". */
export const chineseTitles =
  "总统|主席|总理|首相|外长|防长|国务卿|秘书长|总干事|大使|部长|部长官|发言人|委员长|司长|代表|特使|大臣|议长|总书记|国务委员|外务相|外相|防相|院长|副部长|市长|国王|女王|王储|埃米尔|教皇|教宗|元帅|参谋长|司令|执行主任|高专|协调员|部长助理|总监|国家安全顾问|安全顾问|顾问|参议员|众议员|处长|局长|署长|所长|主任|主委|副主委|委员|理事长|总统助理|助理";

/** What titles of instruments end with between marks, and the marks that close them. */
export const chineseTitleHeads =
  "条约|公约|协定|协议|议定书|宣言|公报|声明|宪章|规约|备忘录|章程|行为准则|行动计划|行动纲领|倡议|最后文件|换文|谅解备忘录|路线图|共识|指南";

/** Heads of instruments that a day or the parties make a name of. */
export const chineseUnmarkedHeads = "共同声明|共同文件|联合声明|联合公报|联合宣言|公报";

/** Runs of states as texts name them, parted by "|"; the dictionary knows them in traditional characters as well. */
export const chineseStateRuns =
  "苏美|美苏|中苏|苏中|中美|美中|中俄|俄中|美俄|俄美|俄乌|乌俄|巴以|以巴|印巴|巴印|中日|日中|日韩|韩日|美日|日美|美韩|韩美|朝韩|韩朝|朝美|美朝|中朝|朝中|中韩|中印|印中|中英|中法|中德|法德|德法|英法|美英|英美|伊美|美伊|以伊|伊以|美以|俄朝|朝俄|俄伊|中伊|中巴|美澳|英澳|美英澳|美英法|英法德|法德英|中日韩|美日韩|中俄美|中美俄|美俄英|俄美英|中俄伊|美日印澳";

/** Pairs of such characters that are words. */
export const ordinaryPairs: ReadonlySet<string> = new Set([
  "印日",
  "韩中",
  "英中",
  "法中",
  "土中",
  "沙土",
  "土沙",
]);

/** Words that count the states before them. */
export const chineseCounts = "两国|三国|四国|五国|六国|七国|等国";

/** States of one character each that stand before what only states have. */
export const ruledStates = "美俄英法德日韩朝伊印乌以";
/** What only states have, parted by "|". */
export const ruling =
  "总统|总理|首相|外长|外相|防长|财长|国务卿|国务院|外交部|国防部|外交部长|国防部长|政府|军|副总统|领导人";
/** States of one character each that stand behind what is done to them. */
export const treatedStates = "俄美日伊朝韩乌华";
/** What is done to a state, each of one character. */
export const treatment = "对驻访涉反";
/** The same in words that hold both, parted by "|". */
export const treatedOtherwise = "援乌|援以|制俄|抗俄|遏华|来华|在华|亲美|亲俄|赴华|赴美";

/** "集中方式", "道德方面": a side that is none, because the characters belong to other words. */
export const chineseSides = "中美日俄朝韩英德印菲越澳欧以伊乌法巴";
/** What makes another word of a side, each of one character. */
export const afterSide = "面式案法针向便圆形块略位";
