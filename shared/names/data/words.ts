const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** "Son of", "daughter of" and their like: what stands after one is a father's name. */
export const KINSHIP = set('ben bin ibn bn ibni ebn bint bent bnt ould wuld wld ouled mint ag agg oult walad بن ابن بنت ولد منت')

/** How these are written where they are one with the name: Benali. */
export const SON: ReadonlyMap<string, string> = new Map([...['bin', 'ibn', 'bn', 'ibni', 'ebn'].map((text): [string, string] => [text, 'ben']), ['ابن', 'بن']])

/** Small words of other languages that some write and others leave out. */
export const SMALL = set('de da do dos das del della di du la le las los les van von der den ten ter zu zum of the and et und af av for fur dit alias ou')

export const ARTICLES = set('al el ul il ال')
/** The article as it sounds before a sun letter, where the next word begins with the letter that it took. */
export const ASSIMILATED = set('ar er ir ur as es is us ech ach ash esh ad ed id ud an en in un at et it ut az ez uz')

/** "Servant of": with the next word one name. */
export const SERVANT = set('abd abdel abdal abdul abdoul abdil abder abdur عبد عبدال')
/** "Father of", which begins nicknames and family names. */
export const FATHER = set('abu abou abo bou bu abi aba ابو بو ابي ابا')
/** "Mother of". */
export const MOTHER = set('oum um umm oumm omm ام')
export const TRIBE = set('ait aith ath ايت')
export const FAITH = set('eddine eddin edine edin uddin uddine addin addine aldin eldin eldine din dine ddine deen uddeen الدين دين')
export const GOD = set('allah ullah ellah llah الله اله')

/** Titles and ways to address someone; they say nothing of who it is. */
export const TITLES = set(`
  mr mrs ms miss dr prof sir lord mme mlle monsieur madame maitre me don dona señor senor senora sr sra signor signora
  cheikh cheick chikh shaikh sheikh shaykh sheik sheykh shayk si sidi lalla lella moulay mulay moulaye mawlay hadj haj haji hajj hajja hadja hadji elhadj alhaji hajji
  mullah mulla maulvi mawlawi maulavi qari imam ustad ustadh hajia
  general colonel col capt captain capitaine commandant major lt lieutenant president prasident presidente king prince princess
  الحاج حاج الحاجة سي سيدي لالة لالا مولاي الشيخ شيخ الدكتور دكتور الرئيس رئيس الاستاذ استاذ
`)

/** Forms of companies, each way of writing one under one name; of ships, what stands before the name. */
export const LEGAL = set(`
  ltd limited llc lc inc incorporated corp corporation co company cie plc sa sarl sarlau suarl eurl sas sasu spa srl sl slu sau ag gmbh kg kgaa ohg ug bv nv bvba sprl
  as asa ab oy oyj aps kft zrt doo dd ad ead ood jsc ojsc pjsc cjsc oao pao ooo zao ao tov too pt pte pty lp llp lllp gp sc snc sicav se ev eg aktiengesellschaft joint stock open public liability
  societatea raspundere limitata cu societe anonyme responsabilite limitee akciju sabiedriba spzoo sp zoo oo z mv ms mt ss fv fb my sy msy شركة شركه مؤسسة ذمم
`)

/** Words that many organisations carry and that tell few apart. */
export const GENERIC = set(`
  bank banque banco trust fund group groupe gruppe gruppo holding holdings international global services service solutions systems industries industry
  partners capital management investment investments trading trade commerce import export travaux transport transports general foundation fondation institute association
  organisation organization agency centre center national development construction enterprises enterprise business maritime shipping marine navigation aviation series europe
  مجموعة بنك جمعية مؤسسة
`)

/** Words that no person is called by, so that what holds one is an organisation. */
export const ORGANISATION = set(`
  ltd limited llc inc incorporated corp corporation company cie plc sarl sarlau suarl eurl spa srl sprl bvba gmbh aktiengesellschaft jsc ojsc pjsc cjsc oao pao ooo zao pte pty llp
  bank banque banco fund group groupe gruppe gruppo holding holdings solutions services industries industry enterprise enterprises trading shipping foundation fondation institute
  association organisation organization agency committee brigade ministry trust securities university police cooperative syndicat union شركة شركه مؤسسة مجموعة بنك جمعية منظمة وزارة
`)

export const NUMBERS: ReadonlyMap<string, string> = new Map(
  `one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 twenty:20 thirty:30 forty:40 fourty:40 fifty:50
  first:1 second:2 third:3 fourth:4 fifth:5 1st:1 2nd:2 3rd:3 4th:4 5th:5 premier:1 premiere:1 deuxieme:2 troisieme:3`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
)
