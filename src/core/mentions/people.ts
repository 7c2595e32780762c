/**
 * First names that tell a person without a title ("Sergey Ryabkov"), and people so well known that a text names them without
 * either. Words only: who held which office when is no business of this list.
 */

/** First names, in Latin letters as English, French, Spanish and German texts write them. */
const latinFirstNames =
  "Aaron|Abdul|Abdullah|Adam|Ahmed|Ahmad|Alain|Alan|Albert|Alberto|Alejandro|Aleksandr|Alexander|Alexandre|Alexei|Alexey|Alfonso|Alfred|Alistair|Alva|Amina|Ana|Anatoly|André|Andrea|Andreas|Andrei|Andrew|Andrey|Angela|Annalena|Anthony|Antonio|António|Antony|Anne|Annie|Arnold|Arthur|Aung|Averell|Ayman|Barack|Barbara|Beatrice|Ben|Benjamin|Bernard|Bertrand|Bill|Boris|Brad|Brian|Bruno|Boutros|Carl|Carlos|Caroline|Catherine|Charles|Christine|Christoph|Christopher|Chuck|Claude|Claudia|Colin|Condoleezza|Cyril|Cyrus|Dag|Daniel|Daryl|David|Dean|Denis|Dennis|Dmitri|Dmitry|Dmitriy|Dominique|Donald|Douglas|Dwight|Edgar|Eduard|Edward|Edwin|Elena|Elizabeth|Ellen|Emily|Emmanuel|Enrique|Eric|Erik|Ernst|Ernesto|Eugene|Evgeny|Felipe|Felix|Ferdinand|Fernando|Fidel|Florian|Francis|Francisco|François|Francois|Frank|Franz|Frederick|Friedrich|Fumio|Gabriel|Gareth|Gary|Geoffrey|George|Georges|Georgi|Georgy|Gerald|Gerard|Gérard|Gerhard|Giorgia|Giuseppe|Gordon|Greg|Gregory|Guido|Guillermo|Gustavo|Guy|Hans|Hans-Dietrich|Harold|Harry|Hassan|Heiko|Heinz|Helmut|Henri|Henry|Herbert|Hervé|Hillary|Hossein|Houari|Howard|Hubert|Hugo|Ibrahim|Igor|Ilham|Indira|Irina|Ismail|Ivan|Ivo|Izumi|Jack|Jackie|Jacob|Jacques|Jake|James|Jan|Janet|Jason|Javier|Jawaharlal|Jayantha|Jean|Jean-Claude|Jean-Marc|Jean-Noël|Jean-Yves|Jean-Pierre|Jeffrey|Jennifer|Jens|Jeremy|Jerome|Jimmy|Joachim|Joe|Johann|John|Jonathan|Jorge|José|Jose|Josef|Josep|Joseph|Joschka|Josip|Juan|Julia|Julian|Julie|Julius|Justin|Kaja|Kamala|Karen|Karin|Karl|Kassym-Jomart|Kathleen|Keir|Keith|Kenneth|Kevin|Klaus|Kofi|Konrad|Konstantin|Kurt|Lars|Laura|Laurent|Lech|Leonid|Lester|Linda|Lindsey|Lisa|Lloyd|Lorna|Louis|Luis|Luiz|Lula|Lyndon|Madeleine|Mahatma|Mahmoud|Manuel|Marco|Margaret|Maria|María|Marie|Mario|Marina|Mark|Martin|Mary|Matteo|Matthew|Mauricio|Maurice|Max|Melissa|Michael|Michel|Michelle|Miguel|Mikhail|Mike|Mikheil|Mircea|Mitch|Mohamed|Mohammad|Mohammed|Muhammad|Muammar|Nancy|Narendra|Nawaz|Neil|Nelson|Nicholas|Nicolas|Nicolás|Nikita|Nikol|Nikolai|Nikolay|Niels|Nursultan|Olaf|Oleg|Oleksandr|Olga|Oliver|Olof|Olivier|Oscar|Otto|Pablo|Pascal|Patricia|Patrick|Paul|Paula|Pavel|Pedro|Peter|Petr|Petro|Philémon|Philemon|Philip|Philippe|Phil|Pierre|Pieter|Pyotr|Rafael|Rafaël|Ralph|Ramón|Raúl|Raymond|Recep|Rex|Richard|Rick|Robert|Roberto|Robin|Rodrigo|Roger|Roland|Ron|Ronald|Rosa|Rosemary|Rose|Roy|Rudolf|Ruslan|Ruth|Sam|Samuel|Sarah|Sebastian|Serge|Sergei|Sergej|Sergey|Sergio|Setsuko|Shimon|Shinzo|Sigmar|Sigrid|Simon|Stanislav|Stefan|Stephen|Steve|Steven|Susan|Susana|Susi|Sylvie|Taro|Tedros|Teresa|Thabo|Theodore|Theresa|Thomas|Tim|Timothy|Tina|Tom|Toni|Tony|Trygve|Ursula|Vaclav|Václav|Valery|Vassily|Vasily|Victor|Viktor|Viktoria|Vincent|Vitaly|Vladimir|Volodymyr|Vyacheslav|Walter|Wang|Warren|Wendy|Werner|William|Willy|Winston|Wladimir|Wolfgang|Wojciech|Yasser|Yitzhak|Yevgeny|Yulia|Yuri|Yury|Zbigniew|Zoran|Abbas|Abdelfattah|Adel|Ali|Ameenah|Amr|Anders|Andrzej|Anneli|Anura|Arancha|Ariel|Artis|Avril|Bahram|Bashar|Benny|Bernie|Bob|Bogdan|Bujar|Carla|Cecilia|Celso|Chrystia|Clement|Colm|Cristina|Cyprien|Danielle|Denys|Devin|Dilma|Dina|Dominic|Edgars|Ehud|Eleanor|Elise|Emma|Erich|Espen|Evo|Faisal|Fatou|Federica|Fiona|Fritz|Gamal|Giulio|Gro|Hakan|Hamid|Hanan|Heinrich|Helen|Hossam|Hugh|Hussein|Ignacio|Ilkka|Ine|Jaap|Jacinda|Jair|Jana|Jared|Jean-Jacques|Jean-Louis|Jean-Hugues|Jim|Joaquim|Johannes|Juha|Kathy|Lennart|Leopold|Liz|Luigi|Maged|Maja|Malcolm|Manmohan|Manouchehr|Mariano|Masoud|Mevlüt|Mette|Micheál|Mihail|Monique|Mukhtar|Nabil|Natalia|Nicola|Nikos|Nobuyasu|Nuno|Omar|Pekka|Penny|Pete|Petteri|Rafik|Ranil|Rebeca|Reza|Riyad|Rishi|Rolf|Salman|Samantha|Sameh|Sanna|Seán|Sean|Sebastião|Serguéi|Serguei|Shirin|Simón|Sonia|Stanley|Stef|Stuart|Tarja|Tariq|Ted|Tzipi|Urmas|Valdis|Vidar|Vladímir|Yair|Yoriko|Yoshimasa|Yusuf|Zalmay|Zhang|Liu|Chen|Zhou|Zhao|Huang|Geng|Cheng|Shen|Kim|Choe";

