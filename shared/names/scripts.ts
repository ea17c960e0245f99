const CYRILLIC =
  'аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їyi єye ґg ўu ђdj јy љly њny ћch џdj әa ғgh қq ңn өo ұu үu һh ѓg ќk ѕdz'
const GREEK = 'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χch ψps ωo'
/** Hebrew leaves out vowels as Arabic does, and is read as Arabic is. */
const HEBREW = 'אا בب גگ דد הه וو זز חخ טط יي כك ךك לل מم םم נن ןن סس עع פپ ףف צص ץص קق רر שش תت'
const GEORGIAN = 'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh'
const TIFINAGH = 'ⴰa ⴱb ⴳg ⴷd ⴹd ⴻe ⴼf ⴽk ⵀh ⵃh ⵄ ⵅkh ⵇq ⵉi ⵊj ⵍl ⵎm ⵏn ⵓou ⵔr ⵕr ⵖgh ⵙs ⵚs ⵛch ⵜt ⵟt ⵡw ⵢy ⵣz ⵥz ⴲv ⴵdj ⵒp ⵯ'
const KANA =
  'アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ンn ヴvu ー ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo'
const BENGALI = 'অa আa ইi ঈi উu ঊu এe ঐoi ওo ঔou কk খkh গg ঘgh ঙng চch ছch জj ঝj ঞn টt ঠt ডd ঢd ণn তt থt দd ধd নn পp ফf বb ভb মm যj রr লl শsh ষsh সs হh ৰr ৱw'

/** First consonant of each row of eight in the Ethiopic block, and the vowels of its orders; Amharic and Tigrinya names of Eritrea and Ethiopia. */
const ETHIOPIC_ROWS = 'h l h m s r s sh q q q q b v t ch h h n ny a k k kh kh w a z zh y d d j g g g t ch p ts ts f p'.split(' ')
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'a']
const ETHIOPIC_FIRST = 0x1200

const letters = new Map(
  [CYRILLIC, GREEK, HEBREW, GEORGIAN, TIFINAGH, KANA, BENGALI].flatMap((table) =>
    table.split(' ').map((entry): [string, string] => [entry.charAt(0), entry.slice(1)]),
  ),
)
const BEYOND_LATIN = /[^\u0000-\u024f]/

/**
 * Lower-case text with the letters of other alphabets in Latin ones, as passports and newspapers write them: Cyrillic, Greek, Georgian,
 * Tifinagh, kana, Bengali, Ethiopic; Hebrew in Arabic ones. Arabic letters stay, because they are compared as they are, and so do signs of
 * scripts that are not known here.
 */
export function transliterated(text: string): string {
  if (!BEYOND_LATIN.test(text)) return text
  let out = ''
  for (const sign of text) out += letters.get(sign) ?? ethiopic(sign.codePointAt(0) ?? 0) ?? sign
  return out
}

function ethiopic(code: number): string | undefined {
  const consonant = ETHIOPIC_ROWS[(code - ETHIOPIC_FIRST) >> 3]
  if (code < ETHIOPIC_FIRST || consonant === undefined) return undefined
  const vowel = ETHIOPIC_VOWELS[(code - ETHIOPIC_FIRST) & 7] ?? ''
  return consonant === 'a' ? vowel || 'e' : consonant + vowel
}

export const isArabic = (word: string): boolean => /[\u0620-\u06ff\u0750-\u077f]/.test(word)

/** Signs that are each a syllable or a word (Chinese, Japanese, Korean): one sign more or less is another name. */
export const isSyllabic = (word: string): boolean => /[\u3400-\u9fff\uac00-\ud7af]/.test(word)
