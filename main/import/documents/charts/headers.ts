import { nameOf } from './kinds.ts'

const pairs = (text: string): readonly (readonly [string, string])[] => text.split('|').map((pair) => pair.split('/').map(nameOf) as [string, string])

/** Names of the two ends of an edge. */
const ENDS = pairs(
  'source/target|from/to|src/dst|src/dest|source/destination|node 1/node 2|node1/node2|node a/node b|id 1/id 2|id1/id2|vertex 1/vertex 2|person 1/person 2|actor 1/actor 2|name 1/name 2|end 1/end 2|ego/alter|tail/head|from id/to id|from node/to node|from node id/to node id|source id/target id|source node/target node|source/cible|de/à|de/vers|origine/cible|noeud 1/noeud 2|personne 1/personne 2|acteur 1/acteur 2|nom 1/nom 2|من/إلى|من/الى|المصدر/الهدف|المصدر/الوجهة|عقدة 1/عقدة 2|شخص 1/شخص 2|الاسم 1/الاسم 2|الأول/الثاني',
)
/** Of these the names that say that the edge runs from one to the other. */
const DIRECTED = pairs(
  'from/to|src/dst|src/dest|source/destination|from id/to id|from node/to node|from node id/to node id|tail/head|de/à|de/vers|من/إلى|من/الى|المصدر/الوجهة',
)

/** Names that may mean anything: only what stands under them can say that they are two ends. */
const VAGUE = pairs('a/b|u/v|i/j')

/** Names of the two identities of an i2 import table. */
const IDENTITIES = pairs(
  'entity 1/entity 2|entity1/entity2|identity 1/identity 2|identity1/identity2|entity 1 identity/entity 2 identity|end 1 identity/end 2 identity|end1/end2|entity a/entity b|label 1/label 2|from entity/to entity|from identity/to identity|link from/link to|entité 1/entité 2|identité 1/identité 2|الكيان 1/الكيان 2|الهوية 1/الهوية 2|كيان 1/كيان 2',
)

export interface Ends {
  from: number
  to: number
}

function find(names: readonly string[], among: readonly (readonly [string, string])[]): Ends | null {
  for (const [a, b] of among) {
    const [from, to] = [names.indexOf(a), names.indexOf(b)]
    if (from >= 0 && to >= 0) return { from, to }
  }
  return null
}

export const endsIn = (header: readonly string[]): Ends | null => find(header.map(nameOf), ENDS)
export const vagueEndsIn = (header: readonly string[]): Ends | null => find(header.map(nameOf), VAGUE)
export const identitiesIn = (header: readonly string[]): Ends | null => find(header.map(nameOf), IDENTITIES)
export const saysDirected = (header: readonly string[]): boolean => find(header.map(nameOf), DIRECTED) !== null

const column = (words: string) => {
  const known = words.split('|').map(nameOf)
  return (header: readonly string[]): number => {
    const names = header.map(nameOf)
    for (const word of known) if (names.includes(word)) return names.indexOf(word)
    return -1
  }
}

export const linkTypeIn = column(
  'link type|type of link|link label|link kind|relation type|relationship type|relationship|type de lien|nature du lien|libellé du lien|نوع الرابط|نوع العلاقة|العلاقة',
)
export const directionIn = column('direction|link direction|arrow|arrows|arrowheads|sens|flèche|الاتجاه|اتجاه')
export const dateIn = column('date|link date|start date|date time|datetime|date & time|date and time|date et heure|date du lien|التاريخ|تاريخ|التاريخ والوقت')
export const timeIn = column('time|link time|start time|heure|الوقت|الساعة')
export const edgeTypeIn = column('type|edge type|directed|type d arête|نوع')
export const nodeIdIn = column('id|node|node id|nodeid|vertex|vertex id|identifier|name|label|noeud|sommet|identifiant|nom|معرف|المعرف|عقدة|العقدة|الاسم')
export const firstTypeIn = column('entity 1 type|entity1 type|type 1|end 1 type|from type|type entité 1|type d entité 1|نوع الكيان 1')
export const secondTypeIn = column('entity 2 type|entity2 type|type 2|end 2 type|to type|type entité 2|type d entité 2|نوع الكيان 2')

/** Columns of a record of calls, of cells or of places: a table that has one is no chart, whatever else it has. */
const CALLS =
  /(?:^| )(?:duration|duree|durees|secondes|seconds|sec|imei|imeis|imsi|msisdn|cell|cells|cellid|cellule|cgi|ecgi|lac|cid|tac|antenna|antenne|tower|bts|azimut|azimuth|latitude|longitude|lat|lon|lng|caller|callee|called|calling|appelant|appele|correspondant|abonne|subscriber|dialed|dialled|interaction|sms|roaming|المدة|مده|المتصل|المتصل به|الخليه|خليه)(?: |$)/
export const looksLikeCalls = (header: readonly string[]): boolean => header.some((name) => CALLS.test(nameOf(name)))

const TIMES = /(?:^| )(?:date|dates|time|timestamp|datetime|heure|horodatage|start|begin|debut|fin|التاريخ|تاريخ|الوقت|الساعه)(?: |$)/
export const namesTime = (name: string): boolean => TIMES.test(nameOf(name))

const DATED = /(?:^|\D)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?)(?:\D|$)/
/** A cell that holds a date or a time of day. */
export const isDated = (cell: string): boolean => cell.length < 64 && DATED.test(cell)