/** Russian first names whose cases add their endings to the nominative. */
const hardFirstNames =
  "Александр|Антон|Антониу|Барак|Бенжамен|Борис|Вадим|Валентин|Виктор|Владимир|Владислав|Вячеслав|Герман|Григор|Дональд|Егор|Иван|Ильхам|Йенс|Кирилл|Константин|Кофи|Леонид|Максим|Марк|Махмуд|Михаил|Мухаммед|Олег|Олаф|Ричард|Роберт|Рональд|Рустам|Станислав|Стивен|Уильям|Франсуа|Фрэнк|Хасан|Эдвард|Эдуард|Энтони|Джеймс|Джон|Джордж|Джозеф";
/** Those in -й, -ь and vowels: as they are in the nominative and the other cases. */
const softFirstNames =
  "Алексей|Алексея|Алексею|Алексеем|Алексее|Анатолий|Анатолия|Анатолию|Анатолием|Андрей|Андрея|Андрею|Андреем|Андрее|Василий|Василия|Василию|Василием|Геннадий|Геннадия|Георгий|Георгия|Дмитрий|Дмитрия|Дмитрию|Дмитрием|Дмитрии|Евгений|Евгения|Евгению|Евгением|Игорь|Игоря|Игорю|Игорем|Николай|Николая|Николаю|Николаем|Сергей|Сергея|Сергею|Сергеем|Сергее|Юрий|Юрия|Юрию|Юрием|Павел|Павла|Павлу|Павлом|Пётр|Петр|Петра|Петру|Петром|Рафаэль|Рафаэля|Эммануэль|Эммануэля|Ангела|Ангелы|Ангеле|Ангелой|Мария|Марии|Марию|Марией|Никита|Никиты|Никите|Джо|Хиллари|Валентина|Валентины|Анналена|Анналены";

