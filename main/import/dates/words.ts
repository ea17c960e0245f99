/** Month names and their abbreviations, folded (shared/names/fold.ts), in English, French, Spanish and the Arabic of both the Maghreb and the Levant. */
const NAMES: string[][] = [
  ['jan', 'january', 'janv', 'janvier', 'ene', 'enero', 'يناير', 'جانفي', 'كانون الثاني'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier', 'febrero', 'فبراير', 'فيفري', 'شباط'],
  ['mar', 'march', 'mars', 'marzo', 'مارس', 'اذار'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril', 'ابريل', 'افريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'مايو', 'ماي', 'ايار'],
  ['jun', 'june', 'juin', 'junio', 'يونيو', 'يونيه', 'جوان', 'حزيران'],
  ['jul', 'july', 'juil', 'juillet', 'julio', 'يوليو', 'يوليوز', 'يوليه', 'جويليه', 'تموز'],
  ['aug', 'august', 'aout', 'ago', 'agosto', 'اغسطس', 'غشت', 'اوت', 'اب'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'سبتمبر', 'شتنبر', 'ايلول'],
  ['oct', 'october', 'octobre', 'octubre', 'اكتوبر', 'تشرين الاول'],
  ['nov', 'november', 'novembre', 'noviembre', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
  ['dec', 'december', 'decembre', 'dic', 'diciembre', 'ديسمبر', 'دجنبر', 'كانون الاول'],
]
const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** Month of a folded name, 1 to 12, or 0. */
export const monthOf = (folded: string): number => MONTHS.get(folded) ?? 0

/** 12 for afternoon, 0 for morning, null for a word that is neither. Folded: `p.m.` comes as `p m`. */
export function halfDay(folded: string): 0 | 12 | null {
  if (/^(?:p ?m|م|مساء)$/.test(folded)) return 12
  return /^(?:a ?m|ص|صباحا)$/.test(folded) ? 0 : null
}

const ZONES = new Map<string, number>([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['west', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['bst', 60],
])

/** Minutes ahead of UTC that the end of a time states (`Z`, `UTC`, `+01:00`, `UTC+1`, `CEST`), or null where it states none that is known. */
export function statedOffset(text: string): number | null {
  const word = text.toLowerCase().replace(/[()]/g, '').trim()
  const named = ZONES.get(word)
  if (named !== undefined) return named
  const match = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(word)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 18 * 60 ? null : match[1] === '-' ? -minutes : minutes
}