/** People whom texts about world politics name without title or first name. */
const latinWellKnown =
  "de Gaulle|De Gaulle|Putin|Medvedev|Yeltsin|Jelzin|Eltsine|Gorbachev|Gorbatschow|Gorbatchev|Gorbachov|Brezhnev|Breschnew|Brejnev|Khrushchev|Chruschtschow|Khrouchtchev|Jruschov|Andropov|Kosygin|Gromyko|Shevardnadze|Molotov|Lavrov|Lawrow|Zakharova|Ryabkov|Nebenzia|Primakov|Zelensky|Zelenskyy|Zelenskiy|Selenskyj|Poroshenko|Lukashenko|Lukaschenko|Trump|Obama|Biden|Reagan|Nixon|Kissinger|Eisenhower|Truman|Brzezinski|Blinken|Netanyahu|Erdogan|Erdoğan|Macron|Sarkozy|Hollande|Chirac|Mitterrand|Merkel|Scholz|Adenauer|Thatcher|Churchill|Stoltenberg|Guterres|ElBaradei|Grossi|Borrell|Mogherini|Khamenei|Ahmadinejad|Rouhani|Zarif|Araghchi|Araqchi|Pezeshkian|Lukashenka|Gaddafi|Qaddafi|Kishida|Xi Jinping|Hu Jintao|Jiang Zemin|Deng Xiaoping|Mao Zedong|Mao Tse-tung|Chou En-lai|Zhou Enlai|Chiang Kai-shek|Li Peng|Li Keqiang|Li Qiang|Wang Yi|Qin Gang|Yang Jiechi|Wen Jiabao|Zhu Rongji|Kim Jong Un|Kim Jong-un|Kim Jong Il|Kim Jong-il|Kim Il Sung|Kim Il-sung|Kim Yo Jong|Kim Yo-jong|Kim Dae-jung|Roh Moo-hyun|Moon Jae-in|Lee Myung-bak|Yoon Suk Yeol|Yoon Suk-yeol|Lee Jae-myung|Park Geun-hye|Ban Ki-moon|U Thant|Ho Chi Minh|Pol Pot|Shinzo Abe|Narendra Modi|Imran Khan|Saddam Hussein|Bashar al-Assad|Hassan Nasrallah|Yasser Arafat|Osama bin Laden|Abdel Fattah el-Sisi|Mohammed bin Salman|A. Q. Khan|A.Q. Khan|Hua Chunying|Mao Ning|Lin Jian|Wang Wenbin|Zhao Lijian|Geng Shuang|Lu Kang|Guo Jiakun|Fu Cong|Zhang Jun|Sun Xiaobo|Sha Zukang|Cheng Jingye|Li Song|Shen Jian";

/** Russian surnames whose cases add their endings to the nominative, with -ым or -ом in the instrumental. */
const russianWellKnown =
  "Путин|Медведев|Ельцин|Горбачёв|Горбачев|Хрущёв|Хрущев|Брежнев|Андропов|Примаков|Лавров|Рябков|Антонов|Косыгин|Сталин|Трамп|Байден|Песков|Патрушев|Шойгу|Ушаков|Рейган|Никсон|Клинтон|Эйзенхауэр|Трумэн|Блинкен|Киссинджер|Макрон|Ширак|Миттеран|Шольц|Черчилль|Столтенберг|Гутерриш|Эрдоган|Асад|Зариф|Ким Чен Ын|Ким Чен Ир|Си Цзиньпин";
const russianFixed =
  "Обама|Обамы|Обаме|Обамой|Обаму|Меркель|Тэтчер|Олланд|Олланда|Саркози|Зеленский|Зеленского|Зеленскому|Зеленским|Зеленском|Полянский|Полянского|Громыко|Шеварднадзе|Небензя|Небензи|Небензей|Захарова|Захаровой|Захарову|Накамицу|Нетаньяху|Гросси|Боррель|Борреля|Могерини|Лукашенко|Порошенко|Роухани|Арагчи|Аракчи|Хаменеи|Каддафи|Ван И|Мао Цзэдун|Мао Цзэдуна|Пан Ги Мун|Пан Ги Муна";

const chinese =
  "普京|梅德韦杰夫|叶利钦|戈尔巴乔夫|拉夫罗夫|泽连斯基|拜登|特朗普|奥巴马|里根|尼克松|基辛格|克林顿|布林肯|习近平|李强|李克强|胡锦涛|江泽民|邓小平|毛泽东|周恩来|王毅|秦刚|毛宁|林剑|汪文斌|赵立坚|华春莹|耿爽|陆慷|郭嘉昆|傅聪|张军|李松|沈健|孙晓波|金正恩|金正日|金与正|尹锡悦|文在寅|朴槿惠|安倍晋三|岸田文雄|石破茂|高市早苗|马克龙|默克尔|朔尔茨|内塔尼亚胡|哈梅内伊|鲁哈尼|莱希|扎里夫|阿拉格齐|佩泽希齐扬|古特雷斯|潘基文|格罗西|博雷利|莫盖里尼|斯托尔滕贝格|吕特|莫迪|杜特尔特|马科斯|卢卡申科|埃尔多安";

const arabic =
  "فلاديمير بوتين|بوتين|سيرغي لافروف|لافروف|دونالد ترامب|ترامب|ترمب|جو بايدن|بايدن|باراك أوباما|أوباما|أنتوني بلينكن|بلينكن|جون كيري|أنطونيو غوتيريش|غوتيريش|بان كي مون|رافائيل غروسي|رافاييل غروسي|غروسي|محمد البرادعي|البرادعي|بنيامين نتنياهو|بنيامين نتانياهو|نتنياهو|محمد جواد ظريف|ظريف|عباس عراقجي|عراقجي|حسن روحاني|روحاني|علي خامنئي|خامنئي|عبد الفتاح السيسي|السيسي|سامح شكري|بشار الأسد|صدام حسين|ياسر عرفات|محمود عباس|جمال عبد الناصر|أنور السادات|إيمانويل ماكرون|ماكرون|أنغيلا ميركل|جوزيب بوريل|فاسيلي نيبينزيا|فاسيلي نبينزيا|وانغ يي|شي جين بينغ|كيم جونغ أون|فولوديمير زيلينسكي|زيلينسكي";

const hardEndings = ["", "а", "у", "ом", "ым", "е"];

/** "С.В.Лавров": two initials before a surname, as Russian writes them. */
export function russianInitials(): readonly string[] {
  const letters = [..."АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"];
  return letters.flatMap((first) =>
    letters.flatMap((second) => [`${first}.${second}`, `${first}. ${second}`]),
  );
}

/** First names after which a capitalised surname makes a person. */
export function firstNames(): readonly string[] {
  return [
    ...latinFirstNames.split("|"),
    ...hardFirstNames.split("|").flatMap((name) => hardEndings.map((ending) => name + ending)),
    ...softFirstNames.split("|"),
  ];
}

/** Surnames and full names that stand for a person by themselves. */
export function wellKnownPeople(): readonly string[] {
  return [
    ...latinWellKnown.split("|"),
    ...russianWellKnown.split("|").flatMap((name) => hardEndings.map((ending) => name + ending)),
    ...russianFixed.split("|"),
    ...chinese.split("|"),
    ...arabic.split("|"),
  ];
}
